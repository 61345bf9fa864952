import { stripVTControlCharacters } from 'node:util'
import { describe, expect, it } from 'vitest'
import { folderOf, nesds, nesdsOnTerminal } from './nesds.ts'

const SEDGEFIELD = 'fixtures/outcomes/sedgefield-2006.json'

describe('outcomes', () => {
  it('tells how many were in place at each report', () => {
    const { code, stdout } = nesds('outcomes', SEDGEFIELD, '--as-of', '2006-03-31')
    expect(code).toBe(0)
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(
      '41 of 54 (76 %) of the binding outcomes in place by the count of 2006-03-31, 0 known by name',
    )
    expect(stdout).toMatch(/^2004-12-20 +11 of 54 \(20 %\) +a count alone$/m)
    expect(stdout).toMatch(/^2006-03-31 +41 of 54 \(76 %\)/m)
    expect(stdout).toMatch(/^Required +2005-12-31 +0 +0 +0 +0 +29 /m)
  })

  it('tells the last count, though single outcomes were reported after it', () => {
    const counts = [{ on: '2006-03-31', inPlace: 41 }]
    const outcomes = { R1: [{ on: '2006-04-10', light: 'green' }] }
    const path = folderOf({ 'o.json': { outcomes, counts } })
    const { stdout } = nesds('outcomes', path('o.json'), '--as-of', '2006-05-01')
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(
      '41 of 54 (76 %) of the binding outcomes in place by the count of 2006-03-31, 1 known by name',
    )
  })

  it('holds outcomes and standards together', () => {
    const records = { outcomes: { R27: [{ on: '2005-12-28', light: 'amber' }] } }
    const path = folderOf({ 'outcomes.json': records })
    const { stdout } = nesds(
      ...[
        'outcomes',
        path('outcomes.json'),
        '--facts',
        'fixtures/councils/synthetic-excellent.json',
      ],
      ...['--format', 'markdown'],
    )
    expect(stdout).toContain('| R27 |')
    expect(stdout).toContain('the outcome speaks against the grade')
    expect(stdout).toContain('never a fact')
  })

  it('refuses records and facts of two councils', () => {
    const facts = 'fixtures/councils/synthetic-mixed.json'
    const { code, stdout, stderr } = nesds('outcomes', SEDGEFIELD, '--facts', facts)
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toBe(
      `${SEDGEFIELD} is about Sedgefield Borough Council, ${facts} about Midshire District Council (synthetic): give files about one council\n`,
    )
  })

  it('fits a terminal of 80 columns, whatever is overdue', () => {
    const amber = [{ on: '2005-12-28', light: 'amber' }]
    const codes = Array.from({ length: 29 }, (_, place) => [`R${place + 1}`, amber])
    const path = folderOf({ 'o.json': { outcomes: Object.fromEntries(codes) } })
    const facts = ['--facts', 'fixtures/councils/synthetic-excellent.json']
    const { stdout } = nesdsOnTerminal(['outcomes', path('o.json'), ...facts])
    const lines = stripVTControlCharacters(stdout).split('\n')
    expect(lines.filter((line) => line.length > 80)).toEqual([])
    expect(lines.join(' ').replaceAll(/ +/g, ' ')).toContain('Overdue of Required: R1 R2 R3 ')
  })

  it('is data too', () => {
    const { stdout } = nesds('outcomes', SEDGEFIELD, '--as-of', '2006-03-31', '--format', 'json')
    expect(JSON.parse(stdout)).toMatchObject({ asOf: '2006-03-31', binding: { of: 54 } })
  })

  it('names the place of what is wrong', () => {
    const path = folderOf({ 'outcomes.json': '{\n  "outcomes": { "R77": [] }\n}\n' })
    const { code, stderr } = nesds('outcomes', path('outcomes.json'))
    expect(code).toBe(1)
    expect(stderr).toMatch(/outcomes\.json:2:\d+: .*no such outcome/)
  })
})
