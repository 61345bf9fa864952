import { type GradingRules, gradesOf, type StandardRules } from '../catalogue/grading-rules.ts'
import type { Observation, UnknownReason } from '../facts/observe.ts'
import { fixedGradeOf, type GradeInterval, intervalOf } from '../grading/grade.ts'
import type { Truth } from '../logic/truth.ts'
import type { EngineEvent } from './rule.ts'

/** What json-rules-engine found of one council: plain data, in the catalogue's order. */
export interface EngineRun {
  /** Whether each criterion is met, by identifier. */
  readonly truths: Readonly<Record<string, Truth>>
  readonly standards: readonly EngineStandard[]
  /** Facts that the rules read and nobody knows. */
  readonly unknown: readonly UnknownFact[]
  /** The events of the rules that held: one for each criterion that is surely met or unmet. */
  readonly events: readonly EngineEvent[]
}

/** The grade of one standard. */
export interface EngineStandard extends GradeInterval {
  readonly ref: string
}

/** A fact that is unknown, and why. */
export interface UnknownFact {
  readonly fact: string
  readonly reason: UnknownReason
  /** More about the reason; empty where the fact is just missing. */
  readonly detail: string
}

/** Puts together what a run found: unknown is what no event settles. */
export function engineRunOf(found: {
  readonly grades: GradingRules['grades']
  readonly standards: readonly StandardRules[]
  readonly read: readonly (readonly [fact: string, observation: Observation | undefined])[]
  readonly events: readonly EngineEvent[]
}): EngineRun {
  const settled = new Map(found.events.map(({ params }) => [params.criterion, params.truth]))
  const truths: [criterion: string, truth: Truth][] = []
  const standards = found.standards.map((standard) => {
    const grades = gradesOf(found, standard)
    const held = grades.map((grade) => {
      const own = (standard.grades[grade] ?? []).map(({ id }): [string, Truth] => [
        id,
        settled.get(id) ?? 'unknown',
      ])
      truths.push(...own)
      return allOf(own.map(([, truth]) => truth))
    })
    const fixed = fixedGradeOf(standard)
    return {
      ref: standard.ref,
      ...(fixed === undefined ? intervalOf(grades, held) : { floor: fixed, ceiling: fixed }),
    }
  })
  return {
    truths: Object.fromEntries(truths),
    standards,
    unknown: found.read.flatMap(([fact, observation]) =>
      observation?.unknown
        ? [{ fact, reason: observation.unknown, detail: observation.detail }]
        : [],
    ),
    events: found.events.map(({ type, params }) => ({ type, params: { ...params } })),
  }
}

/** The truth of all that a grade asks: one `unmet` settles it; failing that, one `unknown` leaves it open. */
function allOf(truths: readonly Truth[]): Truth {
  if (truths.includes('unmet')) return 'unmet'
  return truths.includes('unknown') ? 'unknown' : 'met'
}
