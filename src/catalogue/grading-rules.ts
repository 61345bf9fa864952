import type { CodeKey, FactRule } from '../facts/dictionary.ts'
import type { FactValue } from '../facts/fact.ts'
import type { CodeListKeys } from '../facts/observe.ts'
import type { Conditions } from '../logic/condition.ts'
import type { Catalogue } from './catalogue.ts'

/**
 * The part of a catalogue that decides grades: the catalogue without its words.
 *
 * Every catalogue is one; alone, it is a quarter of the size.
 *
 * @typeParam Values - names and value types of its facts; a type only, no value stands behind it
 */
export interface GradingRules<Values = Readonly<Record<string, FactValue>>> {
  /** Grades from the lowest to the highest; each holds only with every lower one that its standard has. */
  readonly grades: readonly { readonly id: string }[]
  readonly facts: Readonly<Record<string, FactRule>>
  readonly codeLists: CodeListKeys
  readonly standards: readonly StandardRules[]
  /** Never present: carries the type of the facts. */
  readonly values?: Values
}

/** The part of a standard that decides its grade. */
export interface StandardRules {
  readonly ref: string
  /** Criteria by grade; a grade that the source leaves out is absent. */
  readonly grades: Readonly<Record<string, readonly CriterionRule[]>>
  /** Why the standard doesn't apply to the council; set by a profile only. */
  readonly notApplicable?: string
}

/** The part of a criterion that decides whether it is met. */
export interface CriterionRule {
  readonly id: string
  readonly conditions: Conditions
}

/** The grades that a standard has, from the lowest to the highest. */
export function gradesOf(
  { grades }: Pick<GradingRules, 'grades'>,
  standard: StandardRules,
): readonly string[] {
  return grades.map(({ id }) => id).filter((id) => standard.grades[id] !== undefined)
}

/** Leaves a catalogue's words out. */
export function gradingRulesOf<Values>(catalogue: Catalogue<Values>): GradingRules<Values> {
  return {
    grades: catalogue.grades.map(({ id }) => ({ id })),
    facts: mapValues(catalogue.facts, ({ title, question, evidence, readBy, better, ...rule }) => {
      const { step, ...bare } = rule as FactRule & { step?: number }
      return bare
    }),
    codeLists: mapValues(catalogue.codeLists, ({ codes }) => ({ codes: codes.map(keyOf) })),
    standards: catalogue.standards.map(({ ref, grades, notApplicable }) => ({
      ref,
      grades: mapValues(grades, (criteria) =>
        criteria.map(({ id, conditions }) => ({ id, conditions })),
      ),
      ...(notApplicable !== undefined && { notApplicable }),
    })),
  }
}

function keyOf({ key, children }: CodeKey): CodeKey {
  return children ? { key, children: children.map(keyOf) } : { key }
}

function mapValues<Value, Result>(
  record: Readonly<Record<string, Value>>,
  change: (value: Value) => Result,
): Record<string, Result> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]))
}
