import { describe, expect, it } from 'vitest'
import type { Reading } from '../../adapters/contract/adapter.ts'
import type { ModelContact } from '../../fixtures/generate/contact.ts'
import { councilYear } from '../../fixtures/generate/council-year.ts'
import type { Format } from '../../fixtures/generate/formats.ts'
import { assess } from '../../src/grading/assess.ts'
import { published } from '../support/arbitrary-catalogues.ts'
import { FORMATS_AND_WAYS, fileOf, type Way, withPartners } from '../support/council-ways.ts'
import { factsOfModel } from '../support/model-facts.ts'

const SIZE = 3000
const years = {
  'a good year': [...councilYear({ seed: 2025, size: SIZE })],
  'a poor year': [...councilYear({ seed: 2026, size: SIZE, resolution: 0.7 })],
}
const cases = Object.entries(years).flatMap(([kind, year]) =>
  FORMATS_AND_WAYS.map((one) => ({ ...one, kind, year })),
)

describe.each(cases)('$kind, $name', ({ year, way, format }) => {
  const read = once(() => readingOf(way, format, year, withPartners(way.mapping)))

  it('gives the facts that the format can say, and no other', async () => {
    const { facts } = onlyCouncil(await read())
    expect(Object.keys(facts).sort()).toEqual([...format.canSay].sort())
  })

  it('gives them as they are counted from the year itself', async () => {
    const { facts } = onlyCouncil(await read())
    expect(counted(facts)).toEqual(counted(expectedFrom(year, way, format)))
  })

  it('gives the grades that those facts deserve', async () => {
    const { facts } = onlyCouncil(await read())
    expect(gradesBy(facts)).toEqual(gradesBy(expectedFrom(year, way, format)))
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

describe.each(FORMATS_AND_WAYS)(
  '$name, where nobody says which services partners provide',
  ({ way, format }) => {
    it('gives what a year gives in which the council provides all', async () => {
      const year = years['a good year']
      const { facts } = onlyCouncil(await readingOf(way, format, year, partnerless(way)))
      const ownYear = year.map((one) => ({ ...one, service: withoutPartner(one) }))
      const expected = expectedFrom(ownYear, way, format)
      const sayable = Object.entries(expected).filter(([name]) => !OF_PARTNERS.includes(name))
      expect(counted(facts)).toEqual(counted(Object.fromEntries(sayable)))
    })
  },
)

const OF_PARTNERS = [
  'firstContact.resolutionRateWithPartners',
  'firstContact.servicesCovered',
  'firstContact.channelsWithPartners',
  'firstContact.partnersCounted',
]

/** A mapping as it is shipped; a table of the council's own would have to lose its column. */
function partnerless({ mapping }: Way): unknown {
  const { partner, ...columns } = mapping.columns
  return { ...mapping, columns }
}

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
  { adapter }: Way,
  format: Format,
  year: readonly ModelContact[],
  mapping: unknown,
): Promise<Reading> {
  const context = { council: 'E07000999', period: '2025-04/2026-03', mapping }
  return fileOf(format, year).then((file) => adapter.read(file, context))
}

function onlyCouncil({ councils }: Reading): Reading['councils'][number] {
  expect(councils.map(({ council }) => council)).toEqual(['E07000999'])
  return councils[0] as Reading['councils'][number]
}

function expectedFrom(year: readonly ModelContact[], { volume }: Way, { canSay }: Format) {
  const facts = { ...factsOfModel(year), 'volume.dimensions': { value: volume } }
  return Object.fromEntries(Object.entries(facts).filter(([name]) => canSay.includes(name)))
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
