import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { accessGrid } from '../../../adapters/access-grid/index.ts'
import {
  LGIL_TOP_LEVEL,
  NESDS_STANDARD_1,
} from '../../../adapters/access-grid/interaction-lists.ts'
import downMapping from '../../../fixtures/generate/access-grid.mapping.json' with { type: 'json' }
import { gridDown } from '../../../fixtures/generate/access-grid.ts'
import type { CodeLists } from '../../../src/facts/dictionary.ts'
import { acrossMapping, all, called, grid, NO, outcomeOf, read, TEN, YES } from './grids.ts'

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

  it.each([
    '8',
    ' 8 ',
    'Providing information',
    'http://id.esd.org.uk/interaction/8',
    'https://standards.esd.org.uk/?uri=interaction%2F8',
    'Facts',
  ])('may call a type %s', async (word) => {
    const rows = [...all(YES).filter((row) => !row.startsWith('Parks,8,')), `Parks,${word},${YES}`]
    const { measures } = await grid(rows, { values: { interaction: { facts: '8' } } })
    expect(called(measures, 'bvpi157.enabled')).toMatchObject({ denominator: 10 })
  })

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

describe('the two lists of types', () => {
  it('are the eight of the catalogue, and the ten ids at the top of LGIL', () => {
    const { codeLists } = JSON.parse(
      readFileSync('rules/nesds-customer-services/codes.json', 'utf8'),
    ) as { codeLists: CodeLists }
    expect(NESDS_STANDARD_1).toEqual(codeLists.interactionTypes?.codes.map(({ key }) => key))
    expect(LGIL_TOP_LEVEL).toHaveLength(10)
    expect(LGIL_TOP_LEVEL.filter((type) => !NESDS_STANDARD_1.includes(type))).toEqual([
      'paying',
      'procurement',
      'providing_access_to_networks',
      'regulation',
    ])
  })
})

describe('a grid as JSON lines', () => {
  it('may have numbers and truths in its cells', async () => {
    const lines = TEN.map((id) =>
      JSON.stringify({
        Service: 499,
        LGIL: Number(id),
        Channel: 'web',
        Provided: true,
        'E-enabled': id !== '9',
        Permissible: true,
        Exemption: null,
      }),
    )
    const mapping = { ...downMapping, source: { format: 'ndjson' }, servicesInAll: 1 }
    const { measures } = await outcomeOf(read(`${lines.join('\n')}\n`, mapping))
    expect(called(measures, 'bvpi157.enabled')).toMatchObject({ numerator: 9, denominator: 10 })
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

  it('stands in the guide as one that can be read by', () => {
    const guide = readFileSync('adapters/access-grid/README.md', 'utf8')
    const [, example = ''] = /```json\n(.*?)```/s.exec(guide) ?? []
    expect(accessGrid.covers?.(JSON.parse(example)).lacks).toEqual({})
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
