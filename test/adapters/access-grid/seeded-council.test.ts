import { describe, expect, it } from 'vitest'
import { accessGrid } from '../../../adapters/access-grid/index.ts'
import { checkAdapter, inLines } from '../../../adapters/contract/kit.ts'
import downMapping from '../../../fixtures/generate/access-grid.mapping.json' with { type: 'json' }
import {
  type AccessPair,
  accessPairs,
  gridAcross,
  gridDown,
} from '../../../fixtures/generate/access-grid.ts'
import { tellTalesIn } from '../../support/council-ways.ts'
import { acrossMapping, called, outcomeOf, period, read } from './grids.ts'

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
