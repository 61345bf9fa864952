import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { mappedTable } from '../../adapters/mapped-table/index.ts'
import type { ModelContact } from '../../fixtures/generate/contact.ts'
import { councilYear } from '../../fixtures/generate/council-year.ts'
import { FORMATS } from '../../fixtures/generate/formats.ts'
import mapping from '../../fixtures/generate/mapped-table.mapping.json' with { type: 'json' }
import { TELL_TALES } from '../../fixtures/generate/people.ts'
import { readingOf } from '../adapters/reading-of.ts'
import { bytesIn, fileOf } from '../support/council-ways.ts'
import { folderOf, nesdsLater } from './nesds.ts'

const PERIOD = '2025-04/2026-03'
const SIZE = 1500
const year = [...councilYear({ seed: 7, size: SIZE })]
const csv = csvOf(year)
const lines = csv.trimEnd().split('\r\n')
const MAPPED = ['--adapter', 'mapped-table', '--mapping']

describe('nesds facts, then nesds assess', () => {
  it('grades a council by the facts of its export', async () => {
    const at = folderOf({ 'cases.csv': csv, 'm.json': mapping })
    const options = [...MAPPED, at('m.json'), '--council', 'Sedgefield', '--period', PERIOD]
    const made = await nesdsLater('facts', at('cases.csv'), ...options, '--out', at('facts.json'))
    expect(made).toMatchObject({ code: 0, stdout: '' })
    const { council, facts } = JSON.parse(readFileSync(at('facts.json'), 'utf8'))
    const { councils } = await readingOf(mappedTable, csv, { mapping, period: PERIOD })
    expect({ council, facts }).toEqual({ council: 'Sedgefield', facts: councils[0]?.facts })
    const { code, stdout } = await nesdsLater('assess', at('facts.json'), '--format', 'json')
    expect(code).toBe(0)
    const second = JSON.parse(stdout).standards.find(({ ref }: { ref: string }) => ref === '2')
    expect(second).toMatchObject({ floor: 'excellent' })
  })

  it('prints the facts where no file is named for them', async () => {
    const at = folderOf({ 'cases.csv': csv, 'm.json': mapping })
    const { stdout } = await nesdsLater('facts', at('cases.csv'), ...MAPPED, at('m.json'))
    expect(Object.keys(JSON.parse(stdout))).toEqual(['facts'])
  })

  it('reads a system by the mapping that its preset has', async () => {
    const { name, bytes } = await fileOf(FORMATS['Salesforce report'], year)
    const at = folderOf({ [name]: await bytesIn({ name, bytes }) })
    const { code, stdout } = await nesdsLater('facts', at(name), '--adapter', 'salesforce-report')
    expect(code).toBe(0)
    expect(Object.keys(JSON.parse(stdout).facts)).toContain('firstContact.resolutionRate')
  })

  it('counts several exports together as if they were one', async () => {
    const parts = [year.slice(0, 500), year.slice(500, 501), year.slice(501)]
    const files = parts.map((part, index) => [`part-${index}.csv`, csvOf(part)])
    const at = folderOf({ 'whole.csv': csv, 'm.json': mapping, ...Object.fromEntries(files) })
    const options = [...MAPPED, at('m.json'), '--council', 'Sedgefield', '--period', PERIOD]
    const paths = files.map(([name = '']) => at(name))
    const whole = await nesdsLater('facts', at('whole.csv'), ...options)
    const together = await nesdsLater('facts', ...paths, ...options)
    const reversed = await nesdsLater('facts', ...paths.toReversed(), ...options)
    expect(whole.code).toBe(0)
    expect(together.stdout).toBe(whole.stdout)
    expect(reversed.stdout).toBe(whole.stdout)
  })

  it('says where every row went, and why a fact is not given, and names nobody', async () => {
    const at = folderOf({ 'cases.csv': csv, 'm.json': mapping })
    const { stderr, stdout } = await nesdsLater(
      'facts',
      at('cases.csv'),
      ...MAPPED,
      at('m.json'),
      '--period',
      '2025-05/2025-05',
    )
    const { reckoning } = await readingOf(mappedTable, csv, { mapping, period: '2025-05/2025-05' })
    const left = Object.values(reckoning.excluded).reduce((sum, count) => sum + count, 0)
    const counted = [reckoning.read, reckoning.used, left].map((one) => one.toLocaleString('en-GB'))
    expect(stderr).toContain(
      `cases.csv: ${counted[0]} rows read = ${counted[1]} used + ${counted[2]} excluded + 0 rejected`,
    )
    expect(stderr).toContain(': outside the period\n')
    expect(stderr).not.toContain('\r')
    expect(TELL_TALES.filter((word) => `${stderr}${stdout}`.includes(word))).toEqual([])
  })
})

describe('rows that can not be read', () => {
  const damaged = [...lines.slice(0, 20), lines[20]?.replace(/\d\d\/\d\d\/\d{4}/, '99/99/2025')]

  it('stop the command, which writes nothing, where there are more than 1 %', async () => {
    const at = folderOf({ 'cases.csv': damaged.join('\r\n'), 'm.json': mapping })
    const call = ['facts', at('cases.csv'), ...MAPPED, at('m.json'), '--out', at('facts.json')]
    const { code, stdout, stderr } = await nesdsLater(...call)
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain('  rejected 1: ')
    expect(stderr).toContain('row 21')
    expect(stderr).not.toContain('99/99')
    expect(stderr).toContain(
      'cases.csv: 5.0 % of its rows are rejected, more than 1 %; mend the mapping or the export, or allow more with --max-rejected\n',
    )
    expect(existsSync(at('facts.json'))).toBe(false)
    expect(readdirSync(at('.')).sort()).toEqual(['cases.csv', 'm.json'])
  })

  it('are passed over where the person allows as many', async () => {
    const at = folderOf({ 'cases.csv': damaged.join('\r\n'), 'm.json': mapping })
    const call = ['facts', at('cases.csv'), ...MAPPED, at('m.json'), '--max-rejected']
    expect((await nesdsLater(...call, '5')).code).toBe(0)
    expect((await nesdsLater(...call, '4.9')).code).toBe(1)
  })

  it('leave a file as it was that would have been written over', async () => {
    const at = folderOf({ 'cases.csv': damaged.join('\n'), 'm.json': mapping, 'facts.json': 'old' })
    await nesdsLater('facts', at('cases.csv'), ...MAPPED, at('m.json'), '--out', at('facts.json'))
    expect(readFileSync(at('facts.json'), 'utf8')).toBe('old')
  })
})

describe('one clear error for', () => {
  const good = { 'cases.csv': csv, 'm.json': mapping }

  async function failureOf(
    files: Readonly<Record<string, unknown>>,
    args: (at: (name: string) => string) => readonly string[],
  ) {
    const at = folderOf(files)
    mkdirSync(at('folder'))
    const { code, stdout, stderr } = await nesdsLater('facts', ...args(at))
    return { code, stdout, stderr: stderr.replaceAll(at('.'), '').replaceAll(at(''), '') }
  }

  it.each<[string, readonly string[], string]>([
    ['an adapter that is missing', ['cases.csv'], 'it needs --adapter NAME'],
    [
      'a period that is none',
      ['cases.csv', '--adapter', 'zendesk', '--period', '2025'],
      '--period: `2025` is no period: give its first and last month, such as `2025-04/2026-03`',
    ],
    [
      'a period that ends before it starts',
      ['cases.csv', '--adapter', 'zendesk', '--period', '2026-03/2025-04'],
      '--period: `2026-03/2025-04` is no period: give its first and last month, such as `2025-04/2026-03`',
    ],
    [
      'a share that is none',
      ['cases.csv', '--adapter', 'zendesk', '--max-rejected', '101'],
      '--max-rejected 101: write a number of percent from 0 to 100',
    ],
  ])('%s, which is a wrong call', async (_, args, message) => {
    const failure = await failureOf(good, () => args)
    expect(failure).toEqual({
      code: 2,
      stdout: '',
      stderr: `nesds facts: ${message}\nHelp: nesds facts --help\n`,
    })
  })

  it('an export that is named twice, which would count twice', async () => {
    const failure = await failureOf(good, (at) => [
      at('cases.csv'),
      at('../').concat(at('cases.csv').split('/').slice(-2).join('/')),
      '--adapter',
      'zendesk',
    ])
    expect(failure).toMatchObject({ code: 2, stdout: '' })
    expect(failure.stderr).toMatch(/^nesds facts: .*cases\.csv is given twice; keep one of them\n/)
  })

  it.each([
    ['a row of each case', {}],
    ['events of which the last counts', { grain: 'event', keep: { which: 'last', by: 'Opened' } }],
  ])('a case that stands in two exports, which would count twice: %s', async (_, change) => {
    const own = { ...mapping, source: { ...mapping.source, ...change } }
    const files = { 'april.csv': csvOf(year.slice(0, 20)), 'may.csv': csvOf(year.slice(19, 40)) }
    const failure = await failureOf({ ...files, 'm.json': own }, (at) => [
      at('april.csv'),
      at('may.csv'),
      ...MAPPED,
      at('m.json'),
    ])
    expect(failure).toMatchObject({ code: 1, stdout: '' })
    expect(failure.stderr).toMatch(
      /may\.csv: row 2 has a case in column "Case" that another of these exports has too.*Cut the exports/,
    )
  })

  it('an adapter that nobody knows, with the one that was meant', async () => {
    const failure = await failureOf(good, (at) => [at('cases.csv'), '--adapter', 'zendsk'])
    expect(failure).toMatchObject({ code: 1, stdout: '' })
    expect(failure.stderr).toMatch(/^there is no adapter zendsk; did you mean zendesk\?.*\n$/)
  })

  it('a mapping that is not given', async () => {
    const failure = await failureOf(good, (at) => [at('cases.csv'), '--adapter', 'mapped-table'])
    expect(failure).toEqual({
      code: 1,
      stdout: '',
      stderr:
        'mapped-table needs a mapping: give one; `nesds mapping init EXPORT` proposes one to start from\n',
    })
  })

  it('a mapping that is not there', async () => {
    const failure = await failureOf(good, (at) => [at('cases.csv'), ...MAPPED, at('none.json')])
    expect(failure).toMatchObject({ code: 1, stdout: '' })
    expect(failure.stderr).toMatch(/none\.json: there is no such file; check .*\n$/)
  })

  it('a mapping that is wrong, with the line and column of each fault', async () => {
    const wrong = { ...good, 'm.json': { ...mapping, version: 1, nulls: ['x', 2] } }
    const failure = await failureOf(wrong, (at) => [at('cases.csv'), ...MAPPED, at('m.json')])
    expect(failure).toMatchObject({ code: 1, stdout: '' })
    const found = failure.stderr.trimEnd().split('\n')
    expect(found.map((line) => /m\.json:1:\d+: `(\w+)`: /.exec(line)?.[1]).sort()).toEqual([
      'nulls',
      'version',
    ])
  })

  it.each<[string, string, RegExp]>([
    ['an export that is not there', 'none.csv', /none\.csv: there is no such file; check .*\n$/],
    ['an export that is a folder', 'folder', /folder: it is a folder; name a file in it\n$/],
    ['an empty export', 'empty.csv', /empty\.csv: it is empty.*\n$/],
    ['an export that is cut inside quotes', 'cut.csv', /cut\.csv: .*cut short.*\n$/],
    ['another table', 'other.csv', /other\.csv: .*`?Case`?.*\n$/],
  ])('%s', async (_, name, message) => {
    const files = {
      ...good,
      'empty.csv': '',
      'cut.csv': `${lines.slice(0, 9).join('\n')}\n"cut`,
      'other.csv': 'a,b\n1,2\n',
    }
    const failure = await failureOf(files, (at) => [at(name), ...MAPPED, at('m.json')])
    expect(failure).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(message) })
    expect(failure.stderr.split('\n')).toHaveLength(2)
  })

  it('an export that would be written over', async () => {
    const { code } = await failureOf(good, (at) => [
      at('cases.csv'),
      ...MAPPED,
      at('m.json'),
      '--out',
      at('m.json'),
    ])
    expect(code).toBe(2)
  })
})

describe('exports of several councils', () => {
  const byCouncil = {
    id: 'by-council',
    version: '1.0.0',
    title: 'Cases of councils',
    source: { format: 'csv', grain: 'case' },
    time: { zone: 'Europe/London', ambiguous: 'reject', formats: ['iso'], nation: 'england' },
    columns: { council: 'Council', opened: 'Opened', service: 'Service' },
  }
  const files = {
    'm.json': byCouncil,
    'both.csv':
      'Council,Opened,Service\nNew Town,2025-04-01,Bins\nE06000001,2025-04-02,Parking\nOld Town,2025-04-03,Bins\n',
    'authorities.csv': [
      'local-authority-code,official-name,nice-name,gss-code,start-date,end-date,replaced-by',
      'NEW,New Town Council,New Town,E06000001,2020-04-01,,',
      'OLD,Old Town Council,Old Town,E07000001,,2020-03-31,NEW',
    ].join('\n'),
  }
  const dimensionsIn = (stdout: string) => JSON.parse(stdout).facts['volume.dimensions'].denominator

  it('need one of them chosen', async () => {
    const at = folderOf(files)
    const call = ['facts', at('both.csv'), ...MAPPED, at('m.json')]
    const open = await nesdsLater(...call)
    expect(open).toMatchObject({ code: 1, stdout: '' })
    expect(open.stderr).toContain(
      'the exports speak of 3 councils (E06000001, New Town, Old Town); choose one with --council\n',
    )
    const chosen = await nesdsLater(...call, '--council', 'New Town')
    expect(JSON.parse(chosen.stdout).council).toBe('New Town')
    const strange = await nesdsLater(...call, '--council', 'Nowhere')
    expect(strange).toMatchObject({ code: 1, stdout: '' })
    expect(strange.stderr).toContain('and not of Nowhere; check --council\n')
  })

  it('are told apart by the table of authorities, whatever a council is called', async () => {
    const at = folderOf(files)
    const call = ['facts', at('both.csv'), ...MAPPED, at('m.json')]
    const known = [...call, '--authorities', at('authorities.csv'), '--period', '2025-04/2025-04']
    const { code, stdout, stderr } = await nesdsLater(...known, '--council', 'NEW')
    expect(code).toBe(0)
    expect(JSON.parse(stdout).council).toBe('E06000001')
    expect(dimensionsIn(stdout)).toBe(2)
    expect(stderr).toContain(
      'Note:\n  Old Town Council (E07000001, until 2020-03-31) is no longer there on 2025-04-30; after it came New Town Council (E06000001)\n',
    )
  })

  it.each([
    ['a,b\n1,2\n', 'the table of authorities has no column `local-authority-code`'],
    ['local-authority-code,official-name\n', 'the table of authorities has no rows'],
  ])('are refused where the table is none: %j', async (table, message) => {
    const at = folderOf({ ...files, 'other.csv': table })
    const call = ['facts', at('both.csv'), ...MAPPED, at('m.json')]
    const { code, stdout, stderr } = await nesdsLater(...call, '--authorities', at('other.csv'))
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toBe(`${at('other.csv')}: ${message}\n`)
  })

  it('are refused where the table does not know one of them', async () => {
    const at = folderOf(files)
    const call = ['facts', at('both.csv'), ...MAPPED, at('m.json')]
    const options = ['--authorities', at('authorities.csv'), '--council', 'Nowhere']
    const { code, stderr } = await nesdsLater(...call, ...options)
    expect(code).toBe(1)
    expect(stderr).toMatch(/^no council is known as `Nowhere`: .*\n$/)
  })
})

function csvOf(contacts: readonly ModelContact[]): string {
  return [...FORMATS['table as CSV'].write(contacts)].join('')
}
