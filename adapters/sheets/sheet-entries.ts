import type { ReadContext, Source } from '../contract/adapter.ts'
import { placesIn } from '../mapped-table/column-places.ts'
import { openShape } from '../mapped-table/open-table.ts'
import type { Reckoner } from '../mapped-table/reckoning.ts'
import { rowFilters } from '../mapped-table/row-filters.ts'
import type { TableRow } from '../mapped-table/table.ts'
import { councilEntries, type SheetEntries } from './council-entries.ts'
import { type RejectedRow, type SheetCells, type SheetRows, sheetRows } from './sheet-cells.ts'
import { type SheetMapping, sheetColumns } from './sheet-mapping.ts'
import type { ExcludedRow, SheetAdapterOptions } from './sheet-options.ts'

/**
 * Reads what the rows of a sheet say, and accounts for each of them.
 *
 * @throws NesdsError `UNREADABLE_EXPORT` where the export isn't what the mapping says
 */
export async function entriesIn<Mapping extends SheetMapping, Entry>(
  source: Source,
  mapping: Mapping,
  options: SheetAdapterOptions<Mapping, Entry>,
  context: ReadContext,
  reckoner: Reckoner,
): Promise<SheetEntries<Entry>> {
  const { needs, entriesOf, open } = options
  const columns = sheetColumns(mapping, needs)
  const table = await (open?.(source, mapping) ?? openShape(source, mapping.source, columns))
  const needed = columns.filter(({ isNeeded }) => isNeeded).map(({ path }) => path.join('.'))
  const places = placesIn(table.columns, columns, needed, source.name)
  reckoner.warn(places.warnings)
  const filtered = rowFilters(mapping, places)
  const rows = sheetRows({
    places,
    headers: table.columns,
    sourceName: source.name,
    nulls: mapping.nulls ?? [],
    time: mapping.time,
    epoch: table.epoch,
  })
  const entries = councilEntries(source.name, options)
  const councilOf = (row: TableRow) =>
    rows.of(row).name(mapping.columns.council) ?? context.council ?? ''
  let read = 0
  for await (const batch of table.batches) {
    for (const row of batch) {
      const left = row.fault === undefined ? filtered(row.values) : faulty(row.fault)
      const taken = left ?? entriesFor(rows, row, (cells) => entriesOf(cells, mapping, context))
      if ('rejected' in taken) {
        reckoner.rejected(taken.rejected, row.number, taken.column)
        // The cells of a broken row may stand in the wrong columns, so it may be anybody's.
        entries.addUnread(row.fault === undefined ? councilOf(row) : undefined)
      } else if ('filtered' in taken) reckoner.excluded(taken.filtered)
      else if ('excluded' in taken) {
        reckoner.excluded(taken.excluded)
        if (taken.lastDay !== undefined) entries.addDay(councilOf(row), taken.lastDay)
      } else {
        reckoner.used()
        entries.add(councilOf(row), taken, row.number)
      }
    }
    read += batch.length
    context.onProgress?.(read)
  }
  for (const [reason, left] of Object.entries(table.leftOut ?? {})) reckoner.excluded(reason, left)
  reckoner.warn(table.warnings)
  reckoner.warn(rows.warnings())
  return entries.all(context.council)
}

function faulty(rejected: string): RejectedRow {
  return { rejected }
}

function entriesFor<Entry>(
  rows: SheetRows,
  row: Parameters<SheetRows['of']>[0],
  entriesOf: (cells: SheetCells) => readonly Entry[] | ExcludedRow,
): readonly Entry[] | ExcludedRow | RejectedRow {
  const entries = entriesOf(rows.of(row))
  return rows.fault() ?? entries
}
