import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { nesdsCustomerServices } from '../../src/catalogues.ts'
import { parseFacts } from '../../src/facts/parse.ts'
import type { Assessment } from '../../src/grading/assess.ts'
import { sharedText } from '../support/shared.ts'
import { nesds } from './nesds.ts'

const SEDGEFIELD = 'fixtures/councils/sedgefield-2006.json'
const EXCELLENT = 'fixtures/councils/synthetic-excellent.json'
const MIXED = 'fixtures/councils/synthetic-mixed.json'

/** Floor and ceiling of each standard, by its reference. */
function gradesOf(path: string): Record<string, string> {
  const { code, stdout, stderr } = nesds('assess', path, '--format', 'json')
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  const { standards } = JSON.parse(stdout) as Assessment
  return Object.fromEntries(
    standards.map(({ ref, floor, ceiling }) => [ref, `${floor}..${ceiling}`]),
  )
}

function read(path: string): { facts: Record<string, unknown>; council: string; note: string } {
  return JSON.parse(readFileSync(path, 'utf8'))
}

describe('Sedgefield in August 2006, by what its report says', () => {
  it('holds no grade for certain, and can reach every one but a single view', () => {
    expect(gradesOf(SEDGEFIELD)).toEqual({
      1: 'none..excellent',
      2: 'none..excellent',
      3: 'ungraded..ungraded',
      4: 'none..excellent',
      5: 'none..excellent',
      6: 'none..excellent',
      7: 'none..minimum',
      8: 'none..excellent',
      9: 'none..excellent',
      10: 'none..excellent',
      11: 'none..excellent',
      12: 'none..excellent',
      13: 'none..excellent',
      14: 'none..excellent',
      15: 'none..excellent',
      16: 'none..excellent',
      17: 'none..excellent',
      18: 'none..excellent',
      19: 'none..excellent',
      20: 'none..excellent',
      21: 'none..excellent',
      22: 'none..excellent',
      23: 'none..none',
      24: 'none..excellent',
      25: 'none..excellent',
    })
  })

  it('names a paragraph of the report as evidence of each fact', () => {
    const { facts } = read(SEDGEFIELD)
    const records = Object.values(facts) as { evidence?: string; basis?: string }[]
    const paragraph = /^Report to Overview and Scrutiny Committee 1, 29 August 2006, \d+\.\d+/
    expect(records.filter(({ evidence }) => !paragraph.test(evidence ?? ''))).toEqual([])
    expect(records.filter(({ basis }) => basis !== 'examined')).toEqual([])
  })

  const report = sharedText('sources/001_4efefe6415416640.txt')

  it.skipIf(report === undefined)('names only paragraphs that the report has', () => {
    const paragraphs = new Set(
      report?.match(/^(?: *- )?\d+(?:\.\d+)+(?= )/gm)?.map((one) => one.replace(/^ *- /, '')),
    )
    const named = Object.values(read(SEDGEFIELD).facts).flatMap((record) => {
      const { evidence } = record as { evidence: string }
      return evidence.slice(evidence.indexOf('2006, ')).match(/\d+(?:\.\d+)+/g) ?? []
    })
    expect(named).not.toEqual([])
    expect(named.filter((paragraph) => !paragraphs.has(paragraph))).toEqual([])
  })

  it('says in the explanation how the report was read', () => {
    expect(nesds('explain', SEDGEFIELD, '10').stdout.replace(/\s+/g, ' ')).toContain(
      'evidence Report to Overview and Scrutiny Committee 1, 29 August 2006, 3.1.2 note An objective of the programme, which is read as the strategy',
    )
  })

  it('takes 80 % for the target that it is, and for no result', () => {
    const { facts } = parseFacts(nesdsCustomerServices, read(SEDGEFIELD))
    expect(facts['strategy.firstContactTarget']).toMatchObject({ value: 80 })
    expect(facts).not.toHaveProperty(['firstContact.resolutionRate'])
    expect(nesds('explain', SEDGEFIELD, '2').stdout).toContain(
      'nobody gave a figure for interactions resolved at first contact',
    )
  })
})

describe('the synthetic councils', () => {
  it.each([EXCELLENT, MIXED])('%s says that it is made up', (path) => {
    const { council, note } = read(path)
    expect(council).toContain('(synthetic)')
    expect(note).toContain('every figure is made up')
  })

  it('one reaches Excellent wherever there is one, and else the highest grade there is', () => {
    const { 3: three, 7: seven, 23: twentyThree, ...others } = gradesOf(EXCELLENT)
    expect([three, seven, twentyThree]).toEqual([
      'ungraded..ungraded',
      'minimum..minimum',
      'progressing..progressing',
    ])
    expect(Object.keys(others)).toHaveLength(22)
    expect(new Set(Object.values(others))).toEqual(new Set(['excellent..excellent']))
  })

  it('the other stands in the middle, with much still open', () => {
    expect(gradesOf(MIXED)).toEqual({
      1: 'minimum..minimum',
      2: 'minimum..excellent',
      3: 'ungraded..ungraded',
      4: 'minimum..excellent',
      5: 'none..progressing',
      6: 'none..none',
      7: 'minimum..minimum',
      8: 'minimum..excellent',
      9: 'none..none',
      10: 'minimum..minimum',
      11: 'none..excellent',
      12: 'minimum..excellent',
      13: 'none..none',
      14: 'minimum..minimum',
      15: 'excellent..excellent',
      16: 'none..excellent',
      17: 'progressing..progressing',
      18: 'none..none',
      19: 'none..none',
      20: 'progressing..progressing',
      21: 'minimum..progressing',
      22: 'progressing..progressing',
      23: 'none..none',
      24: 'minimum..excellent',
      25: 'minimum..minimum',
    })
  })

  it('the other has every reason why real facts are unknown', () => {
    const { standards } = JSON.parse(
      nesds('assess', MIXED, '--format', 'json').stdout,
    ) as Assessment
    const findings = standards.flatMap(({ criteria, measures = [] }) => [
      ...criteria.flatMap(({ because }) => because),
      ...measures,
    ])
    expect(new Set(findings.flatMap(({ unknown }) => unknown ?? []))).toEqual(
      new Set([
        'missing',
        'stale',
        'conflict',
        'adapterError',
        'declaredNotApplicable',
        'afterAsOf',
      ]),
    )
  })

  it('standard 2 of the other is explained by its figures and by what nobody said', () => {
    expect(nesds('explain', MIXED, '2').stdout.replace(/\s+/g, ' ')).toContain(
      'Standard 2 reaches Minimum: 83.1 % of 41,200 interactions resolved at first contact (2025/26, agent-logged); Minimum asks for 80 %. Excellent is unknown: nobody said whether partner services are counted.',
    )
  })
})
