import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import type { CheckedProfile } from '../../src/catalogue/profile.ts'
import { tailor } from '../../src/catalogue/tailor.ts'
import { assess } from '../../src/grading/assess.ts'
import { AS_OF } from '../support/aim.ts'
import { some } from '../support/arbitraries.ts'
import { councils } from '../support/arbitrary-catalogues.ts'
import { heightOf, pairsOf } from '../support/grades.ts'

const asOf = AS_OF

/** Councils whose catalogue lets them leave standards out. */
const free = councils().map((council) => ({
  ...council,
  catalogue: { ...council.catalogue, notApplicable: 'Councils differ.' },
}))

const declared = free.chain((council) =>
  fc.subarray(council.catalogue.standards.map(({ ref }) => ref)).map((refs) => {
    const profile: CheckedProfile = {
      id: 'a-council',
      version: '1.0.0',
      title: 'A council',
      catalogue: council.catalogue.id,
      hash: 'hash of the profile',
      notApplicable: refs.map((standard) => ({ standard, reason: 'The county sees to it.' })),
    }
    return { ...council, refs, profile }
  }),
)

test.prop([declared])(
  'Declaring a standard not applicable changes no other standard, and every standard is still counted.',
  ({ catalogue, facts, refs, profile }) => {
    const before = assess(catalogue, facts, { asOf })
    const after = assess(tailor(catalogue, profile), facts, { asOf })
    const expected = before.standards.map((standard) => ({
      ...standard,
      ...(refs.includes(standard.ref) && {
        floor: 'notApplicable',
        ceiling: 'notApplicable',
        reason: 'The county sees to it.',
      }),
    }))
    expect(after.standards).toEqual(expected)
  },
)

const excused = councils().chain((council) =>
  some(Object.keys(council.catalogue.facts)).map((names) => ({ ...council, names })),
)

test.prop([excused])(
  'Declaring a fact not applicable raises no floor and lowers no ceiling.',
  ({ catalogue, facts, names }) => {
    const reasons = names.map((name) => [name, { notApplicable: 'There is no desk.' }])
    const before = assess(catalogue, facts, { asOf })
    const after = assess(catalogue, { ...facts, ...Object.fromEntries(reasons) }, { asOf })
    const moved = pairsOf(before, after).filter(
      (pair) =>
        heightOf(after, pair.after.floor) > heightOf(before, pair.before.floor) ||
        heightOf(after, pair.after.ceiling) < heightOf(before, pair.before.ceiling),
    )
    expect(moved).toEqual([])
  },
)
