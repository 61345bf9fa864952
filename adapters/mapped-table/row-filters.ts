import type { ColumnPlaces } from './column-places.ts'
import type { Filter, Mapping } from './mapping.ts'
import { plainWord } from './plain-word.ts'
import { isNull } from './values/null-words.ts'
import { wordReader } from './word-reader.ts'

/** A row that is left out by a filter, for this reason; `of` says that it is none of its case's rows. */
export interface FilteredRow {
  readonly filtered: string
  readonly of?: 'row'
}

/** Why a row is left out by the mapping's filters; `undefined` where it isn't. */
export type RowFilters = (cells: readonly unknown[]) => FilteredRow | undefined

/**
 * Makes the mapping's filters, of which the first that fits names the reason, those of rows before
 * those of cases; an empty word stands for cells that say nothing.
 */
export function rowFilters(
  { filters = [], nulls = [] }: Pick<Mapping, 'filters' | 'nulls'>,
  { placeOf }: ColumnPlaces,
): RowFilters {
  const isOfRow = ({ of }: Filter) => of === 'row'
  const inOrder = [...filters.filter(isOfRow), ...filters.filter((one) => !isOfRow(one))]
  const present = inOrder.flatMap(({ column, in: words, reason, of }) => {
    const place = placeOf(column)
    const plain = new Set(words.map(plainWord))
    const empty = plain.has('')
    const fits = wordReader(nulls, (word) => plain.has(plainWord(word)))
    const outcome: FilteredRow = of === 'row' ? { filtered: reason, of } : { filtered: reason }
    const leavesOut = (cell: unknown) => fits.read(cell) === true || (empty && isNull(cell, nulls))
    return place === undefined ? [] : [{ place, leavesOut, outcome }]
  })
  return (cells) => {
    for (const { place, leavesOut, outcome } of present) {
      if (leavesOut(cells[place])) return outcome
    }
    return undefined
  }
}
