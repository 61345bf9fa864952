import type { Instant } from '../../../src/contacts/contact.ts'
import type { TimeReading } from '../mapping.ts'
import type { Fault } from './fault.ts'

/** Reads a column's cells as instants; `undefined` where a cell says nothing. */
export interface DateReader {
  (cell: unknown): Instant | undefined | Fault
  /** Cells read by each of the mapping's formats, in their order; two above 0 deserve a warning. */
  readonly counts: readonly number[]
}

/**
 * Makes a reader of instants, which tries the mapping's formats in their order.
 *
 * @param epoch - first day of serial dates as the workbook says; goes before the mapping's
 */
export function dateReader(time: TimeReading, epoch?: 1900 | 1904): DateReader {
  const counts = time.formats.map(() => 0)
  return Object.assign((): Fault => ({ fault: `no reader yet ${epoch}` }), { counts })
}
