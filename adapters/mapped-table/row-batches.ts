import type { TableRow } from './table.ts'

/** Rows of what is held whole already, made batch by batch; what is no row is left out. */
export async function* rowBatches<Item>(
  items: readonly Item[],
  rowOf: (item: Item, index: number) => TableRow | undefined,
): AsyncGenerator<readonly TableRow[]> {
  for (let from = 0; from < items.length; from += BATCH) {
    const rows = items
      .slice(from, from + BATCH)
      .map((item, index) => rowOf(item, from + index))
      .filter((row) => row !== undefined)
    if (rows.length > 0) yield rows
  }
}

const BATCH = 1000
