import type { SaidCounts } from './interval-counts.ts'
import type { CountName } from './mapping.ts'

/** Looks for a row that has as much of everything as all others together. */
export interface TotalWatch {
  add(row: number, said: SaidCounts): void
  warnings(): readonly string[]
}

/** Makes a watch for totals that go by no name; the order of rows makes no difference. */
export function totalWatch(): TotalWatch {
  const sums = new Map<CountName, number>()
  let greatest:
    | { readonly row: number; readonly all: number; readonly said: SaidCounts }
    | undefined
  let rows = 0
  return {
    add(row, said) {
      let all = 0
      for (const [name, count = 0] of said) {
        sums.set(name, (sums.get(name) ?? 0) + count)
        all += count
      }
      if (all === 0) return
      rows += 1
      if (greatest === undefined || all > greatest.all) greatest = { row, all, said }
    },
    warnings() {
      // Of two rows alike neither is the total of the other.
      if (greatest === undefined || rows < 3) return []
      const { row, said } = greatest
      const isTotal = [...sums].every(([name, sum]) => 2 * (said.get(name) ?? 0) === sum)
      return isTotal ? [`row ${row} counts as many as all other rows together: ${REMEDY}`] : []
    },
  }
}

const REMEDY =
  'if it is a total, leave it out by `skip` under `source` of the mapping, or by `filters`'
