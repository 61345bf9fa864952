import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import type { Facts } from '../../src/facts/fact.ts'
import { assess } from '../../src/grading/assess.ts'
import { createGrader } from '../../src/grading/grader.ts'
import { AS_OF, aimsOf } from '../support/aim.ts'
import { recordWith, some } from '../support/arbitraries.ts'
import { councils, published } from '../support/arbitrary-catalogues.ts'

const asOf = AS_OF
const refs = published.standards.map(({ ref }) => ref)

const memberName = fc.oneof(
  fc.constantFrom('value', 'unit', 'error', 'notApplicable', 'conflict', 'denominator'),
  fc.constantFrom('collected', 'validUntil', 'toString', 'valueOf', '__proto__', 'length'),
)
const anything = fc.anything({
  key: memberName,
  withBigInt: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withObjectString: true,
  withSparseArray: true,
  withTypedArray: true,
})
/** Anything at all, and what looks like a record and holds anything. */
const given = fc.oneof(anything, fc.dictionary(memberName, anything))
const garbage = new Map(aimsOf(published).map(({ name }) => [name, given]))
const garbageFacts = some([...garbage.keys()]).chain((names) => recordWith(names, garbage))
const jsonFacts = some([...garbage.keys()]).chain((names) =>
  recordWith(names, new Map(names.map((name) => [name, fc.jsonValue()]))),
)

test.prop([fc.oneof(anything, garbageFacts)])(
  'Whatever is given as facts, every standard is assessed exactly once and nothing is thrown.',
  (facts) => {
    const { standards } = assess(published, facts as Facts, { asOf })
    expect(standards.map(({ ref }) => ref)).toEqual(refs)
    expect(createGrader(published, { asOf }).grade(facts as Facts).floors).toHaveLength(25)
  },
)

test.prop([
  fc.oneof(
    jsonFacts,
    councils().map(({ facts }) => facts),
  ),
])('An assessment survives being written as JSON and read back.', (facts) => {
  const assessment = assess(published, facts as Facts, { asOf })
  expect(JSON.parse(JSON.stringify(assessment))).toStrictEqual(assessment)
})

test.prop([councils()])('Assessing changes nothing that it is given.', ({ catalogue, facts }) => {
  const before = JSON.stringify({ catalogue, facts })
  assess(catalogue, facts, { asOf })
  expect(JSON.stringify({ catalogue, facts })).toBe(before)
})
