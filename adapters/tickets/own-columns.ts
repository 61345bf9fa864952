import type { Source } from '../contract/adapter.ts'
import type { Mapping } from '../mapped-table/mapping.ts'
import { openTable } from '../mapped-table/open-table.ts'
import { plainWord } from '../mapped-table/plain-word.ts'
import type { Table, TableRow } from '../mapped-table/table.ts'

/** A column that no field of a ticket gives as it stands; one with the name of a field takes its place. */
export interface OwnColumn {
  readonly name: string
  /** Fields that it is made from. */
  readonly from: readonly string[]
  /** A field without which it isn't made; any of those above will do if absent. */
  readonly needs?: string
  /** Makes its cell from the cells of those fields, in their order. */
  readonly cellOf: (cells: readonly unknown[]) => unknown
  /** What was noticed in the cells made so far. */
  readonly warnings?: () => readonly string[]
}

/**
 * Opens an export with columns of a reader's own beside those that it has; one of which the export
 * has no field isn't added, so that a mapping which names it is told so.
 *
 * @throws NesdsError `UNREADABLE_EXPORT`
 */
export async function openWithColumns(
  source: Source,
  mapping: Mapping,
  own: readonly OwnColumn[],
): Promise<Table> {
  const table = await openTable(source, withFields(mapping, own))
  const made = own
    .map((column) => ({
      ...column,
      places: column.from.map((field) => placeIn(table.columns, field)),
    }))
    .filter(({ needs, places }) =>
      needs === undefined ? places.some((place) => place >= 0) : placeIn(table.columns, needs) >= 0,
    )
  // An export may have a header twice; only what is not there yet comes behind, each once.
  const added = made.map(({ name }) => name).filter((name) => !table.columns.includes(name))
  const columns = [...table.columns, ...new Set(added)]
  const makers = made.map(({ name, places, cellOf }) => {
    const at = columns.indexOf(name)
    return (cells: readonly unknown[], into: unknown[]) => {
      into[at] = cellOf(places.map((place) => cells[place]))
    }
  })
  const rowWith = (row: TableRow): TableRow => {
    const values = [...row.values]
    for (const make of makers) make(row.values, values)
    return { ...row, values }
  }
  const { batches, warnings: told } = table
  const warnings: string[] = []
  const tellAll = () =>
    warnings.push(...told, ...made.flatMap(({ warnings: noticed }) => noticed?.() ?? []))
  // Not spread: what the table counts is complete only when its batches are through.
  return Object.assign(table, {
    columns,
    batches: batchesOf(batches, rowWith, tellAll),
    warnings,
  })
}

/** The mapping, with the fields that the columns are made from among those that are read. */
function withFields(mapping: Mapping, own: readonly OwnColumn[]): Mapping {
  const fields = own.flatMap(({ from }) => from)
  const extra = {
    ...mapping.columns.extra,
    ...Object.fromEntries(fields.map((field) => [field, field])),
  }
  return { ...mapping, columns: { ...mapping.columns, extra } }
}

/** Where a field stands, by its very name, else by one that differs in case and spaces alone; -1 for nowhere. */
function placeIn(columns: readonly string[], field: string): number {
  const exact = columns.indexOf(field)
  return exact >= 0 ? exact : columns.findIndex((name) => plainWord(name) === plainWord(field))
}

async function* batchesOf(
  batches: Table['batches'],
  rowWith: (row: TableRow) => TableRow,
  whenThrough: () => void,
): AsyncGenerator<readonly TableRow[]> {
  for await (const batch of batches) yield batch.map(rowWith)
  whenThrough()
}
