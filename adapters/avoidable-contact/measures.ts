import { averageOf, type GivenHead, type Measure, withhold } from '../../src/contacts/measure.ts'
import { isOneSided } from '../../src/contacts/opinions.ts'
import type { ReadContext } from '../contract/adapter.ts'
import { byPart, monthsOf } from '../sheets/grouped-by.ts'
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

/** Rows of each word of a part, and how a figure of these says so. */
function partsBy(rows: readonly RowCounts[], part: 'service' | 'channel') {
  return byPart(rows, part, (row) => row[part]).map(([word, own]) => ({
    own,
    by: part === 'service' ? { service: word } : { channel: word },
  }))
}
