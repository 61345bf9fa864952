import { NesdsError } from '../errors.ts'
import type { FactDictionary } from '../facts/dictionary.ts'
import { comparisonsIn, mapComparisons } from '../logic/condition.ts'
import type { Catalogue, Criterion, Standard } from './catalogue.ts'
import type { CheckedProfile, ThresholdChange } from './profile.ts'
import { issuesOfProfile } from './profile-issues.ts'

/**
 * Tailors a catalogue by a profile: other thresholds, added criteria, standards that don't apply.
 *
 * What it changed stays marked, criterion by criterion.
 *
 * @throws NesdsError `INVALID_PROFILE` where it is for another catalogue, or names a criterion, a
 * fact, a standard or a grade that isn't there
 */
export function tailor<Values>(
  catalogue: Catalogue<Values>,
  profile: CheckedProfile,
): Catalogue<Values> {
  const facts: FactDictionary = { ...catalogue.facts, ...profile.facts }
  const issues = issuesOfProfile(catalogue, profile, facts)
  if (issues.length > 0) {
    const text = issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n')
    throw new NesdsError('INVALID_PROFILE', text, issues)
  }
  const { id, version, title, hash } = profile
  return {
    ...catalogue,
    profile: { id, version, title, hash },
    facts: withMaximumAge(facts, profile.maximumAgeDays),
    standards: catalogue.standards.map((standard) => tailorStandard(standard, profile)),
  }
}

function tailorStandard(standard: Standard, profile: CheckedProfile): Standard {
  const { thresholds = [], criteria = [], notApplicable = [] } = profile
  const grades: Record<string, readonly Criterion[]> = {}
  for (const [grade, own] of Object.entries(standard.grades)) {
    grades[grade] = own.map((criterion) =>
      withThresholds(
        criterion,
        thresholds.filter((change) => change.criterion === criterion.id),
      ),
    )
  }
  for (const { standard: ref, grade, id, asks, conditions, reason } of criteria) {
    if (ref !== standard.ref) continue
    const added: Criterion = { id, asks, conditions, profile: { change: 'added', reason } }
    grades[grade] = [...(grades[grade] ?? []), added]
  }
  const declared = notApplicable.find((one) => one.standard === standard.ref)
  return { ...standard, grades, ...(declared && { notApplicable: declared.reason }) }
}

function withThresholds(criterion: Criterion, changes: readonly ThresholdChange[]): Criterion {
  if (changes.length === 0) return criterion
  const changed = (fact: string) => changes.find((change) => change.fact === fact)
  return {
    ...criterion,
    conditions: mapComparisons(criterion.conditions, (leaf) => ({
      ...leaf,
      value: changed(leaf.fact)?.value ?? leaf.value,
    })),
    profile: {
      change: 'threshold',
      reason: changes.map(({ reason }) => reason).join('; '),
      replaced: comparisonsIn(criterion.conditions)
        .filter(({ fact }) => changed(fact))
        .map(({ fact, value }) => ({ fact, value })),
    },
  }
}

function withMaximumAge(facts: FactDictionary, days: number | undefined): FactDictionary {
  if (days === undefined) return facts
  return Object.fromEntries(
    Object.entries(facts).map(([name, entry]) => [
      name,
      { ...entry, maximumAgeDays: Math.min(entry.maximumAgeDays ?? days, days) },
    ]),
  )
}
