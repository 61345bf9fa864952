import type { Assessment, StandardAssessment } from '../grading/assess.ts'
import { NONE } from '../grading/grade.ts'
import { type AssessedCouncil, type BenchmarkOptions, cohortOf } from './cohort.ts'
import { groupOf, type MethodGroup } from './method-group.ts'
import { methodsIn, wayOfCountingAmong } from './methods.ts'
import { keptApart } from './shared-facts.ts'
import { suppressed } from './suppress.ts'
import { type ThemeBenchmark, themesOf } from './theme-benchmark.ts'

/** How a cohort of councils stands, and one council among it; small counts are hidden. */
export interface Benchmark {
  readonly catalogue: Assessment['catalogue']
  readonly profile?: NonNullable<Assessment['profile']>
  readonly minimumCohort: number
  /** Councils that are compared, the own one not among them. */
  readonly cohort: number
  /** First and last day at which their facts were judged. */
  readonly asOf?: { readonly first: string; readonly last: string }
  readonly own?: string
  /** Peers that no assessment was given of. */
  readonly absent: readonly string[]
  /** Why there are no figures; absent where there are. */
  readonly withheld?: string
  readonly standards: readonly StandardBenchmark[]
  readonly themes: readonly ThemeBenchmark[]
  /** Criteria by how many councils surely miss them, the most first; those whose count is hidden are left out. */
  readonly missed: readonly MissedCriterion[]
}

/** How councils stand on one standard. */
export interface StandardBenchmark {
  readonly ref: string
  readonly title: string
  /** Grades that it has, the lowest first; none where it is ungraded or was declared not applicable. */
  readonly grades: readonly string[]
  /** Councils by the methods of their figures: those of one fact are never mixed; one group where each was counted in one way. */
  readonly groups: readonly MethodGroup[]
}

/** A criterion that councils miss. */
export interface MissedCriterion {
  readonly standard: string
  readonly id: string
  readonly asks: string
  readonly methods: readonly string[]
  readonly unmet: number
  /** Councils compared. */
  readonly of: number
}

/**
 * Compares councils by what they reach: distributions and quartiles, take-up, most missed criteria, and one council's own place.
 *
 * What is unknown stays unknown. No count of fewer councils than the minimum is given, and no hidden one
 * can be had by subtraction: neither within a distribution nor between those of a standard's grades and
 * criteria, nor between standards that read the same facts.
 *
 * @throws NesdsError `INVALID_COHORT` or `NOT_COMPARABLE`
 */
export function benchmark(
  assessments: readonly AssessedCouncil[],
  options: BenchmarkOptions,
): Benchmark {
  const { councils, own, absent } = cohortOf(assessments, options)
  const { minimumCohort } = options
  const sample = (own ?? councils[0] ?? assessments[0])?.assessment
  const days = councils.map(({ assessment }) => assessment.asOf).sort()
  const head = {
    catalogue: sample?.catalogue ?? NO_CATALOGUE,
    ...(sample?.profile && { profile: sample.profile }),
    minimumCohort,
    cohort: councils.length,
    ...(days.length > 0 && { asOf: { first: days[0] ?? '', last: days.at(-1) ?? '' } }),
    ...(own && { own: own.council }),
    absent,
  }
  if (sample === undefined || councils.length < minimumCohort) {
    return { ...head, withheld: tooFew(councils.length, minimumCohort), ...NOTHING }
  }
  const counted = sample.standards.map((_, place) =>
    standardBenchmark(place, councils, own, sample, minimumCohort),
  )
  const standards = keptApart(counted, sample)
  return {
    ...head,
    standards,
    themes: themesOf(standards, councils, own, sample, minimumCohort),
    missed: missedIn(standards),
  }
}

function tooFew(councils: number, minimum: number): string {
  return `${councils === 1 ? '1 council is' : `${councils} councils are`} compared, and a figure must speak of ${minimum} at least`
}

const NO_CATALOGUE = { id: '', version: '', title: '', hash: '' }
const NOTHING = { standards: [], themes: [], missed: [] } as const

function standardBenchmark(
  place: number,
  councils: readonly AssessedCouncil[],
  own: AssessedCouncil | undefined,
  sample: Assessment,
  minimum: number,
): StandardBenchmark {
  const groups = new Map<string, StandardAssessment[]>()
  const standardOf = ({ assessment }: AssessedCouncil) =>
    assessment.standards[place] as StandardAssessment
  const all = councils.map(standardOf)
  const mine = own && standardOf(own)
  const wayOf = wayOfCountingAmong(mine ? [mine, ...all] : all)
  for (const standard of all) {
    const way = wayOf(standard)
    groups.set(way, [...(groups.get(way) ?? []), standard])
  }
  const sizes = suppressed(
    Object.fromEntries([...groups].map(([way, standards]) => [way, standards.length])),
    minimum,
  )
  const { ref, title, criteria, floor } = sample.standards[place] as StandardAssessment
  const isGraded = floor === NONE || sample.grades.some(({ id }) => id === floor)
  return {
    ref,
    title,
    grades: sample.grades
      .map(({ id }) => id)
      .filter((id) => isGraded && criteria.some(({ grade }) => grade === id)),
    groups: [...groups]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([way, standards]) => {
        const head = groups.size > 1 && way === '' ? { isUnknown: true as const } : {}
        if (sizes[way] === null) {
          return { ...head, methods: methodsIn(standards), withheld: GIVEN_AWAY }
        }
        const isMine = mine !== undefined && wayOf(mine) === way
        return { ...head, ...groupOf(standards, isMine ? mine : undefined, sample, minimum) }
      }),
  }
}

const GIVEN_AWAY =
  'too few councils were counted so, or as many as would give away those counted otherwise'

function missedIn(standards: readonly StandardBenchmark[]): readonly MissedCriterion[] {
  return standards
    .flatMap(({ ref, groups }) =>
      groups.flatMap(({ methods, cohort = 0, takeUp = [] }) =>
        takeUp.flatMap(({ id, asks, councils: { unmet } }) =>
          unmet ? [{ standard: ref, id, asks, methods, unmet, of: cohort }] : [],
        ),
      ),
    )
    .sort((a, b) => b.unmet / b.of - a.unmet / a.of || b.unmet - a.unmet)
}
