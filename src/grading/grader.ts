import { type GradingRules, gradesOf } from '../catalogue/grading-rules.ts'
import type { FactRule } from '../facts/dictionary.ts'
import type { Facts } from '../facts/fact.ts'
import { codeKeysOf, isRecord, observe } from '../facts/observe.ts'
import type { Truth } from '../logic/truth.ts'
import { checkedAsOf } from './as-of.ts'
import { createFactSlots } from './fact-slots.ts'
import { fixedGradeOf, intervalOf } from './grade.ts'
import { prepare } from './prepare.ts'

/** The grades of one council in columns, in the order of the grader's `standards` and `criteria`. */
export interface Grades {
  /** For each standard the grade that holds whatever the unknown facts turn out to be. */
  readonly floors: readonly string[]
  /** For each standard the highest grade that could still hold. */
  readonly ceilings: readonly string[]
  /** For each criterion whether it is met. */
  readonly truths: readonly Truth[]
}

/** Grades many councils by the same rules, without the reasons that `assess` gives. */
export interface Grader<Values> {
  /** References of the standards, in the catalogue's order. */
  readonly standards: readonly string[]
  /** Identifiers of the criteria, by standard and grade. */
  readonly criteria: readonly string[]
  /** Grades one council; the same floors, ceilings and truths as `assess` finds. */
  grade(facts: Facts<Values>): Grades
}

/**
 * Makes a grader of a catalogue, or of its rules alone, for one as-of date.
 *
 * @throws NesdsError `INVALID_AS_OF` where the date isn't written `YYYY-MM-DD`
 */
export function createGrader<Values>(
  rules: GradingRules<Values>,
  options: { readonly asOf: string },
): Grader<Values> {
  const asOf = checkedAsOf(options.asOf)
  const factSlots = createFactSlots(rules)
  const codeKeys = codeKeysOf(rules.codeLists)
  const criteria: string[] = []
  const standards = rules.standards.map((standard) => {
    const grades = gradesOf(rules, standard)
    const asked = grades.map((grade) =>
      (standard.grades[grade] ?? []).map(({ id, conditions }) => {
        criteria.push(id)
        return prepare(conditions, factSlots)
      }),
    )
    return { fixed: fixedGradeOf(standard), grades, asked }
  })
  const knownOf = (value: unknown, rule: FactRule) => observe(value, rule, codeKeys, asOf).known
  const truthOf = (value: unknown, rule: FactRule, wanted: unknown): Truth => {
    // Most statements are bare: observing them would make an object each.
    const known = typeof value === 'boolean' ? value : knownOf(value, rule)
    return known === undefined ? 'unknown' : known === wanted ? 'met' : 'unmet'
  }
  return {
    standards: rules.standards.map(({ ref }) => ref),
    criteria,
    grade(facts) {
      const given: Readonly<Record<string, unknown>> = isRecord(facts) ? facts : {}
      const slots = factSlots.facts.map(({ name, rule }) => knownOf(given[name], rule))
      // As long as it gets: an array that grows takes a tenth of the time.
      const truths: Truth[] = new Array(criteria.length)
      let place = 0
      const floors: string[] = []
      const ceilings: string[] = []
      for (const { fixed, grades, asked } of standards) {
        const held: Truth[] = []
        for (const asks of asked) {
          let all: Truth = 'met'
          for (const { statement, rule, wanted, truthIn } of asks) {
            const truth = truthIn ? truthIn(slots) : truthOf(given[statement], rule, wanted)
            truths[place++] = truth
            if (truth === 'unmet' || all === 'met') all = truth
          }
          held.push(all)
        }
        const { floor, ceiling } = intervalOf(grades, held)
        floors.push(fixed ?? floor)
        ceilings.push(fixed ?? ceiling)
      }
      return { floors, ceilings, truths }
    },
  }
}
