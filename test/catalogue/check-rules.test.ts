import { describe, expect, it } from 'vitest'
import { comparisonsFit, thresholdsInSteps } from '../../src/catalogue/checks/comparisons.ts'
import { negationsExplained, nothingEmpty } from '../../src/catalogue/checks/conditions.ts'
import { thresholdsOrdered, towardsBetter } from '../../src/catalogue/checks/direction.ts'
import type { Condition } from '../../src/logic/condition.ts'
import { changed, soundCatalogue } from '../support/sound-catalogue.ts'

const criterion = ['standards', 0, 'grades', 'high', 0] as const
const conditions = [...criterion, 'conditions'] as const
const answered = { fact: 'calls.answered', operator: 'greaterThanInclusive', value: 90 } as const
const open = { fact: 'desk.open', operator: 'equal', value: true } as const

/** The sound catalogue where a criterion asks for something else. */
function asking(...parts: readonly Condition[]) {
  return changed([conditions, { all: parts }])
}

describe('comparisons-fit', () => {
  const path = [...conditions, 'all', 0]

  it.each([
    {
      what: 'a fact that is not in the dictionary',
      leaf: { ...answered, fact: 'calls.anserwed' },
      message: 'reads `calls.anserwed`, which is not in the fact dictionary',
    },
    {
      what: 'an operator that does not fit the type',
      leaf: { ...open, operator: 'lessThan' as const },
      message: 'compares `desk.open`, a boolean, by `lessThan`; use one of equal, notEqual',
    },
    {
      what: 'a threshold of another type',
      leaf: { ...open, value: 'true' },
      message: 'the threshold "true" of `desk.open` is not true or false',
    },
    {
      what: 'a threshold out of bounds',
      leaf: { ...answered, value: 100.1 },
      message: 'the threshold 100.1 of `calls.answered` is not a number between 0 and 100',
    },
    {
      what: 'a code that the list lacks',
      leaf: { fact: 'desk.channels', operator: 'contains' as const, value: 'fax' },
      message: 'the threshold "fax" of `desk.channels` is not a code of `channels`',
    },
  ])('finds $what', ({ leaf, message }) => {
    expect(comparisonsFit.check(asking(leaf))).toEqual([{ path, message }])
  })

  it('looks into groups and says where', () => {
    const source = asking(open, { any: [open, { not: { ...open, value: 1 } }] })
    expect(comparisonsFit.check(source)).toEqual([
      {
        path: [...conditions, 'all', 1, 'any', 1, 'not'],
        message: 'the threshold 1 of `desk.open` is not true or false',
      },
    ])
  })
})

describe('thresholds-in-steps', () => {
  it('finds a threshold between two steps', () => {
    expect(thresholdsInSteps.check(asking({ ...answered, value: 90.05 }))).toEqual([
      {
        path: [...conditions, 'all', 0, 'value'],
        message:
          'the threshold 90.05 of `calls.answered` is no whole number of steps of 0.1 over 0; move it, or make the step smaller',
      },
    ])
  })

  it('counts steps from the least value', () => {
    const source = changed(
      [['facts', 'calls.answered', 'minimum'], 0.5],
      [['facts', 'calls.answered', 'step'], 1],
    )
    expect(thresholdsInSteps.check(source).map(({ path }) => path)).toEqual([
      ['standards', 0, 'grades', 'low', 0, 'conditions', 'all', 0, 'value'],
      [...conditions, 'all', 0, 'value'],
    ])
  })

  it('divides by the step', () => {
    const source = changed(
      [['facts', 'calls.answered', 'minimum'], 20],
      [['facts', 'calls.answered', 'step'], 30],
    )
    // From 20 it is two steps to 80; to 90 it is two and a third.
    expect(thresholdsInSteps.check(source).map(({ path }) => path)).toEqual([
      [...conditions, 'all', 0, 'value'],
    ])
  })

  it('finds half a day', () => {
    const half = { fact: 'plan.reviewed', operator: 'lessThan' as const, value: 30.5 }
    expect(thresholdsInSteps.check(asking(half))).toEqual([
      {
        path: [...conditions, 'all', 0, 'value'],
        message:
          'the threshold 30.5 of `plan.reviewed` is no whole number of steps of 1 over 0; move it, or make the step smaller',
      },
    ])
  })

  it('looks at each threshold of a list', () => {
    const list = { ...answered, operator: 'in' as const, value: [90, 90.01, 90.02] }
    expect(thresholdsInSteps.check(asking(list))).toHaveLength(2)
  })
})

describe('nothing-empty', () => {
  it('finds a grade without a criterion', () => {
    const source = changed([['standards', 1, 'grades', 'high'], []])
    expect(nothingEmpty.check(source)).toEqual([
      {
        path: ['standards', 1, 'grades', 'high'],
        message: 'the grade asks for nothing; give it a criterion, or leave it out',
      },
    ])
  })

  it('finds nothing in groups that hold something', () => {
    expect(nothingEmpty.check(asking(answered, { any: [open] }))).toEqual([])
  })

  it.each([{ all: [] }, { any: [] }])('finds the empty group %o', (group) => {
    expect(nothingEmpty.check(asking(answered, group))).toEqual([
      {
        path: [...conditions, 'all', 1],
        message: 'the group is empty; give it a condition, or leave it out',
      },
    ])
  })
})

describe('negations-explained', () => {
  it.each([
    { name: 'not', part: { not: open } },
    { name: 'notEqual', part: { ...open, operator: 'notEqual' as const } },
    { name: 'notIn', part: { ...answered, operator: 'notIn' as const, value: [1] } },
    {
      name: 'doesNotContain',
      part: { fact: 'desk.channels', operator: 'doesNotContain' as const, value: 'web' },
    },
  ])('finds $name in a criterion without a note', ({ name, part }) => {
    expect(negationsExplained.check(asking(part))).toEqual([
      {
        path: [...conditions, 'all', 0],
        message: `\`${name}\` is a negation; ask for what should be the case, or say in a note why not`,
      },
    ])
  })

  it('accepts a negation with a note', () => {
    const source = changed([conditions, { not: open }], [[...criterion, 'note'], 'Because.'])
    expect(negationsExplained.check(source)).toEqual([])
  })
})

describe('towards-better', () => {
  it.each([
    {
      what: 'less of what is better the higher it is',
      part: { ...answered, operator: 'lessThan' as const },
      message:
        'the dictionary calls `calls.answered` better the higher it is, and this asks for something else; turn it round, or say in a note why',
    },
    {
      what: 'more of what is better the lower it is',
      part: { ...answered, fact: 'calls.wait' },
      message: expect.stringContaining('better the lower it is'),
    },
    {
      what: 'one number and no other',
      part: { ...answered, operator: 'equal' as const },
      message: expect.stringContaining('better the higher it is'),
    },
    {
      what: 'an old date',
      part: { ...answered, fact: 'plan.reviewed' },
      message: expect.stringContaining('better the later it is'),
    },
    {
      what: 'the worse of two statements',
      part: { ...open, value: false },
      message: expect.stringContaining('better when true'),
    },
    {
      what: 'a code not to be there',
      part: { fact: 'desk.channels', operator: 'doesNotContain' as const, value: 'web' },
      message: expect.stringContaining('better the more codes it holds'),
    },
  ])('finds a comparison that asks for $what', ({ part, message }) => {
    expect(towardsBetter.check(asking(part))).toEqual([
      { path: [...conditions, 'all', 0], message },
    ])
  })

  it('finds a statement asked for that is better when false', () => {
    const source = changed([['facts', 'desk.open', 'better'], 'false'])
    expect(towardsBetter.check(source)).toEqual([
      {
        path: ['standards', 0, 'grades', 'high', 1, 'conditions', 'all', 0],
        message: expect.stringContaining('better when false'),
      },
    ])
  })

  it('reads a comparison with the nots around it', () => {
    const under = { ...answered, operator: 'lessThan' as const }
    const worse = { ...open, operator: 'notEqual' as const, value: false }
    expect(towardsBetter.check(asking({ not: under }, worse))).toEqual([])
    expect(towardsBetter.check(asking({ not: { not: under } }))).toHaveLength(1)
  })

  it.each([
    { better: 'false', fact: 'desk.open', operator: 'equal' as const, value: false },
    { better: 'lower', fact: 'calls.wait', operator: 'lessThan' as const, value: 20 },
    { better: 'later', fact: 'plan.reviewed', operator: 'lessThan' as const, value: 20 },
    { better: 'more', fact: 'desk.channels', operator: 'contains' as const, value: 'web' },
  ])('accepts what is better $better', ({ better, ...part }) => {
    const source = changed(
      [conditions, { all: [part] }],
      [['facts', part.fact, 'better'], better],
      [['standards', 0, 'grades', 'high', 1], undefined],
    )
    expect(towardsBetter.check(source)).toEqual([])
  })

  it('accepts any direction with a note', () => {
    const source = changed(
      [conditions, { all: [{ ...open, value: false }] }],
      [[...criterion, 'note'], 'Because.'],
    )
    expect(towardsBetter.check(source)).toEqual([])
  })
})

describe('thresholds-ordered', () => {
  it('finds a higher grade that asks less', () => {
    expect(thresholdsOrdered.check(asking({ ...answered, value: 79.9 }))).toEqual([
      {
        path: [...conditions, 'all', 0],
        message:
          'asks less of `calls.answered` than low, which asks for greaterThanInclusive 80; ask for at least as much',
      },
    ])
  })

  it('looks at the grades in their order, whatever order they are written in', () => {
    const { low, high } = soundCatalogue.standards[0]?.grades ?? {}
    const source = changed([['standards', 0, 'grades'], { high, low }])
    expect(thresholdsOrdered.check(source)).toEqual([])
  })

  it('tells at least from more than', () => {
    const low = ['standards', 0, 'grades', 'low', 0, 'conditions', 'all', 0, 'operator'] as const
    const source = changed(
      [low, 'greaterThan'],
      [conditions, { all: [{ ...answered, value: 80 }] }],
    )
    expect(thresholdsOrdered.check(source)).toHaveLength(1)
  })

  it('finds an older date in a higher grade', () => {
    const old = { fact: 'plan.reviewed', operator: 'lessThanInclusive' as const, value: 367 }
    const high = { id: '2.high.1', asks: 'Less.', conditions: { all: [old] } }
    const source = changed([['standards', 1, 'grades', 'high'], [high]])
    expect(thresholdsOrdered.check(source)).toEqual([
      {
        path: ['standards', 1, 'grades', 'high', 0, 'conditions', 'all', 0],
        message:
          'asks less of `plan.reviewed` than low, which asks for lessThanInclusive 366; ask for at least as much',
      },
    ])
  })

  it('leaves other facts, and other thresholds of one grade, alone', () => {
    const wait = { ...answered, fact: 'calls.wait', value: 10 }
    expect(thresholdsOrdered.check(asking(wait, answered, { ...answered, value: 91 }))).toEqual([])
  })

  it('leaves a bound from the other side alone', () => {
    const under = { ...answered, operator: 'lessThan' as const, value: 70 }
    expect(thresholdsOrdered.check(asking(under))).toEqual([])
  })
})
