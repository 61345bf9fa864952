import { describe, expect, it } from 'vitest'
import type { Catalogue } from '../../src/catalogue/catalogue.ts'
import type { Facts } from '../../src/facts/fact.ts'
import { assess } from '../../src/grading/assess.ts'
import { benchmark } from '../../src/insight/benchmark.ts'
import { quartilesOf } from '../../src/insight/quartiles.ts'
import { suppressed } from '../../src/insight/suppress.ts'
import type { Conditions } from '../../src/logic/condition.ts'
import { standardWith } from '../support/arbitrary-catalogues.ts'
import { smallCatalogue } from '../support/small-catalogue.ts'

const asOf = '2006-03-31'
const DESK: Facts = { 'desk.open': true, 'calls.answered': 90 }
const SHUT: Facts = { 'desk.open': false }

const council = (name: string, facts: Facts, catalogue = smallCatalogue) => ({
  council: name,
  assessment: assess(catalogue, facts, { asOf }),
})
/** So many councils alike. */
const alike = (count: number, facts: Facts, name = 'council') =>
  Array.from({ length: count }, (_, place) => council(`${name} ${place}`, facts))

const alikeIn = (catalogue: Catalogue, count: number, facts: Facts, name: string) =>
  Array.from({ length: count }, (_, place) => council(`${name} ${place}`, facts, catalogue))

const answered = (value: number): Conditions => ({
  all: [{ fact: 'calls.answered', operator: 'greaterThanInclusive', value }],
})
/** One figure, and a threshold a grade. */
const steps: Catalogue = {
  ...smallCatalogue,
  standards: [
    standardWith('1', { low: [answered(80)], middle: [answered(90)], high: [answered(95)] }),
  ],
}

const only = <Item>(items: readonly Item[] = []): Item => {
  expect(items).toHaveLength(1)
  return items[0] as Item
}

describe('suppression', () => {
  it('hides a small count and the next larger one, so that it can’t be subtracted', () => {
    expect(suppressed({ a: 2, b: 9, c: 20, d: 0 }, 5)).toEqual({ a: null, b: null, c: 20, d: 0 })
  })

  it('hides more until those hidden are enough together', () => {
    expect(suppressed({ a: 1, b: 1, c: 6, d: 30 }, 5)).toEqual({ a: null, b: null, c: null, d: 30 })
  })

  it('leaves alone what is large enough', () => {
    expect(suppressed({ a: 5, b: 0 }, 5)).toEqual({ a: 5, b: 0 })
  })
})

describe('quartiles', () => {
  it('are values that councils have', () => {
    const values = Array.from({ length: 20 }, (_, place) => place + 1)
    expect(quartilesOf(values, 5)).toEqual({ lower: 5, median: 10, upper: 15 })
  })

  it('are kept back where a half or a quarter would be too few', () => {
    expect(quartilesOf([1, 2, 3, 4], 5)).toBeUndefined()
    expect(quartilesOf([3, 1, 2, 5, 4, 9, 8, 7, 6, 10], 5)).toEqual({ median: 5 })
  })
})

describe('a benchmark', () => {
  it('counts councils by what is sure and by what could still be', () => {
    const { standards, cohort } = benchmark([...alike(8, DESK), ...alike(6, SHUT, 'shut')], {
      minimumCohort: 5,
    })
    expect(cohort).toBe(14)
    const { floors, ceilings } = only(standards[0]?.groups)
    expect(floors).toEqual({ none: 6, low: 8, middle: 0, high: 0 })
    expect(ceilings).toEqual({ none: 6, low: 0, middle: 0, high: 8 })
  })

  it('hides in sums what it hides in their parts', () => {
    const unsure: Facts = { 'desk.open': true }
    const all = [...alike(9, DESK), ...alike(7, SHUT, 'shut'), ...alike(2, unsure, 'unsure')]
    const { grades, floors, takeUp } = only(
      benchmark(all, { minimumCohort: 5 }).standards[0]?.groups,
    )
    expect(grades).toEqual({ 'low to high': 9, none: null, 'none to high': null })
    // None is 7 and 2 together, as the total less 9 says anyway; neither of the two can be had from it.
    expect(floors).toMatchObject({ none: 9, low: 9 })
    // Who misses the first criterion is who surely reaches none: its count would tell the 7, and so the 2.
    expect(takeUp?.[0]?.councils).toEqual({ met: null, unmet: null, unknown: 0 })
  })

  it('hides a criterion’s count that would tell a grade’s when others are taken away', () => {
    const rates = [50, 85, 92, 97].map((value): Facts => ({ 'calls.answered': value }))
    const [few, low, middle, high] = rates as [Facts, Facts, Facts, Facts]
    const counts = [10, 3, 10, 3] as const
    const all = [few, low, middle, high].flatMap((facts, place) =>
      alikeIn(steps, counts[place] ?? 0, facts, `${place}`),
    )
    const { grades, takeUp } = only(benchmark(all, { minimumCohort: 5 }).standards[0]?.groups)
    expect(grades).toEqual({ none: 10, low: null, middle: 10, high: null })
    // 13 meet what the middle grade asks; less the 10 that have it, the 3 of the highest would be left.
    expect(takeUp?.[1]?.councils).toEqual({ met: null, unmet: null, unknown: 0 })
  })

  it('hides a criterion’s count where less that of another, of the same figure, few would be left', () => {
    const open: Conditions = { all: [{ fact: 'desk.open', operator: 'equal', value: true }] }
    const low = [answered(80), answered(90), open]
    const catalogue = { ...smallCatalogue, standards: [standardWith('1', { low })] }
    const takeUpOf = (between: number) => {
      const all = [
        ...alikeIn(catalogue, 6, { 'calls.answered': 70, 'desk.open': false }, 'few'),
        ...alikeIn(catalogue, between, { 'calls.answered': 85, 'desk.open': false }, 'some'),
        ...alikeIn(catalogue, 12, { 'calls.answered': 95, 'desk.open': false }, 'most'),
      ]
      const [standard] = benchmark(all, { minimumCohort: 5 }).standards
      return only(standard?.groups).takeUp?.map(({ councils }) => councils)
    }
    const unmet = (between: number) => ({ met: 0, unmet: 18 + between, unknown: 0 })
    expect(takeUpOf(2)).toEqual([
      { met: 14, unmet: 6, unknown: 0 },
      { met: null, unmet: null, unknown: 0 },
      unmet(2),
    ])
    expect(takeUpOf(5)).toEqual([
      { met: 17, unmet: 6, unknown: 0 },
      { met: 12, unmet: 11, unknown: 0 },
      unmet(5),
    ])
  })

  it('withholds a standard that reads the facts of one before it, where either hides anything', () => {
    const twice: Catalogue = {
      ...steps,
      standards: [...steps.standards, ...steps.standards.map((one) => ({ ...one, ref: '2' }))],
    }
    const withheldOf = (small: number) => {
      const all = [
        ...alikeIn(twice, 10, { 'calls.answered': 50 }, 'few'),
        ...alikeIn(twice, small, { 'calls.answered': 85 }, 'low'),
      ]
      return benchmark(all, { minimumCohort: 5 }).standards.map(
        ({ groups }) => only(groups).withheld,
      )
    }
    expect(withheldOf(3)).toEqual([
      undefined,
      'it reads what standard 1 reads too, and counts of the two could be subtracted',
    ])
    expect(withheldOf(6)).toEqual([undefined, undefined])
  })

  it('says which grades a standard has', () => {
    const { standards } = benchmark(alike(6, DESK), { minimumCohort: 5 })
    expect(standards.map(({ grades }) => grades)).toEqual([
      ['low', 'high'],
      ['low', 'middle', 'high'],
      [],
    ])
  })

  it('tells a count of all', () => {
    const all = [...alike(9, DESK), ...alike(2, { ...DESK, 'desk.queue': true }, 'queue')]
    const { grades, takeUp } = only(benchmark(all, { minimumCohort: 5 }).standards[0]?.groups)
    expect(grades).toEqual({ low: null, 'low to high': null })
    expect(takeUp?.[0]?.councils).toEqual({ met: 11, unmet: 0, unknown: 0 })
  })

  it('keeps unknown apart from unmet in how many meet a criterion', () => {
    const { standards } = benchmark([...alike(7, DESK), ...alike(5, {}, 'silent')], {
      minimumCohort: 5,
    })
    const { takeUp } = only(standards[0]?.groups)
    expect(takeUp?.[0]?.councils).toEqual({ met: 7, unmet: 0, unknown: 5 })
  })

  it('says where the own council stands, which is not counted among the others', () => {
    const all = [council('us', DESK), ...alike(6, SHUT), ...alike(5, {}, 'silent')]
    const found = benchmark(all, { minimumCohort: 5, own: 'us' })
    expect(found.cohort).toBe(11)
    expect(only(found.standards[0]?.groups).own).toMatchObject({
      floor: 'low',
      others: { lower: 6, same: 0, higher: 0, open: 5 },
    })
  })

  it('tells the criteria that most councils surely miss', () => {
    const { missed } = benchmark([...alike(6, SHUT), ...alike(9, DESK, 'open')], {
      minimumCohort: 5,
    })
    expect(missed[0]).toMatchObject({ standard: '1', id: '1.low.1', unmet: 6, of: 15 })
  })

  it('never mixes figures of two methods', () => {
    const by = (method: string): Facts => ({
      ...DESK,
      'calls.answered': { value: 90, numerator: 9, denominator: 10, method },
    })
    const logged = alike(6, by('agent-logged'))
    const asked = alike(8, by('survey'), 'other')
    const groupsOf = (assessments: typeof logged) =>
      benchmark(assessments, { minimumCohort: 5 }).standards[0]?.groups.map(
        ({ methods, cohort }) => [methods, cohort],
      )
    expect(groupsOf([...logged, ...asked])).toEqual([
      [['agent-logged'], 6],
      [['survey'], 8],
    ])
    // One council alone would be what is left of the total, so that a second group is withheld with it.
    expect(groupsOf([...logged, ...asked, council('odd', DESK)])).toEqual([
      [['agent-logged'], undefined],
      [['survey'], 8],
      [[], undefined],
    ])
  })

  it('tells methods apart by fact, and keeps those together of whom less is known', () => {
    const rate = (value: number, method: string) => ({ value, method })
    const by = (answered: string, abandoned: string): Facts => ({
      'calls.answered': rate(90, answered),
      'calls.wait': rate(10, abandoned),
    })
    const groupsOf = (assessments: ReturnType<typeof alike>) =>
      benchmark(assessments, { minimumCohort: 5 }).standards[0]?.groups.map(({ cohort }) => cohort)
    const logged = alike(6, by('log', 'survey'))
    expect(groupsOf([...logged, ...alike(8, by('survey', 'log'), 'other')])).toEqual([6, 8])
    expect(groupsOf([...logged, ...alike(8, {}, 'silent')])).toEqual([14])
    const three = [...logged, ...alike(8, by('survey', 'log'), 'other'), ...alike(7, {}, 'silent')]
    const { groups = [] } = benchmark(three, { minimumCohort: 5 }).standards[0] ?? {}
    expect(groups.map(({ cohort, isUnknown }) => [cohort, isUnknown])).toEqual([
      [7, true],
      [6, undefined],
      [8, undefined],
    ])
  })

  it('compares with peers alone, and names those of whom nothing was given', () => {
    const all = [...alike(6, DESK), ...alike(9, SHUT, 'far')]
    const peers = [...alike(6, DESK).map((one) => one.council), 'nobody']
    const { cohort, absent } = benchmark(all, { minimumCohort: 5, peers })
    expect({ cohort, absent }).toEqual({ cohort: 6, absent: ['nobody'] })
  })

  it('counts a theme’s standards by council', () => {
    const { themes } = benchmark([council('us', DESK), ...alike(20, DESK)], {
      minimumCohort: 5,
      own: 'us',
    })
    const [low] = themes.find(({ theme }) => theme === 'contact')?.grades ?? []
    expect(low).toEqual({
      grade: 'low',
      standards: 1,
      floors: { lower: 1, median: 1, upper: 1 },
      ceilings: { lower: 1, median: 1, upper: 1 },
      own: { floor: 1, ceiling: 1 },
    })
  })

  it('gives nothing of fewer councils than the minimum', () => {
    const found = benchmark(alike(4, DESK), { minimumCohort: 5 })
    expect(found.withheld).toMatch(/^4 councils are compared/)
    expect(found.standards).toEqual([])
  })

  it.each([undefined, 4, 0, 5.5, Number.NaN])('refuses a minimum of %s', (minimumCohort) => {
    const options = { minimumCohort: minimumCohort as number }
    expect(() => benchmark(alike(6, DESK), options)).toThrow(/the minimum cohort is a whole number/)
  })

  it('refuses two versions of a catalogue, and a council that comes twice', () => {
    const other = { ...smallCatalogue, version: '2.0.0', hash: 'another' }
    const mixed = [...alike(6, DESK), council('new', DESK, other)]
    expect(() => benchmark(mixed, { minimumCohort: 5 })).toThrow(/small 1\.2\.3 .* small 2\.0\.0/)
    const twice = [...alike(6, DESK), council('council 0', DESK)]
    expect(() => benchmark(twice, { minimumCohort: 5 })).toThrow(/council 0 is given twice/)
    const options = { minimumCohort: 5, own: 'nobody' }
    expect(() => benchmark(alike(6, DESK), options)).toThrow(/no assessment of nobody/)
  })
})
