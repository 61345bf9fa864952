import { describe, expect, it } from 'vitest'
import type { ComparisonFinding, Finding } from '../../src/grading/findings.ts'
import { knownWords, thresholdWords, unknownWords } from '../../src/grading/words.ts'

const statement: Finding = { fact: 'desk.open', title: 'the desk is open', type: 'boolean' }
const share: Finding = {
  fact: 'calls.answered',
  title: 'calls answered',
  type: 'number',
  unit: 'percent',
}
const wait: Finding = { fact: 'calls.wait', title: 'waiting time', type: 'number', unit: 'seconds' }
const date: Finding = { fact: 'plan.reviewed', title: 'date of the last review', type: 'date' }
const set: Finding = { fact: 'desk.channels', title: 'channels of the desk', type: 'set' }

describe('what is known, in words', () => {
  it.each([
    [{ ...statement, value: true }, 'the desk is open'],
    [{ ...statement, value: false }, 'it is not so that the desk is open'],
    [{ ...share, value: 83.1 }, 'calls answered: 83.1 %'],
    [
      { ...share, value: 83.1, provenance: { denominator: 41200 } },
      '83.1 % of 41,200 calls answered',
    ],
    [{ ...wait, value: 20, provenance: { denominator: 41200 } }, 'waiting time: 20 seconds'],
    [{ ...wait, value: 1234.567890123 }, 'waiting time: 1,234.567890123 seconds'],
    [{ ...date, value: '2006-03-31' }, 'date of the last review: 2006-03-31'],
    [
      { ...set, value: ['phone', 'self_service_web'] },
      'channels of the desk: phone, self service web',
    ],
    [{ ...set, value: [] }, 'channels of the desk: none'],
  ])('%j', (finding, words) => {
    expect(knownWords(finding)).toBe(words)
  })

  it.each([
    [{ period: '2005/06', method: 'counted' }, ' (2005/06, counted)'],
    [{ period: '2005/06' }, ' (2005/06)'],
    [{ method: 'counted' }, ' (counted)'],
    [{ source: 'a report' }, ''],
  ])('with the period and the method, if its record says them: %j', (provenance, words) => {
    expect(knownWords({ ...statement, value: true, provenance })).toBe(`the desk is open${words}`)
  })
})

describe('what is unknown, in words', () => {
  it.each([
    [statement, 'nobody said whether the desk is open'],
    [share, 'nobody gave a figure for calls answered'],
    [date, 'nobody gave the date of the last review'],
    [set, 'nobody named the channels of the desk'],
  ])('says of each type of fact that nobody told: %j', (finding, words) => {
    expect(unknownWords({ ...finding, unknown: 'missing' })).toBe(words)
  })

  it.each([
    ['stale', 'what was said of calls answered is out of date (because)'],
    ['conflict', 'sources disagree on calls answered'],
    ['belowMinimumDenominator', 'too little is known of calls answered (because)'],
    ['adapterError', 'an adapter could not tell calls answered (because)'],
    ['declaredNotApplicable', 'calls answered was declared not applicable (because)'],
    ['afterAsOf', 'what was said of calls answered came after the as-of date (because)'],
    ['wrongType', "what was said of calls answered can't be used (because)"],
    ['outOfBounds', "what was said of calls answered can't be used (because)"],
  ] as const)('says why a value does not count: %s', (unknown, words) => {
    expect(unknownWords({ ...share, unknown, detail: 'because' })).toBe(words)
    expect(unknownWords({ ...share, unknown })).toBe(words.replace(' (because)', ''))
  })

  it.each([
    [statement, 'sources disagree on whether the desk is open'],
    [date, 'sources disagree on the date of the last review'],
    [set, 'sources disagree on the channels of the desk'],
  ])('names each type of fact so that the sentence reads: %j', (finding, words) => {
    expect(unknownWords({ ...finding, unknown: 'conflict' })).toBe(words)
  })

  it('tells what each source gave, and who it is where the record says so', () => {
    const given = [{ value: 80, source: 'CRM' }, { value: 75 }, { error: 'time-out' }, 'x'] as never
    expect(unknownWords({ ...share, unknown: 'conflict', given })).toBe(
      'sources disagree on calls answered (80 % by CRM, 75 %)',
    )
    expect(unknownWords({ ...share, unknown: 'conflict', given: [{ error: 'time-out' }] })).toBe(
      'sources disagree on calls answered',
    )
  })

  it('tells what each source gave in the unit that it gave it in', () => {
    const given = [{ value: 0.8, unit: 'ratio' }, { value: 75 }, { value: 1, unit: 'furlong' }]
    expect(unknownWords({ ...share, unknown: 'conflict', given } as never)).toBe(
      'sources disagree on calls answered (80 %, 75 %, 1 furlong)',
    )
  })

  it('tells of which period each spoke, where sources speak of several', () => {
    const early = { value: 80, source: 'CRM', period: '2024/25' }
    const late = { value: 82, source: 'CRM', period: '2025/26' }
    const told = (...given: readonly object[]) =>
      unknownWords({ ...share, unknown: 'conflict', given } as never)
    expect(told(early, late)).toBe(
      'sources disagree on calls answered (80 % in 2024/25 by CRM, 82 % in 2025/26 by CRM)',
    )
    expect(told(early, { value: 75 })).toBe(
      'sources disagree on calls answered (80 % in 2024/25 by CRM, 75 %)',
    )
    expect(told({ ...early, period: '2025/26' }, late)).toBe(
      'sources disagree on calls answered (80 % by CRM, 82 % by CRM)',
    )
  })

  it('is nothing where something is known', () => {
    expect(unknownWords({ ...statement, value: true })).toBe('')
  })
})

describe('a threshold in words', () => {
  const against = (
    finding: Finding,
    operator: ComparisonFinding['operator'],
    threshold: ComparisonFinding['threshold'],
  ) => thresholdWords({ ...finding, operator, threshold, truth: 'met' })

  it.each([
    ['greaterThanInclusive', '80 %'],
    ['equal', '80 %'],
    ['greaterThan', 'more than 80 %'],
    ['lessThanInclusive', 'at most 80 %'],
    ['lessThan', 'less than 80 %'],
    ['notEqual', 'anything but 80 %'],
  ] as const)('of a share by %s', (operator, words) => {
    expect(against(share, operator, 80)).toBe(words)
  })

  it.each([
    ['in', 'one of 1, 2'],
    ['notIn', 'none of 1, 2'],
  ] as const)('of a list by %s', (operator, words) => {
    expect(against({ ...share, unit: 'count' }, operator, [1, 2])).toBe(words)
  })

  it.each([
    ['contains', 'face to face'],
    ['doesNotContain', 'anything but face to face'],
  ] as const)('of a set by %s', (operator, words) => {
    expect(against(set, operator, 'face_to_face')).toBe(words)
  })

  it('of a date is its age', () => {
    expect(against(date, 'lessThanInclusive', 366)).toBe('at most 366 days ago')
    expect(against(date, 'lessThanInclusive', 1)).toBe('at most 1 day ago')
  })
})
