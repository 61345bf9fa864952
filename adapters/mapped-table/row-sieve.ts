import type { TableShape } from './mapping.ts'
import type { TableRow } from './table.ts'
import { isPlainAt } from './values/scan.ts'

/** What a row is: data, something between data that is none, or the end of the data. */
type RowKind = 'data' | 'none' | 'end'

/** Tells rows of data from those that surround them. */
export interface RowSieve {
  kindOf(values: TableRow['values']): RowKind
  /** Rows that were none, by reason. */
  readonly leftOut: Readonly<Record<string, number>>
}

/** Makes a sieve that leaves out blank rows and what the mapping skips, and ends where it stops. */
export function createRowSieve({ stopAt = [], skip = [] }: TableShape): RowSieve {
  const skipped = new Set(skip.map((word) => word.trim().toLowerCase()))
  const leftOut: Record<string, number> = {}
  const leaveOut = (reason: string): RowKind => {
    leftOut[reason] = (leftOut[reason] ?? 0) + 1
    return 'none'
  }
  return {
    leftOut,
    kindOf(values) {
      const first = values[0]
      if (isBlank(first)) return values.every(isBlank) ? leaveOut(BLANK) : 'data'
      if (stopAt.length === 0 && skipped.size === 0) return 'data'
      const text = String(first).trim()
      if (stopAt.some((start) => text.startsWith(start))) return 'end'
      return skipped.has(text.toLowerCase()) ? leaveOut(SKIPPED) : 'data'
    },
  }
}

const BLANK = 'blank row'
const SKIPPED = 'row that the mapping skips'

function isBlank(value: unknown): boolean {
  if (typeof value !== 'string') return value === undefined || value === null
  return !isPlainAt(value, 0) && value.trim() === ''
}
