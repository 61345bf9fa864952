import type { Assessment, CriterionAssessment, StandardAssessment } from '../grading/assess.ts'
import { type GradeInterval, NONE } from '../grading/grade.ts'
import { methodsIn } from './methods.ts'
import { type Suppressed, suppressed } from './suppress.ts'

/** Councils whose figures on a standard were counted by the same methods, as far as they are known. */
export interface MethodGroup {
  /** The methods that their facts name, in order. */
  readonly methods: readonly string[]
  /** Whether none of the figures that others counted in several ways is known of them. */
  readonly isUnknown?: true
  /** How many they are; absent where that is withheld too. */
  readonly cohort?: number
  /** Why there are no figures; absent where there are. */
  readonly withheld?: string
  /** Councils by their grade as an interval: `low`, or `none to high` where something is unknown. */
  readonly grades?: Suppressed
  /** Councils by the grade that is sure; hidden where some of the hidden counts of `grades` are behind it, and not all. */
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

/** Counts the councils of one group, and places the own one among them if its figures were counted so. */
export function groupOf(
  standards: readonly StandardAssessment[],
  own: StandardAssessment | undefined,
  sample: Assessment,
  minimum: number,
): MethodGroup {
  const cohort = standards.length
  const grades = gradeCounts(standards, sample.grades, minimum)
  return {
    methods: methodsIn(standards),
    cohort,
    grades: grades.told,
    floors: grades.by(({ floor }) => floor),
    ceilings: grades.by(({ ceiling }) => ceiling),
    takeUp: takeUpOf(standards, grades, minimum),
    ...(own && { own: placeOf(own, grades) }),
  }
}

/** Councils by the interval of their grade, from which all other counts of grades are made. */
interface GradeCounts {
  readonly told: Suppressed
  /** Councils by something that their interval decides; hidden where some of the hidden counts are behind it, and not all. */
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
  const counts = counted(standards.map(intervalName), inOrder)
  const told = suppressed(counts, minimum)
  return {
    told,
    ladder,
    by(nameOf, expected = ladder) {
      const sums = new Map(expected.map((name) => [name, { count: 0, hidden: 0 }]))
      for (const [name, interval] of intervals) {
        const own = sums.get(nameOf(interval)) ?? { count: 0, hidden: 0 }
        const hidden = own.hidden + (told[name] === null ? 1 : 0)
        sums.set(nameOf(interval), { count: own.count + (counts[name] ?? 0), hidden })
      }
      // What has all hidden counts behind it is what the others leave of the total: it is known anyway.
      const all = Object.values(told).filter((count) => count === null).length
      return Object.fromEntries(
        [...sums].map(([name, { count, hidden }]) => [
          name,
          hidden > 0 && hidden < all ? null : count,
        ]),
      )
    },
  }
}

function intervalName({ floor, ceiling }: GradeInterval): string {
  return floor === ceiling ? floor : `${floor} to ${ceiling}`
}

function takeUpOf(
  standards: readonly StandardAssessment[],
  { by }: GradeCounts,
  minimum: number,
): readonly CriterionTakeUp[] {
  const criteria = standards[0]?.criteria ?? []
  const truthAt = (place: number) => (one: StandardAssessment) =>
    one.criteria[place]?.truth ?? 'unknown'
  const told: CriterionTakeUp[] = []
  for (const [place, { id, asks }] of criteria.entries()) {
    const truthOf = truthAt(place)
    const counts = counted(standards.map(truthOf), TRUTHS)
    const sharing = told.flatMap(({ councils }, other) =>
      shareFacts(criteria[place], criteria[other]) ? [{ councils, truthOf: truthAt(other) }] : [],
    )
    const telling = TRUTHS.filter((truth) => {
      const own = new Set(standards.filter((one) => truthOf(one) === truth).map(intervalName))
      const together = by((one) => (own.has(intervalName(one)) ? truth : 'else'), [truth])
      // All councils of some grades, and no others: it counts what they do.
      const isWhole = standards.every(
        (one) => !own.has(intervalName(one)) || truthOf(one) === truth,
      )
      const isNested = sharing.some((other) =>
        TRUTHS.some(
          (its) =>
            other.councils[its] !== null &&
            leavesFew(
              standards.map((one) => [truthOf(one) === truth, other.truthOf(one) === its]),
              minimum,
            ),
        ),
      )
      return (isWhole && together[truth] === null) || isNested
    })
    told.push({ id, asks, councils: suppressed(counts, minimum, telling) })
  }
  return told
}

function shareFacts(one: CriterionAssessment | undefined, other: CriterionAssessment | undefined) {
  const facts = new Set(one?.because.map(({ fact }) => fact))
  return other?.because.some(({ fact }) => facts.has(fact)) ?? false
}

/** Whether two counts, one of which holds the other or leaves it out, leave fewer than the minimum between them. */
function leavesFew(
  councils: readonly (readonly [one: boolean, other: boolean])[],
  minimum: number,
): boolean {
  const cells = [true, false].flatMap((one) =>
    [true, false].map(
      (other) => councils.filter((council) => council[0] === one && council[1] === other).length,
    ),
  )
  return cells.includes(0) && cells.some((cell) => cell > 0 && cell < minimum)
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
