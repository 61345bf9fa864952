import type { Source } from '../contract/adapter.ts'
import { ofItsKind } from './bytes/file-kind.ts'
import { headersFor } from './headers.ts'
import type { Mapping, TableShape } from './mapping.ts'
import { type NamedColumn, namedColumns } from './named-columns.ts'
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
export function openTable(source: Source, mapping: Mapping): Promise<Table> {
  return openShape(source, mapping.source, namedColumns(mapping))
}

/**
 * Opens a table of which only the shape and the columns that are wanted are known.
 *
 * @throws NesdsError `UNREADABLE_EXPORT` as {@link openTable} does
 */
export async function openShape(
  given: Source,
  shape: TableShape,
  wanted: readonly NamedColumn[],
): Promise<Table> {
  const { format } = shape
  const source = ofItsKind(given, format)
  if (format === 'json' || format === 'ndjson') {
    return readJson(source, shape, wantedPaths(wanted, source.name))
  }
  const read = format === 'xlsx' ? readXlsx : readDelimited
  const table = await read(source, shape)
  // Not spread: what the table counts is complete only when its batches are through.
  const columns = headersFor(shape, wanted, table.columns, source.name)
  return Object.assign(table, { columns })
}

function wantedPaths(wanted: readonly NamedColumn[], name: string): readonly string[] {
  const paths = wanted.map(({ column, path }) => {
    if (typeof column === 'string') return column
    throw unreadable(name, `JSON has no column ${column}; name a key in \`${path.join('.')}\``)
  })
  return [...new Set(paths)]
}
