import type { Assessment, StandardAssessment } from '../grading/assess.ts'
import { type GradeInterval, NONE } from '../grading/grade.ts'
import { type AssessedCouncil, type BenchmarkOptions, cohortOf } from './cohort.ts'
import { type Quartiles, quartilesOf } from './quartiles.ts'
import { type Suppressed, suppressed } from './suppress.ts'

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
  /** Councils by the methods of their figures, which are never mixed; one group where there is one way of counting. */
  readonly groups: readonly MethodGroup[]
}

/** Councils whose figures on a standard were counted by the same methods. */
export interface MethodGroup {
  /** The methods that their facts name, in order. */
  readonly methods: readonly string[]
  readonly cohort: number
  /** Why there are no figures; absent where there are. */
  readonly withheld?: string
  /** Councils by their grade as an interval: `low`, or `none to high` where something is unknown. */
  readonly grades?: Suppressed
  /** Councils by the grade that is sure; hidden where a count of `grades` behind it is. */
  readonly floors?: Suppressed
  /** Councils by the highest grade that they could still have; hidden likewise. */
  readonly ceilings?: Suppressed
  /** Criteria and how many councils meet each: `met`, `unmet`, `unknown`. */
  readonly takeUp?: readonly CriterionTakeUp[]
  /** Where the own council stands, if its figures were counted so. */
  readonly own?: OwnPlace
}

/** How many councils meet a criterion. */
export interface CriterionTakeUp {
  readonly id: string
  readonly asks: string
  readonly councils: Suppressed
}

/** Where a council stands among others. */
export interface OwnPlace {
  readonly floor: string
  readonly ceiling: string
  /** Other councils: surely `lower`, surely `same`, surely `higher`, or `open`, as something is unknown. */
  readonly others: Suppressed
}

/** How many standards of a theme councils reach, by grade. */
export interface ThemeBenchmark {
  readonly theme: string
  readonly title: string
  readonly grades: readonly {
    readonly grade: string
    /** Standards counted: those that have the grade and on which all councils were counted by the same methods. */
    readonly standards: number
    /** Of standards reached for sure; absent where too few councils are compared. */
    readonly floors?: Quartiles
    /** Of standards that could still be reached. */
    readonly ceilings?: Quartiles
    /** Standards that the own council reaches for sure, and could reach. */
    readonly own?: { readonly floor: number; readonly ceiling: number }
  }[]
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
 * What is unknown stays unknown. No count of fewer councils than the minimum is given, and none can be
 * worked out by subtraction, neither within a distribution nor between those of one standard's grades.
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
  const standards = sample.standards.map((_, place) =>
    standardBenchmark(place, councils, own, sample, minimumCohort),
  )
  return {
    ...head,
    standards,
    themes: themesOf(standards, councils, own, sample, minimumCohort),
    missed: missedIn(standards),
  }
}

const NO_CATALOGUE = { id: '', version: '', title: '', hash: '' }
const NOTHING = { standards: [], themes: [], missed: [] } as const

function tooFew(councils: number, minimum: number): string {
  return `${councils === 1 ? '1 council is' : `${councils} councils are`} compared, and a figure must speak of ${minimum} at least`
}

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
  for (const standard of councils.map(standardOf)) {
    const key = JSON.stringify(methodsOf(standard))
    groups.set(key, [...(groups.get(key) ?? []), standard])
  }
  const mine = own && standardOf(own)
  const { ref, title } = sample.standards[place] as StandardAssessment
  return {
    ref,
    title,
    groups: [...groups]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, standards]) => groupOf(JSON.parse(key), standards, mine, sample, minimum)),
  }
}

/** The methods by which a standard's known figures were counted. */
function methodsOf({ criteria }: StandardAssessment): readonly string[] {
  const methods = criteria.flatMap(({ because }) =>
    because.flatMap(({ value, provenance }) =>
      value !== undefined && provenance?.method !== undefined ? [provenance.method] : [],
    ),
  )
  return [...new Set(methods)].sort()
}

function groupOf(
  methods: readonly string[],
  standards: readonly StandardAssessment[],
  own: StandardAssessment | undefined,
  sample: Assessment,
  minimum: number,
): MethodGroup {
  const cohort = standards.length
  if (cohort < minimum) return { methods, cohort, withheld: tooFew(cohort, minimum) }
  const grades = gradeCounts(standards, sample.grades, minimum)
  const isMine = own !== undefined && JSON.stringify(methodsOf(own)) === JSON.stringify(methods)
  return {
    methods,
    cohort,
    grades: grades.told,
    floors: grades.by(({ floor }) => floor),
    ceilings: grades.by(({ ceiling }) => ceiling),
    takeUp: takeUpOf(standards, grades, minimum),
    ...(isMine && { own: placeOf(own, grades) }),
  }
}

/** Councils by the interval of their grade, from which all other counts of grades are made. */
interface GradeCounts {
  readonly told: Suppressed
  /** Councils by something that their interval decides; hidden where one of their counts is. */
  by(nameOf: (interval: GradeInterval) => string, expected?: readonly string[]): Suppressed
  /** Grades from none to the highest. */
  readonly ladder: readonly string[]
}

function gradeCounts(
  standards: readonly StandardAssessment[],
  grades: Assessment['grades'],
  minimum: number,
): GradeCounts {
  const ladder = [NONE, ...grades.map(({ id }) => id)]
  const intervals = new Map(standards.map((one) => [intervalName(one), one]))
  const height = (grade: string) => ladder.indexOf(grade)
  const inOrder = [...intervals]
    .sort(
      ([, a], [, b]) => height(a.floor) - height(b.floor) || height(a.ceiling) - height(b.ceiling),
    )
    .map(([name]) => name)
  const told = suppressed(counted(standards.map(intervalName), inOrder), minimum)
  return {
    told,
    ladder,
    by(nameOf, expected = ladder) {
      const sums = new Map<string, number | null>(expected.map((name) => [name, 0]))
      for (const [name, interval] of intervals) {
        const [sum, count] = [sums.get(nameOf(interval)) ?? 0, told[name] ?? null]
        const isHidden = sums.get(nameOf(interval)) === null || count === null
        sums.set(nameOf(interval), isHidden ? null : sum + count)
      }
      return Object.fromEntries(sums)
    },
  }
}

function intervalName({ floor, ceiling }: GradeInterval): string {
  return floor === ceiling ? floor : `${floor} to ${ceiling}`
}

function takeUpOf(
  standards: readonly StandardAssessment[],
  { by, ladder }: GradeCounts,
  minimum: number,
): readonly CriterionTakeUp[] {
  const criteria = standards[0]?.criteria ?? []
  const lowest = criteria[0]?.grade
  const height = (grade: string) => ladder.indexOf(grade)
  return criteria.map(({ id, asks, grade }, place) => {
    // A criterion that decides the lowest grade alone counts the same councils as the grades do.
    const isAlone = grade === lowest && criteria.filter((one) => one.grade === grade).length === 1
    const truthOf = ({ floor, ceiling }: GradeInterval) =>
      height(floor) > 0 ? 'met' : height(ceiling) > 0 ? 'unknown' : 'unmet'
    const truths = standards.map((one) => one.criteria[place]?.truth ?? 'unknown')
    const councils = isAlone ? by(truthOf, TRUTHS) : suppressed(counted(truths, TRUTHS), minimum)
    return { id, asks, councils }
  })
}

const TRUTHS = ['met', 'unmet', 'unknown'] as const

function placeOf(own: StandardAssessment, { by, ladder }: GradeCounts): OwnPlace {
  const height = (grade: string) => ladder.indexOf(grade)
  const standing = ({ floor, ceiling }: GradeInterval) => {
    if (height(ceiling) < height(own.floor)) return 'lower'
    if (height(floor) > height(own.ceiling)) return 'higher'
    return floor === ceiling && own.floor === own.ceiling ? 'same' : 'open'
  }
  const others = by(standing, ['lower', 'same', 'higher', 'open'])
  return { floor: own.floor, ceiling: own.ceiling, others }
}

/** How often each name comes; names that are expected count 0 where they don't. */
function counted(
  names: readonly string[],
  expected: readonly string[],
): Readonly<Record<string, number>> {
  const counts = new Map(expected.map((name) => [name, 0]))
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  // What stands for a grade where there is none, such as ungraded, comes alone.
  return Object.fromEntries(counts)
}

function themesOf(
  standards: readonly StandardBenchmark[],
  councils: readonly AssessedCouncil[],
  own: AssessedCouncil | undefined,
  sample: Assessment,
  minimum: number,
): readonly ThemeBenchmark[] {
  const ids = sample.grades.map(({ id }) => id)
  return sample.themes.map(({ id: theme, title }) => ({
    theme,
    title,
    grades: ids.map((grade, height) => {
      const places = sample.standards.flatMap((standard, place) => {
        const isAsked = standard.criteria.some((criterion) => criterion.grade === grade)
        const isOneGroup = standards[place]?.groups.length === 1
        return standard.theme === theme && isAsked && isOneGroup ? [place] : []
      })
      const reached = ({ assessment }: AssessedCouncil, end: 'floor' | 'ceiling') =>
        places.filter((place) => ids.indexOf(assessment.standards[place]?.[end] ?? '') >= height)
          .length
      const quartiles = (end: 'floor' | 'ceiling') =>
        quartilesOf(
          councils.map((one) => reached(one, end)),
          minimum,
        )
      const [floors, ceilings] = [quartiles('floor'), quartiles('ceiling')]
      return {
        grade,
        standards: places.length,
        ...(floors && { floors }),
        ...(ceilings && { ceilings }),
        ...(own && { own: { floor: reached(own, 'floor'), ceiling: reached(own, 'ceiling') } }),
      }
    }),
  }))
}

function missedIn(standards: readonly StandardBenchmark[]): readonly MissedCriterion[] {
  return standards
    .flatMap(({ ref, groups }) =>
      groups.flatMap(({ methods, cohort, takeUp = [] }) =>
        takeUp.flatMap(({ id, asks, councils: { unmet } }) =>
          unmet ? [{ standard: ref, id, asks, methods, unmet, of: cohort }] : [],
        ),
      ),
    )
    .sort((a, b) => b.unmet / b.of - a.unmet / a.of || b.unmet - a.unmet)
}
