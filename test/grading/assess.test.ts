import { describe, expect, it } from 'vitest'
import { tailor } from '../../src/catalogue/tailor.ts'
import { assess } from '../../src/grading/assess.ts'
import { smallCatalogue } from '../support/small-catalogue.ts'

const asOf = '2006-04-01'

describe('an assessment', () => {
  it('says what a council reaches on each standard, and why', () => {
    const facts = {
      'desk.open': { value: true, basis: 'examined', evidence: 'Seen on the day.' },
      'calls.answered': { value: 0.831, unit: 'ratio', denominator: 41200, period: '2005/06' },
      'desk.queue': false,
      'desk.channels': ['phone'],
      'plan.reviewed': '2005-03-31',
      'calls.abandoned': 4,
    } as const
    expect(assess(smallCatalogue, facts, { asOf })).toStrictEqual({
      catalogue: {
        id: 'small',
        version: '1.2.3',
        title: 'A small catalogue',
        hash: 'hash of the small catalogue',
      },
      asOf: '2006-04-01',
      grades: [
        { id: 'low', title: 'Low' },
        { id: 'middle', title: 'Middle' },
        { id: 'high', title: 'High' },
      ],
      themes: [
        { id: 'contact', title: 'Contact' },
        { id: 'plans', title: 'Plans' },
      ],
      standards: [
        {
          ref: '1',
          title: 'The desk answers',
          theme: 'contact',
          classification: 'service',
          floor: 'low',
          ceiling: 'low',
          criteria: [
            {
              id: '1.low.1',
              grade: 'low',
              truth: 'met',
              asks: 'The desk is open.',
              source: { section: '1.1', from: 'the desk', to: 'is open' },
              because: [
                {
                  fact: 'desk.open',
                  title: 'the desk is open',
                  type: 'boolean',
                  value: true,
                  provenance: { basis: 'examined', evidence: 'Seen on the day.' },
                  operator: 'equal',
                  threshold: true,
                  truth: 'met',
                },
              ],
            },
            {
              id: '1.low.2',
              grade: 'low',
              truth: 'met',
              asks: 'Calls are answered, or soon will be.',
              because: [
                {
                  fact: 'calls.answered',
                  title: 'calls answered',
                  type: 'number',
                  unit: 'percent',
                  value: 83.1,
                  unsaid: ['method'],
                  provenance: { denominator: 41200, period: '2005/06' },
                  operator: 'greaterThanInclusive',
                  threshold: 80,
                  truth: 'met',
                  margin: 3.1,
                },
                {
                  fact: 'calls.wait',
                  title: 'waiting time',
                  type: 'number',
                  unit: 'seconds',
                  unknown: 'missing',
                  operator: 'lessThanInclusive',
                  threshold: 20,
                  truth: 'unknown',
                  isIdle: true,
                },
              ],
            },
            {
              id: '1.high.1',
              grade: 'high',
              truth: 'met',
              asks: 'There is no queue.',
              note: 'A queue of one is none.',
              because: [
                {
                  fact: 'desk.queue',
                  title: 'there is a queue',
                  type: 'boolean',
                  value: false,
                  operator: 'equal',
                  threshold: true,
                  truth: 'unmet',
                },
              ],
            },
            {
              id: '1.high.2',
              grade: 'high',
              truth: 'unmet',
              asks: 'The desk has both channels.',
              because: [
                {
                  fact: 'desk.channels',
                  title: 'channels of the desk',
                  type: 'set',
                  value: ['phone'],
                  operator: 'contains',
                  threshold: 'phone',
                  truth: 'met',
                  isIdle: true,
                },
                {
                  fact: 'desk.channels',
                  title: 'channels of the desk',
                  type: 'set',
                  value: ['phone'],
                  operator: 'contains',
                  threshold: 'web',
                  truth: 'unmet',
                },
              ],
            },
          ],
        },
        {
          ref: '2',
          title: 'There is a plan',
          theme: 'plans',
          classification: 'service',
          floor: 'middle',
          ceiling: 'high',
          criteria: [
            {
              id: '2.low.1',
              grade: 'low',
              truth: 'met',
              asks: 'The plan is reviewed.',
              because: [
                {
                  fact: 'plan.reviewed',
                  title: 'date of the last review of the plan',
                  type: 'date',
                  value: '2005-03-31',
                  operator: 'lessThanInclusive',
                  threshold: 366,
                  truth: 'met',
                  margin: 0,
                },
              ],
            },
            {
              id: '2.middle.1',
              grade: 'middle',
              truth: 'met',
              asks: 'More than seventy in a hundred calls are answered.',
              because: [
                {
                  fact: 'calls.answered',
                  title: 'calls answered',
                  type: 'number',
                  unit: 'percent',
                  value: 83.1,
                  unsaid: ['method'],
                  provenance: { denominator: 41200, period: '2005/06' },
                  operator: 'greaterThan',
                  threshold: 70,
                  truth: 'met',
                  margin: 13.1,
                },
              ],
            },
            {
              id: '2.high.1',
              grade: 'high',
              truth: 'unknown',
              asks: 'Nobody waits as long as ten seconds.',
              because: [
                {
                  fact: 'calls.wait',
                  title: 'waiting time',
                  type: 'number',
                  unit: 'seconds',
                  unknown: 'missing',
                  operator: 'lessThan',
                  threshold: 10,
                  truth: 'unknown',
                },
              ],
            },
          ],
        },
        {
          ref: '3',
          title: 'Callers stay',
          theme: 'contact',
          classification: 'service',
          floor: 'ungraded',
          ceiling: 'ungraded',
          reason: 'The document says nothing of it.',
          criteria: [],
          measures: [
            {
              fact: 'calls.abandoned',
              title: 'calls abandoned',
              type: 'number',
              unit: 'percent',
              value: 4,
              unsaid: ['denominator', 'period', 'method'],
            },
          ],
        },
      ],
    })
  })

  it('names the profile and marks what it changed', () => {
    const catalogue = tailor(smallCatalogue, {
      id: 'smalltown',
      version: '1.0.0',
      title: 'Smalltown',
      catalogue: 'small',
      hash: 'hash of the profile',
      thresholds: [{ criterion: '2.high.1', fact: 'calls.wait', value: 5, reason: 'Quick.' }],
      notApplicable: [{ standard: '3', reason: 'Nobody calls.' }],
    })
    const { profile, standards } = assess(catalogue, {}, { asOf })
    expect(profile).toEqual({
      id: 'smalltown',
      version: '1.0.0',
      title: 'Smalltown',
      hash: 'hash of the profile',
    })
    expect(standards[1]?.criteria[2]?.profile).toEqual({
      change: 'threshold',
      reason: 'Quick.',
      replaced: [{ fact: 'calls.wait', value: 10 }],
    })
    expect(standards[2]).toMatchObject({
      floor: 'notApplicable',
      ceiling: 'notApplicable',
      reason: 'Nobody calls.',
    })
  })

  it('keeps the criteria of a standard that does not apply in sight', () => {
    const [desk, ...others] = smallCatalogue.standards
    const standards = [{ ...desk, notApplicable: 'no desk' }, ...others] as typeof others
    const [first] = assess(
      { ...smallCatalogue, standards },
      { 'desk.open': true },
      { asOf },
    ).standards
    expect(first).toMatchObject({
      floor: 'notApplicable',
      ceiling: 'notApplicable',
      reason: 'no desk',
    })
    expect(first?.criteria.map(({ truth }) => truth)).toEqual(['met', ...Array(3).fill('unknown')])
  })

  it('gives no reason for a standard that has grades', () => {
    const [desk, ...others] = smallCatalogue.standards
    const standards = [{ ...desk, ungraded: 'It once had none.' }, ...others] as typeof others
    const [first] = assess({ ...smallCatalogue, standards }, {}, { asOf }).standards
    expect(first).not.toHaveProperty('reason')
  })

  it('passes over names that the catalogue does not have', () => {
    const facts = { 'desk.open': true, 'desk.opne': true, constructor: 1 }
    expect(assess(smallCatalogue, facts as never, { asOf })).toEqual(
      assess(smallCatalogue, { 'desk.open': true }, { asOf }),
    )
  })

  it.each([null, undefined, [], 'facts', 7])('finds nothing known in %j', (facts) => {
    expect(assess(smallCatalogue, facts as never, { asOf })).toEqual(
      assess(smallCatalogue, {}, { asOf }),
    )
  })

  it('needs a day', () => {
    expect(() => assess(smallCatalogue, {}, { asOf: 'today' })).toThrow(
      expect.objectContaining({ code: 'INVALID_AS_OF' }),
    )
  })
})
