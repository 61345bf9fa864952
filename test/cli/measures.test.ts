import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import judgedMapping from '../../fixtures/generate/avoidable-contact.mapping.json' with {
  type: 'json',
}
import { judgedContactsAsCsv } from '../../fixtures/generate/avoidable-contact.ts'
import registerMapping from '../../fixtures/generate/complaints-register.mapping.json' with {
  type: 'json',
}
import { registerAsCsv } from '../../fixtures/generate/complaints-register.ts'
import { councilYear } from '../../fixtures/generate/council-year.ts'
import tableMapping from '../../fixtures/generate/mapped-table.mapping.json' with { type: 'json' }
import { tableAsCsv } from '../../fixtures/generate/mapped-table.ts'
import { folderOf, nesdsLater } from './nesds.ts'

const year = [...councilYear({ seed: 7, size: 1500 })]
const files = {
  'register.csv': [...registerAsCsv(year)].join(''),
  'register.json': registerMapping,
  'judged.csv': [...judgedContactsAsCsv(year)].join(''),
  'judged.json': judgedMapping,
  'april.csv': [...tableAsCsv(year.slice(0, 700))].join(''),
  'may.csv': [...tableAsCsv(year.slice(700))].join(''),
  'table.json': tableMapping,
}
const PERIOD = ['--period', '2025-04/2026-03']
const readJson = (path: string) => JSON.parse(readFileSync(path, 'utf8'))

describe('nesds facts --measures', () => {
  it('writes the figures that no fact asks for beside the facts', async () => {
    const at = folderOf(files)
    const call = ['--adapter', 'complaints', '--mapping', at('register.json'), ...PERIOD]
    const out = ['--council', 'Ashby', '--out', at('facts.json'), '--measures', at('m.json')]
    const { code, stdout, stderr } = await nesdsLater('facts', at('register.csv'), ...call, ...out)
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
    expect(Object.keys(readJson(at('facts.json')).facts)).toEqual([
      'complaints.statisticsPublished',
      'complaints.statisticsPublishedOn',
    ])
    const { council, measures } = readJson(at('m.json'))
    expect(council).toBe('Ashby')
    const share = measures.find(
      ({ name }: { name: string }) => name === 'complaints.answeredInTime',
    )
    expect(share).toMatchObject({ unit: 'percent', period: '2025-04/2026-03' })
    expect(share.value).toBeCloseTo((100 * share.numerator) / share.denominator)
    expect(stderr).toMatch(/Measures: \d+ given and \d+ withheld, in .*m\.json\n$/)
  })

  it('counts several exports together first', async () => {
    const at = folderOf(files)
    const call = ['--adapter', 'mapped-table', '--mapping', at('table.json'), ...PERIOD]
    const made = await nesdsLater(
      'facts',
      at('april.csv'),
      at('may.csv'),
      ...call,
      '--measures',
      at('m.json'),
    )
    expect(made.code).toBe(0)
    const { measures } = readJson(at('m.json'))
    const volume = measures.find(
      ({ name, by }: { name: string; by?: object }) => name === 'volume.contacts' && !by,
    )
    const counted = year.filter(({ role }) => ['contact', 'cancelled', 'bulkImport'].includes(role))
    expect(volume.value).toBe(counted.length - 3)
  })

  it('of every council is a list', async () => {
    const at = folderOf({
      ...files,
      'two.csv': 'Council,Service,Contacts,Assessed,Avoidable\nA,Bins,9,4,1\nB,Bins,9,5,1\n',
    })
    const { month, channel, rate, resolved, ...columns } = judgedMapping.columns
    const own = {
      ...judgedMapping,
      columns: { ...columns, council: 'Council' },
      period: '2025-04/2025-04',
    }
    const mapping = folderOf({ 'own.json': own })('own.json')
    const call = ['--adapter', 'avoidable-contact', '--mapping', mapping, '--format', 'csv']
    expect(
      (await nesdsLater('facts', at('two.csv'), ...call, '--measures', at('m.json'))).code,
    ).toBe(0)
    const councils = readJson(at('m.json')).map(
      (one: { council: string; measures: readonly { value: number }[] }) => [
        one.council,
        one.measures[0]?.value,
      ],
    )
    expect(councils).toEqual([
      ['A', 25],
      ['B', 20],
    ])
  })

  it('is advised where an adapter gives measures alone', async () => {
    const at = folderOf(files)
    const call = [
      'facts',
      at('judged.csv'),
      '--adapter',
      'avoidable-contact',
      '--mapping',
      at('judged.json'),
    ]
    const { code, stdout, stderr } = await nesdsLater(...call)
    expect({ code, facts: JSON.parse(stdout).facts }).toEqual({ code: 0, facts: {} })
    expect(stderr).toMatch(/Measures: \d+, and no fact; write them with --measures FILE\n$/)
  })

  it.each([
    ['over the export', 'register.csv', /--measures .*register\.csv would write over what is read/],
    [
      'over the mapping',
      'register.json',
      /--measures .*register\.json would write over what is read/,
    ],
    [
      'where the facts go',
      'facts.json',
      /--measures .*facts\.json is where the facts go; name another file/,
    ],
  ])('is refused %s, before anything is read', async (_, name, message) => {
    const at = folderOf(files)
    const call = [
      '--adapter',
      'complaints',
      '--mapping',
      at('register.json'),
      '--out',
      at('facts.json'),
    ]
    const { code, stderr } = await nesdsLater(
      'facts',
      at('register.csv'),
      ...call,
      '--measures',
      at(name),
    )
    expect(code).toBe(2)
    expect(stderr).toMatch(message)
    expect(stderr).not.toContain('rows read')
    expect(existsSync(at('facts.json'))).toBe(false)
  })

  it('is refused in a folder that is not there', async () => {
    const at = folderOf(files)
    const call = ['--adapter', 'complaints', '--mapping', at('register.json')]
    const { code, stderr } = await nesdsLater(
      'facts',
      at('register.csv'),
      ...call,
      '--measures',
      at('no/m.json'),
    )
    expect({ code, stderr }).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("it can't be written"),
    })
  })
})
