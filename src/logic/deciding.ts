import type { Comparison, Condition } from './condition.ts'
import { NEGATED, type Truth } from './truth.ts'

/**
 * The comparisons that a condition's truth rests on, in the order written.
 *
 * In a group these are in the parts that come out as the group does: what one part makes up for, or settles
 * for others, doesn't decide.
 */
export function decidingIn(
  condition: Condition,
  truthOf: (comparison: Comparison) => Truth,
): readonly Comparison[] {
  return decided(condition, truthOf).by
}

interface Decided {
  readonly truth: Truth
  readonly by: readonly Comparison[]
}

function decided(condition: Condition, truthOf: (comparison: Comparison) => Truth): Decided {
  if ('fact' in condition) return { truth: truthOf(condition), by: [condition] }
  if ('not' in condition) {
    const { truth, by } = decided(condition.not, truthOf)
    return { truth: NEGATED[truth], by }
  }
  const isAll = 'all' in condition
  const parts = (isAll ? condition.all : condition.any).map((part) => decided(part, truthOf))
  const settling = isAll ? 'unmet' : 'met'
  const order: readonly Truth[] = [settling, 'unknown', NEGATED[settling]]
  const truth = order.find((one) => parts.some((part) => part.truth === one)) ?? NEGATED[settling]
  return { truth, by: parts.filter((part) => part.truth === truth).flatMap(({ by }) => by) }
}
