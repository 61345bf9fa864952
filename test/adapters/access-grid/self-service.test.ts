import { describe, expect, it } from 'vitest'
import downMapping from '../../../fixtures/generate/access-grid.mapping.json' with { type: 'json' }
import { all, called, grid, HEAD, NO, outcomeOf, read, YES } from './grids.ts'

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

  it('are at least so many by services where the grid leaves some of these open', async () => {
    const said = async (rows: readonly string[]) => {
      const { measures } = await grid(rows)
      const [all, atLeast] = ['selfService.services', 'selfService.servicesAtLeast'].map((name) =>
        called(measures, name, 'consultation'),
      )
      return { reason: all?.withheld, atLeast: atLeast?.value }
    }
    const silent = 'Tax,3,Website,Yes,-,Yes,'
    expect(await said([`Parks,3,${YES}`, silent])).toEqual({
      reason: 'the grid leaves it open for 1 of 2 services',
      atLeast: 1,
    })
    expect(await said([silent])).toEqual({
      reason: 'the grid leaves it open for 1 of 1 services',
      atLeast: undefined,
    })
    expect((await said([`Parks,3,${NO}`, `Parks,moaning,${YES}`])).reason).toBe(
      'rows that could not be read: 1',
    )
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
    expect(withheld['selfService.servicesCovered']).toBe('rows that could not be read: 1')
    const fewer = await grid([...eight({ 3: NO }), `Parks,moaning,${YES}`])
    expect(fewer.withheld['selfService.interactionTypes']).toBe('rows that could not be read: 1')
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
