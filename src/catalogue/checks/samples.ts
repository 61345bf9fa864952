import type { FactEntry } from '../../facts/dictionary.ts'
import type { Comparison, Known } from '../../logic/condition.ts'

/**
 * Values of a fact, as rules see them, that between them show all that its comparisons can say.
 *
 * A number moves by the dictionary's step and a date's age by a day, so nothing changes but at a
 * threshold or one step beside it. For a set they hold the least one that has every code asked for.
 */
export function samplesOf(
  entry: FactEntry,
  comparisons: readonly Pick<Comparison, 'operator' | 'value'>[],
): readonly Known[] {
  switch (entry.type) {
    case 'boolean':
      return [true, false]
    case 'number':
    case 'date': {
      const [least, greatest] = boundsOf(entry)
      const near = comparisons.flatMap(({ value }) =>
        [value].flat().flatMap((one) => (typeof one === 'number' ? neighboursOf(entry, one) : [])),
      )
      return [least, greatest, ...near].filter(Number.isFinite)
    }
    case 'set': {
      const wanted = comparisons.filter(({ operator }) => operator === 'contains')
      const codes = comparisons.map(({ value }) => [value].flat())
      return [wanted.flatMap(({ value }) => value), [], ...codes]
    }
  }
}

/** A threshold with the values one step under and over it, as far as the bounds allow. */
export function neighboursOf(entry: FactEntry, threshold: number): readonly number[] {
  const [least, greatest] = boundsOf(entry)
  return stepsAround(entry, threshold).filter((one) => one >= least && one <= greatest)
}

/** A threshold with the values one step under and over it. */
export function stepsAround(entry: FactEntry, threshold: number): readonly number[] {
  const step = entry.type === 'number' ? entry.step : 1
  return [decimal(threshold - step), threshold, decimal(threshold + step)]
}

/** Nine decimals: one step of 0.1 over 80.2 is 80.3, not 80.30000000000001. */
export function decimal(value: number): number {
  return Math.round(value * 1e9) / 1e9
}

function boundsOf(entry: FactEntry): readonly [number, number] {
  return entry.type === 'number' ? [entry.minimum, entry.maximum] : [0, Number.POSITIVE_INFINITY]
}
