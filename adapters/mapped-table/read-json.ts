import type { Source } from '../contract/adapter.ts'
import type { TableSource } from './mapping.ts'
import type { Table } from './table.ts'

/**
 * Reads records of JSON, or of JSON lines, as a table of the paths that are wanted.
 *
 * @param wanted - keys joined by dots, such as `via.channel`; the table's columns, in this order
 * @throws NesdsError `UNREADABLE_EXPORT` if it is empty, cut short, no JSON or too large
 */
export async function readJson(
  source: Source,
  shape: TableSource,
  wanted: readonly string[],
): Promise<Table> {
  throw new Error(`${source.name} ${shape.format} ${wanted}`)
}
