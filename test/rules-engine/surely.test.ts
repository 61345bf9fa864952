import { Engine } from 'json-rules-engine'
import { describe, expect, it } from 'vitest'
import type { Condition, Known } from '../../src/logic/condition.ts'
import { surely } from '../../src/rules-engine/surely.ts'

/** What json-rules-engine makes of the two conditions of a criterion: those that hold. */
async function heldOf(condition: Condition, facts: Readonly<Record<string, Known>>) {
  const truths = ['met', 'unmet'] as const
  const rules = truths.map((type) => ({ conditions: surely(type, condition), event: { type } }))
  const { events } = await new Engine(rules, { allowUndefinedFacts: true }).run(facts)
  return events.map(({ type }) => type)
}

const LEAVES: readonly (readonly [string, Condition, met: Known, unmet: Known])[] = [
  ['equal to true', { fact: 'a.b', operator: 'equal', value: true }, true, false],
  ['equal to false', { fact: 'a.b', operator: 'equal', value: false }, false, true],
  ['not equal to true', { fact: 'a.b', operator: 'notEqual', value: true }, false, true],
  ['not equal to false', { fact: 'a.b', operator: 'notEqual', value: false }, true, false],
  ['equal to a number', { fact: 'a.b', operator: 'equal', value: 5 }, 5, 4],
  ['not equal to a number', { fact: 'a.b', operator: 'notEqual', value: 5 }, 6, 5],
  ['one of a list', { fact: 'a.b', operator: 'in', value: [0, 5] }, 0, 4],
  ['none of a list', { fact: 'a.b', operator: 'notIn', value: [0, 5] }, 4, 5],
  ['less', { fact: 'a.b', operator: 'lessThan', value: 5 }, 4, 5],
  ['at most', { fact: 'a.b', operator: 'lessThanInclusive', value: 5 }, 5, 6],
  ['greater', { fact: 'a.b', operator: 'greaterThan', value: 5 }, 6, 5],
  ['at least', { fact: 'a.b', operator: 'greaterThanInclusive', value: 5 }, 5, 4],
  ['with a code', { fact: 'a.b', operator: 'contains', value: 'x' }, ['x', 'y'], []],
  ['without a code', { fact: 'a.b', operator: 'doesNotContain', value: 'x' }, ['y'], ['x']],
]

describe('a comparison', () => {
  it.each(LEAVES)('%s is surely met, surely unmet, or neither', async (_, leaf, met, unmet) => {
    expect(await heldOf(leaf, { 'a.b': met })).toEqual(['met'])
    expect(await heldOf(leaf, { 'a.b': unmet })).toEqual(['unmet'])
    expect(await heldOf(leaf, {})).toEqual([])
  })

  it.each(LEAVES)('%s is the other way round inside `not`', async (_, leaf, met, unmet) => {
    expect(await heldOf({ not: leaf }, { 'a.b': unmet })).toEqual(['met'])
    expect(await heldOf({ not: leaf }, { 'a.b': met })).toEqual(['unmet'])
    expect(await heldOf({ not: leaf }, {})).toEqual([])
  })
})

describe('a group', () => {
  const a = { fact: 'a.a', operator: 'equal', value: true } as const
  const b = { fact: 'b.b', operator: 'equal', value: true } as const

  it('of all is settled by one part that is unmet', async () => {
    expect(await heldOf({ all: [a, b] }, { 'a.a': false })).toEqual(['unmet'])
    expect(await heldOf({ all: [a, b] }, { 'a.a': true })).toEqual([])
  })

  it('of any is settled by one part that is met', async () => {
    expect(await heldOf({ any: [a, b] }, { 'b.b': true })).toEqual(['met'])
    expect(await heldOf({ any: [a, b] }, { 'b.b': false })).toEqual([])
  })

  it('keeps its meaning under `not`, however deep', async () => {
    const deep = { not: { any: [a, { not: { all: [b, { not: a }] } }] } }
    expect(await heldOf(deep, { 'a.a': false, 'b.b': true })).toEqual(['met'])
    expect(await heldOf(deep, { 'b.b': false })).toEqual(['unmet'])
    expect(await heldOf(deep, { 'a.a': false })).toEqual([])
  })
})
