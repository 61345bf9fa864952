import type { GradingRules } from '../catalogue/grading-rules.ts'
import type { FactRule } from '../facts/dictionary.ts'

/** The facts that rules may read, each with a slot of its own: its place in the dictionary. */
export interface FactSlots {
  readonly facts: readonly { readonly name: string; readonly rule: FactRule }[]
  /** The slot of a fact; -1, which is never filled, for one that the dictionary lacks. */
  slotOf(fact: string): number
}

/** Gives each fact of a catalogue a slot. */
export function factSlotsOf(rules: GradingRules<unknown>): FactSlots {
  const slots = new Map<string, number>()
  const facts = Object.entries(rules.facts).map(([name, rule], slot) => {
    slots.set(name, slot)
    return { name, rule }
  })
  return { facts, slotOf: (fact) => slots.get(fact) ?? -1 }
}
