import { describe, expect, it } from 'vitest'
import type { GradingRules } from '../../src/catalogue/grading-rules.ts'
import { createGrader } from '../../src/grading/grader.ts'
import { smallCatalogue } from '../support/small-catalogue.ts'

const asOf = '2006-04-01'
const grader = createGrader(smallCatalogue, { asOf })
const inPlace = {
  'desk.open': true,
  'desk.queue': false,
  'desk.channels': ['phone', 'web'],
  'calls.answered': 80,
  'calls.wait': 9,
  'plan.reviewed': '2005-03-31',
}

describe('a grader', () => {
  it('names its standards and criteria in the order of its columns', () => {
    expect([grader.standards, grader.criteria]).toEqual([
      ['1', '2', '3'],
      ['1.low.1', '1.low.2', '1.high.1', '1.high.2', '2.low.1', '2.middle.1', '2.high.1'],
    ])
  })

  it('grades a council that has everything in place', () => {
    expect(grader.grade(inPlace)).toEqual({
      floors: ['high', 'high', 'ungraded'],
      ceilings: ['high', 'high', 'ungraded'],
      truths: ['met', 'met', 'met', 'met', 'met', 'met', 'met'],
    })
  })

  it('gives no credit for what nobody knows', () => {
    expect(grader.grade({})).toEqual({
      floors: ['none', 'none', 'ungraded'],
      ceilings: ['high', 'high', 'ungraded'],
      truths: Array(7).fill('unknown'),
    })
  })

  it('grades each council by its own facts, one after the other', () => {
    const first = grader.grade(inPlace)
    grader.grade({ ...inPlace, 'desk.open': false })
    expect(grader.grade(inPlace)).toEqual(first)
    expect(grader.grade({})).toEqual(createGrader(smallCatalogue, { asOf }).grade({}))
  })

  it('lets one unmet demand outweigh an unknown one, in whatever order they come', () => {
    const unmetFirst = grader.grade({ 'desk.open': false })
    const unmetLast = grader.grade({ 'calls.answered': 79, 'calls.wait': 21 })
    expect([unmetFirst.ceilings[0], unmetFirst.truths.slice(0, 2)]).toEqual([
      'none',
      ['unmet', 'unknown'],
    ])
    expect([unmetLast.ceilings[0], unmetLast.truths.slice(0, 2)]).toEqual([
      'none',
      ['unknown', 'unmet'],
    ])
  })

  it('does not let a later met demand make up for an unmet or an unknown one', () => {
    const answered = { 'calls.answered': 90 }
    expect(grader.grade({ ...answered, 'desk.open': false }).ceilings[0]).toBe('none')
    const open = grader.grade(answered)
    expect([open.floors[0], open.ceilings[0]]).toEqual(['none', 'high'])
  })

  it('reads a statement as a statement only', () => {
    expect(grader.grade({ ...inPlace, 'desk.open': 'true' }).truths[0]).toBe('unknown')
    expect(grader.grade({ ...inPlace, 'calls.answered': true }).truths.slice(0, 2)).toEqual([
      'met',
      'met',
    ])
    expect(grader.grade({ 'calls.answered': true }).truths[1]).toBe('unknown')
  })

  it('reads records as it reads bare values', () => {
    const records = Object.fromEntries(
      Object.entries(inPlace).map(([name, value]) => [name, { value, source: 'desk' }]),
    )
    expect(grader.grade(records)).toEqual(grader.grade(inPlace))
  })

  it.each([null, undefined, [], 'facts', 7])('finds nothing known in %j', (facts) => {
    expect(grader.grade(facts as never)).toEqual(grader.grade({}))
  })

  it('judges dates at its own day', () => {
    const later = createGrader(smallCatalogue, { asOf: '2006-04-02' })
    expect([grader.grade(inPlace).floors[1], later.grade(inPlace).floors[1]]).toEqual([
      'high',
      'none',
    ])
  })

  it('gives no grade to a standard that a profile declares not applicable', () => {
    const [desk, ...others] = smallCatalogue.standards
    const standards = [{ ...desk, notApplicable: 'no desk' }, ...others] as typeof others
    const found = createGrader({ ...smallCatalogue, standards }, { asOf }).grade(inPlace)
    expect([found.floors, found.ceilings]).toEqual([
      ['notApplicable', 'high', 'ungraded'],
      ['notApplicable', 'high', 'ungraded'],
    ])
    expect(found.truths).toEqual(grader.grade(inPlace).truths)
  })
})

describe('rules alone', () => {
  const leaf = (fact: string) => ({ fact, operator: 'equal', value: true }) as const
  const rules: GradingRules = {
    grades: [{ id: 'low' }, { id: 'high' }],
    facts: { 'a.share': { type: 'number', unit: 'percent', minimum: 0, maximum: 100 } },
    codeLists: {},
    standards: [
      {
        ref: '1',
        grades: {
          low: [{ id: '1.low.1', conditions: { any: [leaf('a.one'), leaf('a.two')] } }],
          high: [
            { id: '1.high.1', conditions: leaf('a.two') },
            { id: '1.high.2', conditions: { fact: 'a.share', operator: 'greaterThan', value: 5 } },
          ],
        },
      },
    ],
  }
  const { grade } = createGrader(rules, { asOf })

  it('take a fact that their dictionary lacks for a statement', () => {
    expect(grade({ 'a.one': true, 'a.two': false, 'a.share': 6 }).truths).toEqual([
      'met',
      'unmet',
      'met',
    ])
    expect(grade({ 'a.one': 1, 'a.two': 'true', 'a.share': 6 }).truths).toEqual([
      'unknown',
      'unknown',
      'met',
    ])
  })

  it('read a fact the same wherever it stands', () => {
    expect(grade({ 'a.two': true })).toEqual({
      floors: ['low'],
      ceilings: ['high'],
      truths: ['met', 'met', 'unknown'],
    })
  })

  it('hold a grade that asks for nothing', () => {
    const empty = { ...rules, standards: [{ ref: '1', grades: { low: [] } }] }
    expect(createGrader(empty, { asOf }).grade({})).toEqual({
      floors: ['low'],
      ceilings: ['low'],
      truths: [],
    })
  })
})

describe('an as-of date', () => {
  it.each(['2006-4-1', '2006-02-30', 'today', ''])('cannot be %j', (wrong) => {
    expect(() => createGrader(smallCatalogue, { asOf: wrong })).toThrow(
      expect.objectContaining({
        name: 'NesdsError',
        code: 'INVALID_AS_OF',
        message: `the as-of date ${JSON.stringify(wrong)} is not a day: write it YYYY-MM-DD, such as 2006-03-31`,
        issues: [],
      }),
    )
  })
})
