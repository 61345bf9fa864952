import type { Source } from '../contract/adapter.ts'
import type { Mapping } from '../mapped-table/mapping.ts'
import type { Table } from '../mapped-table/table.ts'
import { isNull } from '../mapped-table/values/null-words.ts'
import { hasTag, listColumns } from '../tickets/list-columns.ts'
import { type OwnColumn, openWithColumns } from '../tickets/own-columns.ts'

/**
 * Opens tickets with columns for the tags that the mapping names, and with three more: `outcome`, which
 * is `deleted`, `spam`, `merged` or else the status; and `reopened` and `replied_again` out of their
 * stats, the latter whether an agent wrote later than the first time.
 *
 * @throws NesdsError `UNREADABLE_EXPORT`
 */
export function openTickets(source: Source, mapping: Mapping): Promise<Table> {
  const own = [OUTCOME, REOPENED, REPLIED_AGAIN]
  return openWithColumns(source, mapping, [...listColumns(mapping), ...own])
}

/** One column, since of a ticket that is exported more than once the row that counts has to say it all. */
const OUTCOME: OwnColumn = {
  name: 'outcome',
  from: ['status', 'deleted', 'spam', 'tags'],
  cellOf: ([status, deleted, spam, tags]) => {
    if (deleted === true) return 'deleted'
    if (spam === true) return 'spam'
    return hasTag(tags, 'merged') === true ? 'merged' : status
  },
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
