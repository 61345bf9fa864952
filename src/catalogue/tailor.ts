import { type Issue, NesdsError } from '../errors.ts'
import type { FactDictionary } from '../facts/dictionary.ts'
import { comparisonsIn, mapComparisons } from '../logic/condition.ts'
import { type Catalogue, type Criterion, criteriaOf, type Standard } from './catalogue.ts'
import { issuesOfComparison } from './comparison-issues.ts'
import type { CheckedProfile, ThresholdChange } from './profile.ts'

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
  const issues = issuesOf(catalogue, profile, facts)
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

function issuesOf(
  catalogue: Catalogue<unknown>,
  profile: CheckedProfile,
  facts: FactDictionary,
): readonly Issue[] {
  const issues: Issue[] = []
  const report = (path: Issue['path'], message: string) => issues.push({ path, message })
  if (profile.catalogue !== catalogue.id) {
    report(
      ['catalogue'],
      `the profile is for \`${profile.catalogue}\`, the catalogue is \`${catalogue.id}\``,
    )
  }
  const criteria = new Map(
    catalogue.standards
      .flatMap((standard) => criteriaOf(catalogue, standard))
      .map((one) => [one.id, one]),
  )
  const refs = new Set(catalogue.standards.map(({ ref }) => ref))
  for (const [index, { criterion, fact, value }] of (profile.thresholds ?? []).entries()) {
    const conditions = criteria.get(criterion)?.conditions
    const leaves = conditions ? comparisonsIn(conditions).filter((leaf) => leaf.fact === fact) : []
    if (!conditions)
      report(['thresholds', index, 'criterion'], `there is no criterion \`${criterion}\``)
    else if (leaves.length !== 1) {
      report(
        ['thresholds', index, 'fact'],
        `criterion \`${criterion}\` compares \`${fact}\` ${leaves.length} times; a threshold needs exactly one`,
      )
    }
    for (const leaf of leaves) {
      for (const message of issuesOfComparison({ ...leaf, value }, facts, catalogue.codeLists)) {
        report(['thresholds', index, 'value'], message)
      }
    }
  }
  for (const name of Object.keys(profile.facts ?? {})) {
    if (catalogue.facts[name])
      report(['facts', name], 'the catalogue has a fact of this name; choose another')
  }
  const seen = new Set(criteria.keys())
  for (const [index, { standard, grade, id, conditions }] of (profile.criteria ?? []).entries()) {
    if (!refs.has(standard))
      report(['criteria', index, 'standard'], `there is no standard \`${standard}\``)
    if (!catalogue.grades.some((one) => one.id === grade)) {
      report(['criteria', index, 'grade'], `there is no grade \`${grade}\``)
    }
    if (seen.has(id)) report(['criteria', index, 'id'], `there is a criterion \`${id}\` already`)
    seen.add(id)
    for (const leaf of comparisonsIn(conditions)) {
      for (const message of issuesOfComparison(leaf, facts, catalogue.codeLists)) {
        report(['criteria', index, 'conditions'], message)
      }
    }
  }
  for (const [index, { standard }] of (profile.notApplicable ?? []).entries()) {
    if (!refs.has(standard))
      report(['notApplicable', index, 'standard'], `there is no standard \`${standard}\``)
    if (catalogue.notApplicable === undefined) {
      report(
        ['notApplicable', index],
        'the catalogue does not allow a standard to be declared not applicable',
      )
    }
  }
  return issues
}
