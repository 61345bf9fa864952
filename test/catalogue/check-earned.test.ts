import { describe, expect, it } from 'vitest'
import {
  criteriaEarned,
  gradesEarned,
  gradesReachable,
  partsNeeded,
} from '../../src/catalogue/checks/earned.ts'
import type { Comparison, Condition, Operator } from '../../src/logic/condition.ts'
import { changed, soundCatalogue } from '../support/sound-catalogue.ts'

const grades = ['standards', 0, 'grades'] as const
const open: Comparison = { fact: 'desk.open', operator: 'equal', value: true }
const answered = (operator: Operator, value: Comparison['value']): Comparison => ({
  fact: 'calls.answered',
  operator,
  value,
})
const has = (code: string): Comparison => ({
  fact: 'desk.channels',
  operator: 'contains',
  value: code,
})
const lacks = (code: string): Comparison => ({ ...has(code), operator: 'doesNotContain' })

/** The sound catalogue where the first standard asks for other things, a criterion each. */
function asking(asked: Readonly<Record<string, readonly Condition[]>>) {
  const changedGrades = Object.entries(asked).map(([grade, parts]) => [
    grade,
    parts.map((part, index) => ({
      id: `1.${grade}.${index + 1}`,
      asks: 'Something.',
      conditions: { all: [part] },
    })),
  ])
  return changed([grades, Object.fromEntries(changedGrades)])
}

describe('grades-reachable', () => {
  it('finds a contradiction between two grades', () => {
    const source = asking({
      low: [answered('greaterThan', 80)],
      high: [answered('lessThan', 80.1)],
    })
    expect(gradesReachable.check(source)).toEqual([
      {
        path: [...grades, 'high'],
        message:
          'no council can reach it: no value of `calls.answered` is all that it and lower grades ask for',
      },
    ])
  })

  it('finds a contradiction inside a grade, and says it of the lowest only', () => {
    const source = asking({ low: [open, { not: open }], high: [has('web')] })
    expect(gradesReachable.check(source)).toEqual([
      {
        path: [...grades, 'low'],
        message:
          'no council can reach it: no value of `desk.open` is all that it and lower grades ask for',
      },
    ])
  })

  it.each([
    { why: 'it lies over the greatest value', low: [answered('greaterThan', 100)] },
    { why: 'it lies under the least value', low: [answered('lessThan', 0)] },
    { why: 'a code is asked for and ruled out', low: [has('web'), lacks('web')] },
    {
      why: 'a date is both recent and old',
      low: [
        { fact: 'plan.reviewed', operator: 'lessThan' as const, value: 366 },
        { fact: 'plan.reviewed', operator: 'greaterThan' as const, value: 365 },
      ],
    },
    {
      why: 'every alternative is ruled out',
      low: [open, { any: [{ not: open }, { all: [has('web'), lacks('web')] }] }],
    },
    {
      why: 'not any of two is asked for beside one of them',
      low: [open, { not: { any: [open, has('web')] } }],
    },
  ])('finds that nobody can reach a grade because $why', ({ low }) => {
    expect(gradesReachable.check(asking({ low }))).toHaveLength(1)
  })

  it.each([
    { why: 'one value is left', low: [answered('greaterThan', 80), answered('lessThan', 80.2)] },
    { why: 'it is the greatest value', low: [answered('greaterThanInclusive', 100)] },
    { why: 'other codes may be there', low: [has('web'), lacks('phone'), has('online')] },
    { why: 'one alternative is left', low: [open, { any: [{ not: open }, has('web')] }] },
    { why: 'one of two may still be missing', low: [open, { not: { all: [open, has('web')] } }] },
    {
      why: 'a date may be as old as it likes',
      low: [{ fact: 'plan.reviewed', operator: 'greaterThan' as const, value: 99999 }],
    },
  ])('finds nothing where $why', ({ low }) => {
    expect(gradesReachable.check(asking({ low }))).toEqual([])
  })

  it('leaves comparisons alone that do not fit their fact', () => {
    expect(gradesReachable.check(asking({ low: [{ ...open, value: 1 }] }))).toEqual([])
    expect(gradesReachable.check(asking({ low: [{ ...open, fact: 'desk.opne' }] }))).toEqual([])
  })
})

describe('grades-earned', () => {
  it('finds a grade that the lower one implies', () => {
    const source = asking({
      low: [open, answered('greaterThanInclusive', 80)],
      high: [answered('greaterThan', 79.9), { any: [has('web'), open] }],
    })
    expect(gradesEarned.check(source)).toEqual([
      {
        path: [...grades, 'high'],
        message: 'asks for nothing beyond low; leave it out, or ask for more',
      },
    ])
  })

  it('finds a grade that everybody holds', () => {
    expect(gradesEarned.check(asking({ low: [answered('greaterThanInclusive', 0)] }))).toEqual([
      {
        path: [...grades, 'low'],
        message: 'asks for nothing beyond what always holds; leave it out, or ask for more',
      },
    ])
  })

  it('finds nothing where one criterion asks for more', () => {
    const source = asking({ low: [open], high: [open, has('web')] })
    expect(gradesEarned.check(source)).toEqual([])
  })

  it('draws no conclusion from a contradiction', () => {
    const source = asking({ low: [open, { not: open }], high: [has('web')] })
    expect(gradesEarned.check(source)).toEqual([])
  })

  it('leaves an empty grade to another check', () => {
    expect(gradesEarned.check(asking({ low: [] }))).toEqual([])
  })
})

describe('criteria-earned', () => {
  it('finds a criterion that a lower grade implies', () => {
    const source = asking({ low: [open], high: [has('web'), open] })
    expect(criteriaEarned.check(source)).toEqual([
      {
        path: [...grades, 'high', 1],
        message: 'holds wherever `1.low.1` does; take one of them out',
      },
    ])
  })

  it('finds the laxer of two criteria of one grade, in either order', () => {
    const lax = answered('greaterThanInclusive', 70)
    const strict = answered('greaterThan', 80)
    expect(criteriaEarned.check(asking({ low: [strict, lax] }))).toEqual([
      {
        path: [...grades, 'low', 1],
        message: 'holds wherever `1.low.1` does; take one of them out',
      },
    ])
    expect(criteriaEarned.check(asking({ low: [lax, strict] }))).toEqual([
      {
        path: [...grades, 'low', 0],
        message: 'holds wherever `1.low.2` does; take one of them out',
      },
    ])
  })

  it('finds one of two criteria that ask the same', () => {
    expect(criteriaEarned.check(asking({ low: [open, open] }))).toEqual([
      {
        path: [...grades, 'low', 1],
        message: 'holds wherever `1.low.1` does; take one of them out',
      },
    ])
  })

  it('finds a repeated group of alternatives', () => {
    const either = { any: [open, has('web')] }
    expect(criteriaEarned.check(asking({ low: [either], high: [either] }))).toHaveLength(1)
    expect(
      criteriaEarned.check(asking({ low: [either], high: [{ any: [open, has('phone')] }] })),
    ).toEqual([])
  })

  it('finds a criterion that always holds', () => {
    expect(criteriaEarned.check(asking({ low: [answered('lessThanInclusive', 100)] }))).toEqual([
      { path: [...grades, 'low', 0], message: 'holds whatever the facts are; ask for something' },
    ])
  })

  it('finds nothing where a higher grade asks for more of the same fact', () => {
    expect(criteriaEarned.check(soundCatalogue)).toEqual([])
  })

  it('leaves a higher grade out of it', () => {
    const source = asking({
      low: [answered('greaterThan', 50)],
      high: [answered('greaterThan', 60)],
    })
    expect(criteriaEarned.check(source)).toEqual([])
  })

  it('lets nothing follow from a contradiction', () => {
    const impossible = { all: [answered('greaterThan', 90), answered('lessThan', 10)] }
    expect(
      criteriaEarned.check(asking({ low: [impossible, answered('greaterThan', 50)] })),
    ).toEqual([])
  })

  it('lets nothing follow from, or for, a comparison that does not fit its fact', () => {
    const wrong = { ...open, value: 'yes' }
    expect(criteriaEarned.check(asking({ low: [wrong, wrong, open] }))).toEqual([])
  })
})

describe('parts-needed', () => {
  const conditions = [...grades, 'low', 0, 'conditions', 'all', 0] as const

  it('finds the part of an all that another implies', () => {
    const parts = [answered('greaterThan', 10), open, answered('greaterThan', 20)]
    expect(partsNeeded.check(asking({ low: [{ all: parts }] }))).toEqual([
      {
        path: [...conditions, 'all', 0],
        message: 'makes no difference beside the other parts of `all`; take it out',
      },
    ])
  })

  it('finds the part of an any that implies another', () => {
    const parts = [answered('greaterThan', 10), open, answered('greaterThan', 20)]
    expect(partsNeeded.check(asking({ low: [{ any: parts }] }))).toEqual([
      {
        path: [...conditions, 'any', 2],
        message: 'makes no difference beside the other parts of `any`; take it out',
      },
    ])
  })

  it('finds one of two equal parts', () => {
    expect(partsNeeded.check(asking({ low: [{ any: [open, open] }] }))).toEqual([
      {
        path: [...conditions, 'any', 1],
        message: 'makes no difference beside the other parts of `any`; take it out',
      },
    ])
  })

  it('finds nothing where each part counts', () => {
    const parts = [has('web'), has('phone'), { not: open }]
    expect(partsNeeded.check(asking({ low: [{ all: parts }, { any: parts }] }))).toEqual([])
  })
})
