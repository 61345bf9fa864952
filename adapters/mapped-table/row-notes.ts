/** What is noticed in rows: how often, and where first. */
export interface Notes {
  add(what: string, row: number): void
  warnings(): readonly string[]
}

/** Makes an account of what is noticed; the order of rows makes no difference. */
export function notesOf(): Notes {
  const found = new Map<string, { rows: number; first: number }>()
  return {
    add(what, row) {
      const known = found.get(what) ?? { rows: 0, first: row }
      found.set(what, { rows: known.rows + 1, first: Math.min(known.first, row) })
    },
    warnings: () =>
      [...found].map(([what, { rows, first }]) => {
        const all = rows === 1 ? '' : `${rows} rows, the first is `
        return `${what} (${all}row ${first})`
      }),
  }
}
