import type { FactDictionary } from '../facts/dictionary.ts'
import { type Comparison, type Condition, type Known, OPPOSITES } from '../logic/condition.ts'
import { rounded } from './demand.ts'

/** The comparisons of a condition that hold a number or a date against a threshold, those under `not` turned over. */
export function figuresAsked(
  condition: Condition,
  facts: FactDictionary,
  isWanted = true,
): readonly Comparison[] {
  if ('not' in condition) return figuresAsked(condition.not, facts, !isWanted)
  if (!('fact' in condition)) {
    const parts = 'all' in condition ? condition.all : condition.any
    return parts.flatMap((part) => figuresAsked(part, facts, isWanted))
  }
  const type = facts[condition.fact]?.type
  if (type !== 'number' && type !== 'date') return []
  return [isWanted ? condition : { ...condition, operator: OPPOSITES[condition.operator] }]
}

/**
 * How far a known number, or a date's age in days, lies on the good side of what is asked; negative on the other side.
 *
 * Where one of some values is asked it is 0 at best, and the distance to the nearest of them else.
 */
export function marginTo(
  { operator, value }: Comparison,
  known: Known | undefined,
): number | undefined {
  const thresholds = [value].flat().filter((one) => typeof one === 'number')
  if (typeof known !== 'number' || thresholds.length === 0) return undefined
  const above = thresholds.map((one) => rounded(known - one) + 0)
  const nearest = Math.min(...above.map(Math.abs))
  const [first = 0] = above
  switch (operator) {
    case 'greaterThan':
    case 'greaterThanInclusive':
      return first
    case 'lessThan':
    case 'lessThanInclusive':
      return 0 - first
    case 'equal':
    case 'in':
      return 0 - nearest
    case 'notEqual':
    case 'notIn':
      return nearest
    default:
      return undefined
  }
}
