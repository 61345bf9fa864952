import { describe, expect, it } from 'vitest'
import { combinedCoverage } from '../../adapters/coverage/combined-coverage.ts'
import { combinedMarkdown } from '../../adapters/coverage/coverage-text.ts'
import { freshdesk } from '../../adapters/freshdesk/index.ts'
import { indicators } from '../../adapters/indicators/index.ts'
import { mappedTable } from '../../adapters/mapped-table/index.ts'
import { open311 } from '../../adapters/open311/index.ts'
import { telephonyGenesys } from '../../adapters/telephony/index.ts'
import { zendesk } from '../../adapters/zendesk/index.ts'
import tableMapping from '../../fixtures/generate/mapped-table.mapping.json' with { type: 'json' }
import sheetMapping from '../../fixtures/generate/performance-sheet.mapping.json' with {
  type: 'json',
}
import { nesdsCustomerServices as catalogue } from '../../src/catalogues.ts'

const table = { adapter: mappedTable, mapping: tableMapping }

const gradesIn = ({ standards }: ReturnType<typeof combinedCoverage>) =>
  standards.flatMap(({ grades }) => grades)

const decidedIn = (coverage: ReturnType<typeof combinedCoverage>) =>
  gradesIn(coverage).reduce((sum, { bySources }) => sum + bySources, 0)

describe('sources together with the questionnaire', () => {
  it('decide every criterion of the 24 graded standards: a CRM, telephony and a sheet', () => {
    const sheet = { adapter: indicators, mapping: sheetMapping }
    const sources = [{ adapter: zendesk }, { adapter: telephonyGenesys }, sheet]
    const coverage = combinedCoverage(sources, catalogue)
    expect(coverage.standards.filter(({ grades }) => grades.length > 0)).toHaveLength(24)
    for (const { criteria, withAnswers } of gradesIn(coverage)) expect(withAnswers).toBe(criteria)
    expect(gradesIn(coverage)).toHaveLength(58)
  })

  it('ask for what no source gives, and for nothing else', () => {
    const { facts, asked } = combinedCoverage([table], catalogue)
    const given = facts.map(({ fact }) => fact)
    expect(given).toContain('firstContact.resolutionRate')
    expect(asked).toContain('charter.exists')
    expect(given.filter((fact) => asked.includes(fact))).toEqual([])
  })

  it('decide no less than each of them alone', () => {
    const both = combinedCoverage([{ adapter: open311 }, table], catalogue)
    for (const source of [{ adapter: open311 }, table]) {
      expect(decidedIn(both)).toBeGreaterThanOrEqual(
        decidedIn(combinedCoverage([source], catalogue)),
      )
    }
  })

  it('name all who give a fact, as they may contradict one another', () => {
    const { facts } = combinedCoverage([{ adapter: zendesk }, { adapter: freshdesk }], catalogue)
    expect(facts).toContainEqual({
      fact: 'firstContact.resolutionRate',
      from: ['zendesk', 'freshdesk'],
    })
  })

  it('leave a fact that nobody gives or asks undecided', () => {
    const [standard] = catalogue.standards
    if (!standard) throw new Error('the catalogue has no standards')
    const asked = combinedCoverage([], { ...catalogue, standards: [standard] })
    expect(asked.standards[0]?.grades.map(({ bySources }) => bySources)).toEqual(
      Object.keys(standard.grades).map(() => 0),
    )
  })

  it('are told as a page', () => {
    const page = combinedMarkdown(combinedCoverage([table], catalogue), catalogue)
    expect(page).toContain('# mapped-table and the questionnaire')
    expect(page).toContain('with the questionnaire answered: 58 of 58')
  })
})
