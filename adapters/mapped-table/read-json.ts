import type { Source } from '../contract/adapter.ts'
import { decode } from './decode.ts'
import { jsonRecords } from './json/json-document.ts'
import { jsonLines } from './json/json-lines.ts'
import { recordReader } from './json/record-reader.ts'
import type { TableShape } from './mapping.ts'
import { rowBatches } from './row-batches.ts'
import type { Table } from './table.ts'

/**
 * Reads records of JSON, or of JSON lines, as a table of the paths that are wanted.
 *
 * JSON lines are read as they come, one of at most 1,048,576 characters; a document is held whole.
 *
 * @param wanted - keys joined by dots, such as `via.channel`; the table's columns, in this order
 * @throws NesdsError `UNREADABLE_EXPORT` if it is empty, cut short, no JSON or too large
 */
export async function readJson(
  source: Source,
  shape: TableShape,
  wanted: readonly string[],
): Promise<Table> {
  const warnings: string[] = []
  const leftOut: Record<string, number> = {}
  const { name, bytes } = source
  const warn = (found: string) => warnings.push(found)
  const texts = decode(bytes, shape.encoding, warn)
  const rowOf = recordReader(wanted, shape)
  const leaveOut = (reason: string) => {
    leftOut[reason] = (leftOut[reason] ?? 0) + 1
  }
  const batches =
    shape.format === 'ndjson'
      ? jsonLines(texts, rowOf, leaveOut, name)
      : rowBatches(await jsonRecords(texts, shape.records, name, warn), (record, index) =>
          rowOf(record, index + 1),
        )
  return { columns: wanted, batches, warnings, leftOut }
}
