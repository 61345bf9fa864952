import { expect, it } from 'vitest'
import { type Case, wholeCases } from '../../src/catalogue/cases.ts'

const cases: readonly Case[] = [
  {
    name: 'all is well',
    asOf: '2006-04-01',
    facts: { 'a.a': true, 'a.b': 1 },
    floor: 'high',
    ceiling: 'high',
  },
  {
    name: 'one is lost',
    given: 'all is well',
    facts: { 'a.b': null },
    floor: 'low',
    ceiling: 'high',
  },
  {
    name: 'and another is added a year later',
    given: 'one is lost',
    asOf: '2007-04-01',
    facts: { 'a.c': ['x'] },
    floor: 'low',
    ceiling: 'high',
    truths: { '1.low.1': 'met' },
  },
]

it('a case has the facts of those that it starts from, and the day of the nearest that says one', () => {
  expect(wholeCases(cases)).toEqual([
    cases[0],
    { ...cases[1], asOf: '2006-04-01', facts: { 'a.a': true, 'a.b': null } },
    { ...cases[2], asOf: '2007-04-01', facts: { 'a.a': true, 'a.b': null, 'a.c': ['x'] } },
  ])
})

it('a case that starts from one that is not above it starts from nothing', () => {
  const [first, second] = cases as [Case, Case]
  expect(wholeCases([second, first])).toEqual([{ ...second, asOf: '' }, first])
})

it('no cases are none', () => {
  expect(wholeCases([])).toEqual([])
})
