import type { Source } from '../contract/adapter.ts'
import type { TableSource } from './mapping.ts'
import type { Table } from './table.ts'

/**
 * Reads delimited text as a table, row by row.
 *
 * @throws NesdsError `UNREADABLE_EXPORT` if it is empty, has no header or ends inside quotes
 */
export async function readDelimited(source: Source, shape: TableSource): Promise<Table> {
  throw new Error(`${source.name} ${shape.format}`)
}
