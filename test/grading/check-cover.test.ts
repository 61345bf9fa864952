import { describe, expect, it } from 'vitest'
import type { Case } from '../../src/catalogue/cases.ts'
import { criteriaShown, gradesShown, thresholdsTried } from '../../src/grading/check-cover.ts'
import { changed, soundCatalogue } from '../support/sound-catalogue.ts'

const cases = ['standards', 0, 'cases'] as const
const low = ['standards', 0, 'grades', 'low', 0] as const
const high = ['standards', 0, 'grades', 'high'] as const

/** The sound catalogue without the named cases of its first standard. */
function without(...names: readonly string[]) {
  const kept = soundCatalogue.standards[0]?.cases.filter(({ name }) => !names.includes(name))
  return changed([cases, kept])
}

describe('grades-shown', () => {
  it('finds a grade at which no case stops', () => {
    const stopping = ['80 % answered', '80.1 % answered', '89.9 % answered', 'no desk']
    expect(gradesShown.check(without(...stopping))).toEqual([
      { path: cases, message: 'no case stops at `low`, floor and ceiling alike; add one' },
    ])
  })

  it('does not count a case that may stop elsewhere', () => {
    const open = { facts: { 'calls.answered': null, 'desk.open': false } }
    const source = without('80 % answered', '80.1 % answered', '89.9 % answered', 'perhaps a desk')
    const case4 = source.standards[0]?.cases[4]
    expect(case4?.name).toBe('no desk')
    const kept = source.standards[0]?.cases.with(4, { ...case4, ...open } as Case)
    expect(gradesShown.check(changed([cases, kept]))).toHaveLength(1)
  })

  it('finds that no case stops below the lowest grade', () => {
    expect(gradesShown.check(without('79.9 % answered'))).toEqual([
      { path: cases, message: 'no case stops at `none`, floor and ceiling alike; add one' },
    ])
  })

  it('asks for nothing where a standard has no grades', () => {
    expect(gradesShown.check(soundCatalogue)).toEqual([])
  })
})

describe('criteria-shown', () => {
  it.each([
    { name: 'no desk', truth: 'unmet' },
    { name: 'perhaps a desk', truth: 'unknown' },
  ])('finds a criterion that no case shows $truth', ({ name, truth }) => {
    expect(criteriaShown.check(without(name))).toEqual([
      {
        path: [...high, 1],
        message: `no case shows it ${truth} with all unrelated criteria met; add one`,
      },
    ])
  })

  it('does not count a case where something unrelated stands in the way', () => {
    const source = changed([[...cases, 7, 'facts', 'calls.answered'], 89.9])
    expect(source.standards[0]?.cases[7]?.name).toBe('no desk')
    expect(criteriaShown.check(source).map(({ path, message }) => [path, message])).toEqual([
      [[...high, 1], 'no case shows it unmet with all unrelated criteria met; add one'],
    ])
  })

  it('counts a case where a criterion about the same fact is unmet', () => {
    // At 79.9 % the criterion of the higher grade is unmet too.
    expect(criteriaShown.check(soundCatalogue)).toEqual([])
  })

  it('counts a case where a criterion that shares one of its facts is unmet', () => {
    const source = changed([
      ['standards', 1, 'grades', 'low', 1, 'conditions', 'all', 1],
      { fact: 'plan.reviewed', operator: 'lessThanInclusive', value: 366 },
    ])
    expect(criteriaShown.check(source)).toEqual([])
  })

  it('finds all that lacks where there are no cases', () => {
    const source = changed([cases, []])
    expect(criteriaShown.check(source)).toHaveLength(9)
  })
})

describe('thresholds-tried', () => {
  it.each([
    { name: '79.9 % answered', path: low, value: 79.9 },
    { name: '80 % answered', path: low, value: 80 },
    { name: '80.1 % answered', path: low, value: 80.1 },
    { name: '89.9 % answered', path: [...high, 0], value: 89.9 },
    { name: '90.1 % answered', path: [...high, 0], value: 90.1 },
  ])('finds that no case has $value', ({ name, path, value }) => {
    expect(thresholdsTried.check(without(name))).toEqual([
      {
        path: [...path, 'conditions', 'all', 0],
        message: `no case has \`calls.answered\` at ${value} with all unrelated criteria met; add one`,
      },
    ])
  })

  it.each([
    { place: 1, days: 367 },
    { place: 2, days: 365 },
  ])('finds that no case has a date $days days old', ({ place, days }) => {
    const source = changed([['standards', 1, 'cases', place, 'facts', 'plan.reviewed'], null])
    expect(thresholdsTried.check(source)).toEqual([
      {
        path: ['standards', 1, 'grades', 'low', 0, 'conditions', 'all', 0],
        message: `no case has \`plan.reviewed\` at ${days} days of age with all unrelated criteria met; add one`,
      },
    ])
  })

  it.each([
    { bound: 'minimum', name: '79.9 % answered', value: 79.9 },
    { bound: 'maximum', name: '90.1 % answered', value: 90.1 },
  ])('asks for a case at the $bound', ({ bound, name, value }) => {
    const kept = soundCatalogue.standards[0]?.cases.filter((one) => one.name !== name)
    const source = changed([['facts', 'calls.answered', bound], value], [cases, kept])
    expect(thresholdsTried.check(source)).toHaveLength(1)
  })

  it('asks for no case out of bounds', () => {
    const source = changed([['facts', 'calls.answered', 'maximum'], 90], [[...cases, 5], undefined])
    expect(source.standards[0]?.cases.map(({ name }) => name)).not.toContain('90.1 % answered')
    expect(thresholdsTried.check(source)).toEqual([])
  })

  it('does not count a case where something unrelated stands in the way', () => {
    const source = changed([[...cases, 1, 'facts', 'desk.open'], false])
    expect(thresholdsTried.check(source)).toHaveLength(1)
  })

  it('compares values as far as decimals are told apart', () => {
    const sum = { value: 0.1 + 79.8, denominator: 10 }
    expect(sum.value).not.toBe(79.9)
    expect(thresholdsTried.check(changed([[...cases, 1, 'facts', 'calls.answered'], sum]))).toEqual(
      [],
    )
  })
})
