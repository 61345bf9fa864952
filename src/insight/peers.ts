import { NesdsError } from '../errors.ts'

/** What councils are grouped by. */
export interface CouncilTraits {
  /** Name or code, as assessments have it. */
  readonly council: string
  /** Type of council, such as `Metropolitan district`. */
  readonly type?: string
  readonly region?: string
  /** How many people live there. */
  readonly population?: number
}

/** A trait that peers share. */
export type PeerTrait = (typeof PEER_TRAITS)[number]

/** The traits that peers can be found by. */
export const PEER_TRAITS = ['type', 'region', 'population'] as const

/** Bounds of the bands of population, in people: a band begins at one bound and ends below the next; the last has no end. */
export const POPULATION_BANDS: readonly number[] = [50_000, 100_000, 150_000, 250_000, 400_000]

/**
 * The councils that share traits with one: its type, its region, its band of population.
 *
 * @returns their names, the council itself not among them
 * @throws NesdsError `INVALID_COHORT` where the council isn't there, or lacks a trait
 */
export function peersOf(
  councils: readonly CouncilTraits[],
  own: string,
  by: readonly PeerTrait[],
): readonly string[] {
  const mine = councils.find(({ council }) => council === own)
  if (mine === undefined) {
    throw new NesdsError('INVALID_COHORT', `nothing is known of ${own}: check its name or code`)
  }
  const lacking = by.find((trait) => traitOf(mine, trait) === undefined)
  if (lacking !== undefined) {
    throw new NesdsError(
      'INVALID_COHORT',
      `the ${lacking} of ${own} is not known: choose peers by something else`,
    )
  }
  return councils
    .filter(
      (one) =>
        one.council !== own && by.every((trait) => traitOf(one, trait) === traitOf(mine, trait)),
    )
    .map(({ council }) => council)
}

function traitOf({ type, region, population }: CouncilTraits, trait: PeerTrait) {
  if (trait !== 'population') return trait === 'type' ? type : region
  if (population === undefined) return undefined
  const band = POPULATION_BANDS.findIndex((bound) => population < bound)
  return band < 0 ? POPULATION_BANDS.length : band
}
