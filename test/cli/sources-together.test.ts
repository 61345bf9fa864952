import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { councilYear } from '../../fixtures/generate/council-year.ts'
import { tableAsCsv } from '../../fixtures/generate/mapped-table.ts'
import { sheetAsWideCsv } from '../../fixtures/generate/performance-sheet.ts'
import { queueIntervals } from '../../fixtures/generate/telephony-intervals.ts'
import { folderOf, nesds, nesdsLater } from './nesds.ts'

const PERIOD = ['--period', '2025-04/2026-03']
const year = [...councilYear({ seed: 4, size: 3000 })]
const table = [...tableAsCsv(year)].join('')
const sheet = sheetAsWideCsv(year)
// What a CRM merged or took for its own staff's is a call to a telephone system: both count customers' calls here.
const customersCalls = year.filter(
  ({ role, queueOutcome }) => role === 'contact' && queueOutcome !== undefined,
)
const calls = [...queueIntervals(customersCalls)].join('')

interface Source {
  readonly adapter: string
  readonly export: string
  readonly mapping?: string
}

const SOURCES: Readonly<Record<string, Source>> = {
  crm: { adapter: 'mapped-table', export: table, mapping: 'mapped-table' },
  sheet: { adapter: 'indicators', export: sheet, mapping: 'performance-sheet' },
  calls: { adapter: 'telephony', export: calls },
}

/** Reads exports one by one into a facts file each, as a council would, and assesses all of them. */
async function assessed(sources: Readonly<Record<string, Source>>) {
  const path = folderOf(
    Object.fromEntries(Object.entries(sources).map(([name, one]) => [`${name}.csv`, one.export])),
  )
  for (const [name, { adapter, mapping }] of Object.entries(sources)) {
    const map = mapping ? ['--mapping', `fixtures/generate/${mapping}.mapping.json`] : []
    const args = ['--adapter', adapter, ...map, ...PERIOD, '--out', path(`${name}.json`)]
    const { code, stderr } = await nesdsLater('facts', path(`${name}.csv`), ...args)
    expect(code, stderr).toBe(0)
  }
  const files = Object.keys(sources).map((name) => path(`${name}.json`))
  const { stdout } = nesds('assess', ...files, '--as-of', '2026-04-30', '--format', 'json')
  const findings = new Map<string, { value?: unknown; unknown?: string; given?: unknown[] }>()
  for (const { criteria, measures = [] } of JSON.parse(stdout).standards) {
    const because = criteria.flatMap((criterion: { because: unknown }) => criterion.because)
    for (const finding of [...because, ...measures]) findings.set(finding.fact, finding)
  }
  const factsIn = (name: string) => JSON.parse(readFileSync(path(`${name}.json`), 'utf8')).facts
  return { findings, factsIn }
}

describe('a CRM, a sheet and a telephone system of one year', () => {
  it('agree in every figure that more than one of them has', { timeout: 60_000 }, async () => {
    const { findings, factsIn } = await assessed(SOURCES)
    const [crm, sheetFacts, callFacts] = Object.keys(SOURCES).map(factsIn)
    const rate = crm['firstContact.resolutionRate']
    expect(sheetFacts['firstContact.resolutionRate']).toMatchObject({
      value: rate.value,
      numerator: rate.numerator,
      denominator: rate.denominator,
    })
    const wait = crm['responseTime.telephone']
    expect(callFacts['responseTime.telephone'].denominator).toBe(wait.denominator)
    expect(callFacts['responseTime.telephone'].value).toBeCloseTo(wait.value, 9)
    expect(findings.get('firstContact.resolutionRate')).toMatchObject({ value: rate.value })
    const conflicts = [...findings.values()].filter(({ unknown }) => unknown === 'conflict')
    expect(conflicts).toEqual([])
  })

  it('make a conflict where one contradicts the others, never a choice', {
    timeout: 60_000,
  }, async () => {
    const label = 'Contacts resolved at first contact'
    const wrong = sheet.replace(new RegExp(`^(${label},[^,]*,[^,]*,)("[^"]*"|[^,]*)`, 'm'), '$11')
    expect(wrong).not.toBe(sheet)
    const { findings } = await assessed({
      ...SOURCES,
      sheet: { ...(SOURCES.sheet as Source), export: wrong },
    })
    const finding = findings.get('firstContact.resolutionRate')
    expect(finding).toMatchObject({ unknown: 'conflict' })
    expect(finding?.given).toHaveLength(2)
    expect(finding).not.toHaveProperty('value')
  })
})
