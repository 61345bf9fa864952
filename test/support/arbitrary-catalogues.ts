import { fc } from '@fast-check/vitest'
import type { Catalogue, Criterion, Standard } from '../../src/catalogue/catalogue.ts'
import * as catalogues from '../../src/catalogues.ts'
import type { Facts } from '../../src/facts/fact.ts'
import type { Comparison, Condition, Conditions, Operator } from '../../src/logic/condition.ts'
import { type Aim, aimsOf } from './aim.ts'
import { factsOf } from './arbitraries.ts'
import { smallCatalogue } from './small-catalogue.ts'

/** The Customer Services standards, as any catalogue. */
export const published = catalogues.nesdsCustomerServices as unknown as Catalogue

/** The other catalogues that are shipped: of one grade, of two, of none. */
const others = (Object.values(catalogues) as unknown as readonly Catalogue[]).filter(
  ({ id }) => id !== published.id,
)

/** A catalogue and facts about a council. */
export interface Council {
  readonly catalogue: Catalogue
  readonly facts: Facts
}

/** A council under published standards, or under standards that nobody would write. */
export function councils(): fc.Arbitrary<Council> {
  return fc.oneof(
    { weight: 4, arbitrary: councilsOf(published) },
    { weight: 2, arbitrary: fc.constantFrom(...others).chain(councilsOf) },
    { weight: 4, arbitrary: anyCatalogue(false).chain(councilsOf) },
  )
}

/** A council under standards that reward what is better: no criterion asks for something worse. */
export function soundCouncils(): fc.Arbitrary<Council> {
  return fc.oneof(
    { weight: 4, arbitrary: councilsOf(published) },
    { weight: 2, arbitrary: fc.constantFrom(...others).chain(councilsOf) },
    { weight: 4, arbitrary: anyCatalogue(true).chain(councilsOf) },
  )
}

function councilsOf(catalogue: Catalogue): fc.Arbitrary<Council> {
  return factsOf(catalogue).map((facts) => ({ catalogue, facts }))
}

/**
 * A small catalogue with any conditions over the small catalogue's facts.
 *
 * @param isSound - whether its conditions reward what is better only
 */
function anyCatalogue(isSound: boolean): fc.Arbitrary<Catalogue> {
  const conditions = conditionsOver(aimsOf(smallCatalogue), isSound)
  const criteria = fc.array(conditions, { minLength: 1, maxLength: 3 })
  const grades = fc
    .subarray(smallCatalogue.grades.map(({ id }) => id))
    .chain((ids) => fc.record(Object.fromEntries(ids.map((id) => [id, criteria]))))
  return fc.array(grades, { minLength: 1, maxLength: 4 }).map((all) => ({
    ...smallCatalogue,
    standards: all.map((one, at) => standardWith(String(at + 1), one)),
  }))
}

/** A standard with the given conditions by grade. */
export function standardWith(
  ref: string,
  grades: Readonly<Record<string, readonly Conditions[]>>,
): Standard {
  const criteria = Object.entries(grades).map(([grade, all]): [string, readonly Criterion[]] => [
    grade,
    all.map((conditions, at) => ({
      id: `${ref}.${grade}.${at + 1}`,
      asks: 'Something.',
      conditions,
    })),
  ])
  return {
    ref,
    id: `any-${ref}`,
    title: 'Anything',
    theme: 'contact',
    classification: 'service',
    rationale: 'None.',
    grades: Object.fromEntries(criteria),
    ...(criteria.length === 0 && { ungraded: 'It has no grades.' }),
    outcomes: { prose: [], appendixB: [] },
  }
}

/** The operators by which a comparison rewards what is better, by the direction of its fact. */
const REWARDING: Readonly<Record<string, readonly Operator[]>> = {
  true: ['equal'],
  false: ['equal'],
  higher: ['greaterThan', 'greaterThanInclusive'],
  // A date is read as its age: later is less.
  later: ['lessThan', 'lessThanInclusive'],
  lower: ['lessThan', 'lessThanInclusive'],
  more: ['contains'],
}
const FITTING: Readonly<Record<Aim['entry']['type'], readonly Operator[]>> = {
  boolean: ['equal', 'notEqual'],
  number: ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive', 'in', 'notIn'],
  date: ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'],
  set: ['contains', 'doesNotContain'],
}

function conditionsOver(aims: readonly Aim[], isSound: boolean): fc.Arbitrary<Conditions> {
  const leaf = fc.oneof(...aims.map((aim) => comparisonOf(aim, isSound)))
  const { group } = fc.letrec<{ group: Conditions; condition: Condition }>((tie) => {
    const parts = fc.array(tie('condition'), { minLength: 1, maxLength: 3 })
    const groups = [parts.map((all) => ({ all })), parts.map((any) => ({ any }))]
    const not = tie('condition').map((one) => ({ not: one }))
    return {
      condition: fc.oneof({ maxDepth: 3 }, leaf, tie('group')),
      group: fc.oneof(...groups, ...(isSound ? [] : [not])),
    }
  })
  return group
}

/**
 * A comparison of a fact that can turn out either way.
 *
 * @param isSound - whether it rewards what is better only
 */
export function comparisonOf(
  { name, entry, codes }: Aim,
  isSound: boolean,
): fc.Arbitrary<Comparison> {
  const operators = isSound ? (REWARDING[entry.better] ?? []) : FITTING[entry.type]
  // Within bounds: a sound threshold can be reached, and missed.
  const one = fc.oneof(fc.constantFrom(10, 20, 80), fc.integer({ min: 1, max: 99 }))
  return fc.constantFrom(...operators).chain((operator): fc.Arbitrary<Comparison> => {
    if (entry.type === 'boolean') {
      const wanted = isSound ? fc.constant(entry.better === 'true') : fc.boolean()
      return wanted.map((value) => ({ fact: name, operator, value }))
    }
    if (entry.type === 'set') {
      return fc.constantFrom(...codes).map((value) => ({ fact: name, operator, value }))
    }
    const isList = operator === 'in' || operator === 'notIn'
    const threshold = isList ? fc.array(one, { minLength: 1, maxLength: 3 }) : one
    return threshold.map((value) => ({ fact: name, operator, value }))
  })
}
