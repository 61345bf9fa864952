import { numberIn } from './number-text.ts'

/** Watches a column of average waits for one in another unit, such as seconds that are read as milliseconds. */
export interface AverageWatch {
  /** Looks at a cell that was read as so many seconds. */
  see(cell: unknown, seconds: number): void
  /** A line that names the column, where none of its averages is a wait that people know. */
  warnings(name: string): readonly string[]
}

/** Makes the watch of one column; a cell that names its units, or is nothing at all, tells nothing. */
export function averageWatch(): AverageWatch {
  let bare = 0
  let isLikely = false
  return {
    see(cell, seconds) {
      if (seconds === 0 || (typeof cell === 'string' && numberIn(cell) === undefined)) return
      bare += 1
      isLikely ||= seconds >= SHORTEST && seconds <= LONGEST
    },
    warnings: (name) =>
      isLikely || bare === 0
        ? []
        : [`${name}: no average is between a second and three hours: is its unit right?`],
  }
}

const SHORTEST = 1
const LONGEST = 3 * 3600
