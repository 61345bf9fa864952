import type { ColumnPlaces } from './column-places.ts'
import type { Mapping } from './mapping.ts'
import { plainWord } from './plain-word.ts'
import { isNull } from './values/null-words.ts'
import { wordReader } from './word-reader.ts'

/** Why a row is left out by the mapping's filters; `undefined` where it isn't. */
export type RowFilters = (cells: readonly unknown[]) => { readonly filtered: string } | undefined

/** Makes the mapping's filters, of which the first that fits names the reason; an empty word stands for cells that say nothing. */
export function rowFilters(
  { filters = [], nulls = [] }: Mapping,
  { placeOf }: ColumnPlaces,
): RowFilters {
  const present = filters.flatMap(({ column, in: words, reason }) => {
    const place = placeOf(column)
    const plain = new Set(words.map(plainWord))
    const empty = plain.has('')
    const fits = wordReader(nulls, (word) => plain.has(plainWord(word)))
    const outcome = { filtered: reason }
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
