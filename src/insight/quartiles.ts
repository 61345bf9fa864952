/** The middle of a distribution, by nearest rank: each is a value that some council has. */
export interface Quartiles {
  /** A quarter of the councils have no more. */
  readonly lower?: number
  readonly median: number
  /** A quarter of the councils have no less. */
  readonly upper?: number
}

/**
 * The median and quartiles of values, as far as no figure speaks of fewer councils than the minimum:
 * each half, or quarter, has to have so many.
 */
export function quartilesOf(values: readonly number[], minimum: number): Quartiles | undefined {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0
  if (sorted.length < 2 * minimum) return undefined
  if (sorted.length < 4 * minimum) return { median: at(0.5) }
  return { lower: at(0.25), median: at(0.5), upper: at(0.75) }
}
