import { describe, expect, it } from 'vitest'
import { accessGrid } from '../../adapters/access-grid/index.ts'
import { checkAdapter, inLines } from '../../adapters/contract/kit.ts'
import downMapping from '../../fixtures/generate/access-grid.mapping.json' with { type: 'json' }
import {
  type AccessPair,
  accessPairs,
  gridAcross,
  gridDown,
} from '../../fixtures/generate/access-grid.ts'
import type { Measure } from '../../src/contacts/measure.ts'
import { bytesOf, tellTalesIn } from '../support/council-ways.ts'

const ids = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 13, 21].map(String)
const acrossMapping = {
  ...downMapping,
  id: 'synthetic-grid-across',
  columns: { service: 'Service', marks: Object.fromEntries(ids.map((id) => [id, id])) },
  values: { mark: { 'N/A': 'not-provided', Exempt: 'exempt' } },
  constants: { channel: 'web' },
}
const period = '2026-03/2026-03'

function read(content: string | Iterable<string>, mapping: unknown, context: object = {}) {
  const bytes = bytesOf(typeof content === 'string' ? [content] : content)
  return accessGrid.read({ name: 'grid.csv', bytes }, { mapping, ...context })
}

async function outcomeOf(reading: ReturnType<typeof read>) {
  const { councils, reckoning } = await reading
  const { facts = {}, withheld = {}, measures = [] } = councils[0] ?? {}
  return { facts, withheld, measures, reckoning }
}

function called(measures: readonly Measure[], name: string, interaction?: string) {
  return measures.find((one) => one.name === name && one.by?.interaction === interaction)
}

/** A grid of pairs down the rows, one for each of the ten types unless others are given. */
const HEAD = 'Service,LGIL,Channel,Provided,E-enabled,Permissible,Exemption\n'
const TEN = ids.slice(0, 10)
const grid = (rows: readonly string[], mapping: object = {}) =>
  outcomeOf(read(`${HEAD}${rows.join('\n')}\n`, { ...downMapping, servicesInAll: 1, ...mapping }))
const all = (rest: string, changed: Readonly<Record<string, string>> = {}) =>
  TEN.map((id) => `Parks,${id},${changed[id] ?? rest}`)
const YES = 'Website,Yes,Yes,Yes,'
const NO = 'Website,Yes,No,Yes,'

describe("the seeded council's grid", () => {
  const pairs = accessPairs()
  const counted = (electronic: (pair: AccessPair) => boolean, lgil?: number) => {
    const own = pairs.filter((pair) => (lgil === undefined ? pair.lgil <= 9 : pair.lgil === lgil))
    const permissible = own.filter((pair) => pair.provided && pair.exemption === undefined)
    const numerator = permissible.filter(electronic).length
    return { numerator, denominator: permissible.length }
  }
  const byWeb = ({ byWeb: is }: AccessPair) => is

  it.each([
    ['down the rows', () => gridDown(), downMapping],
    ['across the columns', () => gridAcross(), acrossMapping],
  ])('%s gives BVPI 157 as it is counted from the pairs', async (_name, written, mapping) => {
    const { measures, reckoning } = await outcomeOf(read(written(), mapping))
    const expected = counted(byWeb)
    expect(expected.numerator).toBeLessThan(expected.denominator)
    expect(called(measures, 'bvpi157.enabled')).toEqual({
      ...{ name: 'bvpi157.enabled', unit: 'percent', period, unusable: 0 },
      ...{ method: 'enabled-of-permissible, lgil-top-level', note: 'as it stood on 2026-03-31' },
      ...expected,
      value: (100 * expected.numerator) / expected.denominator,
    })
    expect(called(measures, 'bvpi157.enabled', 'regulation')).toMatchObject(counted(byWeb, 9))
    expect(called(measures, 'bvpi157.exempt')?.value).toBe(
      pairs.filter(({ lgil, exemption }) => lgil <= 9 && exemption).length,
    )
    expect(reckoning.rejected).toEqual({})
  })

  it.each([
    ['down the rows', () => gridDown(), downMapping],
    ['across the columns', () => gridAcross(), acrossMapping],
  ])('%s gives the facts of standard 1', async (_name, written, mapping) => {
    const { facts, withheld } = await outcomeOf(read(written(), mapping))
    const served = new Set(pairs.filter(byWeb).map(({ service }) => service)).size
    expect(withheld).toEqual({})
    expect(facts['selfService.servicesCovered']).toMatchObject({
      numerator: served,
      denominator: 12,
      period,
      method: 'services-with-self-service',
    })
    expect(facts['selfService.interactionTypes']).toMatchObject({
      method: 'nesds-std1-types',
      period,
      note: 'as it stood on 2026-03-31',
    })
  })

  it('counts calls only where the mapping says so, and for BVPI 157 alone', async () => {
    const mapping = { ...downMapping, telephoneIsElectronic: true }
    const { measures, facts } = await outcomeOf(read(gridDown(), mapping))
    expect(called(measures, 'bvpi157.enabled')).toMatchObject({
      ...counted((pair) => pair.byWeb || pair.byTelephone),
      method: 'enabled-of-permissible, lgil-top-level, telephone counted',
    })
    const plain = await outcomeOf(read(gridDown(), downMapping))
    const essence = ({ facts: given }: { facts: object }) =>
      JSON.stringify(given).replaceAll(/sha256 \w+/g, '')
    expect(essence({ facts })).toBe(essence(plain))
  })
})

describe('BVPI 157', () => {
  const shareIn = ({ measures }: Awaited<ReturnType<typeof grid>>) =>
    called(measures, 'bvpi157.enabled')

  it('has neither what is not provided nor what the law exempts in it', async () => {
    const outcome = await grid(
      all(YES, { 1: 'Website,No,,,', 2: 'Website,Yes,No,Exempt,Act of 1983', 3: NO }),
    )
    expect(shareIn(outcome)).toMatchObject({ value: 87.5, numerator: 7, denominator: 8 })
  })

  it('takes an exemption without a reason for none, where the grid has reasons', async () => {
    const outcome = await grid(all(YES, { 2: 'Website,Yes,No,Exempt,' }))
    expect(shareIn(outcome)?.withheld).toMatch(/^of 1 of 10 types/)
    const { reason: _, ...columns } = downMapping.columns
    const taken = await grid(all(YES, { 2: 'Website,Yes,No,Exempt,' }), { columns })
    expect(shareIn(taken)).toMatchObject({ numerator: 9, denominator: 9 })
  })

  it('is withheld where something is not known, with the least and the most that it can be', async () => {
    const outcome = await grid(
      all(YES, { 0: 'Website,Yes,-,Yes,', 1: 'Website,Yes,No,?,', 2: 'Website,TBC,Yes,Yes,' }),
    )
    expect(shareIn(outcome)?.withheld).toMatch(/^of 3 of 10 types of interaction of services/)
    expect(called(outcome.measures, 'bvpi157.enabledAtLeast')).toMatchObject({
      numerator: 7,
      denominator: 9,
    })
    expect(called(outcome.measures, 'bvpi157.enabledAtMost')).toMatchObject({
      numerator: 9,
      denominator: 9,
    })
    expect(called(outcome.measures, 'bvpi157.enabled', 'regulation')?.value).toBe(100)
  })

  it('has no bounds where all is known', async () => {
    const { measures } = await grid(all(YES))
    expect(measures.map(({ name }) => name)).not.toContain('bvpi157.enabledAtLeast')
  })

  it('is never said of a grid that has the eight types of standard 1 alone', async () => {
    const eight = ['8', '2', '7', '3', '0', '1', '21', '13']
    const outcome = await grid(eight.map((id) => `Parks,${id},${YES}`))
    expect(shareIn(outcome)?.withheld).toBe(
      'the grid has nothing of these of the ten types: paying, procurement, providing_access_to_networks, regulation',
    )
    expect(outcome.facts['selfService.interactionTypes']).toMatchObject({
      value: expect.toSatisfy((types: readonly string[]) => types.length === 8),
    })
  })

  it('has a type with narrower ones enabled where each of them is', async () => {
    const rows = [...all(YES), `Parks,22,${YES}`, `Parks,Course booking,${NO}`]
    expect(shareIn(await grid(rows))).toMatchObject({ numerator: 9, denominator: 10 })
    expect(shareIn(await grid(rows.slice(0, 11)))).toMatchObject({ numerator: 10 })
  })

  it('counts for none of the ten what has no known place under them, and tells', async () => {
    const outcome = await grid([...all(YES), `Parks,17,${NO}`])
    expect(shareIn(outcome)).toMatchObject({ numerator: 10, denominator: 10 })
    expect(outcome.reckoning.warnings).toEqual([
      expect.stringMatching(/^1 marks are of types below/),
    ])
  })

  it('is not enabled by counters, letters, calls or channels that nobody knows', async () => {
    for (const channel of ['Reception', 'Letter', 'Telephone', 'Pigeon', '']) {
      const outcome = await grid(all(YES, { 4: `${channel},Yes,Yes,Yes,` }))
      expect(shareIn(outcome)?.withheld).toMatch(/^of 1 of 10/)
    }
  })

  it('takes any electronic channel', async () => {
    const outcome = await grid([...all(YES, { 4: NO }), 'Parks,4,E-mail,Yes,Yes,Yes,'])
    expect(shareIn(outcome)).toMatchObject({ numerator: 10 })
  })

  it('counts as exempt what the law exempts, though it be marked enabled, and tells', async () => {
    const outcome = await grid(all(YES, { 4: 'Website,Yes,Yes,Exempt,Act of 1983' }))
    expect(shareIn(outcome)).toMatchObject({ numerator: 9, denominator: 9 })
    expect(outcome.reckoning.warnings).toEqual([expect.stringMatching(/what the law exempts/)])
  })

  it('is withheld where a row could not be read', async () => {
    const outcome = await grid([...all(YES), `Parks,moaning,${YES}`])
    expect(shareIn(outcome)?.withheld).toBe('1 rows could not be read')
    expect(outcome.reckoning.rejected).toEqual({
      'a type of interaction that is not in the list (LGIL)': {
        count: 1,
        places: ['row 12, column "LGIL"'],
      },
    })
  })
})

describe('the types that self-service handles', () => {
  const EIGHT = ['8', '2', '7', '3', '0', '1', '21', '13']
  const eight = (changed: Readonly<Record<string, string>> = {}) =>
    EIGHT.map((id) => `Parks,${id},${changed[id] ?? YES}`)

  it('are those that one service at least has enabled', async () => {
    const rows = [...eight({ 2: NO, 13: NO }), `Tax,2,${YES}`, `Tax,13,${NO}`]
    const { facts, measures } = await grid(rows, { servicesInAll: 2 })
    expect(facts['selfService.interactionTypes']).toMatchObject({
      value: [
        'providing_information',
        'collecting_revenue',
        'providing_benefits_and_grants',
        'consultation',
        'applying_for_a_service',
        'booking',
        'scheduling_an_appointment',
      ],
      basis: 'measured',
    })
    expect(called(measures, 'selfService.typesCovered')).toMatchObject({
      value: 87.5,
      method: 'nesds-std1-types',
    })
    expect(called(measures, 'selfService.services', 'collecting_revenue')).toMatchObject({
      value: 1,
      denominator: 2,
    })
  })

  it('are withheld where the grid is silent on one of the eight', async () => {
    const { withheld } = await grid(all(YES))
    expect(withheld['selfService.interactionTypes']).toBe(
      'the grid leaves it open for scheduling_an_appointment, making_a_complaint',
    )
    const open = await grid(eight({ 3: 'Website,Yes,-,Yes,' }))
    expect(open.withheld['selfService.interactionTypes']).toMatch(/open for consultation$/)
  })

  it('do not need rows that could not be read once all eight are shown', async () => {
    const { facts, withheld } = await grid([...eight(), `Parks,moaning,${YES}`])
    expect(facts).toHaveProperty(['selfService.interactionTypes'])
    expect(withheld['selfService.servicesCovered']).toBe('1 rows could not be read')
    const fewer = await grid([...eight({ 3: NO }), `Parks,moaning,${YES}`])
    expect(fewer.withheld['selfService.interactionTypes']).toBe('1 rows could not be read')
  })

  it('are not shown by a grid that names no channel', async () => {
    const { channel: _, ...columns } = downMapping.columns
    const { facts, withheld, measures } = await grid(all(YES), { columns })
    expect(facts).toEqual({})
    expect(Object.values(withheld)).toEqual([
      expect.stringMatching(/^nothing says by which channel/),
      expect.stringMatching(/^nothing says by which channel/),
    ])
    expect(called(measures, 'bvpi157.enabled')?.value).toBe(100)
  })
})

describe('the share of services with self-service', () => {
  it('is that of all services, where the grid has them all', async () => {
    const rows = [`Parks,8,${YES}`, `Tax,8,${NO}`, `Tax,2,${NO}`, 'Ferries,8,Website,No,,,']
    const { facts } = await grid(rows, { servicesInAll: 2 })
    expect(facts['selfService.servicesCovered']).toMatchObject({ value: 50, denominator: 2 })
  })

  it.each([
    ['nobody says how many there are', { servicesInAll: undefined }, /^nobody says how many/],
    ['there are fewer than the grid has', { servicesInAll: 1 }, /^1 services are said to be all/],
    ['the grid has some of them', { servicesInAll: 5 }, /open for 3 of 5 services$/],
  ])('is withheld where %s', async (_name, { servicesInAll }, reason) => {
    const { servicesInAll: _, ...mapping } = downMapping
    const rows = `${HEAD}Parks,8,${YES}\nTax,8,${NO}\n`
    const said = servicesInAll === undefined ? mapping : { ...mapping, servicesInAll }
    const { withheld } = await outcomeOf(read(rows, said))
    expect(withheld['selfService.servicesCovered']).toMatch(reason)
  })

  it('has a least value where the grid leaves some open', async () => {
    const rows = [`Parks,8,${YES}`, 'Tax,8,Website,Yes,-,Yes,']
    const { withheld, measures } = await grid(rows, { servicesInAll: 2 })
    expect(withheld['selfService.servicesCovered']).toMatch(/open for 1 of 2/)
    expect(called(measures, 'selfService.servicesCoveredAtLeast')?.value).toBe(50)
  })
})

describe('a grid', () => {
  it('across the columns has blank cells mean what the mapping says, and nothing otherwise', async () => {
    const head = `Service,${TEN.join()}\n`
    const columns = {
      service: 'Service',
      marks: Object.fromEntries(TEN.map((id) => [id, id])),
    }
    const source = `${head}Parks,,Yes,${'✓,'.repeat(7)}No\n`
    const exempt = { mark: { Exempt: 'exempt' } }
    const plain = await outcomeOf(read(source, { ...acrossMapping, columns, values: exempt }))
    expect(called(plain.measures, 'bvpi157.enabled')?.withheld).toMatch(/^of 1 of 10/)
    const values = { mark: { ...exempt.mark, '': 'not-provided' } }
    const told = await outcomeOf(read(source, { ...acrossMapping, columns, values }))
    expect(called(told.measures, 'bvpi157.enabled')).toMatchObject({ numerator: 8, denominator: 9 })
  })

  it('that has no way of saying exempt says of what is not enabled no more than that', async () => {
    const { permissible: _, reason: __, ...columns } = downMapping.columns
    const rows = all('Website,Yes,Yes,,', { 3: 'Website,Yes,No,,' })
    const { measures } = await grid(rows, { columns })
    expect(called(measures, 'bvpi157.enabled')?.withheld).toMatch(/^of 1 of 10/)
    expect(called(measures, 'bvpi157.enabledAtLeast')?.value).toBe(90)
    expect(called(measures, 'bvpi157.enabledAtMost')?.value).toBe(100)
  })

  it.each(['8', ' 8 ', 'Providing information', 'http://id.esd.org.uk/interaction/8', 'Facts'])(
    'may call a type %s',
    async (word) => {
      const rows = [
        ...all(YES).filter((row) => !row.startsWith('Parks,8,')),
        `Parks,${word},${YES}`,
      ]
      const { measures } = await grid(rows, { values: { interaction: { facts: '8' } } })
      expect(called(measures, 'bvpi157.enabled')).toMatchObject({ denominator: 10 })
    },
  )

  it.each(['18', '35', 'https://x.example/service/8'])('may not call a type %s', async (word) => {
    const { reckoning } = await grid([`Parks,${word},${YES}`])
    expect(reckoning.used).toBe(0)
    expect(Object.keys(reckoning.rejected)).toHaveLength(1)
  })

  it('that says a pair and channel twice is refused, as two versions may be in one file', async () => {
    await expect(grid([`Parks,8,${YES}`, `PARKS,Providing information,${NO}`])).rejects.toThrow(
      /row 3 says a service, type of interaction and channel once more/,
    )
  })

  it('of another time than the one asked for says nothing', async () => {
    const { reckoning } = await outcomeOf(
      read(gridDown(), downMapping, { period: '2024-04/2025-03' }),
    )
    expect(Object.keys(reckoning.excluded)).toEqual(['outside the period'])
  })

  it('leaves out rows without a service or type, and marks that are none are rejected', async () => {
    const { reckoning } = await grid([`,8,${YES}`, `Parks,-,${YES}`, 'Parks,8,Website,Yes,x,Yes,'])
    expect(reckoning).toMatchObject({
      excluded: { 'it names no service': 1, 'it names no type of interaction': 1 },
      rejected: { 'a word that the mapping does not name': { count: 1 } },
    })
  })
})

describe('a mapping of a grid', () => {
  const { columns } = downMapping

  it.each([
    ['both shapes', { columns: { ...columns, marks: { '8': 'A' } } }, 'columns: say either'],
    ['neither shape', { columns: { service: 'Service' } }, 'columns: say either'],
    [
      'a type that is in no list',
      { columns: { service: 'S', marks: { '18': 'A' } } },
      'columns.marks.18: use an id of LGIL',
    ],
    [
      'a type twice',
      { columns: { service: 'S', marks: { '8': 'A', 'Providing information': 'B' } } },
      'this type has a column already',
    ],
    [
      'a word for a type that there is not',
      { values: { interaction: { a: 'moaning' } } },
      'values.interaction.a',
    ],
    ['a channel of its own', { values: { channel: { a: 'pigeon' } } }, 'values.channel.a'],
    ['two words on channels', { constants: { channel: 'web' } }, 'constants.channel: leave it out'],
    [
      'words of no column',
      {
        columns: { service: 'S', marks: { '8': 'A' } },
        values: { permissible: { a: 'yes' } },
      },
      'values.permissible: there is no column',
    ],
  ])('with %s is refused', async (_name, said, message) => {
    const error = await read(gridDown(), { ...downMapping, ...said }).catch((caught) => caught)
    expect(error).toMatchObject({ code: 'INVALID_MAPPING' })
    expect(error.message).toContain(message)
  })

  it('says what each fact lacks', () => {
    expect(accessGrid.covers?.(downMapping).lacks).toEqual({})
    const { servicesInAll: _, ...mapping } = downMapping
    const marks = { '8': 'Information' }
    expect(accessGrid.covers?.({ ...mapping, columns: { service: 'S', marks } })).toMatchObject({
      reaches: {},
      lacks: {
        'selfService.interactionTypes': expect.stringMatching(/channel.* and .*collecting_revenue/),
        'selfService.servicesCovered': expect.stringMatching(/channel.* and `servicesInAll`/),
      },
    })
  })
})

describe('the kit', async () => {
  const fixtures = [
    { name: 'down.csv', source: [...gridDown()].join(''), mapping: downMapping },
    { name: 'across.csv', source: [...gridAcross()].join(''), mapping: acrossMapping },
  ]
  const facts = {
    'selfService.interactionTypes': [
      'providing_information',
      'collecting_revenue',
      'providing_benefits_and_grants',
      'consultation',
      'applying_for_a_service',
      'booking',
      'scheduling_an_appointment',
      'making_a_complaint',
    ],
    'selfService.servicesCovered': { value: 100, numerator: 12, denominator: 12 },
  }
  checkAdapter(
    accessGrid,
    fixtures.map(({ mapping, name, source }) => ({
      name,
      source,
      facts,
      context: { mapping },
      ...inLines(source),
      planted: tellTalesIn(source).filter((word) => word.length > 4 && source.includes(word)),
    })),
    { test: it },
  )

  it('has people in its fixtures', () => {
    for (const { source } of fixtures) expect(tellTalesIn(source).length).toBeGreaterThan(5)
  })
})
