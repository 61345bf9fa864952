import type { Fault } from './fault.ts'
import { isNull } from './null-words.ts'
import { numberIn } from './number-text.ts'

/** What a column's numbers are: `fraction` is 0 to 1, `percent` 0 to 100, `count` whole and not negative. */
export type NumberUnit = 'number' | 'count' | 'fraction' | 'percent'

/**
 * Makes a reader of numbers; `undefined` where a cell says nothing.
 *
 * Rates come out as percent. A `%` in the cell goes with `percent` alone: in a column of fractions it
 * would be a second unit.
 */
export function numberReader(
  unit: NumberUnit = 'number',
): (cell: unknown) => number | undefined | Fault {
  const { times, min, max, whole, fault } = UNITS[unit]
  const isRate = unit === 'percent' || unit === 'fraction'
  return (cell) => {
    if (isNull(cell)) return undefined
    const hasSign = isRate && typeof cell === 'string' && cell.trimEnd().endsWith('%')
    if (hasSign && unit === 'fraction') return SECOND_UNIT
    const number = numberOf(hasSign ? cell.trimEnd().slice(0, -1) : cell)
    if (number === undefined) return NO_NUMBER
    if (number < min || number > max || (whole && !Number.isSafeInteger(number))) return fault
    return times === 1 ? number : number * times
  }
}

const NO_NUMBER: Fault = { fault: 'no number' }
const SECOND_UNIT: Fault = { fault: 'a percentage in a column of fractions' }

interface Bounds {
  readonly times: number
  readonly min: number
  readonly max: number
  readonly whole: boolean
  readonly fault: Fault
}

const UNITS: Readonly<Record<NumberUnit, Bounds>> = {
  number: { times: 1, min: -Infinity, max: Infinity, whole: false, fault: NO_NUMBER },
  count: {
    times: 1,
    min: 0,
    max: Number.MAX_SAFE_INTEGER,
    whole: true,
    fault: { fault: 'no count: a whole number from 0 up' },
  },
  fraction: {
    times: 100,
    min: 0,
    max: 1,
    whole: false,
    fault: { fault: 'a fraction outside 0 to 1; is the unit percent?' },
  },
  percent: {
    times: 1,
    min: 0,
    max: 100,
    whole: false,
    fault: { fault: 'a percentage outside 0 to 100' },
  },
}

function numberOf(cell: unknown): number | undefined {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : undefined
  return typeof cell === 'string' ? numberIn(cell) : undefined
}
