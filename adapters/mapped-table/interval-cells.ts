import type { ColumnPlaces } from './column-places.ts'
import type { Column, DurationColumn, Mapping } from './mapping.ts'
import { type AverageWatch, averageWatch } from './values/average-watch.ts'
import { durationReader } from './values/duration-reader.ts'
import type { Fault } from './values/fault.ts'
import { nullCount } from './values/null-count.ts'
import { isNull } from './values/null-words.ts'
import { numberReader } from './values/number-reader.ts'
import { type PercentWatch, percentWatch } from './values/percent-watch.ts'

/** A column whose cells are read as numbers of something. */
export interface CellReader {
  readonly name: string
  read(cells: readonly unknown[]): number | undefined | Fault
  /** What was noticed in the cells read so far. */
  warnings(): readonly string[]
}

/** Makes readers of columns that a mapping may name; none where the table doesn't have the column. */
export function cellReaders({ nulls = [] }: Mapping, { placeOf, nameOf }: ColumnPlaces) {
  const reader = (
    column: Column | undefined,
    read: (cell: unknown) => number | undefined | Fault,
    watch?: AverageWatch | PercentWatch,
  ): CellReader | undefined => {
    const place = placeOf(column)
    if (column === undefined || place === undefined) return undefined
    const name = nameOf(column)
    const nothing = nullCount()
    return {
      name,
      read(cells) {
        const cell = cells[place]
        const said = isNull(cell, nulls) ? undefined : read(cell)
        if (said === undefined) nothing.see(cell)
        if (typeof said === 'number') watch?.see(cell, said)
        return said
      },
      warnings: () => [...nothing.warnings(name), ...(watch?.warnings(name) ?? [])],
    }
  }
  return {
    count: (column: Column | undefined) => reader(column, numberReader('count')),
    totalWait: (named: DurationColumn | undefined) => reader(named?.column, secondsOf(named)),
    averageWait: (named: DurationColumn | undefined) =>
      reader(named?.column, secondsOf(named), averageWatch()),
    share: (
      named: { readonly column: Column; readonly unit: 'percent' | 'fraction' } | undefined,
    ) => {
      const unit = named?.unit ?? 'percent'
      return reader(
        named?.column,
        numberReader(unit),
        unit === 'percent' ? percentWatch() : undefined,
      )
    },
  }
}

function secondsOf(named: DurationColumn | undefined) {
  return durationReader(named?.unit ?? 'seconds', (seconds) => seconds)
}
