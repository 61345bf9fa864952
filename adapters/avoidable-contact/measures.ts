import { topChannelOf } from '../../src/contacts/channels.ts'
import {
  averageOf,
  type GivenHead,
  type Measure,
  valueOver,
  withhold,
} from '../../src/contacts/measure.ts'
import { avoidableRate, COUNCIL_ASSESSED } from '../../src/contacts/opinions.ts'
import type { ReadContext } from '../contract/adapter.ts'
import type { AvoidableContactMapping } from './mapping.ts'
import type { RowCounts } from './row-counts.ts'

/**
 * NI 14's share of contacts judged avoidable, in all and by service and channel; and, another figure,
 * the contacts by resolved request of the draft that went before it.
 */
export function avoidableContactMeasures(
  rows: readonly RowCounts[],
  mapping: AvoidableContactMapping,
  context: ReadContext,
): readonly Measure[] {
  const { columns } = mapping
  const said: Said = {
    period: mapping.period ?? context.period ?? monthsOf(rows),
    how: mapping.sample?.how,
  }
  const byChannel = partsBy(rows, 'channel')
  const parts = [...partsBy(rows, 'service'), ...byChannel]
  return [
    ...(columns.assessed === undefined
      ? []
      : [rateOf(rows, said), ...parts.map(({ own, by }) => rateOf(own, { ...said, by }))]),
    ...(columns.resolved === undefined
      ? []
      : [
          perRequest(rows, said),
          ...byChannel.map(({ own, by }) => perRequest(own, { ...said, by })),
        ]),
  ]
}

interface Said {
  readonly period: string | undefined
  /** How the sample was drawn; absent where there is none. */
  readonly how: string | undefined
  readonly by?: { readonly service: string } | { readonly channel: string }
}

/** The share of judged contacts that were judged avoidable; a mean of services' rates is never taken. */
function rateOf(rows: readonly RowCounts[], { how, ...said }: Said): Measure {
  const judged = rows.flatMap((row) => row.judged ?? [])
  const counts = {
    contacts: rows.reduce((all, row) => all + (row.contacts ?? row.judged?.assessed ?? 0), 0),
    assessed: judged.reduce((all, { assessed }) => all + assessed, 0),
    avoidable: judged.reduce((all, { avoidable }) => all + avoidable, 0),
  }
  if (how === undefined) return avoidableRate({ ...said, method: COUNCIL_ASSESSED }, counts)
  const strata = strataOf(rows).filter(({ assessed }) => assessed > 0)
  const isWeighted = strata.every(({ contacts }) => contacts !== undefined)
  const method = `${COUNCIL_ASSESSED}, sample${isWeighted ? ' weighted by contacts' : ''}`
  const over = avoidableRate({ ...said, method }, counts)
  const note = `of a sample: ${how}`
  if (over.withheld !== undefined || !isWeighted) return { ...over, note }
  const { value, numerator, denominator, ...head } = over
  return valueOver({ ...head, note }, weighted(strata), counts.assessed)
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

/** Contacts ÷ resolved requests, over rows that say both. */
function perRequest(rows: readonly RowCounts[], { period, by }: Said): Measure {
  const known = rows.flatMap(({ contacts, resolved }) =>
    contacts === undefined || resolved === undefined ? [] : [{ contacts, resolved }],
  )
  const contacts = known.reduce((all, row) => all + row.contacts, 0)
  const resolved = known.reduce((all, row) => all + row.resolved, 0)
  const head: GivenHead = {
    name: 'avoidableContact.contactsPerResolvedRequest',
    unit: 'count',
    period,
    by,
    method: 'contacts-per-resolved-request',
    unusable: rows.reduce((all, row) => all + (row.contacts ?? 0), 0) - contacts,
  }
  if (resolved === 0) return withhold(head, 'no request is said to have been resolved')
  return averageOf(head, contacts, resolved, 1)
}

/** Rows by the word of a dimension, words in order; a channel has those of its narrower ones too. */
function partsBy(rows: readonly RowCounts[], dimension: 'service' | 'channel') {
  const byWord = new Map<string, RowCounts[]>()
  for (const row of rows) {
    const word = row[dimension]
    if (word === undefined) continue
    const wider = dimension === 'channel' ? topChannelOf(word) : undefined
    for (const name of new Set([word, wider ?? word])) {
      const known = byWord.get(name)
      if (known === undefined) byWord.set(name, [row])
      else known.push(row)
    }
  }
  return [...byWord]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([word, own]) => ({
      own,
      by: dimension === 'service' ? { service: word } : { channel: word },
    }))
}

/** First and last month of the rows. */
function monthsOf(rows: readonly RowCounts[]): string | undefined {
  const months = rows.flatMap(({ month }) => month ?? []).sort()
  return months.length === 0 ? undefined : `${months[0]}/${months.at(-1)}`
}
