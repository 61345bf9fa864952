import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Outcomes } from '../../src/catalogue/catalogue.ts'
import type { OutcomeRecords } from '../../src/catalogue/outcome-records.ts'
import { parseOutcomeRecords } from '../../src/catalogue/parse-outcome-records.ts'
import { nesdsCustomerServices as catalogue } from '../../src/catalogues.ts'
import { assess } from '../../src/grading/assess.ts'
import { outcomeEvidence } from '../../src/insight/outcome-evidence.ts'
import { positionOf } from '../../src/insight/position.ts'

const asOf = '2006-03-31'
const known = catalogue.outcomes as Outcomes
const sedgefield: OutcomeRecords = JSON.parse(
  readFileSync('fixtures/outcomes/sedgefield-2006.json', 'utf8'),
)

describe('a position statement', () => {
  it('gives Sedgefield’s counts as the shares that its report has', () => {
    const { history, binding } = positionOf(catalogue, parseOutcomeRecords(known, sedgefield), {
      asOf,
    })
    expect(binding.of).toBe(54)
    expect(history.map(({ on, inPlace, percent }) => [on, inPlace, Math.round(percent)])).toEqual([
      ['2004-12-20', 11, 20],
      ['2005-06-21', 23, 43],
      ['2005-12-28', 30, 56],
      ['2006-03-31', 41, 76],
    ])
    expect(history.every(({ isCountAlone }) => isCountAlone)).toBe(true)
    // Which outcomes they are the report doesn't say.
    expect(binding.inPlace).toBe(0)
  })

  it('keeps a count where a report by outcome names fewer, and takes what is named where it is more', () => {
    const outcomes = {
      R1: [{ on: '2005-12-28', light: 'green' }],
      R2: [{ on: '2005-12-28', light: 'green' }],
    } as const
    const historyWith = (inPlace: number) =>
      positionOf(catalogue, { outcomes, counts: [{ on: '2005-12-28', inPlace }] }, { asOf }).history
    expect(historyWith(30)).toMatchObject([{ inPlace: 30, isCountAlone: true }])
    expect(historyWith(1)).toMatchObject([{ inPlace: 2, isCountAlone: false }])
  })

  it('has every outcome by its obligation', () => {
    const { obligations, outcomes } = positionOf(catalogue, {}, { asOf })
    expect(obligations.map(({ id, of, lights }) => [id, of, lights.unknown])).toEqual([
      ['required', 29, 29],
      ['good', 25, 25],
      ['excellent', 19, 19],
    ])
    expect(outcomes).toHaveLength(73)
  })

  it('takes the last report by the day, in whatever order they are given', () => {
    const records: OutcomeRecords = {
      outcomes: {
        R1: [
          { on: '2006-05-01', light: 'green' },
          { on: '2005-12-28', light: 'amber' },
          { on: '2004-12-20', light: 'red' },
        ],
        G1: [{ on: '2005-12-28', light: 'red' }],
        E1: [{ on: '2005-12-28', light: 'red' }],
        R2: [{ on: '2005-12-28', light: 'black' }],
        R3: [{ on: '2005-12-28', light: 'green' }],
      },
    }
    const { obligations, outcomes, binding, history } = positionOf(catalogue, records, { asOf })
    expect(outcomes.find(({ code }) => code === 'R1')).toMatchObject({
      light: 'amber',
      on: '2005-12-28',
      isOverdue: true,
    })
    // Good outcomes had until April, the excellent ones have no deadline, and black ones aren't pursued.
    expect(obligations.map(({ overdue }) => overdue)).toEqual([['R1'], [], []])
    expect(binding).toMatchObject({ inPlace: 1, of: 54 })
    expect(history.map(({ on, inPlace }) => [on, inPlace])).toEqual([
      ['2004-12-20', 0],
      ['2005-12-28', 1],
    ])
  })

  it('tells which standards an outcome supports, by each place of the source', () => {
    const { outcomes } = positionOf(catalogue, {}, { asOf })
    const standardsOf = (code: string) => outcomes.find((one) => one.code === code)?.standards
    expect(standardsOf('R29')).toEqual({ prose: ['3'], appendixB: ['3', '10', '13'] })
    expect(standardsOf('G7')).toEqual({ prose: ['18'], appendixB: [] })
  })

  it('needs a catalogue with outcomes', () => {
    const { outcomes, ...bare } = catalogue
    expect(() => positionOf(bare, {}, { asOf })).toThrow(/refer to no outcomes/)
  })
})

describe('evidence', () => {
  const facts = { 'complaints.managedCentrally': true }
  const position = positionOf(
    catalogue,
    {
      outcomes: {
        R27: [{ on: '2005-12-28', light: 'red' }],
        E19: [{ on: '2005-12-28', light: 'green' }],
        R26: [{ on: '2005-12-28', light: 'amber' }],
      },
    },
    { asOf },
  )
  const excellent = JSON.parse(readFileSync('fixtures/councils/synthetic-excellent.json', 'utf8'))

  it('goes from a standard that is reached to its outcomes, by the strength of their link', () => {
    const assessment = assess(catalogue, excellent.facts, { asOf: excellent.asOf })
    const found = outcomeEvidence(catalogue, assessment, positionOf(catalogue, {}, { asOf }))
    expect(found).toContainEqual({
      ...{ standard: '2', outcome: 'R27', link: 'both' },
      ...{ says: 'standardForOutcome', strength: 'moderate' },
    })
    expect(found).toContainEqual({
      ...{ standard: '25', outcome: 'R10', link: 'appendixB' },
      ...{ says: 'standardForOutcome', strength: 'weak' },
    })
    expect(new Set(found.map(({ says }) => says))).toEqual(new Set(['standardForOutcome']))
  })

  it('goes back from outcomes, those missing weighing more than those in place', () => {
    const found = outcomeEvidence(catalogue, assess(catalogue, facts, { asOf }), position)
    const of = (outcome: string) =>
      found
        .filter((one) => one.outcome === outcome)
        .map(({ standard, says, strength }) => [standard, says, strength])
    expect(of('R27')).toContainEqual(['2', 'outcomeAgainstStandard', 'moderate'])
    expect(of('E19')).toContainEqual(['2', 'outcomeForStandard', 'weak'])
    expect(of('R26')).toContainEqual(['3', 'outcomeAgainstStandard', 'weak'])
  })

  it('counts an outcome that is not pursued as one that is not in place', () => {
    const black = { outcomes: { R27: [{ on: '2005-12-28', light: 'black' }] } } as const
    const found = outcomeEvidence(
      catalogue,
      assess(catalogue, facts, { asOf }),
      positionOf(catalogue, black, { asOf }),
    )
    expect(found).toContainEqual({
      ...{ standard: '2', outcome: 'R27', link: 'both' },
      ...{ says: 'outcomeAgainstStandard', strength: 'moderate' },
    })
  })

  it('is none where nothing is reached and nothing reported', () => {
    const silent = positionOf(catalogue, {}, { asOf })
    expect(outcomeEvidence(catalogue, assess(catalogue, {}, { asOf }), silent)).toEqual([])
  })
})

describe('outcome records', () => {
  it.each([
    [{ outcomes: { R99: [] } }, /outcomes\.R99: there is no such outcome/],
    [{ outcomes: { R1: [{ on: '2005-13-01', light: 'red' }] } }, /outcomes\.R1\.0\.on/],
    [{ outcomes: { R1: [{ on: '2005-12-01', light: 'blue' }] } }, /outcomes\.R1\.0\.light/],
    [{ counts: [{ on: '2005-12-01', inPlace: 55 }] }, /there are 54 binding outcomes/],
    [
      {
        counts: [
          { on: '2005-12-01', inPlace: 11 },
          { on: '2005-12-01', inPlace: 50 },
        ],
      },
      /counts\.1: there is a count on 2005-12-01 already/,
    ],
    [
      {
        outcomes: {
          R1: [
            { on: '2005-12-01', light: 'red' },
            { on: '2005-12-01', light: 'green' },
          ],
        },
      },
      /there is a light on 2005-12-01 already/,
    ],
    [{ outcome: {} }, /outcome/],
  ])('are refused where they are wrong: %j', (given, message) => {
    expect(() => parseOutcomeRecords(known, given)).toThrow(message)
  })
})
