import type { Source } from '../contract/adapter.ts'
import { headersFor } from './headers.ts'
import type { Mapping } from './mapping.ts'
import { namedColumns } from './named-columns.ts'
import { readDelimited } from './read-delimited.ts'
import { readJson } from './read-json.ts'
import { readXlsx } from './read-xlsx.ts'
import type { Table } from './table.ts'
import { unreadable } from './unreadable.ts'

/**
 * Opens an export as the table that its mapping describes.
 *
 * Headers that go by another name have the mapping's name in the table.
 *
 * @throws NesdsError `UNREADABLE_EXPORT` if it can't be read, or a column that is picked by its
 * header has that header twice
 */
export async function openTable(source: Source, mapping: Mapping): Promise<Table> {
  const { format } = mapping.source
  if (format === 'json' || format === 'ndjson') {
    return readJson(source, mapping.source, wantedPaths(mapping, source.name))
  }
  const read = format === 'xlsx' ? readXlsx : readDelimited
  const table = await read(source, mapping.source)
  // Not spread: what the table counts is complete only when its batches are through.
  const columns = headersFor(mapping, table.columns, source.name)
  return Object.assign(table, { columns })
}

function wantedPaths(mapping: Mapping, name: string): readonly string[] {
  const paths = namedColumns(mapping).map(({ column, path }) => {
    if (typeof column === 'string') return column
    throw unreadable(name, `JSON has no column ${column}; name a key in \`${path.join('.')}\``)
  })
  return [...new Set(paths)]
}
