import { describe, expect, it } from 'vitest'
import type { Adapter, Reading } from '../../adapters/contract/adapter.ts'
import type { ModelContact } from '../../fixtures/generate/contact.ts'
import { councilYear } from '../../fixtures/generate/council-year.ts'
import type { Format } from '../../fixtures/generate/formats.ts'
import { assess } from '../../src/grading/assess.ts'
import { published } from '../support/arbitrary-catalogues.ts'
import { FORMATS_AND_WAYS, fileOf, type Said } from '../support/council-ways.ts'
import { factsOfModel, type ModelFact } from '../support/model-facts.ts'

const SIZE = 3000
const years = {
  'a good year': [...councilYear({ seed: 2025, size: SIZE })],
  'a poor year': [...councilYear({ seed: 2026, size: SIZE, resolution: 0.7 })],
}
const cases = Object.entries(years).flatMap(([kind, year]) =>
  FORMATS_AND_WAYS.map((one) => ({ ...one, kind, year })),
)

describe.each(cases)('$kind, $name', ({ year, way, format }) => {
  const read = once(() => readingOf(way.adapter, way.edited, format, year))

  it('gives the facts that the format can say, and no other', async () => {
    const { facts } = onlyCouncil(await read())
    expect(Object.keys(facts).sort()).toEqual([...format.canSay].sort())
  })

  it('gives them as they are counted from the year itself', async () => {
    const { facts } = onlyCouncil(await read())
    expect(counted(facts)).toEqual(counted(expectedFrom(year, way.edited, format)))
  })

  it('gives the grades that those facts deserve', async () => {
    const { facts } = onlyCouncil(await read())
    expect(gradesBy(facts)).toEqual(gradesBy(expectedFrom(year, way.edited, format)))
  })

  it('accounts for every record, and rejects none', async () => {
    const { read: all, used, excluded, rejected } = (await read()).reckoning
    const left = Object.values(excluded).reduce((sum, count) => sum + count, 0)
    expect(rejected).toEqual({})
    expect(all).toBe(used + left)
    expect(all).toBeGreaterThanOrEqual(year.filter(format.holds).length)
  })
})

describe('the year', () => {
  it('is good in one case and poor in the other, so that grades can tell formats apart', () => {
    const floors = Object.values(years).map((year) => {
      const standards = gradesBy(factsOfModel(year))
      return standards.find(({ ref }) => ref === '2')?.floor
    })
    expect(floors).toEqual(['excellent', 'none'])
  })
})

describe.each(FORMATS_AND_WAYS)('$name, by the mapping as it is shipped', ({ way, format }) => {
  it('gives what it can say of a year in which the council provides all', async () => {
    const year = years['a good year']
    const { facts } = onlyCouncil(await readingOf(way.adapter, way.shipped, format, year))
    const ownYear = year.map((one) => ({ ...one, service: withoutPartner(one) }))
    const expected = expectedFrom(ownYear, way.shipped, format)
    expect(counted(facts)).toEqual(counted(without(OF_PARTNERS, expected)))
  })
})

const OF_PARTNERS = [
  'firstContact.resolutionRateWithPartners',
  'firstContact.servicesCovered',
  'firstContact.channelsWithPartners',
  'firstContact.partnersCounted',
]

function withoutPartner({ service }: ModelContact): ModelContact['service'] {
  const { partner, ...own } = service
  return own
}

/** The same result each time that it is asked for. */
function once<Result>(make: () => Promise<Result>): () => Promise<Result> {
  let made: Promise<Result> | undefined
  return () => {
    made ??= make()
    return made
  }
}

function readingOf(
  adapter: Adapter,
  { mapping }: Said,
  format: Format,
  year: readonly ModelContact[],
): Promise<Reading> {
  const context = { council: 'E07000999', period: '2025-04/2026-03', mapping }
  return fileOf(format, year).then((file) => adapter.read(file, context))
}

function onlyCouncil({ councils }: Reading): Reading['councils'][number] {
  expect(councils.map(({ council }) => council)).toEqual(['E07000999'])
  return councils[0] as Reading['councils'][number]
}

/** The facts of the year that a format can say and a mapping says. */
function expectedFrom(
  year: readonly ModelContact[],
  { volume, unsaid }: Said,
  { canSay }: Format,
): Readonly<Record<string, ModelFact>> {
  const facts: Readonly<Record<string, ModelFact>> = {
    ...factsOfModel(year, unsaid),
    'volume.dimensions': { value: volume },
  }
  const unsayable = Object.keys(facts).filter((name) => !canSay.includes(name))
  // Contacts of which no channel is said may have come by any: what the others name isn't all.
  const incomplete = unsaid.length > 0 ? OF_CHANNELS.filter((name) => !namesAll(facts[name])) : []
  const post = unsaid.includes('letter') ? ['responseTime.post'] : []
  return without([...unsayable, ...incomplete, ...post], facts)
}

const OF_CHANNELS = ['firstContact.channels', 'firstContact.channelsWithPartners']

function namesAll(fact: ModelFact | undefined): boolean {
  return Array.isArray(fact?.value) && fact.value.length === 4
}

function without<Value>(
  names: readonly string[],
  facts: Readonly<Record<string, Value>>,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(facts).filter(([name]) => !names.includes(name)))
}

/** What facts say and what they were counted from; sums of times to the millionth. */
function counted(facts: object) {
  const round = (number: unknown) =>
    typeof number === 'number' ? Math.round(number * 1e6) / 1e6 : number
  return Object.fromEntries(
    Object.entries(facts).map(([name, { value, numerator, denominator }]) => [
      name,
      // How many contacts there are in all hangs on which a system records.
      name === 'volume.dimensions' ? value : [value, numerator, denominator].map(round),
    ]),
  )
}

function gradesBy(facts: object) {
  const { standards } = assess(published, facts, { asOf: '2026-04-08' })
  return standards.map(({ ref, floor, ceiling, criteria }) => ({
    ref,
    floor,
    ceiling,
    truths: criteria.map(({ id, truth }) => [id, truth]),
  }))
}
