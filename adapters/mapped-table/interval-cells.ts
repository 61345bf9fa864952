import type { ColumnPlaces } from './column-places.ts'
import type { Column, DurationColumn, Mapping } from './mapping.ts'
import { durationReader } from './values/duration-reader.ts'
import type { Fault } from './values/fault.ts'
import { isNull } from './values/null-words.ts'
import { numberReader } from './values/number-reader.ts'

/** A column whose cells are read as numbers of something. */
export interface CellReader {
  readonly name: string
  read(cells: readonly unknown[]): number | undefined | Fault
}

/** Makes readers of columns that a mapping may name; none where the table doesn't have the column. */
export function cellReaders({ nulls = [] }: Mapping, { placeOf, nameOf }: ColumnPlaces) {
  const reader = (
    column: Column | undefined,
    read: (cell: unknown) => number | undefined | Fault,
  ): CellReader | undefined => {
    const place = placeOf(column)
    if (column === undefined || place === undefined) return undefined
    return {
      name: nameOf(column),
      read: (cells) => (isNull(cells[place], nulls) ? undefined : read(cells[place])),
    }
  }
  return {
    count: (column: Column | undefined) => reader(column, numberReader('count')),
    duration: (named: DurationColumn | undefined) =>
      reader(
        named?.column,
        durationReader(named?.unit ?? 'seconds', (seconds) => seconds),
      ),
    share: (
      named: { readonly column: Column; readonly unit: 'percent' | 'fraction' } | undefined,
    ) => reader(named?.column, numberReader(named?.unit ?? 'percent')),
  }
}
