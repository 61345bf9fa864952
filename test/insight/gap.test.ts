import { describe, expect, it } from 'vitest'
import type { Catalogue } from '../../src/catalogue/catalogue.ts'
import type { Facts } from '../../src/facts/fact.ts'
import { changeWords } from '../../src/insight/change-words.ts'
import { gap } from '../../src/insight/gap.ts'
import type { Conditions } from '../../src/logic/condition.ts'
import { smallCatalogue } from '../support/small-catalogue.ts'

const asOf = '2006-03-31'

/** A catalogue of standards that each ask one thing at one grade. */
function asking(...asked: readonly Conditions[]): Catalogue {
  return {
    ...smallCatalogue,
    standards: asked.map((conditions, index) => ({
      ref: `${index + 1}`,
      id: `standard-${index + 1}`,
      title: `Standard ${index + 1}`,
      theme: 'contact',
      classification: 'service',
      rationale: 'It matters.',
      grades: { low: [{ id: `${index + 1}.low.1`, asks: 'It is so.', conditions }] },
      outcomes: { prose: [], appendixB: [] },
    })),
  }
}

const answered = (value: number): Conditions => ({
  all: [{ fact: 'calls.answered', operator: 'greaterThanInclusive', value }],
})
const open: Conditions = { all: [{ fact: 'desk.open', operator: 'equal', value: true }] }
const noQueue: Conditions = {
  not: { any: [{ fact: 'desk.queue', operator: 'equal', value: true }] },
}

const planFor = (conditions: Conditions, facts: Facts) =>
  gap(asking(conditions), facts, { asOf, target: 'low' }).standards[0]

describe('the gap of a standard', () => {
  it('is nothing where the grade is held', () => {
    expect(planFor(open, { 'desk.open': true })).toMatchObject({ changes: [], alternatives: [] })
  })

  it('names a number’s distance, and the cases where they are counted', () => {
    const record = { value: 73.8, numerator: 40_590, denominator: 55_000 }
    const [change] = planFor(answered(80), { 'calls.answered': record })?.changes ?? []
    expect(change).toMatchObject({ from: 73.8, to: 80, distance: 6.2 })
    expect(change?.cases).toEqual({ more: 3410, of: 55_000 })
    expect(change && changeWords(change)).toBe(
      'raise calls answered from 73.8 % to 80 %: 6.2 points, 3,410 more of 55,000',
    )
  })

  it('goes a step over a threshold that has to be passed, and not where it is passed by less', () => {
    const over: Conditions = {
      all: [{ fact: 'calls.answered', operator: 'greaterThan', value: 80 }],
    }
    expect(planFor(over, { 'calls.answered': 80 })?.changes?.[0]?.to).toBe(80.1)
    expect(planFor(over, { 'calls.answered': 80.01 })?.changes).toEqual([])
  })

  it('brings a number down where less is asked for', () => {
    const soon: Conditions = { all: [{ fact: 'calls.wait', operator: 'lessThan', value: 30 }] }
    const [change] = planFor(soon, { 'calls.wait': 45 })?.changes ?? []
    expect(change).toMatchObject({ to: 29, distance: -16 })
    expect(change && changeWords(change)).toBe('lower waiting time from 45 seconds to 29 seconds')
  })

  it('asks to find out what nobody knows, with what is enough', () => {
    const [change] = planFor(answered(80), {})?.changes ?? []
    expect(change).toMatchObject({ unknown: 'missing', to: 80 })
    expect(change).not.toHaveProperty('from')
    expect(change && changeWords(change)).toBe(
      'find out the figure for calls answered: 80 % is enough',
    )
  })

  it('makes statements true, or false where that is asked for', () => {
    const [wrong] = planFor(open, { 'desk.open': false })?.changes ?? []
    expect(wrong && changeWords(wrong)).toBe('make it so that the desk is open')
    const [queue] = planFor(noQueue, { 'desk.queue': true })?.changes ?? []
    expect(queue && changeWords(queue)).toBe('see to it that it is not so that there is a queue')
  })

  it('adds codes to a set and keeps those that are there', () => {
    const both: Conditions = {
      all: ['phone', 'web'].map((value) => ({
        fact: 'desk.channels',
        operator: 'contains',
        value,
      })),
    }
    const [change] = planFor(both, { 'desk.channels': ['online', 'phone'] })?.changes ?? []
    expect(change?.to).toEqual(['online', 'phone', 'web'])
    expect(change && changeWords(change)).toBe('add web to the channels of the desk')
  })

  it('wants a date no older than asked, by its earliest day', () => {
    const lately: Conditions = {
      all: [{ fact: 'plan.reviewed', operator: 'lessThanInclusive', value: 366 }],
    }
    const [change] = planFor(lately, { 'plan.reviewed': '2001-01-01' })?.changes ?? []
    expect(change).toMatchObject({ from: '2001-01-01', to: '2005-03-30' })
  })

  it('tells other ways where any will do, none with a change too many', () => {
    const either: Conditions = {
      any: [{ all: [open, answered(80)] }, { all: [open, noQueue, answered(50)] }, noQueue],
    }
    const found = planFor(either, { 'desk.open': false, 'calls.answered': 60 })
    expect(found?.changes?.map(({ fact }) => fact)).toEqual(['desk.queue'])
    const others = found?.alternatives.map((plan) => plan.map(({ fact }) => fact).toSorted())
    expect(others).toEqual([['calls.answered', 'desk.open']])
  })

  it('has no change that another one made needless', () => {
    const soon: Conditions = { all: [{ fact: 'calls.wait', operator: 'in', value: [1, 10] }] }
    const reviewed: Conditions = {
      all: [{ fact: 'plan.reviewed', operator: 'lessThan', value: 10 }],
    }
    const atOnce: Conditions = { all: [{ fact: 'calls.wait', operator: 'lessThan', value: 1 }] }
    // A wait of none at all is enough: the review is needed only where the wait becomes something else.
    const plan = planFor(
      { any: [{ all: [soon, reviewed] }, atOnce, noQueue] },
      {
        'calls.wait': 0,
        'desk.queue': true,
      },
    )
    expect(plan?.changes).toEqual([])
    expect(plan?.alternatives.flat().map(({ fact }) => fact)).not.toContain('plan.reviewed')
  })

  it('is none where the demands contradict one another', () => {
    const found = planFor({ all: [open, { not: open }] }, {})
    expect(found).not.toHaveProperty('changes')
    expect(found?.reason).toMatch(/contradicts itself/)
  })

  it('is none where a date would have to lie between two days', () => {
    const between: Conditions = {
      all: [
        { fact: 'plan.reviewed', operator: 'greaterThan', value: 3 },
        { fact: 'plan.reviewed', operator: 'lessThan', value: 4 },
      ],
    }
    const half: Conditions = { all: [{ fact: 'plan.reviewed', operator: 'equal', value: 3.5 }] }
    for (const asked of [between, half]) {
      expect(planFor(asked, {})?.reason).toMatch(/contradicts itself/)
    }
    const soon: Conditions = { all: [{ fact: 'plan.reviewed', operator: 'lessThan', value: 3.5 }] }
    expect(planFor(soon, {})?.changes?.[0]?.to).toBe('2006-03-28')
  })

  it.each([999_999, 1e12])('takes a date of any time where %d days ago is enough', (value) => {
    const ever: Conditions = {
      all: [{ fact: 'plan.reviewed', operator: 'lessThanInclusive', value }],
    }
    expect(planFor(ever, {})?.changes).toMatchObject([{ to: '0000-01-01', onward: 'later' }])
  })

  it('takes a date back where it is too new', () => {
    const old: Conditions = {
      all: [{ fact: 'plan.reviewed', operator: 'greaterThanInclusive', value: 3 }],
    }
    const [change] = planFor(old, { 'plan.reviewed': '2006-03-30' })?.changes ?? []
    expect(change && changeWords(change)).toMatch(/from 2006-03-30 to 2006-03-28 or earlier$/)
  })

  it('says only of days that are enough that they are', () => {
    const range = (least: number, most: number): Conditions => ({
      all: [
        { fact: 'plan.reviewed', operator: 'greaterThanInclusive', value: least },
        { fact: 'plan.reviewed', operator: 'lessThanInclusive', value: most },
      ],
    })
    const words = (asked: Conditions, facts: Facts) =>
      (planFor(asked, facts)?.changes ?? []).map(changeWords)
    const older: Conditions = {
      all: [{ fact: 'plan.reviewed', operator: 'greaterThanInclusive', value: 3 }],
    }
    expect(words(older, {})).toEqual([
      expect.stringMatching(/^find out the .*: 2006-03-28 or earlier is enough$/),
    ])
    expect(words(range(3, 10), {})).toEqual([expect.stringMatching(/: 2006-03-21 is enough$/)])
    expect(words(range(3, 10), { 'plan.reviewed': '2006-03-30' })).toEqual([
      expect.stringMatching(/ from 2006-03-30 to 2006-03-28$/),
    ])
  })

  it('tells no cases where the counts make another share', () => {
    const record = { value: 73.8, numerator: 10, denominator: 55_000 }
    const [change] = planFor(answered(80), { 'calls.answered': record })?.changes ?? []
    expect(change).not.toHaveProperty('cases')
    expect(change && changeWords(change)).toMatch(/: 6\.2 points$/)
  })

  it('tells no cases where the counts, before their share was rounded, are enough already', () => {
    const record = { value: 79.6, numerator: 801, denominator: 1000 }
    const [change] = planFor(answered(80), { 'calls.answered': record })?.changes ?? []
    expect(change && changeWords(change)).toMatch(/ from 79\.6 % to 80 %: 0\.4 points$/)
  })

  it('speaks of one point, one code and no code as people do', () => {
    const wordsFor = (conditions: Conditions, facts: Facts) =>
      planFor(conditions, facts)?.changes?.map(changeWords)
    expect(wordsFor(answered(80), { 'calls.answered': 79 })).toEqual([
      'raise calls answered from 79 % to 80 %: 1 point',
    ])
    const web = (operator: 'contains' | 'doesNotContain'): Conditions => ({
      all: [{ fact: 'desk.channels', operator, value: 'web' }],
    })
    expect(wordsFor(web('contains'), {})).toEqual([
      'find out the channels of the desk: web is enough',
    ])
    expect(wordsFor(web('doesNotContain'), {})).toEqual([
      'find out the channels of the desk: an empty list is enough',
    ])
  })

  it('asks for a figure on enough cases where the dictionary does', () => {
    const { facts } = smallCatalogue
    const entry = { ...facts['calls.answered'], minimumDenominator: 50 }
    const catalogue = {
      ...asking(answered(80)),
      facts: { ...facts, 'calls.answered': entry },
    } as Catalogue
    const given = { 'calls.answered': { value: 90, numerator: 9, denominator: 10 } }
    const [standard] = gap(catalogue, given, { asOf, target: 'low' }).standards
    expect(standard?.changes?.[0]).toMatchObject({
      unknown: 'belowMinimumDenominator',
      onAtLeast: 50,
    })
  })

  it('aims at the highest grade below the target where the standard lacks it, and says so where it has none', () => {
    const { standards } = gap(smallCatalogue, {}, { asOf, target: 'middle' })
    expect(
      standards.map(({ ref, grade, reason }) => [ref, grade ?? reason]),
    ).toMatchInlineSnapshot(`
      [
        [
          "1",
          "low",
        ],
        [
          "2",
          "middle",
        ],
        [
          "3",
          "The document says nothing of it.",
        ],
      ]
    `)
  })
})

describe('the steps', () => {
  it('begin with what gains most standards per change', () => {
    const catalogue = asking(
      { all: [open, noQueue, answered(80)] },
      { all: [answered(50)] },
      { all: [answered(60)] },
    )
    const { steps, changes } = gap(catalogue, {}, { asOf, target: 'low' })
    expect(steps.map(({ standards, total }) => [standards, total])).toEqual([
      [['2', '3'], 1],
      [['1'], 3],
    ])
    // The first step's figure goes further in the second.
    expect(steps[0]?.changes.map(({ to }) => to)).toEqual([60])
    expect(steps[1]?.changes).toContainEqual(
      expect.objectContaining({ fact: 'calls.answered', to: 80 }),
    )
    expect(changes).toHaveLength(3)
  })

  it('keep within a budget and say what they leave', () => {
    const catalogue = asking({ all: [open, noQueue] }, answered(80))
    const { steps, changes, left } = gap(catalogue, {}, { asOf, target: 'low', budget: 1 })
    expect(steps.flatMap(({ standards }) => standards)).toEqual(['2'])
    expect(changes).toHaveLength(1)
    expect(left).toEqual([{ standard: '1', why: 'overBudget' }])
  })

  it('leave out a standard that contradicts the others', () => {
    const catalogue = asking(open, { not: open })
    const { steps, left } = gap(catalogue, { 'desk.open': true }, { asOf, target: 'low' })
    expect(steps).toEqual([])
    expect(left).toEqual([{ standard: '2', why: 'contradictsOthers' }])
  })
})

describe('an aim that the catalogue does not have', () => {
  it.each([
    [{ target: 'best' }, /no grade "best": the catalogue has low, middle, high/],
    [{ target: 'low', standards: ['77'] }, /no standard "77"/],
    [{ target: 'low', theme: 'sport' }, /no theme "sport": the catalogue has contact, plans/],
    [{ target: 'low', budget: 1.5 }, /a whole number of changes/],
  ])('is refused: %j', (aim, message) => {
    expect(() => gap(smallCatalogue, {}, { asOf, ...aim })).toThrow(message)
  })
})
