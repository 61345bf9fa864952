import { describe, expect, it } from 'vitest'
import type { Unit } from '../../src/facts/dictionary.ts'
import { convert, UNIT_WORDS, unitsFor } from '../../src/facts/unit.ts'

describe('the units that a value may be given in', () => {
  it('are the dictionary’s own and those that can become it', () => {
    const units = Object.keys(UNIT_WORDS) as Unit[]
    expect(Object.fromEntries(units.map((unit) => [unit, unitsFor(unit)]))).toEqual({
      percent: ['percent', 'ratio'],
      count: ['count'],
      seconds: ['seconds', 'minutes', 'hours'],
      minutes: ['minutes', 'seconds', 'hours'],
      hours: ['hours', 'minutes', 'days'],
      days: ['days', 'hours', 'weeks'],
      'minutes-per-week': ['minutes-per-week', 'hours-per-week'],
    })
  })
})

describe('a number in another unit', () => {
  it.each([
    [0.8, 'ratio', 'percent', 80],
    [2, 'minutes', 'seconds', 120],
    [2, 'hours', 'seconds', 7200],
    [90, 'seconds', 'minutes', 1.5],
    [1.5, 'hours', 'minutes', 90],
    [90, 'minutes', 'hours', 1.5],
    [2, 'days', 'hours', 48],
    [36, 'hours', 'days', 1.5],
    [2, 'weeks', 'days', 14],
    [2.5, 'hours-per-week', 'minutes-per-week', 150],
    [80, 'percent', 'percent', 80],
    [0, 'ratio', 'percent', 0],
  ] as const)('%d %s is, in %s, %d', (value, from, to, expected) => {
    expect(convert(value, from, to)).toBe(expected)
  })

  it.each([
    [0.829, 82.9],
    [0.07, 7],
    [0.57, 57],
    [0.799, 79.9],
  ])('%d as a ratio is %d percent, not a hair beside it', (ratio, percent) => {
    expect(convert(ratio, 'ratio', 'percent')).toBe(percent)
  })

  it('keeps nine decimals', () => {
    expect(convert(1, 'minutes', 'hours')).toBe(0.016666667)
  })

  it('is left as it is in its own unit, however many decimals it has', () => {
    expect(convert(0.0123456789012, 'count', 'count')).toBe(0.0123456789012)
  })

  it.each([
    ['percent', 'count'],
    ['seconds', 'percent'],
    ['ratio', 'count'],
    ['minutes', 'minutes-per-week'],
    ['furlongs', 'days'],
    ['', 'percent'],
    ['toString', 'percent'],
    ['__proto__', 'percent'],
  ] as const)('in %j does not become one in %s', (from, to) => {
    expect(convert(1, from, to)).toBeUndefined()
  })
})

describe('the words behind a number', () => {
  it('leave a space where a unit follows, and a count bare', () => {
    expect(UNIT_WORDS).toEqual({
      percent: ' %',
      count: '',
      seconds: ' seconds',
      minutes: ' minutes',
      hours: ' hours',
      days: ' days',
      'minutes-per-week': ' minutes a week',
    })
  })
})
