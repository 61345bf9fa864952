import { describe, expect, it } from 'vitest'
import { mappedTable } from '../../adapters/mapped-table/index.ts'
import type { Mapping } from '../../adapters/mapped-table/mapping.ts'
import { readDelimited } from '../../adapters/mapped-table/read-delimited.ts'
import { type CouncilRow, councilResolver } from '../../src/contacts/councils.ts'
import { sharedText } from '../support/shared.ts'
import { rowsOf, shapeOf, sourceOf } from './mapped-table/source-of.ts'
import { readingOf } from './reading-of.ts'

const FOLDER = 'data/uk-fixmystreet-volumes'
const YEARS = [2016, 2017, 2018]
const KINDS = ['all', 'fixmystreet', 'cobrand']
const files = YEARS.flatMap((year) =>
  KINDS.flatMap((kind) => {
    const text = sharedText(`${FOLDER}/LAD-${kind}-SHEF_B-${year}.csv`)
    return text === undefined ? [] : [{ year, kind, text }]
  }),
)
const authorities = sharedText('data/uk-local-authorities/uk_local_authorities_future.csv')
const isHere = files.length === YEARS.length * KINDS.length && authorities !== undefined

/** Reports by council and category; the rows say nothing of when, how fast or how well. */
const mapping: Mapping = {
  id: 'fixmystreet-volumes',
  version: '1.0.0',
  title: 'FixMyStreet reports by council and category',
  source: { format: 'csv', grain: 'interval' },
  time: { zone: 'Europe/London', ambiguous: 'reject', formats: ['iso'], nation: 'england' },
  columns: { council: 'lad', service: 'SHEF_B_CODE', counts: { contacts: 'reports' } },
  constants: { channel: 'self_service_electronic' },
}

describe.skipIf(!isHere).each(files)("FixMyStreet's $kind of $year", ({ text }) => {
  const read = () => readingOf(mappedTable, text, { mapping })

  it('gives volume, and no other fact', async () => {
    const { councils } = await read()
    const found = new Set(councils.flatMap(({ facts }) => Object.keys(facts)))
    expect([...found]).toEqual(['volume.dimensions'])
  })

  it('says why it gives no other', async () => {
    const { councils } = await read()
    const others = mappedTable.provides.filter((fact) => fact !== 'volume.dimensions')
    const silent = councils.filter(({ facts, withheld }) =>
      others.some((fact) => fact in facts || !withheld[fact]),
    )
    expect(silent).toEqual([])
  })

  it('counts every report of every council', async () => {
    const { councils } = await read()
    const counted = councils.map(({ council, facts }) => [council, denominatorIn(facts)] as const)
    expect(Object.fromEntries(counted)).toEqual(await reportsIn(text))
  })

  it('uses every row that has reports', async () => {
    const { reckoning } = await read()
    expect(reckoning).toMatchObject({ used: reckoning.read, excluded: {}, rejected: {} })
    expect(reckoning.read).toBe(text.trimEnd().split('\n').length - 1)
  })
})

describe.skipIf(!isHere)("FixMyStreet's councils", () => {
  const codesOf = async (wanted: number) => {
    const { text } = files.find(({ year, kind }) => year === wanted && kind === 'all') ?? NO_FILE
    return Object.keys(await reportsIn(text))
  }

  it.each(YEARS)('of %i are all in the table of authorities', async (year) => {
    const resolve = councilResolver(await recordsIn(authorities ?? ''))
    const codes = await codesOf(year)
    const strangers = codes.filter((code) => resolve(code, '2025-06-30').council.gss !== code)
    expect(strangers).toEqual([])
    expect(codes.length).toBeGreaterThanOrEqual(377)
  })

  it('are 24 that were abolished since, each with a council that came after', async () => {
    const resolve = councilResolver(await recordsIn(authorities ?? ''))
    const found = (await codesOf(2016)).map((code) => resolve(code, '2025-06-30'))
    const abolished = found.filter(({ standing }) => standing === 'abolished')
    expect(abolished).toHaveLength(24)
    expect(abolished.filter(({ successors }) => successors.length === 0)).toEqual([])
  })

  it('are six that were not yet there: the reports were put into later boundaries', async () => {
    const resolve = councilResolver(await recordsIn(authorities ?? ''))
    const later = (await codesOf(2018)).filter(
      (code) => resolve(code, '2018-12-31').standing === 'not yet there',
    )
    expect(later.sort()).toEqual([
      'E06000058',
      'E06000059',
      'E06000060',
      'E07000244',
      'E07000245',
      'E07000246',
    ])
  })
})

const NO_FILE = { text: '' }

/** Reports by council, added up by hand. */
async function reportsIn(text: string): Promise<Readonly<Record<string, number>>> {
  const sums: Record<string, number> = {}
  for (const { lad = '', reports } of await recordsIn(text)) {
    sums[lad] = (sums[lad] ?? 0) + Number(reports)
  }
  return sums
}

function denominatorIn(facts: Readonly<Record<string, unknown>>): unknown {
  const fact = facts['volume.dimensions']
  return typeof fact === 'object' && fact !== null && 'denominator' in fact && fact.denominator
}

async function recordsIn(csv: string): Promise<readonly CouncilRow[]> {
  const table = await readDelimited(sourceOf(csv), shapeOf())
  return (await rowsOf(table)).map(({ values }) =>
    Object.fromEntries(table.columns.map((column, place) => [column, String(values[place])])),
  )
}
