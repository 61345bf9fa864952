/** Counts the cells of a column that say nothing by a word, such as `TBC`, rather than by being blank. */
export interface NullCount {
  /** Looks at a cell that says nothing. */
  see(cell: unknown): void
  /** How many there were, in a line that names the column; none where all were blank. */
  warnings(name: string): readonly string[]
}

/** Makes an account of one column. */
export function nullCount(): NullCount {
  let count = 0
  return {
    see(cell) {
      if (isWord(cell)) count += 1
    },
    warnings: (name) => nullWarning(name, count),
  }
}

/** Whether a cell that says nothing does so by a word. */
export function isWord(cell: unknown): boolean {
  return typeof cell === 'string' ? cell.trim() !== '' : cell !== undefined && cell !== null
}

/** What to tell of a column with so many cells that say nothing by a word. */
export function nullWarning(name: string, count: number): readonly string[] {
  return count === 0
    ? []
    : [
        `${name}: ${count === 1 ? '1 cell says' : `${count} cells say`} nothing by a word, as N/A or ? do`,
      ]
}
