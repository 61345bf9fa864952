import type { Source } from '../contract/adapter.ts'
import type { Mapping } from '../mapped-table/mapping.ts'
import type { Table } from '../mapped-table/table.ts'
import { isNull } from '../mapped-table/values/null-words.ts'
import { listColumns } from '../tickets/list-columns.ts'
import { type OwnColumn, openWithColumns } from '../tickets/own-columns.ts'

/**
 * Opens tickets with columns for the tags and custom fields that the mapping names, and with two more
 * out of their stats: `reopened`, and `replied_again`, whether an agent wrote later than the first time.
 *
 * @throws NesdsError `UNREADABLE_EXPORT`
 */
export function openTickets(source: Source, mapping: Mapping): Promise<Table> {
  return openWithColumns(source, mapping, [...listColumns(mapping), REOPENED, REPLIED_AGAIN])
}

/** No date says that it never was; without the stats nobody knows. */
const REOPENED: OwnColumn = {
  name: 'reopened',
  from: ['stats.reopened_at'],
  cellOf: ([reopened]) => (reopened === undefined ? undefined : !isNull(reopened)),
}

const REPLIED_AGAIN: OwnColumn = {
  name: 'replied_again',
  from: ['stats.first_responded_at', 'stats.agent_responded_at'],
  cellOf: ([first, last]) => {
    if (first === undefined || last === undefined) return undefined
    if (isNull(first) || isNull(last)) return false
    const between = Date.parse(String(last)) - Date.parse(String(first))
    return Number.isNaN(between) ? undefined : between >= MINUTE
  },
}

/** The two are set by different steps, so that they may differ by seconds. */
const MINUTE = 60_000
