import type { FactRule } from '../facts/dictionary.ts'
import { compile, type Slots } from '../logic/compile.ts'
import type { Comparison, Condition } from '../logic/condition.ts'
import type { Truth } from '../logic/truth.ts'
import type { FactSlots } from './fact-slots.ts'

/** A criterion's condition, made ready to be decided for many councils. */
export type Prepared = AskedStatement | CompiledCondition

/** Nine criteria in ten ask for one statement: they are decided on the spot, without a slot or a call. */
interface AskedStatement {
  readonly statement: string
  readonly rule: FactRule
  readonly wanted: Comparison['value']
  readonly truthIn: undefined
}

interface CompiledCondition {
  readonly statement: undefined
  readonly rule: undefined
  readonly wanted: undefined
  readonly truthIn: (slots: Slots) => Truth
}

/** Prepares a condition; the facts that it reads by slot are given theirs. */
export function prepare(condition: Condition, { slotOf, ruleOf }: FactSlots): Prepared {
  const only = simplest(condition)
  if ('fact' in only && only.operator === 'equal') {
    const rule = ruleOf(only.fact)
    if (rule.type === 'boolean') {
      return { statement: only.fact, rule, wanted: only.value, truthIn: undefined }
    }
  }
  const truthIn = compile(condition, slotOf)
  return { statement: undefined, rule: undefined, wanted: undefined, truthIn }
}

/** The condition without groups of one around it: such a group is its part. */
function simplest(condition: Condition): Condition {
  if ('fact' in condition || 'not' in condition) return condition
  const parts = 'all' in condition ? condition.all : condition.any
  const only = parts[0]
  return only && parts.length === 1 ? simplest(only) : condition
}
