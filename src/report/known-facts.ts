import type { UnknownReason } from '../facts/observe.ts'
import type { Assessment } from '../grading/assess.ts'
import type { Finding } from '../grading/findings.ts'

/** How much is known of the facts that an assessment looked at. */
export interface KnownFacts {
  readonly known: number
  readonly unknown: number
  /** Names of unknown facts by why they are, the most frequent reason first. */
  readonly reasons: readonly { readonly words: string; readonly facts: readonly string[] }[]
  /** Names of shares that don't say all of denominator, period and method. */
  readonly unsaid: readonly string[]
}

/** Says how much is known of the facts that an assessment looked at. */
export function knownFactsOf(assessment: Assessment): KnownFacts {
  const findings = findingsOf(assessment)
  const unknown = findings.filter((finding) => finding.unknown !== undefined)
  const reasons = Object.entries(REASON_WORDS).map(([reason, words]) => ({
    words,
    facts: unknown.filter((finding) => finding.unknown === reason).map(({ fact }) => fact),
  }))
  return {
    known: findings.length - unknown.length,
    unknown: unknown.length,
    reasons: reasons
      .filter(({ facts }) => facts.length > 0)
      .sort((a, b) => b.facts.length - a.facts.length),
    unsaid: findings.filter(({ unsaid }) => unsaid).map(({ fact }) => fact),
  }
}

/** Why a fact is unknown, in a few words. */
export const REASON_WORDS: Readonly<Record<UnknownReason, string>> = {
  missing: 'not given',
  stale: 'out of date',
  conflict: 'in conflict between sources',
  belowMinimumDenominator: 'resting on too few cases',
  adapterError: 'that an adapter could not give',
  declaredNotApplicable: 'declared not applicable',
  wrongType: 'of the wrong type',
  outOfBounds: 'out of bounds',
  afterAsOf: 'dated after the as-of day',
}

/** One finding for each fact. */
function findingsOf({ standards }: Assessment): readonly Finding[] {
  const findings = standards.flatMap(({ criteria, measures = [] }) => [
    ...criteria.flatMap(({ because }) => because),
    ...measures,
  ])
  return [...new Map(findings.map((finding) => [finding.fact, finding])).values()]
}
