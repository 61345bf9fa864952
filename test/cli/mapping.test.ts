import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { councilYear } from '../../fixtures/generate/council-year.ts'
import { FORMATS } from '../../fixtures/generate/formats.ts'
import { TELL_TALES } from '../../fixtures/generate/people.ts'
import { folderOf, nesds, nesdsLater } from './nesds.ts'

const year = [...councilYear({ seed: 11, size: 800 })]
const csv = [...FORMATS['table as CSV'].write(year)].join('')

describe('nesds mapping init', () => {
  it('prints a mapping with its guesses, and lists each guess beside it', async () => {
    const at = folderOf({ 'cases.csv': csv })
    const { code, stdout, stderr } = await nesdsLater('mapping', 'init', at('cases.csv'))
    expect(code).toBe(0)
    const { guesses, ...mapping } = JSON.parse(stdout)
    expect(mapping).toMatchObject({
      time: { formats: ['DD/MM/YYYY HH:mm:ss'] },
      columns: { opened: 'Opened', channel: 'Channel' },
      values: { channel: { Phone: 'telephone' } },
    })
    const [head, ...lines] = stderr.trimEnd().split('\n')
    expect(head).toBe(`cases.csv: ${guesses.length} guesses to look at`)
    const places = guesses.map(({ place }: { place: string }) => place)
    expect(lines.slice(0, -1).map((line) => line.trim().split(': ')[0])).toEqual(places)
    expect(lines.at(-1)).toMatch(/: nesds facts cases\.csv --adapter mapped-table --mapping FILE$/)
    expect(places).toContain('columns.opened')
  })

  it.each([
    ['Ref,Stage,Received,Response sent,Outcome', 'complaints'],
    ['Reference,Date received,Stage 1 response,Stage 2 response', 'complaints'],
    ['Channel,Good,Average,Poor,Net', 'satisfaction'],
    ['ResponseID,Submitted,How satisfied were you overall?', 'satisfaction'],
    ['Service area,Contacts,Sample size,Avoidable contacts', 'avoidable-contact'],
    ['LGSL,Service,Information,Revenue,Benefits', 'access-grid'],
    ['Service,LGIL,Channel,E-enabled,Permissible', 'access-grid'],
    ['site,channel,hours', 'opening-hours'],
  ])('says which adapter reads a sheet that is none of contacts: %s', async (header, adapter) => {
    const cells = header.replaceAll(/[^,]+/g, 'x')
    const at = folderOf({ 'sheet.csv': `${header}\n${cells}\n` })
    const { stderr } = await nesdsLater('mapping', 'init', at('sheet.csv'))
    expect(stderr).toContain(`The adapter ${adapter} reads such sheets: adapters/${adapter}/`)
  })

  it.each([
    ['Open311 as JSON', 'open311'],
    ['Open311 Bulk', 'open311-bulk'],
    ['Dynamics as JSON', 'dynamics'],
    ['Dynamics as a workbook', 'dynamics-excel'],
    ['Salesforce by REST', 'salesforce'],
    ['Salesforce report', 'salesforce-report'],
    ['Zendesk as JSON', 'zendesk'],
    ['Zendesk in a warehouse', 'zendesk-warehouse'],
    ['Freshdesk', 'freshdesk'],
    ['ServiceNow as JSON', 'servicenow'],
    ['ServiceNow as an audit log', 'servicenow-audit'],
    ['ServiceNow CSM', 'servicenow-csm'],
  ] as const)(
    'says which adapter reads an export without a mapping: %s',
    async (format, adapter) => {
      const { file, write } = FORMATS[format]
      const written = await write(year.slice(0, 50))
      const content = written instanceof Uint8Array ? written : [...written].join('')
      const { stderr } = await nesdsLater('mapping', 'init', folderOf({ [file]: content })(file))
      expect(stderr).toContain(`nesds facts ${file} --adapter ${adapter}\n`)
    },
  )

  it('proposes all the same where headers stand twice that an adapter could not tell apart', async () => {
    const header = 'number,opened_at,resolved_at,closed_at,contact_type,category,state,State'
    const at = folderOf({ 'log.csv': `${header}\n1,,,,,,,\n` })
    expect(await nesdsLater('mapping', 'init', at('log.csv'))).toMatchObject({ code: 0 })
  })

  it('names no adapter for a table that only looks a little like its own', async () => {
    const at = folderOf({ 'cases.csv': csv })
    const { stderr } = await nesdsLater('mapping', 'init', at('cases.csv'))
    expect(stderr).not.toContain('without a mapping')
  })

  it('finds the headers of such a sheet under its title', async () => {
    const sheet = 'NI 14,,,\n\nService area,Contacts,Assessed,Avoidable\nTax,10,5,1\n'
    const at = folderOf({ 'sheet.csv': sheet })
    const { stdout, stderr } = await nesdsLater('mapping', 'init', at('sheet.csv'))
    expect(stderr).toContain('The adapter avoidable-contact reads such sheets')
    expect(JSON.parse(stdout).source).toMatchObject({ headerRow: 3 })
  })

  it.each([
    'Case,Opened,Channel,Service,Satisfaction,Avoidable,Resolved',
    'Case Number,Opened,First Response,Outcome',
    'Queue,Interval,Offered,Answered,Average wait',
  ])('says so of no contacts: %s', async (header) => {
    const at = folderOf({ 'cases.csv': `${header}\n${header.replaceAll(/[^,]+/g, 'x')}\n` })
    const { stderr } = await nesdsLater('mapping', 'init', at('cases.csv'))
    expect(stderr).not.toContain('reads such sheets')
  })

  it('names nobody whom the export names', async () => {
    const at = folderOf({ 'cases.csv': csv })
    const { stdout, stderr } = await nesdsLater('mapping', 'init', at('cases.csv'))
    expect(TELL_TALES.filter((word) => csv.includes(word))).not.toEqual([])
    expect(TELL_TALES.filter((word) => `${stdout}${stderr}`.includes(word))).toEqual([])
  })

  it('leaves dates open that two readings fit, with both', async () => {
    const at = folderOf({ 'cases.csv': 'Case ID,Opened\n1,01/02/2025\n2,03/04/2025\n' })
    const { stdout, stderr } = await nesdsLater('mapping', 'init', at('cases.csv'))
    expect(JSON.parse(stdout).time.formats).toEqual([])
    expect(stderr).toMatch(/^ {2}time\.formats: .*\(DD\/MM\/YYYY or MM\/DD\/YYYY\)$/m)
  })

  it.each(['table as JSON lines', 'table as JSON', 'Zendesk as JSON'] as const)(
    'reads %s too',
    async (name) => {
      const { file, write } = FORMATS[name]
      const at = folderOf({ [file]: [...write(year)].join('') })
      const { code, stdout } = await nesdsLater('mapping', 'init', at(file))
      expect(code).toBe(0)
      expect(JSON.parse(stdout).source.format).toBe(file.split('.').at(-1))
      expect(Object.keys(JSON.parse(stdout).columns)).toContain('opened')
    },
  )

  it('takes the dates of a workbook for what they are', async () => {
    const { file, write } = FORMATS['table as a workbook']
    const at = folderOf({ [file]: await write(year) })
    const { stdout } = await nesdsLater('mapping', 'init', at(file))
    expect(JSON.parse(stdout)).toMatchObject({
      time: { formats: ['excel'] },
      columns: { opened: 'Opened', firstReply: 'Replied', resolved: 'Resolved' },
    })
  })

  it('writes a mapping that nesds facts refuses until each guess is settled, and then reads by', async () => {
    const at = folderOf({ 'cases.csv': csv })
    const made = await nesdsLater('mapping', 'init', at('cases.csv'), '--out', at('m.json'))
    expect(made).toMatchObject({ code: 0, stdout: '' })
    const call = ['facts', at('cases.csv'), '--adapter', 'mapped-table', '--mapping']
    const refused = await nesdsLater(...call, at('m.json'))
    expect(refused).toMatchObject({ code: 1, stdout: '' })
    expect(refused.stderr).toMatch(/m\.json:\d+:\d+: `guesses`: this is a guess: look at/)

    const { guesses, ...mapping } = JSON.parse(readFileSync(at('m.json'), 'utf8'))
    const status = { ...mapping.values.status, Staff: 'internal' }
    const settled = { ...mapping, values: { ...mapping.values, status } }
    const mended = folderOf({ 'm.json': settled })
    const { code, stdout } = await nesdsLater(...call, mended('m.json'))
    expect(code).toBe(0)
    expect(Object.keys(JSON.parse(stdout).facts)).toContain('firstContact.resolutionRate')
  })
})

describe('a wrong call of nesds mapping', () => {
  it.each<[readonly string[], string]>([
    [[], 'it needs init EXPORT'],
    [['init'], 'it needs init EXPORT: which table is it for?'],
    [['int', 'cases.csv'], 'there is no int; did you mean init?'],
    [['cases.csv'], 'there is no cases.csv; it needs init EXPORT'],
    [['init', 'a.csv', 'b.csv'], 'it takes init EXPORT only: what is b.csv?'],
  ])('%j', async (args, message) => {
    expect(await nesdsLater('mapping', ...args)).toEqual({
      code: 2,
      stdout: '',
      stderr: `nesds mapping: ${message}\nHelp: nesds mapping --help\n`,
    })
  })

  it.each<[string, RegExp]>([
    ['none.csv', /none\.csv: there is no such file; check the name and the folder\n$/],
    ['empty.csv', /^empty\.csv: it is empty.*\n$/],
    ['empty.json', /^empty\.json: .*\n$/],
  ])('has one clear error for %s', async (name, message) => {
    const at = folderOf({ 'empty.csv': '', 'empty.json': '' })
    const { code, stdout, stderr } = await nesdsLater('mapping', 'init', at(name))
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(message)
  })

  it('tells what it is for', () => {
    expect(nesds('mapping', '--help').stdout).toContain('nesds mapping init EXPORT')
  })
})
