import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import type { Catalogue } from '../../src/catalogue/catalogue.ts'
import type { Facts, ValueRecord } from '../../src/facts/fact.ts'
import { isRecord } from '../../src/facts/observe.ts'
import { assess } from '../../src/grading/assess.ts'
import { robustness } from '../../src/insight/robustness.ts'
import { AS_OF } from '../support/aim.ts'
import { recordWith } from '../support/arbitraries.ts'
import { councils } from '../support/arbitrary-catalogues.ts'

const asOf = AS_OF

/** A council whose shares say of how many they are. */
const sampling = councils().chain((council) =>
  samplesOf(council.catalogue).map((samples) => ({
    ...council,
    facts: { ...council.facts, ...samples },
  })),
)

test.prop([sampling])(
  'A figure that moves towards its threshold by less than its margin changes nothing there; by more it does.',
  ({ catalogue, facts }) => {
    const wrong = thresholdsIn(catalogue, facts).flatMap((one, at) => {
      const { fact, operator, value, margin, truth } = one
      const isOrdered = operator.startsWith('lessThan') || operator.startsWith('greaterThan')
      if (!isOrdered || typeof value !== 'number' || margin === undefined) return []
      if (Math.abs(margin) < TINY) return []
      const towards = operator.startsWith('greaterThan') ? -Math.sign(margin) : Math.sign(margin)
      const truthAfter = (by: number) =>
        thresholdsIn(catalogue, withValue(facts, fact, value + towards * by))[at]?.truth
      const less = truthAfter(Math.abs(margin) - TINY / 2)
      const more = truthAfter(Math.abs(margin) + TINY / 2)
      // Beyond its bounds a figure counts as unknown.
      return less === truth && more !== truth ? [] : [{ ...one, less, more }]
    })
    expect(wrong).toEqual([])
  },
)

test.prop([sampling])(
  'What is said to hang on chance is graded otherwise at an end of its interval; what is not, at neither.',
  ({ catalogue, facts }) => {
    const found = (given: Facts, ref: string, id: string) => {
      const { standards } = assess(catalogue, given, { asOf })
      const { floor, ceiling, criteria = [] } = standards.find((one) => one.ref === ref) ?? {}
      return {
        criterion: criteria.find((one) => one.id === id)?.truth,
        standard: `${floor} to ${ceiling}`,
      }
    }
    const wrong = robustness(catalogue, facts, { asOf }).standards.flatMap(({ ref, thresholds }) =>
      thresholds.filter(({ fact, criterion, chance }) => {
        if (!chance) return false
        const now = found(facts, ref, criterion)
        const ends = [chance.low, chance.high].map((end) =>
          found(withValue(facts, fact, end), ref, criterion),
        )
        return (
          chance.criterion !== ends.some((end) => end.criterion !== now.criterion) ||
          chance.standard !== ends.some((end) => end.standard !== now.standard)
        )
      }),
    )
    expect(wrong).toEqual([])
  },
)

/** Less than any threshold is given to. */
const TINY = 1e-6

function thresholdsIn(catalogue: Catalogue, facts: Facts) {
  return robustness(catalogue, facts, { asOf }).standards.flatMap(({ thresholds }) => thresholds)
}

function withValue(facts: Facts, fact: string, value: number): Facts {
  const given = facts[fact]
  const { unit, ...record } = isRecord(given) ? (given as ValueRecord) : { unit: '', value }
  return { ...facts, [fact]: { ...record, value } }
}

/** Shares with their counts, for some of the facts that are shares. */
function samplesOf({ facts }: Catalogue): fc.Arbitrary<Facts> {
  const sample = fc
    .integer({ min: 30, max: 3000 })
    .chain((of) => fc.tuple(fc.integer({ min: 0, max: of }), fc.constant(of)))
    .map(
      ([numerator, denominator]): ValueRecord => ({
        value: (100 * numerator) / denominator,
        numerator,
        denominator,
      }),
    )
  const shares = Object.entries(facts).flatMap(([name, entry]) =>
    entry.type === 'number' && entry.unit === 'percent' && !entry.isTarget ? [name] : [],
  )
  return fc
    .subarray(shares)
    .chain((names) => recordWith(names, new Map(names.map((name) => [name, sample]))))
}
