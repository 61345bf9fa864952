import type { Catalogue } from '../catalogue/catalogue.ts'
import { checkedAsOf } from './as-of.ts'
import type { Facts } from '../facts/fact.ts'
import type { Known } from '../logic/condition.ts'
import type { Truth } from '../logic/truth.ts'
import { intervalOf } from './grade.ts'
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

/** Grades many councils by one catalogue, without the explanations that `assess` gives. */
export interface Grader<Values> {
  /** References of the standards, in the catalogue's order. */
  readonly standards: readonly string[]
  /** Identifiers of the criteria, by standard and grade. */
  readonly criteria: readonly string[]
  /** Grades one council; the same truths, floors and ceilings as `assess` finds. */
  grade(facts: Facts<Values>): Grades
}

/**
 * Makes a grader of a catalogue for one as-of date.
 *
 * @throws NesdsError `INVALID_AS_OF` where the date isn't written `YYYY-MM-DD`
 */
export function createGrader<Values>(
  catalogue: Catalogue<Values>,
  options: { readonly asOf: string },
): Grader<Values> {
  const asOf = checkedAsOf(options.asOf)
  const { facts: known, standards } = prepare(catalogue)
  return {
    standards: standards.map(({ standard }) => standard.ref),
    criteria: standards.flatMap(({ grades }) =>
      grades.flatMap(({ criteria }) => criteria.map(({ criterion }) => criterion.id)),
    ),
    grade(facts) {
      const given = facts as Readonly<Record<string, unknown>>
      const slots: (Known | undefined)[] = []
      for (const { name, read, isStatement } of known) {
        const value = given[name]
        // Nine facts in ten are bare statements: reading them makes no object.
        slots.push(isStatement && typeof value === 'boolean' ? value : read(value, asOf).known)
      }
      const truths: Truth[] = []
      const floors: string[] = []
      const ceilings: string[] = []
      for (const { fixed, grades } of standards) {
        const held: (readonly [string, Truth])[] = []
        for (const { grade, criteria } of grades) {
          let all: Truth = 'met'
          for (const { truthIn } of criteria) {
            const truth = truthIn(slots)
            truths.push(truth)
            if (truth === 'unmet' || all === 'met') all = truth
          }
          held.push([grade, all])
        }
        const { floor, ceiling } = intervalOf(held)
        floors.push(fixed ?? floor)
        ceilings.push(fixed ?? ceiling)
      }
      return { floors, ceilings, truths }
    },
  }
}
