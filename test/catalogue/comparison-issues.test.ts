import { describe, expect, it } from 'vitest'
import { issuesOfComparison } from '../../src/catalogue/comparison-issues.ts'
import { type Comparison, OPERATORS, type Operator } from '../../src/logic/condition.ts'
import { smallCatalogue } from '../support/small-catalogue.ts'

function issuesOf(fact: string, operator: Operator, value: Comparison['value']) {
  const { facts, codeLists } = smallCatalogue
  return issuesOfComparison({ fact, operator, value }, facts, codeLists)
}

const LISTS: readonly Operator[] = ['in', 'notIn']
const FACTS = {
  boolean: ['desk.open', true],
  number: ['calls.answered', 80],
  date: ['plan.reviewed', 366],
  set: ['desk.channels', 'web'],
} as const

describe('each type of fact has the operators that make sense for it', () => {
  const order = ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'] as const
  const fitting = {
    boolean: ['equal', 'notEqual'],
    number: [...order, 'equal', 'notEqual', 'in', 'notIn'],
    date: order,
    set: ['contains', 'doesNotContain'],
  } as const

  it.each(['boolean', 'number', 'date', 'set'] as const)('a %s', (type) => {
    const [fact, value] = FACTS[type]
    const all = Object.keys(OPERATORS) as Operator[]
    const threshold = (operator: Operator) => (LISTS.includes(operator) ? [value] : value)
    const fits = all.filter(
      (operator) => issuesOf(fact, operator, threshold(operator)).length === 0,
    )
    expect(fits.toSorted()).toEqual([...fitting[type]].toSorted())
    expect(
      all
        .filter((operator) => !fits.includes(operator))
        .map((operator) => issuesOf(fact, operator, threshold(operator))),
    ).toEqual(
      all
        .filter((operator) => !fits.includes(operator))
        .map((operator) => [
          `compares \`${fact}\`, a ${type}, by \`${operator}\`; use one of ${fitting[type].join(', ')}`,
        ]),
    )
  })
})

describe('a fact', () => {
  it.each(['desk.opne', 'constructor', '__proto__'])('%s is not in the dictionary', (fact) => {
    expect(issuesOf(fact, 'equal', true)).toEqual([
      `reads \`${fact}\`, which is not in the fact dictionary`,
    ])
  })
})

describe('a threshold', () => {
  it('is a list where the operator needs one', () => {
    expect(issuesOf('calls.answered', 'in', 80)).toEqual([
      '`in` needs a list as threshold for `calls.answered`',
    ])
    expect(issuesOf('calls.answered', 'notIn', 80)).toEqual([
      '`notIn` needs a list as threshold for `calls.answered`',
    ])
    expect(issuesOf('calls.answered', 'equal', [80])).toEqual([
      '`equal` needs one value as threshold for `calls.answered`',
    ])
    expect(issuesOf('desk.channels', 'contains', ['web'])).toEqual([
      '`contains` needs one value as threshold for `desk.channels`',
    ])
  })

  it.each([
    ['desk.open', 'equal', 'true', '"true"', 'is not true or false'],
    ['desk.open', 'notEqual', 1, '1', 'is not true or false'],
    ['calls.answered', 'equal', '80', '"80"', 'is not a number between 0 and 100'],
    ['calls.answered', 'greaterThan', 100.1, '100.1', 'is not a number between 0 and 100'],
    ['calls.answered', 'greaterThan', -0.1, '-0.1', 'is not a number between 0 and 100'],
    ['plan.reviewed', 'lessThan', '366', '"366"', 'is not an age in days'],
    ['plan.reviewed', 'lessThan', -1, '-1', 'is not an age in days'],
    ['desk.channels', 'contains', 'pigeon', '"pigeon"', 'is not a code of `channels`'],
  ] as const)('of %s %s cannot be %j', (fact, operator, value, written, fault) => {
    expect(issuesOf(fact, operator, value)).toEqual([
      `the threshold ${written} of \`${fact}\` ${fault}`,
    ])
  })

  it.each([
    ['calls.answered', 'lessThan', 0],
    ['calls.answered', 'lessThan', 100],
    ['plan.reviewed', 'lessThan', 0],
    ['desk.channels', 'contains', 'online'],
    ['desk.open', 'equal', false],
  ] as const)('of %s %s may be %j', (fact, operator, value) => {
    expect(issuesOf(fact, operator, value)).toEqual([])
  })

  it('in a list is judged by itself, each one', () => {
    expect(issuesOf('calls.answered', 'in', [80, '81', 101])).toEqual([
      'the threshold "81" of `calls.answered` is not a number between 0 and 100',
      'the threshold 101 of `calls.answered` is not a number between 0 and 100',
    ])
  })

  it('has no codes where the code list is not there', () => {
    const { facts } = smallCatalogue
    const comparison = { fact: 'desk.channels', operator: 'contains', value: 'web' } as const
    expect(issuesOfComparison(comparison, facts, {})).toEqual([
      'the threshold "web" of `desk.channels` is not a code of `channels`',
    ])
  })
})
