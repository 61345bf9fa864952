import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import type { Catalogue, Standard } from '../../src/catalogue/catalogue.ts'
import type { Facts } from '../../src/facts/fact.ts'
import { assess } from '../../src/grading/assess.ts'
import { type Comparison, comparisonsIn, mapComparisons } from '../../src/logic/condition.ts'
import { AS_OF, aimsOf } from '../support/aim.ts'
import { givenOf, oneOf } from '../support/arbitraries.ts'
import { councils } from '../support/arbitrary-catalogues.ts'
import { verdictsOf } from '../support/grades.ts'

const asOf = AS_OF

const unread = fc.tuple(
  fc.constantFrom('desk.coffee', 'a.a', 'zz.zz', 'constructor', 'toString'),
  fc.jsonValue(),
)

test.prop([councils(), unread])(
  'A fact that no rule reads changes nothing, byte for byte.',
  ({ catalogue, facts }, [name, value]) => {
    const more = { [name]: value, ...facts } as Facts
    const [before, after] = [facts, more].map((given) => assess(catalogue, given, { asOf }))
    expect(JSON.stringify(after)).toBe(JSON.stringify(before))
  },
)

const stranger: Standard = {
  ref: '99',
  id: 'coffee',
  title: 'There is coffee',
  theme: 'contact',
  classification: 'service',
  rationale: 'People like it.',
  grades: {
    low: [
      {
        id: '99.low.1',
        asks: 'There is coffee.',
        conditions: { all: [{ fact: 'desk.coffee', operator: 'equal', value: true }] },
      },
    ],
  },
  outcomes: { prose: [], appendixB: [] },
}

test.prop([councils(), fc.boolean()])(
  'A standard and a fact that are added change no other standard.',
  ({ catalogue, facts }, isFirst) => {
    const coffee = {
      type: 'boolean',
      better: 'true',
      title: 'there is coffee',
      question: 'Is there coffee?',
      evidence: 'The smell.',
      readBy: ['99'],
    } as const
    const { standards } = catalogue
    const larger: Catalogue = {
      ...catalogue,
      facts: isFirst
        ? { 'desk.coffee': coffee, ...catalogue.facts }
        : { ...catalogue.facts, 'desk.coffee': coffee },
      standards: isFirst ? [stranger, ...standards] : [...standards, stranger],
    }
    const found = assess(larger, { ...facts, 'desk.coffee': true }, { asOf }).standards
    expect(found.filter(({ ref }) => ref !== '99')).toEqual(
      assess(catalogue, facts, { asOf }).standards,
    )
  },
)

const alone = councils().chain((council) =>
  fc
    .shuffledSubarray([...council.catalogue.standards])
    .map((standards) => ({ ...council, standards })),
)

test.prop([alone])(
  'A standard is graded the same whichever others are graded with it, in whatever order.',
  ({ catalogue, facts, standards }) => {
    const all = assess(catalogue, facts, { asOf }).standards
    const some = assess({ ...catalogue, standards }, facts, { asOf }).standards
    expect(some).toEqual(standards.map(({ ref }) => all.find((one) => one.ref === ref)))
  },
)

const touched = councils().chain((council) =>
  oneOf(aimsOf(council.catalogue)).chain((aim) =>
    fc
      .oneof(givenOf(aim), fc.constant({ error: 'no answer' }))
      .map((given) => ({ ...council, fact: aim.name, given })),
  ),
)

test.prop([touched])(
  'A fact that changes or fails touches only the standards that read it.',
  ({ catalogue, facts, fact, given }) => {
    const readers = catalogue.standards.filter(
      ({ grades, measures = [] }) =>
        measures.includes(fact) ||
        Object.values(grades)
          .flat()
          .some(({ conditions }) => comparisonsIn(conditions).some((leaf) => leaf.fact === fact)),
    )
    const refs = readers.map(({ ref }) => ref)
    const [before, after] = [facts, { ...facts, [fact]: given }].map((one) =>
      assess(catalogue, one, { asOf }).standards.filter(({ ref }) => !refs.includes(ref)),
    )
    expect(after).toEqual(before)
  },
)

test.prop([councils()])(
  'Facts that are named anew, in the rules and in what is given, grade the same.',
  ({ catalogue, facts }) => {
    const anew = (name: string) => `anew.${name.replace('.', '')}`
    const renamed = <Value>(all: Readonly<Record<string, Value>>) =>
      Object.fromEntries(Object.entries(all).map(([name, value]) => [anew(name), value]))
    const leaf = (one: Comparison): Comparison => ({ ...one, fact: anew(one.fact) })
    const standards = catalogue.standards.map((standard) => ({
      ...standard,
      measures: (standard.measures ?? []).map(anew),
      grades: Object.fromEntries(
        Object.entries(standard.grades).map(([grade, criteria]) => [
          grade,
          criteria.map((one) => ({ ...one, conditions: mapComparisons(one.conditions, leaf) })),
        ]),
      ),
    }))
    const other = { ...catalogue, standards, facts: renamed(catalogue.facts) }
    expect(verdictsOf(assess(other, renamed(facts) as Facts, { asOf }))).toEqual(
      verdictsOf(assess(catalogue, facts, { asOf })),
    )
  },
)
