import type { Reading } from '../../adapters/contract/adapter.ts'
import { type Counts, type Dimensions, dimensionsOf } from '../../src/contacts/tally.ts'

/** How many rows of any role a reading has by each word of a dimension; `unknown` for those that don't say it. */
export function rowsBy(
  dimension: keyof Dimensions,
  reading: Reading,
): Readonly<Record<string, number>> {
  const found: Record<string, number> = {}
  for (const [key, { roles }] of groupsIn(reading)) {
    const word = dimensionsOf(key)[dimension] ?? 'unknown'
    found[word] = (found[word] ?? 0) + sum(Object.values(roles))
  }
  return found
}

/** The facts of a reading's councils, but for where they come from. */
export function figuresOf({ councils }: Reading) {
  return councils.map(({ council, facts }) => [
    council,
    Object.entries(facts).map(([name, fact]) => [
      name,
      typeof fact === 'object' ? { ...fact, source: undefined } : fact,
    ]),
  ])
}

/** What a reading counts of something, over all its groups. */
export function totalOf(reading: Reading, count: (counts: Counts) => number | undefined): number {
  return sum(groupsIn(reading).map(([, counts]) => count(counts) ?? 0))
}

function groupsIn({ councils }: Reading) {
  return councils.flatMap(({ tally }) => Object.entries(tally?.groups ?? {}))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
