import { type Measure, valueOver } from '../../src/contacts/measure.ts'
import {
  type AvoidableCounts,
  avoidableRate,
  COUNCIL_ASSESSED,
} from '../../src/contacts/opinions.ts'
import type { RowCounts } from './row-counts.ts'

/** What a figure speaks of, and of which contacts. */
export interface Said {
  readonly period: string | undefined
  /** How the sample was drawn; absent where there is none. */
  readonly how: string | undefined
  readonly by?: { readonly service: string } | { readonly channel: string }
}

/** The share of judged contacts that were judged avoidable; a mean of services' rates is never taken. */
export function rateOf(
  rows: readonly RowCounts[],
  { how, ...said }: Said,
  oneSided: boolean,
): Measure {
  const counts = countsOf(rows)
  if (how === undefined) {
    return avoidableRate({ ...said, method: COUNCIL_ASSESSED }, counts, oneSided)
  }
  const strata = strataOf(rows).filter(({ assessed }) => assessed > 0)
  const isWeighted = strata.every(({ contacts }) => contacts !== undefined)
  const method = `${COUNCIL_ASSESSED}, sample${isWeighted ? ' weighted by contacts' : ''}`
  const over = avoidableRate({ ...said, method }, counts, oneSided)
  const note = `of a sample: ${how}`
  if (over.withheld !== undefined || !isWeighted) return { ...over, note }
  const { value, numerator, denominator, ...head } = over
  return valueOver({ ...head, note }, weighted(strata), counts.assessed)
}

/** Counts of rows, added up; where contacts aren't said, those that were judged stand for them. */
export function countsOf(rows: readonly RowCounts[]): AvoidableCounts {
  const judged = rows.flatMap((row) => row.judged ?? [])
  return {
    contacts: rows.reduce((all, row) => all + (row.contacts ?? row.judged?.assessed ?? 0), 0),
    assessed: judged.reduce((all, { assessed }) => all + assessed, 0),
    avoidable: judged.reduce((all, { avoidable }) => all + avoidable, 0),
  }
}

/** Contacts of one service in one month by one channel: what a sample was drawn from. */
interface Stratum {
  /** Absent where a row doesn't say it. */
  readonly contacts: number | undefined
  readonly assessed: number
  readonly avoidable: number
}

function strataOf(rows: readonly RowCounts[]): readonly Stratum[] {
  const strata = new Map<string, Stratum>()
  for (const { service, month, channel, contacts, judged } of rows) {
    const key = JSON.stringify([service, month, channel])
    const known = strata.get(key) ?? { contacts: 0, assessed: 0, avoidable: 0 }
    const isSaid = known.contacts !== undefined && contacts !== undefined
    strata.set(key, {
      contacts: isSaid ? known.contacts + contacts : undefined,
      assessed: known.assessed + (judged?.assessed ?? 0),
      avoidable: known.avoidable + (judged?.avoidable ?? 0),
    })
  }
  return [...strata.values()]
}

/** What the share would be had all contacts been judged, each stratum's like those of it that were. */
function weighted(strata: readonly Stratum[]): number {
  const sum = (of: (stratum: Stratum) => number) =>
    strata
      .map(of)
      .sort((a, b) => a - b)
      .reduce((all, own) => all + own, 0)
  const all = sum(({ contacts = 0 }) => contacts)
  return (
    (100 * sum(({ contacts = 0, assessed, avoidable }) => (contacts * avoidable) / assessed)) / all
  )
}
