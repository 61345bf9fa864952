import { NesdsError } from '../errors.ts'
import type { Assessment } from '../grading/assess.ts'

/** A council and what it reaches. */
export interface AssessedCouncil {
  /** Its name or code, as `peers` and `own` have it. */
  readonly council: string
  readonly assessment: Assessment
}

/** Who is compared with whom, and how small a group may be. */
export interface BenchmarkOptions {
  /**
   * Fewest councils that a published figure may speak of, 5 or more: with fewer, each could work out
   * what the others reach.
   */
  readonly minimumCohort: number
  /** The council whose place is looked for; it is no part of the cohort. */
  readonly own?: string
  /** The councils to compare with; all that are given if absent. */
  readonly peers?: readonly string[]
}

/** Least that a minimum may be. */
const LEAST = 5

/** The councils that are compared, checked to be comparable. */
export interface Cohort {
  readonly councils: readonly AssessedCouncil[]
  readonly own?: AssessedCouncil
  /** Peers that no assessment was given of. */
  readonly absent: readonly string[]
}

/**
 * Finds the councils to compare.
 *
 * @throws NesdsError `INVALID_COHORT` where the minimum is missing or too small, a council comes twice
 * or the own one isn't there; `NOT_COMPARABLE` where assessments are by different catalogues,
 * versions of one, or profiles
 */
export function cohortOf(
  given: readonly AssessedCouncil[],
  { minimumCohort, own, peers }: BenchmarkOptions,
): Cohort {
  if (!(Number.isSafeInteger(minimumCohort) && minimumCohort >= LEAST)) {
    throw new NesdsError(
      'INVALID_COHORT',
      `the minimum cohort is a whole number from ${LEAST} up, not ${minimumCohort}: smaller groups give single councils away`,
    )
  }
  const names = given.map(({ council }) => council)
  const twice = names.find((name, place) => names.indexOf(name) < place)
  if (twice !== undefined) {
    throw new NesdsError('INVALID_COHORT', `${twice} is given twice: keep one assessment of each`)
  }
  checkComparable(given)
  const mine = given.find(({ council }) => council === own)
  if (own !== undefined && mine === undefined) {
    throw new NesdsError('INVALID_COHORT', `there is no assessment of ${own}: give it too`)
  }
  const wanted = peers && new Set(peers)
  return {
    councils: given.filter(
      ({ council }) => council !== own && (wanted === undefined || wanted.has(council)),
    ),
    ...(mine && { own: mine }),
    absent: [...(wanted ?? [])].filter((peer) => !names.includes(peer) && peer !== own),
  }
}

function checkComparable(given: readonly AssessedCouncil[]): void {
  const rulesOf = ({ assessment: { catalogue, profile } }: AssessedCouncil) =>
    `${catalogue.id} ${catalogue.version} (${catalogue.hash})${profile ? ` with the profile ${profile.id} ${profile.version} (${profile.hash})` : ''}`
  const [first] = given
  const other = first && given.find((one) => rulesOf(one) !== rulesOf(first))
  if (first === undefined || other === undefined) return
  throw new NesdsError(
    'NOT_COMPARABLE',
    `${first.council} was assessed by ${rulesOf(first)}, ${other.council} by ${rulesOf(other)}: assess all by the same catalogue and profile`,
  )
}
