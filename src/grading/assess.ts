import type {
  AppliedProfile,
  Catalogue,
  Criterion,
  ProfileMark,
  SourcePlace,
} from '../catalogue/catalogue.ts'
import { gradesOf } from '../catalogue/grading-rules.ts'
import type { Facts } from '../facts/fact.ts'
import { type Comparison, comparisonsIn } from '../logic/condition.ts'
import { decidingIn } from '../logic/deciding.ts'
import type { Truth } from '../logic/truth.ts'
import { type ComparisonFinding, createFinder, type Finder, type Finding } from './findings.ts'
import { fixedGradeOf, type GradeInterval } from './grade.ts'
import { createGrader } from './grader.ts'

/** What a council reaches on each standard of a catalogue, and why: plain data that JSON carries whole. */
export interface Assessment {
  readonly catalogue: {
    readonly id: string
    readonly version: string
    readonly title: string
    readonly hash: string
  }
  /** The profile that tailored the catalogue. */
  readonly profile?: AppliedProfile
  /** The day at which facts are judged, `YYYY-MM-DD`. */
  readonly asOf: string
  /** The catalogue's grades from the lowest to the highest. */
  readonly grades: readonly { readonly id: string; readonly title: string }[]
  /** The catalogue's themes, in its order. */
  readonly themes: readonly { readonly id: string; readonly title: string }[]
  /** Every standard of the catalogue, in its order. */
  readonly standards: readonly StandardAssessment[]
}

/** What a council reaches on one standard, and why. */
export interface StandardAssessment extends GradeInterval {
  readonly ref: string
  readonly title: string
  readonly theme: string
  readonly classification: string
  /** Why there is no grade to reach: the source gives none, or a profile declares the standard not applicable. */
  readonly reason?: string
  /** Every criterion, from the lowest grade to the highest. */
  readonly criteria: readonly CriterionAssessment[]
  /** What is known of the facts that the standard is about and no criterion reads. */
  readonly measures?: readonly Finding[]
}

/** Whether one criterion is met, and why. */
export interface CriterionAssessment {
  readonly id: string
  readonly grade: string
  readonly truth: Truth
  readonly asks: string
  readonly source?: SourcePlace
  readonly note?: string
  /** What a profile did to the criterion. */
  readonly profile?: ProfileMark
  /** A finding for each comparison of its conditions, in their order. */
  readonly because: readonly ComparisonFinding[]
}

/**
 * Grades a council against every standard of a catalogue, and says why.
 *
 * It depends on nothing but its arguments. Whatever is given as facts, it doesn't throw: what can't
 * be read is unknown and says so, and names that the catalogue doesn't have are passed over
 * (`parseFacts` reports both as errors).
 *
 * @throws NesdsError `INVALID_AS_OF` where the date isn't written `YYYY-MM-DD`
 */
export function assess<Values>(
  catalogue: Catalogue<Values>,
  facts: Facts<Values>,
  options: { readonly asOf: string },
): Assessment {
  const grader = createGrader(catalogue, options)
  const { floors, ceilings, truths } = grader.grade(facts)
  const truthOf = new Map(grader.criteria.map((id, index) => [id, truths[index] as Truth]))
  const finder = createFinder(catalogue, facts, options.asOf)
  const { id, version, title, hash, profile, grades, themes } = catalogue
  return {
    catalogue: { id, version, title, hash },
    ...(profile && { profile }),
    asOf: options.asOf,
    grades: grades.map((grade) => ({ id: grade.id, title: grade.title })),
    themes: themes.map((theme) => ({ id: theme.id, title: theme.title })),
    standards: catalogue.standards.map((standard, index) => {
      const { ref, theme, classification, measures } = standard
      const reason = standard.notApplicable ?? (fixedGradeOf(standard) && standard.ungraded)
      return {
        ref,
        title: standard.title,
        theme,
        classification,
        floor: floors[index] as string,
        ceiling: ceilings[index] as string,
        ...(reason && { reason }),
        criteria: gradesOf(catalogue, standard).flatMap((grade) =>
          (standard.grades[grade] ?? []).map((criterion) =>
            assessCriterion(criterion, grade, truthOf.get(criterion.id) as Truth, finder),
          ),
        ),
        ...(measures && { measures: measures.map(finder.find) }),
      }
    }),
  }
}

function assessCriterion(
  { id, asks, conditions, source, note, profile }: Criterion,
  grade: string,
  truth: Truth,
  { compare }: Finder,
): CriterionAssessment {
  return {
    id,
    grade,
    truth,
    asks,
    ...(source && { source }),
    ...(note && { note }),
    ...(profile && { profile }),
    because: findingsOf(conditions, compare),
  }
}

function findingsOf(
  conditions: Criterion['conditions'],
  compare: Finder['compare'],
): readonly ComparisonFinding[] {
  const comparisons = comparisonsIn(conditions)
  const findings = comparisons.map(compare)
  if (findings.length === 1) return findings
  const truths = new Map(comparisons.map((one, place) => [one, findings[place]?.truth]))
  const deciding = new Set(decidingIn(conditions, (one) => truths.get(one) ?? 'unknown'))
  return findings.map((finding, place) =>
    deciding.has(comparisons[place] as Comparison) ? finding : { ...finding, isIdle: true },
  )
}
