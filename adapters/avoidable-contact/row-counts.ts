import { isWithin, parsePeriod } from '../../src/contacts/period.ts'
import type { ReadContext } from '../contract/adapter.ts'
import { monthIn } from '../sheets/row-month.ts'
import { channelIn, excludedService, isChannelUnknown, serviceIn } from '../sheets/row-words.ts'
import type { SheetCells } from '../sheets/sheet-cells.ts'
import type { ExcludedRow } from '../sheets/sheet-options.ts'
import { isTotal } from '../sheets/total-words.ts'
import type { AvoidableContactMapping } from './mapping.ts'

/** What one row counts; what it doesn't say is absent. */
export interface RowCounts {
  readonly month: string | undefined
  readonly service: string | undefined
  readonly channel: string | undefined
  readonly isChannelUnknown: boolean
  readonly contacts: number | undefined
  /** Contacts judged and those judged avoidable: both are there, or neither. */
  readonly judged: { readonly assessed: number; readonly avoidable: number } | undefined
  readonly resolved: number | undefined
  /** The rate that stands beside the counts, in percent. */
  readonly rate: number | undefined
}

/** Reads a row's counts, or says why it is left out. */
export function rowCounts(
  cells: SheetCells,
  mapping: AvoidableContactMapping,
  { period }: ReadContext,
): readonly RowCounts[] | ExcludedRow {
  const { columns, values = {} } = mapping
  const word = cells.name(columns.service)
  const channel = cells.name(columns.channel)
  const month = monthIn(cells, columns.month)
  const contacts = cells.number(columns.contacts, 'count')
  const assessed = cells.number(columns.assessed, 'count')
  const avoidable = cells.number(columns.avoidable, 'count')
  const resolved = cells.number(columns.resolved, 'count')
  const rate = cells.number(columns.rate?.column, columns.rate?.unit)
  if (word !== undefined && isTotal(word)) return { excluded: 'a total or an average' }
  const left = excludedService(values.service, word)
  if (left !== undefined) return left
  if (columns.month !== undefined && month === undefined) return { excluded: 'no month is said' }
  if (period !== undefined) {
    const months = month === undefined ? mapping.period?.split('/') : [month]
    if (months === undefined) return { excluded: 'not known to be in the period' }
    const isInside = months.every((one) => isWithin(one, parsePeriod(period)))
    if (!isInside) return { excluded: 'outside the period' }
  }
  if ([contacts, assessed, avoidable, resolved].every((count) => count === undefined)) {
    return { excluded: 'no count is said' }
  }
  if ((avoidable ?? 0) > (assessed ?? avoidable ?? 0)) {
    return { excluded: 'more contacts avoidable than were judged' }
  }
  if ((assessed ?? 0) > (contacts ?? assessed ?? 0)) {
    return { excluded: 'more contacts judged than there were' }
  }
  return [
    {
      month,
      service: serviceIn(values.service, word),
      channel: channelIn(values.channel, channel),
      isChannelUnknown: isChannelUnknown(values.channel, channel),
      contacts,
      judged:
        assessed === undefined || avoidable === undefined ? undefined : { assessed, avoidable },
      resolved,
      rate,
    },
  ]
}
