/** Counts by name; `null` where a count is hidden, so that nobody can be picked out. */
export type Suppressed = Readonly<Record<string, number | null>>

/**
 * Hides the counts of a distribution that are too small to publish, and as many more as it takes
 * that none can be had back by subtraction from the total: hidden counts are two at least, and no
 * fewer councils together than the minimum. A count of 0 is published.
 *
 * @param counts - counts that add up to a total that is published, which is no smaller than the minimum
 * @param minimum - least count that is published, from 1
 * @param telling - names whose counts would tell what is hidden elsewhere: they are hidden too
 */
export function suppressed(
  counts: Readonly<Record<string, number>>,
  minimum: number,
  telling: readonly string[] = [],
): Suppressed {
  const small = Object.keys(counts).filter((name) => isSmall(counts[name] ?? 0, minimum))
  const hidden = new Set([...small, ...telling])
  const inOrder = Object.entries(counts)
    .filter(([name, count]) => count > 0 && !hidden.has(name))
    .sort(([, a], [, b]) => a - b)
  const together = () => [...hidden].reduce((sum, name) => sum + (counts[name] ?? 0), 0)
  for (const [name] of inOrder) {
    if (hidden.size === 0 || (hidden.size > 1 && together() >= minimum)) break
    hidden.add(name)
  }
  return Object.fromEntries(
    Object.entries(counts).map(([name, count]) => [name, hidden.has(name) ? null : count]),
  )
}

function isSmall(count: number, minimum: number): boolean {
  return count > 0 && count < minimum
}
