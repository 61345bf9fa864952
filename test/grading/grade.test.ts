import { describe, expect, it } from 'vitest'
import {
  fixedGradeOf,
  intervalOf,
  NONE,
  NOT_APPLICABLE,
  UNGRADED,
} from '../../src/grading/grade.ts'
import type { Truth } from '../../src/logic/truth.ts'

/** The interval of three grades, in a line. */
function intervalWith(low: Truth, middle: Truth, high: Truth): string {
  const { floor, ceiling } = intervalOf(['low', 'middle', 'high'], [low, middle, high])
  return `${floor} to ${ceiling}`
}

describe('a grade is held with every lower one', () => {
  it.each([
    ['met', 'met', 'met', 'high to high'],
    ['met', 'met', 'unmet', 'middle to middle'],
    ['met', 'met', 'unknown', 'middle to high'],
    ['met', 'unmet', 'met', 'low to low'],
    ['met', 'unmet', 'unmet', 'low to low'],
    ['met', 'unmet', 'unknown', 'low to low'],
    ['met', 'unknown', 'met', 'low to high'],
    ['met', 'unknown', 'unmet', 'low to middle'],
    ['met', 'unknown', 'unknown', 'low to high'],
    ['unmet', 'met', 'met', 'none to none'],
    ['unmet', 'unknown', 'met', 'none to none'],
    ['unknown', 'met', 'met', 'none to high'],
    ['unknown', 'met', 'unmet', 'none to middle'],
    ['unknown', 'unmet', 'met', 'none to low'],
    ['unknown', 'unmet', 'unknown', 'none to low'],
    ['unknown', 'unknown', 'unknown', 'none to high'],
  ] as const)('%s, %s, %s: %s', (low, middle, high, interval) => {
    expect(intervalWith(low, middle, high)).toBe(interval)
  })

  it('a single grade is held or not', () => {
    const truths: readonly Truth[] = ['met', 'unmet', 'unknown']
    expect(truths.map((truth) => intervalOf(['only'], [truth]))).toEqual([
      { floor: 'only', ceiling: 'only' },
      { floor: NONE, ceiling: NONE },
      { floor: NONE, ceiling: 'only' },
    ])
  })

  it('where there are no grades there is none to hold', () => {
    expect(intervalOf([], [])).toEqual({ floor: NONE, ceiling: NONE })
  })
})

describe('what stands for a grade whatever the facts are', () => {
  const grades = { low: [] }

  it('is nothing where a standard has grades', () => {
    expect(fixedGradeOf({ ref: '1', grades })).toBeUndefined()
  })

  it('is ungraded where it has none', () => {
    expect(fixedGradeOf({ ref: '1', grades: {} })).toBe(UNGRADED)
  })

  it('is not applicable where a profile says so, whatever the reason and the grades', () => {
    expect(fixedGradeOf({ ref: '1', grades, notApplicable: 'no desk' })).toBe(NOT_APPLICABLE)
    expect(fixedGradeOf({ ref: '1', grades: {}, notApplicable: '' })).toBe(NOT_APPLICABLE)
  })

  it('has names that no result will ever change', () => {
    expect([NONE, UNGRADED, NOT_APPLICABLE]).toEqual(['none', 'ungraded', 'notApplicable'])
  })
})
