import type {
  AppliedProfile,
  Catalogue,
  ProfileMark,
  SourcePlace,
  Standard,
} from '../catalogue/catalogue.ts'
import { gradesOf } from '../catalogue/grading-rules.ts'
import type { Facts } from '../facts/fact.ts'
import { codeKeysOf, isRecord, observe } from '../facts/observe.ts'
import { compile } from '../logic/compile.ts'
import { type Comparison, type Conditions, comparisonsIn } from '../logic/condition.ts'
import type { Truth } from '../logic/truth.ts'
import { checkedAsOf } from './as-of.ts'
import { factSlotsOf } from './fact-slots.ts'
import { type ComparisonFinding, compared, type Finding, findingOf } from './findings.ts'
import { allOf, fixedGradeOf, type GradeInterval, intervalOf } from './grade.ts'

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
  const asOf = checkedAsOf(options.asOf)
  const { facts: known, slotOf } = factSlotsOf(catalogue)
  const given: Readonly<Record<string, unknown>> = isRecord(facts) ? facts : {}
  const codeKeys = codeKeysOf(catalogue.codeLists)
  const observations = known.map(({ name, rule }) => observe(given[name], rule, codeKeys, asOf))
  const slots = observations.map(({ known }) => known)
  const observed: Observed = {
    truthOf: (conditions) => compile(conditions, slotOf)(slots),
    find: (fact) => findingOf(fact, catalogue.facts[fact], given[fact], observations[slotOf(fact)]),
    compare: (finding, comparison) =>
      compared(finding, observations[slotOf(comparison.fact)], comparison),
  }
  const { id, version, title, hash, profile } = catalogue
  return {
    catalogue: { id, version, title, hash },
    ...(profile && { profile }),
    asOf,
    grades: catalogue.grades.map((grade) => ({ id: grade.id, title: grade.title })),
    themes: catalogue.themes.map((theme) => ({ id: theme.id, title: theme.title })),
    standards: catalogue.standards.map((standard) =>
      assessStandard(standard, gradesOf(catalogue, standard), observed),
    ),
  }
}

/** The facts of one council, as the standards look at them. */
interface Observed {
  readonly truthOf: (conditions: Conditions) => Truth
  readonly find: (fact: string) => Finding
  readonly compare: (finding: Finding, comparison: Comparison) => ComparisonFinding
}

function assessStandard(
  standard: Standard,
  grades: readonly string[],
  { truthOf, find, compare }: Observed,
): StandardAssessment {
  const byGrade = grades.map((grade) =>
    (standard.grades[grade] ?? []).map((criterion): CriterionAssessment => {
      const { id, asks, conditions, source, note, profile } = criterion
      return {
        id,
        grade,
        truth: truthOf(conditions),
        asks,
        ...(source && { source }),
        ...(note && { note }),
        ...(profile && { profile }),
        because: comparisonsIn(conditions).map((leaf) => compare(find(leaf.fact), leaf)),
      }
    }),
  )
  const { floor, ceiling } = intervalOf(
    grades,
    byGrade.map((criteria) => allOf(criteria.map(({ truth }) => truth))),
  )
  const fixed = fixedGradeOf(standard)
  const { ref, title, theme, classification, measures } = standard
  const reason = standard.notApplicable ?? (fixed && standard.ungraded)
  return {
    ref,
    title,
    theme,
    classification,
    floor: fixed ?? floor,
    ceiling: fixed ?? ceiling,
    ...(reason && { reason }),
    criteria: byGrade.flat(),
    ...(measures && { measures: measures.map(find) }),
  }
}
