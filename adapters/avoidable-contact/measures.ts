import { topChannelOf } from '../../src/contacts/channels.ts'
import { averageOf, type GivenHead, type Measure, withhold } from '../../src/contacts/measure.ts'
import { isOneSided } from '../../src/contacts/opinions.ts'
import type { ReadContext } from '../contract/adapter.ts'
import type { AvoidableContactMapping } from './mapping.ts'
import { countsOf, rateOf, type Said } from './rate.ts'
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
  const oneSided = isOneSided(countsOf(rows))
  const byChannel = partsBy(rows, 'channel')
  const parts = [...partsBy(rows, 'service'), ...byChannel]
  return [
    ...(columns.assessed === undefined
      ? []
      : [
          rateOf(rows, said, oneSided),
          ...parts.map(({ own, by }) => rateOf(own, { ...said, by }, oneSided)),
        ]),
    ...(columns.resolved === undefined
      ? []
      : [
          perRequest(rows, said),
          ...byChannel.map(({ own, by }) => perRequest(own, { ...said, by })),
        ]),
  ]
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
