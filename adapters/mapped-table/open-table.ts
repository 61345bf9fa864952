import type { Source } from '../contract/adapter.ts'
import type { Mapping } from './mapping.ts'
import { readDelimited } from './read-delimited.ts'
import { readJson } from './read-json.ts'
import { readXlsx } from './read-xlsx.ts'
import type { Table } from './table.ts'

/**
 * Opens an export as the table that its mapping describes.
 *
 * Headers that go by another name have the mapping's name in the table.
 *
 * @throws NesdsError `UNREADABLE_EXPORT` if it can't be read, or a column that is picked by its
 * header has that header twice
 */
export async function openTable(source: Source, mapping: Mapping): Promise<Table> {
  const { source: shape } = mapping
  if (shape.format === 'xlsx') return readXlsx(source, shape)
  if (shape.format === 'csv') return readDelimited(source, shape)
  return readJson(source, shape, [])
}
