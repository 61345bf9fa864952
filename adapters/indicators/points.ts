import type { Period } from '../../src/contacts/period.ts'
import { isOffItsCounts } from '../mapped-table/values/percent-of-counts.ts'
import { isShare, isTime } from './labels.ts'
import type { Indicator } from './mapping.ts'
import { keyOf, type Series } from './series.ts'

/** What an indicator says of one period. */
export interface Point {
  readonly period: Period
  /** The figure as it is published: percent, seconds or a number. */
  readonly published?: number
  /** What is divided by `whole`: cases of a share, seconds of an average. */
  readonly part?: number
  readonly whole?: number
  /** Whether `part` was counted, and not made of the published figure. */
  readonly counted: boolean
}

/** The points of an indicator, in the order of time, and what is wrong with some of them. */
export interface Points {
  readonly points: readonly Point[]
  /** What the reader ought to know, each with the periods that it is so of. */
  readonly noticed: ReadonlyMap<Notice, readonly Period[]>
}

/** What may be wrong with a point. */
export type Notice = 'off' | 'zero' | 'more' | 'unsaid'

/** The points of an indicator. */
export function pointsOf(indicator: Indicator, series: Series): Points {
  const own = series.of(indicator.label)
  const numerators = series.of(indicator.numerator)
  const denominators = series.of(indicator.denominator)
  const periods = new Map(
    [...own, ...numerators, ...denominators].map(([key, { period }]) => [key, period]),
  )
  const noticed = new Map<Notice, Period[]>()
  const notice = (what: Notice, period: Period) =>
    noticed.set(what, [...(noticed.get(what) ?? []), period])
  const asks = indicator.numerator !== undefined
  const points = [...periods.values()].sort(byTime).map((period): Point => {
    const key = keyOf(period)
    const figure = own.get(key)
    const numerator = figure?.numerator ?? numerators.get(key)?.value
    const whole = figure?.denominator ?? denominators.get(key)?.value
    const { value } = figure ?? {}
    const unsaid = numerator === undefined && (asks || figure?.lacksNumerator === true)
    const isEmptyZero = value === 0 && isShare(indicator.unit) && unsaid
    if (isEmptyZero) notice('zero', period)
    const published = isEmptyZero ? undefined : value
    if (numerator !== undefined && whole !== undefined && isShare(indicator.unit)) {
      if (numerator > whole) notice('more', period)
      else if (isOffItsCounts(published ?? Number.NaN, numerator, whole)) notice('off', period)
    }
    return { period, ...said(published, numerator, whole, indicator) }
  })
  const unsaid = [indicator.label, indicator.numerator, indicator.denominator].flatMap(
    series.unsaidOf,
  )
  const once = new Map(unsaid.map((period) => [keyOf(period), period]))
  for (const period of [...once.values()].sort(byTime)) notice('unsaid', period)
  return { points, noticed }
}

function said(
  published: number | undefined,
  numerator: number | undefined,
  whole: number | undefined,
  { unit }: Indicator,
): Omit<Point, 'period'> {
  const head = { ...(published !== undefined && { published }) }
  if (whole === undefined || !(isShare(unit) || isTime(unit))) return { ...head, counted: false }
  if (numerator !== undefined) return { ...head, part: numerator, whole, counted: true }
  if (published === undefined) return { ...head, counted: false }
  const part = isShare(unit) ? (published * whole) / 100 : published * whole
  return { ...head, part, whole, counted: isTime(unit) }
}

function byTime(a: Period, b: Period): number {
  return a.last < b.last || (a.last === b.last && a.first < b.first) ? -1 : 1
}
