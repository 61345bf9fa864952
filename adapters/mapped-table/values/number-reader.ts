import type { Fault } from './fault.ts'

/** What a column's numbers are: `fraction` is 0 to 1, `percent` 0 to 100, `count` whole and not negative. */
export type NumberUnit = 'number' | 'count' | 'fraction' | 'percent'

/** Makes a reader of numbers, rates as percent; `undefined` where a cell says nothing. */
export function numberReader(
  unit: NumberUnit = 'number',
): (cell: unknown) => number | undefined | Fault {
  return () => ({ fault: `no reader yet ${unit}` })
}
