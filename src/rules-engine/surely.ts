import { type Comparison, type Condition, OPPOSITES, type Scalar } from '../logic/condition.ts'
import type { EngineComparison, EngineCondition, EngineGroup } from './rule.ts'

/**
 * The condition under which another one surely has a truth, whatever the absent facts turn out to be.
 *
 * `not` is worked into the comparisons, and no comparison left holds for an absent fact: the same
 * condition is false both where the truth is the other one and where it is unknown.
 */
export function surely(truth: 'met' | 'unmet', condition: Condition): EngineGroup {
  const group = surelyPart(truth, condition)
  return 'fact' in group ? { all: [group] } : group
}

function surelyPart(truth: 'met' | 'unmet', condition: Condition): EngineCondition {
  const met = truth === 'met'
  if ('not' in condition) return surelyPart(met ? 'unmet' : 'met', condition.not)
  if ('all' in condition) {
    const parts = condition.all.map((part) => surelyPart(truth, part))
    return met ? { all: parts } : { any: parts }
  }
  if ('any' in condition) {
    const parts = condition.any.map((part) => surelyPart(truth, part))
    return met ? { any: parts } : { all: parts }
  }
  const { fact, operator, value } = condition
  return heldByValuesOnly({ fact, operator: met ? operator : OPPOSITES[operator], value })
}

/** Says a comparison without the two operators that hold for an absent fact. */
function heldByValuesOnly({ fact, operator, value }: Comparison): EngineCondition {
  if (operator === 'notIn') {
    return { all: [value].flat().map((one) => differs(fact, one)) }
  }
  if (operator === 'notEqual') return differs(fact, value as Scalar)
  return { fact, operator, value: typeof value === 'object' ? [...value] : value }
}

/** A statement that differs is the other one; a number that differs is less or greater. */
function differs(fact: string, value: Scalar): EngineCondition {
  const compare = (operator: EngineComparison['operator'], to: Scalar) => ({
    fact,
    operator,
    value: to,
  })
  if (typeof value === 'boolean') return compare('equal', !value)
  return { any: [compare('lessThan', value), compare('greaterThan', value)] }
}
