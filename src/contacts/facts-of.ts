import type { FactRecord, Facts } from '../facts/fact.ts'
import type { Measure, Measured } from './measure.ts'

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

/** Facts out of measures, and why others that were asked for are not there. */
export interface FactsOf {
  readonly facts: Facts
  /** Reasons by fact. */
  readonly withheld: Readonly<Record<string, string>>
}

/**
 * Takes the facts from measures, each with what it was counted from.
 *
 * @param source - the system or file that the figures come from, for provenance
 * @param names - the facts to take
 */
export function factsOf(
  measures: readonly Measure[],
  source?: string,
  names: readonly string[] = CONTACT_FACTS,
): FactsOf {
  const facts: Record<string, FactRecord> = {}
  const withheld: Record<string, string> = {}
  for (const name of names) {
    const measure = measures.find(({ name: own, by }) => own === name && by === undefined)
    if (measure === undefined) withheld[name] = 'it was not measured'
    else if (measure.withheld !== undefined) withheld[name] = measure.withheld
    else facts[name] = recordOf(measure, source)
  }
  return { facts, withheld }
}

function recordOf(measure: Measured, source: string | undefined): FactRecord {
  const { unit, value, numerator, denominator, period, method, unusable, basis, evidence, note } =
    measure
  return {
    value,
    // A record's numerator is part of its denominator; the sum behind an average is not.
    ...(numerator !== undefined && unit === 'percent' && { numerator }),
    ...(denominator !== undefined && { denominator }),
    ...(period !== undefined && { period }),
    ...(method !== undefined && { method }),
    basis: basis ?? 'measured',
    ...(source !== undefined && { source }),
    ...(evidence !== undefined && { evidence }),
    ...(note !== undefined && { note }),
    ...(note === undefined && unusable > 0 && { note: noteOf(unusable) }),
  }
}

function noteOf(unusable: number): string {
  return unusable === 1
    ? '1 contact that belongs here could not be used'
    : `${unusable} contacts that belong here could not be used`
}
