/** Watches a column of percentages for one that holds fractions, such as 0.85. */
export interface PercentWatch {
  /** Looks at a cell that was read as this percentage. */
  see(cell: unknown, percent: number): void
  /** A line that names the column, where its percentages look like fractions. */
  warnings(name: string): readonly string[]
}

/** Makes the watch of one column; a `%` in a cell says that it is none of fractions. */
export function percentWatch(): PercentWatch {
  let between = 0
  let isPercent = false
  return {
    see(cell, percent) {
      isPercent ||= percent > 1 || (typeof cell === 'string' && cell.includes('%'))
      if (percent > 0 && percent < 1) between += 1
    },
    warnings: (name) =>
      isPercent || between === 0
        ? []
        : [
            `${name}: no percentage is over 1, and ${between} lie between 0 and 1: is the unit fraction?`,
          ],
  }
}
