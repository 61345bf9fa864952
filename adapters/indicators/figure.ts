import type { Measure, Measured } from '../../src/contacts/measure.ts'
import { shareOf, withhold } from '../../src/contacts/measure.ts'
import { UNWEIGHTED } from '../../src/contacts/unweighted.ts'
import { isShare, isTime } from './labels.ts'
import type { Indicator } from './mapping.ts'
import { noFigure, reasonAgainst } from './no-figure.ts'
import { type Point, pointsOf } from './points.ts'
import type { Series } from './series.ts'
import { missingIn, periodsText, spanOf, togetherFault } from './together.ts'

/** What a figure is called, and the unit that it is given in. */
export interface FigureHead extends Pick<Measure, 'name' | 'unit'> {
  /** Which way the dictionary says is better. */
  readonly better?: string
}

/**
 * One figure over the periods that its indicator says, or why there is none.
 *
 * @param unread - rows that could not be read, and may be its own
 */
export function figureOf(
  head: FigureHead,
  indicator: Indicator,
  series: Series,
  unread: number,
): Measure {
  const { name, unit } = head
  const whole = { name, unit, method: indicator.method, unusable: 0 }
  const { points, noticed } = pointsOf(indicator, series)
  const reason = reasonAgainst(head.better, indicator, series)
  if (reason !== undefined) return withhold(whole, reason)
  const more = noticed.get('more')
  if (more !== undefined) {
    return withhold(whole, `a numerator is greater than its denominator: ${periodsText(more)}`)
  }
  const counted = points.filter((point) => (point.whole ?? 0) > 0 && point.part !== undefined)
  if (counted.length > 0) return overPeriods(whole, indicator, counted, points)
  const published = points.filter((point) => point.published !== undefined)
  if (published.length === 0) return withhold(whole, noFigure(indicator, series, unread))
  return asPublished(whole, indicator, published)
}

type Head = Pick<Measured, 'name' | 'unit' | 'method' | 'unusable'>

function overPeriods(
  head: Head,
  indicator: Indicator,
  counted: readonly Point[],
  all: readonly Point[],
): Measure {
  const fault = togetherFault(counted)
  if (fault !== undefined && indicator.over !== 'latest') return withhold(head, fault)
  const used = indicator.over === 'latest' ? counted.slice(-1) : counted
  const part = used.reduce((sum, point) => sum + (point.part ?? 0), 0)
  const whole = used.reduce((sum, point) => sum + (point.whole ?? 0), 0)
  const isCounted = used.every((point) => point.counted)
  const missing = missingIn(used, all)
  const notes = [
    ...(isCounted ? [] : ['weighted by its denominators; its numerators are not published']),
    ...(missing === '' ? [] : [`without ${missing}`]),
  ]
  const note = notes.join('; ')
  const full = { ...head, period: spanOf(used), ...(note !== '' && { note }) }
  if (!isShare(indicator.unit)) {
    const value = timeIn(head.unit, part / whole)
    return value === undefined ? withhold(head, NO_UNIT) : { ...full, value, denominator: whole }
  }
  if (isCounted) return shareOf(full, part, whole)
  return { ...full, basis: 'self-declared', value: (100 * part) / whole, denominator: whole }
}

/** What is published without counts: one figure, or the mean of several where the mapping asks for it. */
function asPublished(head: Head, indicator: Indicator, points: readonly Point[]): Measure {
  const { over, unit } = indicator
  const used = over === 'latest' ? points.slice(-1) : points
  const values = used.map((point) => point.published ?? 0)
  const sum = values.reduce((total, more) => total + more, 0)
  const period = spanOf(used)
  const isCount = unit === 'count'
  if (used.length > 1) {
    const fault = togetherFault(used)
    if (fault !== undefined) return withhold(head, fault)
    if (over === 'all' && !isCount) {
      return withhold(
        head,
        `${used.length} figures stand without counts, and can't be weighed against one another; map \`numerator\` and \`denominator\`, or say \`over\`: latest`,
      )
    }
  }
  const isMean = used.length > 1 && !isCount
  const given = isMean ? sum / used.length : sum
  const value = isTime(unit) ? timeIn(head.unit, given) : given
  if (value === undefined) return withhold(head, NO_UNIT)
  if (isCount) return { ...head, period, value }
  return {
    ...head,
    ...(isMean && { method: `${indicator.method}${UNWEIGHTED}` }),
    period,
    value,
    basis: 'self-declared',
    note: isMean
      ? `mean of ${used.length} figures published without counts, unweighted`
      : 'published without counts',
  }
}

const NO_UNIT = 'its unit is not that of its cells'

/** Seconds in a unit of the dictionary. */
function timeIn(unit: Measure['unit'], seconds: number): number | undefined {
  switch (unit) {
    case 'seconds':
      return seconds
    case 'minutes':
    case 'minutes-per-week':
      return seconds / 60
    case 'hours':
      return seconds / 3600
    case 'days':
      return seconds / 86_400
    default:
      return undefined
  }
}
