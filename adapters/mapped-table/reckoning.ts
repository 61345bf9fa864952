import type { Reckoning, RejectedRows } from '../contract/adapter.ts'

/** Keeps account of where every row went. */
export interface Reckoner {
  /** A row that counts. */
  used(): void
  /** Rows that were left out on purpose. */
  excluded(reason: string, rows?: number): void
  /** A row that can't be read, by its number and the column that is to blame. */
  rejected(reason: string, row: number, column?: string): void
  /** What the reader ought to know. */
  warn(warnings: readonly string[]): void
  /** The account: read = used + excluded + rejected. */
  reckoning(): Reckoning
}

/** Places that are told of each reason. */
const PLACES = 5

interface Rejections {
  count: number
  /** The first few, by row. */
  places: readonly { readonly row: number; readonly column: string | undefined }[]
}

/** Makes an account of rows; the order in which they are told makes no difference. */
export function createReckoner(): Reckoner {
  let used = 0
  let left = 0
  const excluded = new Map<string, number>()
  const rejected = new Map<string, Rejections>()
  const warnings: string[] = []
  return {
    used() {
      used += 1
    },
    excluded(reason, rows = 1) {
      if (rows === 0) return
      left += rows
      excluded.set(reason, (excluded.get(reason) ?? 0) + rows)
    },
    rejected(reason, row, column) {
      left += 1
      const known = rejected.get(reason) ?? { count: 0, places: [] }
      known.count += 1
      const last = known.places[PLACES - 1]
      if (last === undefined || row < last.row) {
        known.places = [...known.places, { row, column }]
          .sort((a, b) => a.row - b.row)
          .slice(0, PLACES)
      }
      rejected.set(reason, known)
    },
    warn(more) {
      warnings.push(...more)
    },
    reckoning: () => ({
      read: used + left,
      used,
      excluded: byName(excluded),
      rejected: Object.fromEntries(
        Object.entries(byName(rejected)).map(([reason, rows]) => [reason, rowsOf(rows)]),
      ),
      warnings: [...new Set(warnings)],
    }),
  }
}

function byName<Value>(values: ReadonlyMap<string, Value>): Readonly<Record<string, Value>> {
  return Object.fromEntries([...values].sort(([a], [b]) => (a < b ? -1 : 1)))
}

function rowsOf({ count, places }: Rejections): RejectedRows {
  return {
    count,
    places: places.map(({ row, column }) => (column ? `row ${row}, ${column}` : `row ${row}`)),
  }
}
