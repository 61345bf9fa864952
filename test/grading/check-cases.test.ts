import { describe, expect, it } from 'vitest'
import { casesBelong } from '../../src/catalogue/checks/cases.ts'
import { casesHold, caseValuesRead } from '../../src/grading/check-cases.ts'
import { changed } from '../support/sound-catalogue.ts'

const first = ['standards', 0, 'cases', 0] as const
const second = ['standards', 0, 'cases', 1] as const

describe('cases-belong', () => {
  it('finds a case that starts from one that is not there', () => {
    expect(casesBelong.check(changed([[...second, 'given'], 'neither']))).toEqual([
      { path: [...second, 'given'], message: 'there is no earlier case of this name' },
    ])
  })

  it('finds a case that starts from a later one', () => {
    expect(casesBelong.check(changed([[...second, 'given'], 'no desk']))).toEqual([
      { path: [...second, 'given'], message: 'there is no earlier case of this name' },
    ])
  })

  it('finds every case that has no day, nor takes one over', () => {
    const issues = casesBelong.check(changed([[...first, 'asOf'], undefined]))
    expect(issues).toHaveLength(9)
    expect(issues[1]).toEqual({
      path: second,
      message: 'says no day at which its facts are judged; give it `asOf`',
    })
  })

  it('finds facts that the standard does not read', () => {
    expect(casesBelong.check(changed([[...first, 'facts', 'plan.reviewed'], null]))).toEqual([
      {
        path: [...first, 'facts', 'plan.reviewed'],
        message: 'standard 1 does not read it; take it out, or check its spelling',
      },
    ])
  })

  it('lets a case give what the standard measures', () => {
    const measured = { name: 'waits', asOf: '2006-04-01', facts: { 'calls.wait': 20 } }
    const source = changed([
      ['standards', 2, 'cases', 0],
      { ...measured, floor: 'ungraded', ceiling: 'ungraded' },
    ])
    expect([...casesBelong.check(source), ...casesHold.check(source)]).toEqual([])
  })

  it('finds truths of criteria that the standard does not have', () => {
    expect(casesBelong.check(changed([[...second, 'truths', '2.low.1'], 'met']))).toEqual([
      { path: [...second, 'truths', '2.low.1'], message: 'standard 1 has no such criterion' },
    ])
  })
})

describe('case-values-read', () => {
  it.each([
    { what: 'of another type', value: '79.9', detail: 'not a number of percent' },
    { what: 'out of bounds', value: 101, detail: '101 is not between 0 and 100' },
  ])('finds a value $what', ({ value, detail }) => {
    expect(caseValuesRead.check(changed([[...second, 'facts', 'calls.answered'], value]))).toEqual([
      {
        path: [...second, 'facts', 'calls.answered'],
        message: `the value can't be used: ${detail}`,
      },
    ])
  })

  it('lets a case show a value that is unknown for another reason', () => {
    const stale = { value: 90, validUntil: '2006-03-31' }
    expect(caseValuesRead.check(changed([[...second, 'facts', 'calls.answered'], stale]))).toEqual(
      [],
    )
  })
})

describe('cases-hold', () => {
  it.each([
    { key: 'floor', found: 'none' },
    { key: 'ceiling', found: 'none' },
  ])('finds a $key that the rules do not give', ({ key, found }) => {
    expect(casesHold.check(changed([[...second, key], 'low']))).toEqual([
      { path: [...second, key], message: `by the rules it is \`${found}\`` },
    ])
  })

  it('finds a truth that the rules do not give', () => {
    expect(casesHold.check(changed([[...second, 'truths', '1.low.1'], 'unknown']))).toEqual([
      { path: [...second, 'truths', '1.low.1'], message: 'by the rules it is `unmet`' },
    ])
  })

  it('wants every criterion met where a case starts from nothing and states no truths', () => {
    const bare = { name: 'half', asOf: '2006-04-01', facts: { 'calls.answered': 90 } }
    const half = { ...bare, floor: 'low', ceiling: 'high' }
    expect(casesHold.check(changed([['standards', 0, 'cases'], [half]]))).toEqual([
      {
        path: ['standards', 0, 'cases', 0],
        message:
          '`1.high.2` is unknown, and the case states no truths; give it the facts, or state the truths',
      },
    ])
    const stated = { ...half, truths: { '1.high.2': 'unknown' } }
    expect(casesHold.check(changed([['standards', 0, 'cases'], [stated]]))).toEqual([])
  })

  it('lets a case that starts from another state no truths', () => {
    expect(casesHold.check(changed([[...second, 'truths'], undefined]))).toEqual([])
  })

  it('leaves truths of criteria that are not there to another check', () => {
    expect(casesHold.check(changed([[...second, 'truths', '2.low.1'], 'met']))).toEqual([])
  })

  it('passes over cases without a day, which cannot be judged', () => {
    const source = changed([[...first, 'asOf'], undefined], [[...second, 'floor'], 'high'])
    expect(casesHold.check(source)).toEqual([])
  })
})
