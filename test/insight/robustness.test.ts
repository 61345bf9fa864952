import { describe, expect, it } from 'vitest'
import type { Catalogue } from '../../src/catalogue/catalogue.ts'
import type { Facts } from '../../src/facts/fact.ts'
import { type RobustnessOptions, robustness } from '../../src/insight/robustness.ts'
import type { Conditions } from '../../src/logic/condition.ts'
import { smallCatalogue } from '../support/small-catalogue.ts'

const asOf = '2006-04-01'
const share = (numerator: number, denominator: number) => ({
  value: (100 * numerator) / denominator,
  numerator,
  denominator,
})

/** What is said of each threshold of a standard. */
function thresholdsOf(ref: string, facts: Facts, catalogue = smallCatalogue) {
  const { standards } = robustness(catalogue, facts, { asOf, standards: [ref] })
  return standards.flatMap(({ thresholds }) => thresholds)
}

describe('the margin', () => {
  it('is positive on the good side of a threshold, whichever way is better', () => {
    const margins = thresholdsOf('1', { 'calls.answered': 83.1, 'calls.wait': 25 }).map(
      ({ criterion, fact, unit, truth, margin }) => ({ criterion, fact, unit, truth, margin }),
    )
    expect(margins).toEqual([
      { criterion: '1.low.2', fact: 'calls.answered', unit: 'percent', truth: 'met', margin: 3.1 },
      { criterion: '1.low.2', fact: 'calls.wait', unit: 'seconds', truth: 'unmet', margin: -5 },
    ])
  })

  it('of a date is in days', () => {
    const [reviewed] = thresholdsOf('2', { 'plan.reviewed': '2006-03-02' })
    expect(reviewed).toMatchObject({ threshold: 366, margin: 336, value: '2006-03-02' })
  })

  it('is not known where the figure is not', () => {
    const [answered] = thresholdsOf('1', { 'calls.answered': { error: 'no answer' } })
    expect(answered).toMatchObject({ truth: 'unknown', unknown: 'adapterError' })
    expect(answered).not.toHaveProperty('margin')
    expect(answered).not.toHaveProperty('unweighed')
  })

  it('under "not" is the margin to what is asked', () => {
    const catalogue = catalogueOf({
      not: { any: [{ fact: 'calls.wait', operator: 'greaterThan', value: 60 }] },
    })
    expect(thresholdsOf('1', { 'calls.wait': 45 }, catalogue)).toMatchObject([
      { operator: 'lessThanInclusive', threshold: 60, truth: 'met', margin: 15 },
    ])
  })

  it.each([
    ['equal', 60, -15],
    ['equal', 45, 0],
    ['notEqual', 60, 15],
    ['in', [10, 50], -5],
    ['notIn', [10, 45], 0],
    ['lessThan', 45, 0],
    ['greaterThan', 45, 0],
  ] as const)('to %s %j is %d', (operator, value, margin) => {
    const catalogue = catalogueOf({ all: [{ fact: 'calls.wait', operator, value }] })
    expect(thresholdsOf('1', { 'calls.wait': 45 }, catalogue)).toMatchObject([{ margin }])
  })

  it('is told of standards that hold a figure against a threshold, and of no other', () => {
    const { standards } = robustness(smallCatalogue, {}, { asOf })
    expect(standards.map(({ ref }) => ref)).toEqual(['1', '2'])
  })
})

describe('chance', () => {
  const held = { 'desk.open': true, 'desk.queue': false, 'desk.channels': ['phone', 'web'] }

  it('has a say where the threshold lies within the interval', () => {
    const facts = { ...held, 'calls.answered': share(83, 100), 'calls.wait': 60 }
    const [answered] = thresholdsOf('1', facts)
    expect(answered?.chance).toEqual({
      numerator: 83,
      denominator: 100,
      low: expect.closeTo(74.45, 2),
      high: expect.closeTo(89.11, 2),
      straddles: true,
      criterion: true,
      standard: true,
      atLow: { floor: 'none', ceiling: 'none' },
      atHigh: { floor: 'high', ceiling: 'high' },
    })
  })

  it('has none where the cases are many', () => {
    const facts = { ...held, 'calls.answered': share(83_000, 100_000), 'calls.wait': 60 }
    expect(thresholdsOf('1', facts)[0]?.chance).toMatchObject({
      straddles: false,
      criterion: false,
      standard: false,
    })
  })

  it('may tip a threshold and leave the criterion, which another fact meets', () => {
    const facts = { ...held, 'calls.answered': share(83, 100), 'calls.wait': 10 }
    expect(thresholdsOf('1', facts)[0]?.chance).toMatchObject({
      straddles: true,
      criterion: false,
      standard: false,
    })
  })

  it('may tip a criterion and leave the grade, which another misses', () => {
    const facts = { 'desk.open': false, 'calls.answered': share(83, 100), 'calls.wait': 60 }
    expect(thresholdsOf('1', facts)[0]?.chance).toMatchObject({ criterion: true, standard: false })
  })

  it('weighs more the surer one wants to be', () => {
    const facts = { 'calls.answered': share(83, 100) }
    const widthAt = (z: number) => {
      const { standards } = robustness(smallCatalogue, facts, { asOf, z })
      const { low = 0, high = 0 } = standards[0]?.thresholds[0]?.chance ?? {}
      return high - low
    }
    expect(widthAt(2.576)).toBeGreaterThan(widthAt(1.96))
  })

  it('reads a share that was given as a ratio', () => {
    const given = { value: 0.83, unit: 'ratio', numerator: 83, denominator: 100 }
    // A value in another unit is in the dictionary's once it is known.
    const [answered] = thresholdsOf('1', { 'calls.answered': given })
    expect(answered?.chance?.high).toBeCloseTo(89.11, 2)
  })

  it.each([
    ['notAShare', { 'calls.wait': share(83, 100) }, 1],
    ['countsMissing', { 'calls.answered': 83 }, 0],
    ['countsMissing', { 'calls.answered': { value: 83, denominator: 100 } }, 0],
    ['countsDisagree', { 'calls.answered': { value: 83, numerator: 60, denominator: 100 } }, 0],
    ['countsDisagree', { 'calls.answered': { value: 83, numerator: 83, denominator: 0 } }, 0],
    ['countsDisagree', { 'calls.answered': { value: 100, numerator: 120, denominator: 100 } }, 0],
  ] as const)('is not weighed: %s', (unweighed, facts, at) => {
    const told = thresholdsOf('1', facts)[at]
    expect(told?.unweighed).toBe(unweighed)
    expect(told?.chance).toBeUndefined()
  })

  it('is not weighed where all are asked for: no sample shows that there is no exception', () => {
    const catalogue = catalogueOf({
      all: [{ fact: 'calls.answered', operator: 'greaterThanInclusive', value: 100 }],
    })
    const [all] = thresholdsOf('1', { 'calls.answered': share(212, 212) }, catalogue)
    expect(all).toMatchObject({ truth: 'met', margin: 0, unweighed: 'thresholdAtBound' })
  })

  it('takes a share that was rounded to a whole number, which lies in its interval', () => {
    const given = { value: 83, numerator: 834_000, denominator: 1_000_000 }
    const [answered] = thresholdsOf('1', { 'calls.answered': given })
    expect(answered?.chance).toMatchObject({ low: 83, high: expect.closeTo(83.47, 2) })
  })
})

it.each<[Partial<RobustnessOptions>, string]>([
  [{ asOf: 'today' }, 'INVALID_AS_OF'],
  [{ standards: ['9'] }, 'INVALID_AIM'],
  [{ theme: 'nothing' }, 'INVALID_AIM'],
  [{ z: 0 }, 'INVALID_AIM'],
  [{ z: Number.NaN }, 'INVALID_AIM'],
  [{ z: Number.POSITIVE_INFINITY }, 'INVALID_AIM'],
])('%j is refused', (options, code) => {
  const call = () => robustness(smallCatalogue, {}, { asOf, ...options })
  expect(call).toThrow(expect.objectContaining({ code }))
})

/** The small catalogue with one standard of one criterion. */
function catalogueOf(conditions: Conditions): Catalogue {
  const [standard] = smallCatalogue.standards
  if (!standard) throw new Error('the small catalogue has lost its standards')
  const grades = { low: [{ id: '1.low.1', asks: 'Something.', conditions }] }
  return { ...smallCatalogue, standards: [{ ...standard, grades }] }
}
