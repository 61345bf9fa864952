import type { Source } from '../../../adapters/contract/adapter.ts'
import type { TableSource } from '../../../adapters/mapped-table/mapping.ts'
import type { Table, TableRow } from '../../../adapters/mapped-table/table.ts'

/** An export with this content, whose bytes come in pieces of a size. */
export function sourceOf(content: string | Uint8Array, pieceSize = 65_536): Source {
  return { name: 'export.csv', bytes: piecesOf(content, pieceSize) }
}

/** The content's bytes in pieces of a size. */
export async function* piecesOf(
  content: string | Uint8Array,
  pieceSize = 65_536,
): AsyncGenerator<Uint8Array> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  for (let from = 0; from < bytes.length; from += pieceSize) {
    yield bytes.subarray(from, from + pieceSize)
  }
}

/** A table's shape with what is given, read case by case. */
export function shapeOf(shape: Partial<TableSource> = {}): TableSource {
  return { format: 'csv', grain: 'case', ...shape }
}

/** All rows of a table. */
export async function rowsOf(table: Table): Promise<readonly TableRow[]> {
  const rows: TableRow[] = []
  for await (const batch of table.batches) rows.push(...batch)
  return rows
}

/** The cells of all rows of a table. */
export async function valuesOf(table: Table): Promise<readonly TableRow['values'][]> {
  return (await rowsOf(table)).map(({ values }) => values)
}
