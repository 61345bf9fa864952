import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import type { Catalogue } from '../../src/catalogue/catalogue.ts'
import type { FactEntry } from '../../src/facts/dictionary.ts'
import { mergeFacts } from '../../src/facts/merge.ts'
import { assess } from '../../src/grading/assess.ts'
import { AS_OF, aimsOf } from '../support/aim.ts'
import { oneOf, recordOf, some, unusableOf, usableOf } from '../support/arbitraries.ts'
import { councils, published } from '../support/arbitrary-catalogues.ts'
import { heightOf, pairsOf, verdictsOf } from '../support/grades.ts'
import { areNear } from '../support/near.ts'

const asOf = AS_OF

test.prop([councils()])('Without facts nothing is reached.', ({ catalogue }) => {
  const reached = assess(catalogue, {}, { asOf }).standards.filter(
    ({ floor, criteria }) =>
      !['none', 'ungraded'].includes(floor) || criteria.some(({ truth }) => truth !== 'unknown'),
  )
  expect(reached).toEqual([])
})

const forgetful = councils().chain((council) =>
  some(Object.keys(council.facts)).map((names) => ({ ...council, names })),
)

test.prop([forgetful])(
  'Knowing less raises no floor and lowers no ceiling.',
  ({ catalogue, facts, names }) => {
    const fewer = Object.fromEntries(
      Object.entries(facts).filter(([name]) => !names.includes(name)),
    )
    const before = assess(catalogue, facts, { asOf })
    const after = assess(catalogue, fewer, { asOf })
    const moved = pairsOf(before, after).filter(
      (pair) =>
        heightOf(after, pair.after.floor) > heightOf(before, pair.before.floor) ||
        heightOf(after, pair.after.ceiling) < heightOf(before, pair.before.ceiling),
    )
    expect(moved).toEqual([])
  },
)

const unusable = councils().chain((council) =>
  oneOf(aimsOf(council.catalogue)).chain((aim) =>
    unusableOf(aim).map((given) => ({ ...council, fact: aim.name, given })),
  ),
)

test.prop([unusable])(
  'A fact that is stale, disputed, failed, out of bounds or of the wrong type counts as one that nobody knows.',
  ({ catalogue, facts, fact, given }) => {
    const { [fact]: _, ...without } = facts
    const [missing, present] = [without, { ...without, [fact]: given }].map((one) =>
      verdictsOf(assess(catalogue, one, { asOf })),
    )
    expect(present).toEqual(missing)
  },
)

/** The published catalogue where every number has to rest on thirty cases at least. */
const thick: Catalogue = {
  ...published,
  facts: Object.fromEntries(
    Object.entries(published.facts).map(([name, entry]): [string, FactEntry] => [
      name,
      entry.type === 'number' ? { ...entry, minimumDenominator: 30 } : entry,
    ]),
  ),
}
const numbers = aimsOf(thick).filter(({ entry }) => entry.type === 'number')
const thin = councils().chain(({ facts }) =>
  fc.constantFrom(...numbers).chain((aim) =>
    fc
      .tuple(usableOf(aim), fc.option(fc.nat(29), { nil: undefined }))
      .map(([value, denominator]) => ({
        facts,
        fact: aim.name,
        given: denominator === undefined ? { value } : { value, denominator },
      })),
  ),
)

test.prop([thin])(
  'A figure that rests on too few cases counts as one that nobody knows.',
  ({ facts, fact, given }) => {
    const { [fact]: _, ...without } = facts
    const [missing, present] = [without, { ...without, [fact]: given }].map((one) =>
      verdictsOf(assess(thick, one, { asOf })),
    )
    expect(present).toEqual(missing)
  },
)

const disputed = oneOf(aimsOf(published))
  .chain((aim) => fc.tuple(fc.constant(aim.name), usableOf(aim), usableOf(aim)))
  .filter(([, one, other]) => String([one].flat().sort()) !== String([other].flat().sort()))
  // A part in a billion is no dispute: adding up in another order may leave as much.
  .filter(([, one, other]) => !areNear(one, other))

test.prop([councils(), disputed])(
  'Sources that disagree give no credit to either side, unless a policy was declared.',
  ({ facts }, [fact, one, other]) => {
    const { [fact]: _, ...without } = facts
    const merged = mergeFacts([without, { [fact]: one }, { [fact]: other }])
    const [missing, present] = [without, merged].map((given) =>
      verdictsOf(assess(published, given, { asOf })),
    )
    expect(present).toEqual(missing)
  },
)

const agreed = oneOf(aimsOf(published)).chain((aim) =>
  fc.tuple(fc.constant(aim.name), usableOf(aim), recordOf(aim), recordOf(aim)),
)

test.prop([councils(), agreed])(
  'Sources that agree on a value are believed, whatever else each says of it.',
  ({ facts }, [fact, value, { unit: _, ...one }, { unit: __, ...other }]) => {
    const sources = [one, other].map((record) => ({ [fact]: { ...record, value } }))
    const [told, merged] = [{ [fact]: value }, mergeFacts(sources)].map((given) =>
      verdictsOf(assess(published, { ...facts, ...given }, { asOf })),
    )
    expect(merged).toEqual(told)
  },
)
