import type { Criterion, Standard } from '../catalogue/catalogue.ts'
import { gradesOf } from '../catalogue/grading-rules.ts'
import { canonical } from '../facts/canonical.ts'
import type { Facts } from '../facts/fact.ts'
import { createFinder, type Finder, type Finding } from '../grading/findings.ts'
import { createGrader } from '../grading/grader.ts'
import { type Comparison, comparisonsIn } from '../logic/condition.ts'
import type { Truth } from '../logic/truth.ts'
import type { AnyCatalogue } from './aim.ts'
import { situationOf } from './change.ts'
import { rulesOf, type Side } from './corners.ts'

/** A criterion whose truth changed, or that came or went. */
export interface CriterionDifference {
  readonly id: string
  readonly grade: string
  /** Absent where it was not asked. */
  readonly before?: Truth
  /** Absent where it is asked no more. */
  readonly after?: Truth
  /** What became of what it asks. */
  readonly rule: 'same' | 'changed' | 'added' | 'removed'
}

/** A fact on either side. */
export interface FactDifference extends Pick<Finding, 'fact' | 'title' | 'type' | 'unit'> {
  readonly before: FactState
  readonly after: FactState
}

/** What is known of a fact, or why nothing is. */
export interface FactState extends Pick<Finding, 'value' | 'unknown'> {
  /** Of a date, its age in days at the as-of date. */
  readonly age?: number
}

/** One side, looked at. */
export interface View {
  readonly rules: AnyCatalogue
  readonly truths: ReadonlyMap<string, Truth>
  readonly finder: Finder
  readonly ageOf: (fact: string) => number | undefined
}

/** Looks at one side. */
export function viewOf(side: Side): View {
  const { facts, asOf } = side
  const rules = rulesOf(side)
  const { criteria, grade } = createGrader(rules, { asOf })
  const { truths } = grade(facts as Facts)
  const { knownOf } = situationOf(rules, facts, asOf)
  return {
    rules,
    truths: new Map(criteria.map((id, at) => [id, truths[at] ?? 'unknown'])),
    finder: createFinder(rules, facts, asOf),
    ageOf(fact) {
      const known = rules.facts[fact]?.type === 'date' ? knownOf(fact) : undefined
      return typeof known === 'number' ? known : undefined
    },
  }
}

/** The criteria of a standard that turn out otherwise after, or that only one side asks. */
export function criteriaBetween(
  ref: string,
  before: View,
  after: View,
): readonly CriterionDifference[] {
  const [old, now] = [askedBy(ref, before), askedBy(ref, after)]
  const ids = [...new Set([...now.keys(), ...old.keys()])]
  return ids.flatMap((id): readonly CriterionDifference[] => {
    const [was, is] = [old.get(id), now.get(id)]
    const [truthBefore, truthAfter] = [was && before.truths.get(id), is && after.truths.get(id)]
    if (truthBefore === truthAfter) return []
    return [
      {
        id,
        grade: is?.grade ?? was?.grade ?? '',
        ...(truthBefore && { before: truthBefore }),
        ...(truthAfter && { after: truthAfter }),
        rule: ruleBetween(was, is),
      },
    ]
  })
}

/** The facts that some criteria of a standard read on either side; all of its criteria if none are named. */
export function factsReadIn(
  ref: string,
  views: readonly View[],
  ids?: readonly string[],
): readonly string[] {
  const asked = views.flatMap((view) => [...askedBy(ref, view).values()])
  const comparisons = asked
    .filter(({ criterion }) => ids?.includes(criterion.id) ?? true)
    .flatMap(({ criterion }): readonly Comparison[] => comparisonsIn(criterion.conditions))
  return [...new Set(comparisons.map(({ fact }) => fact))]
}

/** What is known of some facts on either side. */
export function factsBetween(
  names: readonly string[],
  before: View,
  after: View,
): readonly FactDifference[] {
  return names.map((name) => {
    const { fact, title, type, unit } = after.finder.find(name)
    const states = { before: stateOf(name, before), after: stateOf(name, after) }
    return { fact, title, type, ...(unit && { unit }), ...states }
  })
}

/** Whether something else is known of a fact. */
export function isOther({ before, after }: FactDifference): boolean {
  return canonical(before) !== canonical(after)
}

interface Asked {
  readonly grade: string
  readonly criterion: Criterion
}

function askedBy(ref: string, { rules }: View): ReadonlyMap<string, Asked> {
  const standard: Standard | undefined = rules.standards.find((one) => one.ref === ref)
  if (standard === undefined) return new Map()
  return new Map(
    gradesOf(rules, standard).flatMap((grade) =>
      (standard.grades[grade] ?? []).map((criterion) => [criterion.id, { grade, criterion }]),
    ),
  )
}

function ruleBetween(was: Asked | undefined, is: Asked | undefined): CriterionDifference['rule'] {
  if (was === undefined) return 'added'
  if (is === undefined) return 'removed'
  const textOf = ({ grade, criterion }: Asked) => canonical([grade, criterion.conditions])
  return textOf(was) === textOf(is) ? 'same' : 'changed'
}

function stateOf(name: string, { finder, ageOf }: View): FactState {
  const { value, unknown } = finder.find(name)
  const age = ageOf(name)
  return {
    ...(value !== undefined && { value }),
    ...(unknown && { unknown }),
    ...(age !== undefined && { age }),
  }
}
