import type { GradingRules } from '../catalogue/grading-rules.ts'
import type { FactRule } from '../facts/dictionary.ts'

/** The facts that conditions read, each with a slot of its own. */
export interface FactSlots {
  /** The facts that have a slot so far; the place in the list is the slot. */
  readonly facts: readonly { readonly name: string; readonly rule: FactRule }[]
  /** The slot of a fact; a fact asked for the first time is given the next one. */
  slotOf(fact: string): number
  /** What decides whether a value of a fact can be used. */
  ruleOf(fact: string): FactRule
}

const STATEMENT: FactRule = { type: 'boolean' }

/** Begins to give facts slots. */
export function createFactSlots({ facts: rules }: Pick<GradingRules, 'facts'>): FactSlots {
  const facts: { name: string; rule: FactRule }[] = []
  const slots = new Map<string, number>()
  const ruleOf = (name: string) => rules[name] ?? STATEMENT
  return {
    facts,
    ruleOf,
    slotOf(name) {
      const slot = slots.get(name) ?? facts.length
      if (slot === facts.length) {
        slots.set(name, slot)
        facts.push({ name, rule: ruleOf(name) })
      }
      return slot
    },
  }
}
