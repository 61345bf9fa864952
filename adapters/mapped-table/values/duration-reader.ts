import type { DurationColumn } from '../mapping.ts'
import type { Fault } from './fault.ts'

/** Makes a reader of durations in seconds; `undefined` where a cell says nothing. */
export function durationReader(
  unit: DurationColumn['unit'],
): (cell: unknown) => number | undefined | Fault {
  return () => ({ fault: `no reader yet ${unit}` })
}
