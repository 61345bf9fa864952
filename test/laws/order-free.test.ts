import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import type { Facts } from '../../src/facts/fact.ts'
import { MERGE_POLICIES, mergeFacts } from '../../src/facts/merge.ts'
import { assess } from '../../src/grading/assess.ts'
import { AS_OF, aimsOf } from '../support/aim.ts'
import { givenOf, recordWith, some } from '../support/arbitraries.ts'
import { councils, published } from '../support/arbitrary-catalogues.ts'

const asOf = AS_OF

/** Something with its members, and theirs, in another order. */
function shuffled<Data>(data: Data): fc.Arbitrary<Data> {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return fc.constant(data)
  const members = Object.entries(data)
  return fc
    .tuple(
      fc.shuffledSubarray(members, { minLength: members.length }),
      fc.tuple(...members.map(([, value]) => shuffled(value))),
    )
    .map(([order, values]) => {
      const byName = new Map(members.map(([name], at) => [name, values[at]]))
      return Object.fromEntries(order.map(([name]) => [name, byName.get(name)])) as Data
    })
}

const inTwoOrders = councils().chain((council) =>
  shuffled(council.facts).map((facts) => ({ ...council, other: facts })),
)

test.prop([inTwoOrders])(
  'The order in which facts are given makes no difference, byte for byte.',
  ({ catalogue, facts, other }) => {
    const [one, two] = [facts, other].map((given) => assess(catalogue, given, { asOf }))
    expect(JSON.stringify(two)).toBe(JSON.stringify(one))
  },
)

/** Sources that speak of the same few facts; some say what others say, its members in another order. */
const aims = aimsOf(published)
const given = new Map(aims.map((aim) => [aim.name, givenOf(aim)]))
const voices = fc.subarray([...given.keys()], { minLength: 1, maxLength: 6 }).chain((names) =>
  fc.array(
    some(names).chain((chosen) => recordWith(chosen, given)),
    { minLength: 1, maxLength: 3 },
  ),
)
const sources = voices
  .chain((all) => fc.tuple(fc.constant(all), fc.tuple(...all.map(shuffled))))
  .map(([all, echoes]) => [...all, ...echoes])
  .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })))

test.prop([sources, fc.constantFrom(...MERGE_POLICIES)])(
  'The order of sources makes no difference, byte for byte, whatever the policy.',
  ([one, two], policy) => {
    const [first, second] = [one, two].map((all) => mergeFacts(all as Facts[], policy))
    expect(JSON.stringify(second)).toBe(JSON.stringify(first))
  },
)

test.prop([sources, fc.constantFrom(...MERGE_POLICIES)])(
  'A source that is heard twice counts once.',
  ([all], policy) => {
    const once = mergeFacts(all as Facts[], policy)
    const twice = mergeFacts([...all, ...all] as Facts[], policy)
    const verdicts = [once, twice].map((facts) => assess(published, facts, { asOf }))
    expect(JSON.stringify(verdicts[1])).toBe(JSON.stringify(verdicts[0]))
  },
)
