import type { ColumnPlaces } from './column-places.ts'
import { cellReaders } from './interval-cells.ts'
import { OFF } from './interval-shares.ts'
import type { CountName, Mapping } from './mapping.ts'
import { notesOf } from './row-notes.ts'
import { type Fault, isFault } from './values/fault.ts'
import { isOffItsCounts } from './values/percent-of-counts.ts'

/** Compares the rates that stand beside counts with what the counts give; counts always win. */
export interface RateCheck {
  /** Looks at one row; a rate that can't be read is a fault, with its column's name. */
  check(
    row: number,
    cells: readonly unknown[],
    countOf: (name: CountName) => number | undefined,
  ): { readonly fault: Fault; readonly column: string } | undefined
  warnings(): readonly string[]
}

/** Makes the check of a mapping's rates. */
export function rateCheck(mapping: Mapping, places: ColumnPlaces): RateCheck {
  const notes = notesOf()
  const cell = cellReaders(mapping, places)
  const rates = (mapping.columns.rates ?? []).flatMap(({ numerator, denominator, ...named }) => {
    const reader = cell.share(named)
    return reader === undefined ? [] : [{ reader, numerator, denominator }]
  })
  return {
    check(row, cells, countOf) {
      for (const { reader, numerator, denominator } of rates) {
        const { name } = reader
        const rate = reader.read(cells)
        if (isFault(rate)) return { fault: rate, column: name }
        if (rate === undefined) continue
        const part = countOf(numerator)
        const whole = countOf(denominator)
        if (part === undefined && rate === 0) {
          notes.add(`${name} is 0 where \`${numerator}\` is not said: not taken for none`, row)
        }
        if (isOffItsCounts(rate, part ?? Number.NaN, whole ?? Number.NaN)) {
          notes.add(`${name} ${OFF}`, row)
        }
      }
      return undefined
    },
    warnings: () => [...rates.flatMap(({ reader }) => reader.warnings()), ...notes.warnings()],
  }
}
