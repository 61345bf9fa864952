import type { Part } from './part.ts'
import type { Averages } from './queue-counts.ts'

/** Averages of a name that stood without the counts that they are averages of. */
export function averagesIn(parts: readonly Part[], name: string): Averages {
  const own = parts.flatMap(({ counts: { queue } }) => queue?.unweighted[name] ?? [])
  return {
    count: own.reduce((sum, { count }) => sum + count, 0),
    sum: own.reduce((sum, averages) => sum + averages.sum, 0),
  }
}

/** What the method of such an average ends in. */
export const UNWEIGHTED = ', unweighted'

/** Why several of them make no figure. */
export function unpooled(count: number): string {
  return `${count} averages stand without counts, and can't be weighed against one another`
}
