import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { avoidableContact } from '../../adapters/avoidable-contact/index.ts'
import type { AvoidableContactMapping } from '../../adapters/avoidable-contact/mapping.ts'
import type { ReadContext, Reading } from '../../adapters/contract/adapter.ts'
import { checkAdapter, inLines } from '../../adapters/contract/kit.ts'
import { coverageOf } from '../../adapters/coverage/coverage.ts'
import { coverageText } from '../../adapters/coverage/coverage-text.ts'
import { mappedTable } from '../../adapters/mapped-table/index.ts'
import yearMapping from '../../fixtures/generate/avoidable-contact.mapping.json' with {
  type: 'json',
}
import { judgedContactsAsCsv } from '../../fixtures/generate/avoidable-contact.ts'
import { councilYear } from '../../fixtures/generate/council-year.ts'
import tableMapping from '../../fixtures/generate/mapped-table.mapping.json' with { type: 'json' }
import { tableAsCsv } from '../../fixtures/generate/mapped-table.ts'
import { nesdsCustomerServices as catalogue } from '../../src/catalogues.ts'
import { tellTalesIn } from '../support/council-ways.ts'
import { failureOf, readingOf } from './reading-of.ts'

const RATE = 'avoidableContact.rate'
const PER_REQUEST = 'avoidableContact.contactsPerResolvedRequest'
const mapping = {
  id: 'judged',
  version: '1.0.0',
  title: 'Judged contacts',
  source: { format: 'csv' },
  columns: {
    service: 'service',
    contacts: 'contacts',
    assessed: 'assessed',
    avoidable: 'avoidable',
  },
  period: '2009-04/2010-03',
} as const satisfies AvoidableContactMapping
const HEADER = 'service,contacts,assessed,avoidable'
const sampled = { sample: { how: 'every call of one week in each quarter' } }

function read(
  rows: readonly string[],
  own: object = {},
  header = HEADER,
  context: ReadContext = {},
) {
  const csv = [header, ...rows, ''].join('\n')
  return readingOf(avoidableContact, csv, { mapping: { ...mapping, ...own }, ...context })
}

const measuresIn = ({ councils }: Reading) => councils.flatMap(({ measures = [] }) => measures)
const one = (reading: Reading, name: string, by?: object) =>
  measuresIn(reading).find(
    (measure) => measure.name === name && JSON.stringify(measure.by) === JSON.stringify(by),
  )

describe('the share of contacts judged avoidable', () => {
  it('is pooled over those that were judged, never a mean of rates', async () => {
    const reading = await read(['Bins,1000,10,5', 'Benefits,1000,90,9'])
    expect(one(reading, RATE)).toEqual({
      name: RATE,
      unit: 'percent',
      period: '2009-04/2010-03',
      method: 'council-assessed',
      value: 14,
      numerator: 14,
      denominator: 100,
      unusable: 1900,
    })
    expect(one(reading, RATE, { service: 'Bins' })?.value).toBe(50)
    expect(one(reading, RATE, { service: 'Benefits' })?.value).toBe(10)
  })

  it('is weighted by contacts where a sample was drawn, and says so', async () => {
    const reading = await read(['Bins,100,10,5', 'Benefits,900,90,9', 'Parking,50,0,0'], sampled)
    expect(one(reading, RATE)).toMatchObject({
      value: 14,
      denominator: 100,
      method: 'council-assessed, sample weighted by contacts',
      note: 'of a sample: every call of one week in each quarter',
      unusable: 950,
    })
    const uneven = await read(['Bins,900,10,5', 'Benefits,100,90,9'], sampled)
    expect(one(uneven, RATE)?.value).toBe(46)
  })

  it('weighs rows of the same service together', async () => {
    const reading = await read(['Bins,100,10,5', 'Bins,100,0,0', 'Benefits,200,10,1'], sampled)
    expect(one(reading, RATE)?.value).toBe(30)
  })

  it('is of the sample alone where nobody says how many contacts there were', async () => {
    const reading = await read(['Bins,,10,5', 'Benefits,900,90,9'], sampled)
    expect(one(reading, RATE)).toMatchObject({
      value: 14,
      numerator: 14,
      denominator: 100,
      method: 'council-assessed, sample',
      note: 'of a sample: every call of one week in each quarter',
    })
  })

  it.each([
    ['nothing was judged', ['Bins,10,0,0'], 'no contact was judged avoidable or not'],
    [
      'avoidable ones alone are marked',
      ['Bins,10,5,5'],
      'contacts are marked as avoidable, none as not, and of the others nothing is said',
    ],
  ])('is withheld where %s', async (_, rows, reason) => {
    expect(one(await read(rows), RATE)?.withheld).toBe(reason)
    expect(one(await read(rows, sampled), RATE)?.withheld).toBe(reason)
  })

  it('may be all of a service, where others show that not everything is avoidable', async () => {
    const reading = await read(['Bins,100,5,5', 'Parking,20,10,1'])
    expect(one(reading, RATE, { service: 'Bins' })?.value).toBe(100)
    const marked = await read(['Bins,100,5,5', 'Parking,20,10,10'])
    expect(one(marked, RATE, { service: 'Bins' })?.withheld).toMatch(/^contacts are marked/)
  })

  it('is withheld for a service of which nothing is said, and counts it nowhere', async () => {
    const reading = await read(['Bins,10,-,-', 'Parking,20,10,1'])
    expect(one(reading, RATE, { service: 'Bins' })?.withheld).toBe(
      'no contact was judged avoidable or not',
    )
    expect(one(reading, RATE)).toMatchObject({ value: 10, denominator: 10, unusable: 20 })
  })

  it('is recomputed where a rate stands beside the counts, which win', async () => {
    const columns = { ...mapping.columns, rate: { column: 'rate', unit: 'percent' } }
    const rows = [
      'Bins,10,10,5,50.4',
      'Parking,10,10,5,51',
      'Benefits,10,10,-,0',
      'Trees,10,-,-,12%',
    ]
    const reading = await read(rows, { columns }, `${HEADER},rate`)
    expect(one(reading, RATE)).toMatchObject({ numerator: 10, denominator: 20 })
    expect(reading.reckoning.warnings).toEqual([
      'rows whose rate differs from their counts by more than 0.5 points: 1; counts win',
      'rows with a rate of 0 without counts: 1; not taken for none',
    ])
  })
})

describe('rates beside the counts', () => {
  const rate = (unit: string) => ({
    columns: { ...mapping.columns, rate: { column: 'rate', unit } },
  })
  const header = `${HEADER},rate`

  it.each([
    ['fraction', '0.5'],
    ['percent', '50'],
    ['percent', '50.0%'],
  ])('may be a %s: %s', async (unit, cell) => {
    const { reckoning } = await read([`Bins,10,10,5,${cell}`], rate(unit), header)
    expect(reckoning).toMatchObject({ used: 1, warnings: [] })
  })

  it.each([
    ['fraction', '50'],
    ['fraction', '50%'],
    ['percent', '150'],
  ])('are no %s where they can be none: %s', async (unit, cell) => {
    const { reckoning } = await read([`Bins,10,10,5,${cell}`], rate(unit), header)
    expect(Object.values(reckoning.rejected)).toEqual([
      { count: 1, places: ['row 2, column "rate"'] },
    ])
  })
})

describe('contacts by resolved request', () => {
  const columns = { channel: 'how', contacts: 'contacts', resolved: 'resolved' }
  const header = 'how,contacts,resolved'

  it('are the other figure of the draft, in all and by channel, each with its own name and method', async () => {
    const rows = ['Phone,300,200', 'Email,60,20', 'Web,40,30', 'Counter,50,']
    const reading = await read(rows, { columns }, header)
    expect(one(reading, PER_REQUEST)).toMatchObject({
      value: 1.6,
      numerator: 400,
      denominator: 250,
      method: 'contacts-per-resolved-request',
      unusable: 50,
    })
    expect(one(reading, PER_REQUEST, { channel: 'telephone' })?.value).toBe(1.5)
    expect(one(reading, PER_REQUEST, { channel: 'email' })?.value).toBe(3)
    expect(one(reading, PER_REQUEST, { channel: 'self_service_electronic' })?.value).toBe(2)
    expect(one(reading, PER_REQUEST, { channel: 'face_to_face' })?.withheld).toBe(
      'no request is said to have been resolved',
    )
    expect(one(reading, RATE)).toBeUndefined()
  })
})

describe('a row of judged contacts', () => {
  it.each([
    ['Bins,10,5,6', 'more contacts avoidable than were judged'],
    ['Bins,10,11,6', 'more contacts judged than there were'],
    ['Bins,,,', 'no count is said'],
    ['Total,20,10,6', 'a total or an average'],
    ['All services,20,10,6', 'a total or an average'],
  ])('is left out and counted where it can not be used: %s', async (row, reason) => {
    const { reckoning } = await read([row, 'Parking,10,5,1'])
    expect(reckoning).toMatchObject({ read: 2, used: 1, excluded: { [reason]: 1 }, rejected: {} })
  })

  it('is left out where the mapping excludes its service', async () => {
    const values = { service: { Parking: 'exclude', Bins: 'waste' } }
    const reading = await read(['Bins,10,5,1', 'parking,10,5,4'], { values })
    expect(reading.reckoning.excluded).toEqual({ 'left out by its word in `service`': 1 })
    expect(one(reading, RATE)).toMatchObject({ value: 20, denominator: 5 })
  })

  it.each(['Bins,10,5,-1', 'Bins,10,5,1.5', 'Bins,ten,5,1'])(
    'is rejected where a count is none: %s',
    async (row) => {
      const { reckoning } = await read([row, 'Parking,10,5,1'])
      expect(Object.values(reckoning.rejected).map(({ count }) => count)).toEqual([1])
    },
  )

  it('may have thousands separated, and footers under it', async () => {
    const reading = await read(['Bins,"1,200","1,000",100', 'Source: CRM'], {
      source: { format: 'csv', stopAt: ['Source:'] },
    })
    expect(one(reading, RATE)).toMatchObject({ value: 10, denominator: 1000 })
  })

  it('counts in the period that is asked for, by its month', async () => {
    const columns = { ...mapping.columns, month: 'month' }
    const { period, ...without } = mapping
    const own = { ...without, columns }
    const rows = ['Bins,10,10,5,2009-10', 'Bins,10,10,1,October 2010', 'Bins,10,10,1,']
    const reading = await read(rows, {}, `${HEADER},month`, {
      mapping: own,
      period: '2009-04/2010-03',
    })
    expect(one(reading, RATE)).toMatchObject({ value: 50, period: '2009-04/2010-03' })
    expect(reading.reckoning.excluded).toEqual({ 'no month is said': 1, 'outside the period': 1 })
  })

  it('counts only where the sheet is of the period that is asked for', async () => {
    const inside = await read(['Bins,10,10,5'], {}, HEADER, { period: '2009-04/2010-03' })
    expect(inside.reckoning.used).toBe(1)
    const outside = await read(['Bins,10,10,5'], {}, HEADER, { period: '2009-04/2009-06' })
    expect(outside.reckoning.excluded).toEqual({ 'outside the period': 1 })
  })

  it('is told of where it names a channel that nobody knows', async () => {
    const columns = { ...mapping.columns, channel: 'how' }
    const rows = ['Bins,10,10,5,phone', 'Bins,10,10,5,pigeon', 'Tax,10,10,5,']
    const { reckoning } = await read(rows, { columns }, `${HEADER},how`)
    expect(reckoning.warnings).toEqual([
      'rows of a channel that neither the mapping nor the table knows: 1; name it under `values.channel`',
    ])
  })

  it('is told of where another row speaks of the same', async () => {
    const { reckoning } = await read(['Bins,10,10,5', 'Bins,10,10,5'])
    expect(reckoning.warnings).toEqual([
      'rows with a service, month and channel that another row has too: 1; they are added up',
    ])
  })
})

describe('the mapping of judged contacts', () => {
  const failure = (own: object) =>
    failureOf(avoidableContact, `${HEADER}\nBins,10,10,5\n`, { mapping: { ...mapping, ...own } })

  it.each([
    [
      { columns: { service: 'service', avoidable: 'avoidable' } },
      'name both `assessed` and `avoidable`',
    ],
    [{ columns: { service: 'service' } }, 'without either there is nothing to measure'],
    [{ columns: { resolved: 'assessed' } }, 'columns.contacts: name it too'],
    [{ columns: { ...mapping.columns, month: 'service' } }, 'period: a column says it already'],
    [{ period: '2010-03/2009-04' }, 'period: put the first month first'],
    [{ period: '2009' }, 'period: give the first and last month'],
    [{ values: { channel: {} } }, 'values.channel: there is no column of `channel`'],
    [
      { columns: { ...mapping.columns, channel: 'service' }, values: { channel: { a: 'b' } } },
      'there is no such channel',
    ],
    [{ samples: {} }, 'samples'],
  ])('is refused where it does not fit together: %j', async (own, message) => {
    expect(await failure(own)).toMatch(/^INVALID_MAPPING /)
    expect(await failure(own)).toContain(message)
  })

  it('has to say when', async () => {
    const { period, ...without } = mapping
    const csv = `${HEADER}\nBins,10,10,5\n`
    expect(await failureOf(avoidableContact, csv, { mapping: without })).toContain(
      'period: say when the contacts were',
    )
  })

  it('is as the guide shows it', async () => {
    const guide = readFileSync('adapters/avoidable-contact/README.md', 'utf8')
    const [, shown = ''] = /```json\n(.*?)```/s.exec(guide) ?? []
    const csv = 'Service,Contacts,Assessed,Avoidable\nBins,100,10,5\n'
    const reading = await readingOf(avoidableContact, csv, { mapping: JSON.parse(shown) })
    expect(one(reading, RATE)).toMatchObject({ value: 50 })
    expect(guide).toContain(`\`${RATE}\``)
    expect(guide).toContain(`\`${PER_REQUEST}\``)
  })
})

describe('what judged contacts can decide', () => {
  it('is nothing, which coverage says', () => {
    const coverage = coverageOf(avoidableContact, mapping, catalogue)
    expect(coverageText(coverage, catalogue)).toBe(
      'avoidable-contact 1.0.0, mapping judged 1.0.0: measures alone, by which no criterion is decided\n',
    )
  })
})

const year = [...councilYear({ seed: 2025, size: 3000 })]
const period = '2025-04/2026-03'
const sheet = [...judgedContactsAsCsv(year)].join('')

describe("a council's year", () => {
  it('has the same share by its sheet as by its contacts, down to how it was counted', async () => {
    const contacts = await readingOf(mappedTable, [...tableAsCsv(year)].join(''), {
      mapping: tableMapping,
      period,
    })
    const judged = await readingOf(avoidableContact, sheet, { mapping: yearMapping, period })
    const share = one(judged, RATE)
    expect(share?.numerator).toBeGreaterThan(50)
    expect(share).toEqual(one(contacts, RATE))
    expect(judged.reckoning).toMatchObject({ rejected: {}, warnings: [] })
  })

  const small = [...judgedContactsAsCsv(year.slice(0, 400))].join('')
  checkAdapter(
    avoidableContact,
    [
      {
        name: 'judged.csv',
        source: small,
        context: { mapping: yearMapping, period },
        facts: {},
        ...inLines(small),
        planted: tellTalesIn(small).filter((word) => word.length > 4 && small.includes(word)),
      },
      {
        name: 'sample.csv',
        source: `${HEADER}\nBins,900,10,5\nBenefits,100,90,9\nParking,30,3,1\n`,
        context: { mapping: { ...mapping, ...sampled } },
        facts: {},
        measures: { 'avoidableContact.rate': (100 * (450 + 10 + 10)) / 1030 },
        ...inLines(`${HEADER}\nBins,900,10,5\nBenefits,100,90,9\nParking,30,3,1\n`),
      },
    ],
    { test: it },
  )
})
