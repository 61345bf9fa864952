import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { folderOf, nesds, nesdsOnTerminal } from './nesds.ts'

const MIXED = 'fixtures/councils/synthetic-mixed.json'
const channels = ['telephone', 'face_to_face', 'self_service_electronic', 'post']
const firstContact = { 'firstContact.resolutionRate': 83.1, 'firstContact.channels': channels }

const profile = {
  id: 'durham',
  version: '1.0.0',
  title: 'Durham targets',
  catalogue: 'nesds-customer-services',
  thresholds: [
    {
      criterion: '2.minimum.1',
      fact: 'firstContact.resolutionRate',
      value: 85,
      reason: 'Agreed in the county.',
    },
  ],
  criteria: [
    {
      standard: '3',
      grade: 'minimum',
      id: '3.minimum.durham1',
      asks: 'Calls are answered within 30 seconds on average.',
      conditions: {
        all: [{ fact: 'responseTime.telephone', operator: 'lessThanInclusive', value: 30 }],
      },
      reason: 'The source sets none.',
    },
  ],
  notApplicable: [{ standard: '8', reason: 'The council has no counters.' }],
}

describe('the table', () => {
  it('has a line for each of the 25 standards, the grade in words and three counts', () => {
    const { stdout } = nesds('assess', MIXED)
    const lines = stdout.split('\n').filter((line) => /^ ?\d+ {2}\w/.test(line))
    expect(lines.map((line) => line.trimStart().split(' ')[0])).toEqual(
      Array.from({ length: 25 }, (_, index) => String(index + 1)),
    )
    expect(lines[1]).toMatch(/^ 2 {2}Most .* contact +Minimum to Excellent +5 +0 +1$/)
    expect(lines[2]).toMatch(/ungraded +- +- +-$/)
  })

  it('fits a terminal of 80 columns', () => {
    const { stdout } = nesdsOnTerminal(['assess', MIXED], { NO_COLOR: '1' })
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([])
  })

  it('says how to get the reasons', () => {
    expect(nesds('assess', MIXED, '--standard', '7').stdout).toContain(
      `The reasons: nesds explain ${MIXED} 7\n`,
    )
  })

  it('says so with all that the grades hang on', () => {
    const path = folderOf({ 'my facts.json': {}, 'newer.json': {} })
    const files = [path('my facts.json'), path('newer.json')]
    const options = ['--catalogue', 'ieg-statement', '--as-of', '2002-03-31', '--merge', 'newest']
    const { stdout } = nesds('assess', ...files, ...options, '--standard', '2')
    expect(stdout.split('\n').at(-2)).toBe(
      `The reasons: nesds explain '${files[0]}' ${files[1]} 2 ${options.join(' ')}`,
    )
    expect(nesds('explain', ...files, '2', ...options).stdout).toMatch(/^2 {2}/)
  })
})

describe('json', () => {
  it('is the assessment with the name of the council', () => {
    const { council, asOf, standards } = JSON.parse(
      nesds('assess', MIXED, '--format', 'json', '--standard', '2').stdout,
    )
    expect({ council, asOf }).toEqual({
      council: 'Midshire District Council (synthetic)',
      asOf: '2026-03-31',
    })
    expect(standards).toHaveLength(1)
    expect(standards[0]).toMatchObject({ ref: '2', floor: 'minimum', ceiling: 'excellent' })
    expect(standards[0].criteria[0]).toMatchObject({ id: '2.minimum.1', truth: 'met' })
  })
})

describe('the as-of date', () => {
  const asOf = (path: string, ...options: readonly string[]) =>
    JSON.parse(nesds('assess', path, '--format', 'json', ...options).stdout).asOf

  it("is today's, unless the file names another, unless the call does", () => {
    const path = folderOf({ 'a.json': {}, 'b.json': { asOf: '2006-08-29', facts: {} } })
    expect(asOf(path('a.json'))).toBe('2030-01-15')
    expect(asOf(path('b.json'))).toBe('2006-08-29')
    expect(asOf(path('b.json'), '--as-of', '2006-03-31')).toBe('2006-03-31')
  })
})

describe('--standard', () => {
  it('may be repeated, and keeps the order of the catalogue', () => {
    const { stdout } = nesds(
      ...['assess', MIXED, '--format', 'json', '--standard', '17', '--standard', '2'],
    )
    expect(JSON.parse(stdout).standards.map(({ ref }: { ref: string }) => ref)).toEqual(['2', '17'])
  })
})

describe('--profile', () => {
  const call = (...options: readonly string[]) => {
    const path = folderOf({
      'profile.json': profile,
      'facts.json': { facts: { ...firstContact, 'responseTime.telephone': 24 } },
    })
    return nesds('assess', path('facts.json'), '--profile', path('profile.json'), ...options)
  }

  it('is named in the table, with a mark and the reason wherever it changed something', () => {
    const { stdout } = call()
    expect(stdout).toContain('Tailored by the profile "Durham targets", version 1.0.0')
    expect(stdout).toMatch(/^ 2 .* none \* /m)
    expect(stdout).toMatch(/^ 3 .* Minimum \* /m)
    expect(stdout).toMatch(/^ 8 .* not applicable \* /m)
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      '* Standard 2: 2.minimum.1 threshold of firstContact.resolutionRate changed from 80 % to 85 %: Agreed in the county.',
    )
    expect(stdout).toContain('* Standard 3: 3.minimum.durham1 added: The source sets none.')
    expect(stdout).toContain('* Standard 8: declared not applicable: The council has no counters.')
  })

  it('is named in JSON, and its changes are marked', () => {
    const { profile: applied, standards } = JSON.parse(call('--format', 'json').stdout)
    expect(applied).toMatchObject({ id: 'durham', version: '1.0.0' })
    expect(standards[1].criteria[0].profile).toMatchObject({ change: 'threshold' })
    expect(standards[7]).toMatchObject({ floor: 'notApplicable', ceiling: 'notApplicable' })
  })

  it('leaves a mark in CSV', () => {
    const rows = call('--format', 'csv').stdout.split('\r\n')
    expect(rows.find((row) => row.includes('2.minimum.1'))).toMatch(
      /,threshold: Agreed in the county\.$/,
    )
    expect(rows.find((row) => row.includes('8.minimum.1'))).toMatch(
      /,notApplicable: The council has no counters\.$/,
    )
  })
})

describe('several files', () => {
  const files = {
    'crm.json': {
      council: 'Midshire',
      facts: { 'charter.exists': { value: true, collected: '2025-01-01' }, ...firstContact },
    },
    'survey.json': { facts: { 'charter.exists': { value: false, collected: '2025-06-01' } } },
    'other.json': { council: 'Elsewhere', asOf: '2025-01-01', facts: {} },
    'later.json': { asOf: '2026-01-01', facts: {} },
  }
  const truthOfCharter = (...options: readonly string[]) => {
    const path = folderOf(files)
    const { stdout } = nesds(
      ...['assess', path('crm.json'), path('survey.json'), '--format', 'json', ...options],
    )
    const { merged, council, standards } = JSON.parse(stdout)
    return { merged, council, truth: standards[8].criteria[0].truth }
  }

  it('that disagree leave a fact unknown', () => {
    expect(truthOfCharter()).toEqual({
      merged: { sources: 2, policy: 'conflict', overruled: [] },
      council: 'Midshire',
      truth: 'unknown',
    })
  })

  it('are settled by a policy, which says what it passed over', () => {
    expect(truthOfCharter('--merge', 'newest')).toEqual({
      merged: { sources: 2, policy: 'newest', overruled: ['charter.exists'] },
      council: 'Midshire',
      truth: 'unmet',
    })
  })

  it('are named in the table with the policy', () => {
    const path = folderOf(files)
    const both = [path('crm.json'), path('survey.json')]
    expect(nesds('assess', ...both, '--merge', 'newest').stdout).toContain(
      'Merged from 2 files by the policy "newest"; it passed over a value of charter.exists.',
    )
    expect(nesds('assess', ...both).stdout).toContain(
      '- 1 in conflict between sources: charter.exists',
    )
  })

  it('about two councils are refused', () => {
    const path = folderOf(files)
    expect(nesds('assess', path('crm.json'), path('other.json')).stderr).toBe(
      `${path('other.json')}: its council is "Elsewhere", and that of ${path('crm.json')} is "Midshire"; give files about one council\n`,
    )
  })

  it('about two days are refused, unless the call chooses one', () => {
    const path = folderOf(files)
    const both = [path('other.json'), path('later.json')]
    expect(nesds('assess', ...both).stderr).toContain('; choose a day with --as-of\n')
    expect(nesds('assess', ...both, '--as-of', '2025-12-31').code).toBe(0)
  })
})

it('--out writes what would have been printed, without colour', () => {
  const path = folderOf({ 'facts.json': firstContact })
  const args = ['assess', path('facts.json')]
  const printed = nesds(...args).stdout
  expect(nesdsOnTerminal([...args, '--out', path('grades.txt')])).toEqual({
    code: 0,
    stdout: '',
    stderr: '',
  })
  expect(readFileSync(path('grades.txt'), 'utf8')).toBe(printed)
})

it('a byte order mark is accepted', () => {
  const path = folderOf({ 'facts.json': `\uFEFF${JSON.stringify(firstContact)}` })
  expect(nesds('assess', path('facts.json')).code).toBe(0)
})
