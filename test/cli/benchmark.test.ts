import { readFileSync } from 'node:fs'
import { stripVTControlCharacters } from 'node:util'
import { describe, expect, it } from 'vitest'
import { folderOf, nesdsLater, nesdsLaterOnTerminal } from './nesds.ts'

const read = (name: string) => JSON.parse(readFileSync(`fixtures/councils/${name}.json`, 'utf8'))
const [mixed, excellent] = [read('synthetic-mixed'), read('synthetic-excellent')]

const AUTHORITIES = `local-authority-code,official-name,gss-code,region,local-authority-type-name,pop-2020
${Array.from({ length: 14 }, (_, place) => `C${place},Council ${place},E0${place},${place < 9 ? 'North' : 'South'},Unitary,${place === 8 ? 900000 : 120000}`).join('\n')}
`

/** Files of fourteen councils, the first six of which do well, and a table of them. */
function councils() {
  const files = Object.fromEntries(
    Array.from({ length: 14 }, (_, place) => [
      `${place}.json`,
      { ...(place < 6 ? excellent : mixed), council: `Council ${place}`, asOf: '2026-03-31' },
    ]),
  )
  const path = folderOf({ ...files, 'authorities.csv': AUTHORITIES, 'peers.json': ['Council 1'] })
  return { path, all: Object.keys(files).map(path) }
}

const benchmark = (...args: readonly string[]) => nesdsLater('benchmark', ...args)

describe('benchmark', () => {
  it('says how many councils reach what, and where one stands', async () => {
    const { all } = councils()
    const args = ['--minimum-cohort', '5', '--own', 'Council 13']
    const { code, stdout, stderr } = await benchmark(...all, ...args)
    expect(stderr).toBe('')
    expect(code).toBe(0)
    expect(stdout).toMatch(/^Council 13 among 13 councils, National e-Service Delivery Standards/)
    expect(stdout).toMatch(/^ 4 .* 13 +13 +6 to 13 +6 to 13$/m)
    expect(stdout).toContain('Where Council 13 stands among the others')
    expect(stdout).toMatch(/^ 4 .* Minimum to Excellent +0 +0 +0 +13$/m)
    expect(stdout).toContain('Criteria that most councils surely miss')
    // It asks for Minimum alone.
    expect(stdout).toMatch(/^ 7 .* 13 +13 +- +-$/m)
    expect(stdout).not.toMatch(/^ 3 /m)
    expect(stdout).toContain('A count such as "7 to 12" says')
    expect(stdout).toContain('Lower, same and higher are councils')
  })

  it('fits a terminal of 80 columns, and tells figures counted in two ways apart there', async () => {
    const name = 'Bournemouth, Christchurch and Poole Council'
    const files = Array.from({ length: 24 }, (_, place) => ({
      ...mixed,
      council: place === 0 ? name : `Council ${place}`,
      facts: {
        ...mixed.facts,
        'firstContact.resolutionRate': { value: 81, method: place % 2 ? 'switchboard' : 'survey' },
      },
    }))
    const path = folderOf(Object.fromEntries(files.map((file, place) => [`${place}.json`, file])))
    const all = files.map((_, place) => path(`${place}.json`))
    const args = ['--minimum-cohort', '5', '--own', name]
    const { stdout } = await nesdsLaterOnTerminal('benchmark', ...all, ...args)
    const lines = stripVTControlCharacters(stdout).split('\n')
    expect(lines.filter((line) => line.length > 80)).toEqual([])
    expect(lines.filter((line) => /^ 2 .*\(switchboard\)/.test(line))).toHaveLength(1)
    expect(lines.filter((line) => /^ 2 .*\(survey\)/.test(line))).toHaveLength(2)
  })

  it('hides what few councils reach', async () => {
    const { all } = councils()
    const few = all.slice(2)
    const { stdout } = await benchmark(...few, '--minimum-cohort', '5', '--format', 'json')
    const { standards } = JSON.parse(stdout)
    const hidden = standards.flatMap(({ groups }: { groups: { grades: object }[] }) =>
      groups.filter(({ grades = {} }) => Object.values(grades).includes(null)),
    )
    expect(hidden.length).toBeGreaterThan(0)
  })

  it('takes peers by traits, or from a list', async () => {
    const { path, all } = councils()
    const args = ['--minimum-cohort', '5', '--authorities', path('authorities.csv')]
    const own = ['--own', 'E00', '--format', 'json']
    const by = async (peers: string) =>
      JSON.parse((await benchmark(...all, ...args, ...own, '--peers', peers)).stdout)
    expect(await by('region')).toMatchObject({ own: 'E00', cohort: 8 })
    expect(await by('type,region,population')).toMatchObject({ cohort: 7 })
    expect(await by(path('peers.json'))).toMatchObject({
      cohort: 1,
      withheld: expect.stringContaining('1 council is compared'),
    })
  })

  it('looks councils up at the day that they are judged at, and tells of those that are gone', async () => {
    const { all, path } = councils()
    const header = 'local-authority-code,official-name,gss-code,region,start-date,end-date'
    const rows = Array.from({ length: 14 }, (_, place) => {
      // Council 1 was assessed and is gone, Council 12 was gone before, Council 13 begins after.
      const days = { 1: ',2024-03-31', 12: ',2009-03-31', 13: '2026-04-01,' }[place] ?? ','
      return `C${place},Council ${place},E0${place},North,${days}`
    })
    const table = folderOf({ 'a.csv': `${[header, ...rows].join('\n')}\n` })('a.csv')
    const args = ['--minimum-cohort', '5', '--authorities', table, '--format', 'json']
    const own = ['--own', 'E00', '--peers', 'region']
    const { code, stdout, stderr } = await benchmark(...all.slice(0, 11), ...args, ...own)
    expect(code).toBe(0)
    expect(stderr).toBe(
      'Note:\n  Council 1 (E01, until 2024-03-31) is no longer there on 2026-03-31\n',
    )
    expect(JSON.parse(stdout)).toMatchObject({ cohort: 10, absent: ['E011'] })
    const wrong = await benchmark(path('0.json'), ...args, '--as-of', 'today')
    expect(wrong).toMatchObject({ code: 1, stderr: expect.stringContaining('is not a day') })
  })

  it.each([
    [[], 2, /it needs --minimum-cohort/],
    [['--minimum-cohort', 'five'], 2, /--minimum-cohort five: write a whole number/],
    [['--minimum-cohort', '3'], 1, /a whole number from 5 up, not 3/],
    [['--minimum-cohort', '5', '--own', 'Nowhere'], 1, /no assessment of Nowhere/],
    [['--minimum-cohort', '5', '--peers', 'region'], 2, /needs --own/],
    [
      ['--minimum-cohort', '5', '--peers', 'region', '--own', 'Council 1'],
      2,
      /needs --authorities/,
    ],
  ])('refuses %j', async (args, code, message) => {
    const outcome = await benchmark(...councils().all, ...args)
    expect(outcome.code).toBe(code)
    expect(outcome.stderr).toMatch(message)
    expect(outcome.stdout).toBe('')
  })
})
