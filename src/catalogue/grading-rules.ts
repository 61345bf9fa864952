import type { CodeKey, FactEntry, FactRule } from '../facts/dictionary.ts'
import type { FactValue } from '../facts/fact.ts'
import type { CodeListKeys } from '../facts/observe.ts'
import type { Condition } from '../logic/condition.ts'
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
  /** Facts by name; one that it lacks is a statement. */
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
  readonly conditions: Condition
}

/** The grades that a standard has, from the lowest to the highest. */
export function gradesOf(
  { grades }: Pick<GradingRules, 'grades'>,
  standard: StandardRules,
): readonly string[] {
  return grades.map(({ id }) => id).filter((id) => Object.hasOwn(standard.grades, id))
}

/** Leaves a catalogue's words out, and what goes without saying: that a fact is a statement, a group of one. */
export function gradingRulesOf<Values>(catalogue: Catalogue<Values>): GradingRules<Values> {
  return {
    grades: catalogue.grades.map(({ id }) => ({ id })),
    facts: Object.fromEntries(
      Object.entries(catalogue.facts)
        .filter(
          ([, { type, maximumAgeDays }]) => type !== 'boolean' || maximumAgeDays !== undefined,
        )
        .map(([name, entry]) => [name, factRuleOf(entry)]),
    ),
    codeLists: mapValues(catalogue.codeLists, ({ codes }) => ({ codes: codes.map(keyOf) })),
    standards: catalogue.standards.map(({ ref, grades, notApplicable }) => ({
      ref,
      grades: mapValues(grades, (criteria) =>
        criteria.map(({ id, conditions }) => ({ id, conditions: withoutGroupOfOne(conditions) })),
      ),
      ...(notApplicable !== undefined && { notApplicable }),
    })),
  }
}

function factRuleOf(entry: FactEntry): FactRule {
  const { title, question, evidence, readBy, better, ...rule } = entry
  if (rule.type !== 'number') return rule
  const { step, isTarget, ...bare } = rule
  return bare
}

function withoutGroupOfOne(condition: Condition): Condition {
  if (!('all' in condition)) return condition
  const [only, ...others] = condition.all
  return only && others.length === 0 ? only : condition
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
