import type { Issue } from '../errors.ts'
import type { FactDictionary } from '../facts/dictionary.ts'
import { comparisonsIn } from '../logic/condition.ts'
import { type Catalogue, type Criterion, criteriaOf } from './catalogue.ts'
import { issuesOfComparison } from './comparison-issues.ts'
import type { Profile } from './profile.ts'

/** What is wrong with a profile for a catalogue, part by part. */
export function issuesOfProfile(
  catalogue: Catalogue<unknown>,
  profile: Profile,
  facts: FactDictionary,
): readonly Issue[] {
  return [
    ...issuesOfHead(catalogue, profile),
    ...issuesOfThresholds(catalogue, profile, facts),
    ...issuesOfFacts(catalogue, profile),
    ...issuesOfCriteria(catalogue, profile, facts),
    ...issuesOfNotApplicable(catalogue, profile),
  ]
}

function issuesOfHead({ id }: Catalogue<unknown>, profile: Profile): readonly Issue[] {
  if (profile.catalogue === id) return []
  const message = `the profile is for \`${profile.catalogue}\`, the catalogue is \`${id}\``
  return [{ path: ['catalogue'], message }]
}

function issuesOfThresholds(
  catalogue: Catalogue<unknown>,
  { thresholds = [] }: Profile,
  facts: FactDictionary,
): readonly Issue[] {
  const criteria = criteriaById(catalogue)
  return thresholds.flatMap(({ criterion, fact, value }, index) => {
    const at = (member: string, message: string): Issue => ({
      path: ['thresholds', index, member],
      message,
    })
    const conditions = criteria.get(criterion)?.conditions
    if (!conditions) return [at('criterion', `there is no criterion \`${criterion}\``)]
    const first = thresholds.findIndex((one) => one.criterion === criterion && one.fact === fact)
    if (first < index) {
      return [
        at('fact', `another threshold for \`${fact}\` in \`${criterion}\` stands above; keep one`),
      ]
    }
    const leaves = comparisonsIn(conditions).filter((leaf) => leaf.fact === fact)
    const unfit = leaves
      .flatMap((leaf) => issuesOfComparison({ ...leaf, value }, facts, catalogue.codeLists))
      .map((message) => at('value', message))
    if (leaves.length === 1) return unfit
    const times = `criterion \`${criterion}\` compares \`${fact}\` ${leaves.length} times`
    return [at('fact', `${times}; a threshold needs exactly one`), ...unfit]
  })
}

function issuesOfFacts(catalogue: Catalogue<unknown>, { facts = {} }: Profile): readonly Issue[] {
  return Object.keys(facts)
    .filter((name) => Object.hasOwn(catalogue.facts, name))
    .map((name) => ({
      path: ['facts', name],
      message: 'the catalogue has a fact of this name; choose another',
    }))
}

function issuesOfCriteria(
  catalogue: Catalogue<unknown>,
  { criteria = [] }: Profile,
  facts: FactDictionary,
): readonly Issue[] {
  const seen = new Set(criteriaById(catalogue).keys())
  return criteria.flatMap(({ standard, grade, id, conditions }, index) => {
    const at = (member: string, message: string): Issue => ({
      path: ['criteria', index, member],
      message,
    })
    const isTaken = seen.has(id)
    seen.add(id)
    return [
      ...(hasStandard(catalogue, standard) ? [] : [at('standard', noStandard(standard))]),
      ...(catalogue.grades.some((one) => one.id === grade)
        ? []
        : [at('grade', `there is no grade \`${grade}\``)]),
      ...(isTaken ? [at('id', `there is a criterion \`${id}\` already`)] : []),
      ...comparisonsIn(conditions)
        .flatMap((leaf) => issuesOfComparison(leaf, facts, catalogue.codeLists))
        .map((message) => at('conditions', message)),
    ]
  })
}

function issuesOfNotApplicable(
  catalogue: Catalogue<unknown>,
  { notApplicable = [] }: Profile,
): readonly Issue[] {
  return notApplicable.flatMap(({ standard }, index) => {
    const path = ['notApplicable', index]
    const isTwice = notApplicable.findIndex((one) => one.standard === standard) < index
    return [
      ...(hasStandard(catalogue, standard)
        ? []
        : [{ path: [...path, 'standard'], message: noStandard(standard) }]),
      ...(isTwice
        ? [
            {
              path: [...path, 'standard'],
              message: `\`${standard}\` stands above; keep one reason`,
            },
          ]
        : []),
      ...(catalogue.notApplicable === undefined
        ? [
            {
              path,
              message: 'the catalogue does not allow a standard to be declared not applicable',
            },
          ]
        : []),
    ]
  })
}

function criteriaById(catalogue: Catalogue<unknown>): ReadonlyMap<string, Criterion> {
  const criteria = catalogue.standards.flatMap((standard) => criteriaOf(catalogue, standard))
  return new Map(criteria.map((criterion) => [criterion.id, criterion]))
}

function hasStandard({ standards }: Catalogue<unknown>, ref: string): boolean {
  return standards.some((standard) => standard.ref === ref)
}

function noStandard(ref: string): string {
  return `there is no standard \`${ref}\``
}
