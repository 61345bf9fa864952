import { describe, expect, it } from 'vitest'
import { createFactSlots } from '../../src/grading/fact-slots.ts'
import { createGrader } from '../../src/grading/grader.ts'
import { prepare } from '../../src/grading/prepare.ts'
import type { Comparison, Conditions } from '../../src/logic/condition.ts'
import { smallCatalogue } from '../support/small-catalogue.ts'

const open: Comparison = { fact: 'desk.open', operator: 'equal', value: true }
const share: Comparison = { fact: 'calls.answered', operator: 'equal', value: 80 }

/** What one criterion with these conditions comes to. */
function truthOf(conditions: Conditions, facts: Readonly<Record<string, boolean | number>>) {
  const standards = [{ ref: '1', grades: { low: [{ id: '1.low.1', conditions }] } }]
  return createGrader({ ...smallCatalogue, standards }, { asOf: '2006-04-01' }).grade(facts)
    .truths[0]
}

describe('a criterion that asks for one statement', () => {
  it.each([{ all: [open] }, { any: [open] }, { all: [{ any: [open] }] }])(
    'is decided without a slot, whatever groups of one are around it: %j',
    (conditions) => {
      const slots = createFactSlots(smallCatalogue)
      const { statement, wanted, truthIn } = prepare(conditions, slots)
      expect({ statement, wanted, truthIn }).toEqual({ statement: 'desk.open', wanted: true })
      expect(slots.facts).toEqual([])
    },
  )

  it('may ask for one that is not so', () => {
    const closed = { all: [{ ...open, value: false }] }
    expect(truthOf(closed, { 'desk.open': false })).toBe('met')
    expect(truthOf(closed, { 'desk.open': true })).toBe('unmet')
  })
})

describe('any other criterion reads its facts by slot', () => {
  it.each([
    ['two statements', { all: [open, { ...open, fact: 'desk.queue' }] }, 2],
    ['one of two statements', { any: [open, { ...open, fact: 'desk.queue' }] }, 2],
    ['the opposite of a statement', { not: open }, 1],
    ['anything but a statement', { all: [{ ...open, operator: 'notEqual' as const }] }, 1],
    ['a number', { all: [share] }, 1],
  ])('%s', (_, conditions, count) => {
    const slots = createFactSlots(smallCatalogue)
    expect(prepare(conditions, slots).truthIn).toBeTypeOf('function')
    expect(slots.facts).toHaveLength(count)
  })

  it('so that a statement is no number', () => {
    expect(truthOf({ all: [share] }, { 'calls.answered': 80 })).toBe('met')
    expect(truthOf({ all: [share] }, { 'calls.answered': true })).toBe('unknown')
  })
})

describe('slots', () => {
  it('are given once to each fact, in the order in which they are asked for', () => {
    const slots = createFactSlots(smallCatalogue)
    expect(['calls.wait', 'desk.open', 'calls.wait'].map(slots.slotOf)).toEqual([0, 1, 0])
    expect(slots.facts).toEqual([
      { name: 'calls.wait', rule: smallCatalogue.facts['calls.wait'] },
      { name: 'desk.open', rule: smallCatalogue.facts['desk.open'] },
    ])
  })
})
