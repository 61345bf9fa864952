import { test } from '@fast-check/vitest'
import { expect } from 'vitest'
import type { Catalogue } from '../../src/catalogue/catalogue.ts'
import type { Facts } from '../../src/facts/fact.ts'
import { codeKeysOf, observe } from '../../src/facts/observe.ts'
import { assess } from '../../src/grading/assess.ts'
import { type Aim, AS_OF, aimsOf, bestOf, worstOf } from '../support/aim.ts'
import { knownFactsOf, some } from '../support/arbitraries.ts'
import { councils, soundCouncils } from '../support/arbitrary-catalogues.ts'
import { heightOf, pairsOf } from '../support/grades.ts'

const asOf = AS_OF

/** A council, and a value for each fact that nobody knows. */
const later = councils().chain((council) =>
  knownFactsOf(council.catalogue).chain((values) =>
    some(unknownIn(council.catalogue, council.facts)).map((learnt) => ({
      ...council,
      values,
      learnt,
    })),
  ),
)

test.prop([later])(
  'Whatever the unknown facts turn out to be, the grade lies between floor and ceiling.',
  ({ catalogue, facts, values, learnt }) => {
    const before = assess(catalogue, facts, { asOf })
    const after = assess(catalogue, withValues(facts, learnt, values), { asOf })
    const escaped = pairsOf(before, after).filter(
      (pair) =>
        heightOf(after, pair.after.floor) < heightOf(before, pair.before.floor) ||
        heightOf(after, pair.after.ceiling) > heightOf(before, pair.before.ceiling) ||
        pair.before.criteria.some(
          ({ truth }, at) => truth !== 'unknown' && pair.after.criteria[at]?.truth !== truth,
        ),
    )
    expect(escaped).toEqual([])
  },
)

test.prop([later])(
  'Once every fact is known, floor and ceiling are one and no criterion is unknown.',
  ({ catalogue, facts, values }) => {
    const all = withValues(facts, unknownIn(catalogue, facts), values)
    const open = assess(catalogue, all, { asOf }).standards.filter(
      ({ floor, ceiling, criteria }) =>
        floor !== ceiling || criteria.some(({ truth }) => truth === 'unknown'),
    )
    expect(open).toEqual([])
  },
)

test.prop([soundCouncils()])(
  'The worst that the unknown facts could be gives the floor, the best gives the ceiling.',
  ({ catalogue, facts }) => {
    const { standards } = assess(catalogue, facts, { asOf })
    const reached = (turnOut: (aim: Aim) => Facts[string]) => {
      const values = Object.fromEntries(aimsOf(catalogue).map((aim) => [aim.name, turnOut(aim)]))
      const all = withValues(facts, unknownIn(catalogue, facts), values)
      return assess(catalogue, all, { asOf }).standards.map(({ floor }) => floor)
    }
    expect({ worst: reached(worstOf), best: reached(bestOf) }).toEqual({
      worst: standards.map(({ floor }) => floor),
      best: standards.map(({ ceiling }) => ceiling),
    })
  },
)

/** The facts of a catalogue that nobody knows. */
function unknownIn({ facts: dictionary, codeLists }: Catalogue, facts: Facts): readonly string[] {
  const codeKeys = codeKeysOf(codeLists)
  return Object.entries(dictionary)
    .filter(([name, entry]) => observe(facts[name], entry, codeKeys, asOf).unknown !== undefined)
    .map(([name]) => name)
}

function withValues(facts: Facts, names: readonly string[], values: Facts): Facts {
  return { ...facts, ...Object.fromEntries(names.map((name) => [name, values[name] ?? null])) }
}
