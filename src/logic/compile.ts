import { type Comparison, type Condition, type Known, OPERATORS } from './condition.ts'
import { NEGATED, type Truth } from './truth.ts'

/** Known facts by slot; `undefined` where a fact is unknown. */
export type Slots = readonly (Known | undefined)[]

/**
 * Compiles a condition to a closure over the slots that its facts stand in.
 *
 * Closures instead of generated code, so that it runs under any content security policy.
 *
 * @param slotOf - the slot of a fact; one that the slots don't have is unknown
 */
export function compile(
  condition: Condition,
  slotOf: (fact: string) => number,
): (slots: Slots) => Truth {
  if ('fact' in condition) return compileComparison(condition, slotOf(condition.fact))
  if ('all' in condition) return settledBy('unmet', condition.all, slotOf)
  if ('any' in condition) return settledBy('met', condition.any, slotOf)
  const part = compile(condition.not, slotOf)
  return (slots) => NEGATED[part(slots)]
}

/** A group that one part can settle; failing that, one `unknown` leaves it open. */
function settledBy(
  settling: 'met' | 'unmet',
  conditions: readonly Condition[],
  slotOf: (fact: string) => number,
): (slots: Slots) => Truth {
  const parts = conditions.map((part) => compile(part, slotOf))
  const otherwise = NEGATED[settling]
  return (slots) => {
    let truth = otherwise
    for (const part of parts) {
      const found = part(slots)
      if (found === settling) return settling
      if (found === 'unknown') truth = 'unknown'
    }
    return truth
  }
}

function compileComparison({ operator, value }: Comparison, slot: number): (slots: Slots) => Truth {
  const holds = OPERATORS[operator]
  return (slots) => {
    const known = slots[slot]
    return known === undefined ? 'unknown' : holds(known, value) ? 'met' : 'unmet'
  }
}
