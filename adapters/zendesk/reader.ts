import type { Source } from '../contract/adapter.ts'
import type { Mapping } from '../mapped-table/mapping.ts'
import type { Table } from '../mapped-table/table.ts'
import { hasTag, listColumns } from '../tickets/list-columns.ts'
import { type OwnColumn, openWithColumns } from '../tickets/own-columns.ts'
import { toldChannel } from './told-channel.ts'

/**
 * Opens tickets with columns for the tags and custom fields that the mapping names, and with one more:
 * `imported`, whether a ticket came in a batch or an import, or is tagged so.
 *
 * Of a web ticket that an agent typed in, the channel is a word of its own.
 *
 * @throws NesdsError `UNREADABLE_EXPORT`
 */
export function openTickets(source: Source, mapping: Mapping): Promise<Table> {
  return openWithColumns(source, mapping, [
    ...listColumns(mapping),
    IMPORTED,
    ...CHANNELS.map(toldChannel),
  ])
}

/** The field of the channel, in the API and in a warehouse. */
const CHANNELS = ['via.channel', 'via_channel']

const IMPORTED: OwnColumn = {
  name: 'imported',
  from: [...CHANNELS, 'tags'],
  cellOf: ([channel, flatChannel, tags]) =>
    BATCHES.has(String(channel ?? flatChannel)) || hasTag(tags, 'imported') === true,
}

/** A batch and an import, by number and word of the list of via types. */
const BATCHES: ReadonlySet<string> = new Set(['20', '39', 'batch', 'import'])
