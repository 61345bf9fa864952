import type { Facts } from '../facts/fact.ts'
import type { Measure } from './measures.ts'

/** Every fact that contacts may give. */
export const CONTACT_FACTS = [
  'firstContact.resolutionRate',
  'firstContact.channels',
  'firstContact.resolutionRateWithPartners',
  'firstContact.servicesCovered',
  'firstContact.channelsWithPartners',
  'firstContact.partnersCounted',
  'responseTime.telephone',
  'responseTime.faceToFace',
  'responseTime.electronic',
  'responseTime.emailsAnsweredInOneWorkingDay',
  'responseTime.post',
  'responseTime.callsAbandoned',
  'volume.dimensions',
] as const

/** Facts out of measures, and why the others of {@link CONTACT_FACTS} are not there. */
export interface FactsOf {
  readonly facts: Facts
  /** Reasons by fact. */
  readonly withheld: Readonly<Record<string, string>>
}

/**
 * Takes the facts from measures, each with what it was counted from.
 *
 * @param source - the system or file that the contacts come from, for provenance
 */
export function factsOf(_measures: readonly Measure[], _source?: string): FactsOf {
  throw new Error('not written yet')
}
