import { afterEach, describe, expect, it, vi } from 'vitest'
import { checkAdapter, inLines } from '../../../adapters/contract/kit.ts'
import { openingHours, openingHoursSchemaOrg } from '../../../adapters/opening-hours/index.ts'
import mapping from '../../../adapters/opening-hours/mapping.json' with { type: 'json' }
import linkedMapping from '../../../adapters/opening-hours/mapping-schema-org.json' with {
  type: 'json',
}
import {
  accessPoints,
  type ModelPoint,
  POINT_COLUMNS,
  pointCells,
  pointsAsCsv,
  pointsAsLinkedData,
} from '../../../fixtures/generate/opening-hours.ts'
import { workbookOf } from '../../../fixtures/generate/workbook.ts'
import type { Measure } from '../../../src/contacts/measure.ts'
import { failureOf, readingOf } from '../reading-of.ts'

const FACT = 'access.extendedMinutes'
const seeds = [1, 2, 3, 4, 5]

/** A list of access points with these rows. */
const csv = (...rows: readonly string[]) => `${['site,channel,hours', ...rows].join('\n')}\n`

async function read(text: string, given?: object) {
  const reading = await readingOf(openingHours, text, given && { mapping: given })
  const [council] = reading.councils
  if (council === undefined) throw new Error('no council')
  return { ...reading, ...council, fact: council.facts[FACT] as { value?: number; note?: string } }
}

/** A figure's value, or why there is none. */
function figure(measures: readonly Measure[] = [], name: string, channel?: string) {
  const found = measures.find((one) => one.name === name && one.by?.channel === channel)
  return found?.withheld ?? found?.value
}

/** Counts minute by minute what the model's lines and counters are open outside office hours. */
function countedMinutes(
  points: readonly ModelPoint[],
  counts: (minute: number) => boolean,
): number {
  const served = points.filter(({ channel }) => channel !== 'web')
  const isOpen = (minute: number) =>
    served.some(({ days }) =>
      days.some((openings, day) =>
        openings.some(({ opens, closes }) => {
          const since = (minute - day * 1440 - opens + 2 * 10_080) % 10_080
          return since < closes - opens
        }),
      ),
    )
  return Array.from({ length: 10_080 }, (_, minute) => minute).filter(
    (minute) => counts(minute) && isOpen(minute),
  ).length
}
const isOfficeTime = (minute: number) =>
  minute < 5 * 1440 && minute % 1440 >= 540 && minute % 1440 < 1020

describe('minutes beyond Monday to Friday, 9 to 5', () => {
  it.each(seeds)('are those that one counts by the minute, from a table (%s)', async (seed) => {
    const points = accessPoints(seed)
    const { facts } = await read(pointsAsCsv(points))
    expect(facts[FACT]).toMatchObject({
      value: countedMinutes(points, (minute) => !isOfficeTime(minute)),
      denominator: 4,
    })
  })

  it.each(seeds)('are the same from a workbook and from linked data (%s)', async (seed) => {
    const points = accessPoints(seed)
    const { fact, measures } = await read(pointsAsCsv(points))
    const rows = [POINT_COLUMNS, ...points.map(pointCells)]
    const sheet = rows.map((cells) => cells.map((cell) => ({ value: String(cell), type: String })))
    const workbook = await readingOf(openingHours, await workbookOf(sheet, 'Hours'), {
      mapping: { ...mapping, source: { format: 'xlsx' } },
    })
    const linked = await readingOf(openingHoursSchemaOrg, pointsAsLinkedData(points))
    for (const { councils } of [workbook, linked]) {
      expect(councils[0]?.facts[FACT]).toMatchObject({ value: fact.value, denominator: 4 })
    }
    const openly = (all: readonly Measure[] = []) =>
      all.filter(({ by }) => by?.channel !== 'web').map(({ name, by, value }) => [name, by, value])
    expect(openly(linked.councils[0]?.measures)).toEqual(openly(measures))
  })

  it('fall into early hours, evenings and weekends', async () => {
    const points = accessPoints(3)
    const { measures, fact } = await read(pointsAsCsv(points))
    const workday = (minute: number) => minute < 5 * 1440
    const expected = {
      'access.earlyMinutes': (minute: number) => workday(minute) && minute % 1440 < 540,
      'access.eveningMinutes': (minute: number) => workday(minute) && minute % 1440 >= 1020,
      'access.weekendMinutes': (minute: number) => !workday(minute),
      'access.weeklyMinutes': () => true,
    }
    for (const [name, counts] of Object.entries(expected)) {
      expect([name, figure(measures, name)]).toEqual([name, countedMinutes(points, counts)])
    }
    const parts = ['access.earlyMinutes', 'access.eveningMinutes', 'access.weekendMinutes']
    const sum = parts.reduce((total, name) => total + Number(figure(measures, name)), 0)
    expect(sum).toBe(fact.value)
  })

  it('count once what is open at once in several places', async () => {
    const { fact } = await read(csv('a,phone,Sa 09:00-12:00', 'b,counter,Sa 10:00-13:00'))
    expect(fact).toMatchObject({ value: 240, denominator: 2 })
  })

  it('leave out what no staff serve: web pages never close', async () => {
    const { fact, measures } = await read(
      csv('a,web,24/7', 'b,email,24/7', 'c,phone,Mo-Fr 09:00-17:00'),
    )
    expect(fact.value).toBe(0)
    expect(figure(measures, FACT, 'web')).toBe(7680)
    expect(figure(measures, FACT, 'telephone')).toBe(0)
  })

  it('are doubted where a line never closes', async () => {
    const { fact, reckoning } = await read(csv('a,phone,24/7', 'b,web,24/7'))
    expect(fact.value).toBe(7680)
    expect(reckoning.warnings).toEqual([
      'lines or counters open at all times: 1; if machines or others answer there, leave them out by `exclude`',
    ])
  })

  it('are withheld where no line and no counter is in the list', async () => {
    const { withheld } = await read(csv('a,web,24/7'))
    expect(withheld[FACT]).toBe('the hours of no telephone line or counter are known')
  })

  it('are the same in any time zone', async () => {
    const offsets = []
    const readings = []
    for (const zone of ['Pacific/Auckland', 'America/New_York', 'UTC']) {
      vi.stubEnv('TZ', zone)
      offsets.push(new Date(2026, 0, 1).getTimezoneOffset())
      readings.push(
        (await readingOf(openingHours, pointsAsCsv(accessPoints(4)))).councils,
        (await readingOf(openingHoursSchemaOrg, pointsAsLinkedData(accessPoints(4)))).councils,
      )
    }
    expect(new Set(offsets).size).toBe(3)
    const said = readings.map((councils) => councils[0]?.facts[FACT] as { value: number })
    expect(new Set(said.map(({ value }) => value)).size).toBe(1)
  })
  afterEach(() => vi.unstubAllEnvs())
})

describe('access points whose hours are not known', () => {
  const known = 'a,phone,Sa 09:00-12:00'

  it('make the figure the least that it can be, and the note says so', async () => {
    const { fact } = await read(csv(known, 'b,counter,', 'c,counter,Mo-Fr 9-5'))
    expect(fact).toMatchObject({
      value: 180,
      denominator: 1,
      note: 'a usual week, without public holidays; at least, for the hours of 2 access points are not known',
    })
  })

  it.each([
    'b,counter,',
    'b,counter,TBC',
    'b,counter,24-Jul',
    'b,counter,Mo-Fr 9-5',
    'b,,Mo-Fr 09:00-17:00',
  ])('never make it nought: %s', async (row) => {
    const { facts, withheld } = await read(csv('a,phone,Mo-Fr 09:00-17:00', row))
    expect(facts).toEqual({})
    expect(withheld[FACT]).toBe(
      'no such time in the hours that are known, and the hours of one access point are not known',
    )
  })

  it('are told with their place, and both readings where there are two', async () => {
    const { reckoning } = await read(csv(known, 'b,counter,Mo-Fr 9-5'))
    expect(reckoning).toMatchObject({ read: 2, used: 1 })
    const [[reason, { places }] = ['', { places: [] }]] = Object.entries(reckoning.rejected)
    expect(reason).toContain('40 h a week) or 09:00-05:00 on the next day (100 h a week)')
    expect(places).toEqual(['row 3, column "hours"'])
  })

  it('count against their own council alone', async () => {
    const rows = 'council,channel,hours\nE1,phone,Mo-Fr 09:00-17:00\nE2,phone,Mo-Fr 9-5\n'
    const columns = { ...mapping.columns, council: 'council' }
    const { councils } = await readingOf(openingHours, rows, { mapping: { ...mapping, columns } })
    expect(councils.map(({ council, facts }) => [council, facts[FACT]])).toEqual([
      ['E1', expect.objectContaining({ value: 0 })],
      ['E2', undefined],
    ])
  })
})

describe('rows that break off', () => {
  it("may be any council's", async () => {
    const rows = 'council,channel,hours\nE1,phone,Mo-Fr 09:00-17:00\nE2,phone,24/7\nE3\n'
    const columns = { ...mapping.columns, council: 'council' }
    const { councils } = await readingOf(openingHours, rows, { mapping: { ...mapping, columns } })
    const [first, second] = councils
    expect(first?.withheld[FACT]).toContain('the hours of one access point are not known')
    expect(second?.facts[FACT]).toMatchObject({
      value: 7680,
      note: expect.stringContaining('at least'),
    })
  })
})

describe('a list in JSON', () => {
  it("may have schema.org's specifications in its records", async () => {
    const saturday = { dayOfWeek: 'Saturday', opens: '09:00', closes: '12:00' }
    const records = [
      { channel: 'counter', hours: [saturday] },
      { channel: 'phone', hours: 'Sa 10:00-13:00' },
      { channel: 'phone', hours: ['Mo 09:00-17:00', 'Su 10:00-11:00'] },
    ]
    const { fact } = await read(JSON.stringify(records), { ...mapping, source: { format: 'json' } })
    expect(fact).toMatchObject({ value: 300, denominator: 3 })
  })
})

describe('public holidays', () => {
  it.each([
    ['open if one access point is', ['a,phone,24/7', 'b,counter,Mo-Fr 09:00-17:00'], true],
    [
      'closed if all say so',
      ['a,phone,Mo 09:00-17:00; PH off', 'b,counter,Mo 09:00-17:00; PH off'],
      false,
    ],
  ])('are %s', async (_, rows, isOpen) => {
    const { measures } = await read(csv(...rows))
    expect(figure(measures, 'access.openOnBankHolidays')).toBe(isOpen)
  })

  it.each(['b,counter,Mo-Fr 09:00-17:00', 'b,counter,'])(
    'are not known while one says nothing: %s',
    async (row) => {
      const { measures } = await read(csv('a,phone,Mo 09:00-17:00; PH off', row))
      expect(figure(measures, 'access.openOnBankHolidays')).toBe(
        'not every access point says whether it is open on public holidays',
      )
    },
  )
})

describe('a mapping of opening hours', () => {
  const { channel, ...others } = mapping.columns

  it('may say the channel of all', async () => {
    const constants = { channel: 'face_to_face' }
    const { values, ...rest } = mapping
    const { fact } = await read(csv('a,,Sa 09:00-12:00'), { ...rest, columns: others, constants })
    expect(fact.value).toBe(180)
  })

  it('may leave rows out by their words', async () => {
    const words = { channel: { ...mapping.values.channel, voicemail: 'exclude' } }
    const { fact, reckoning } = await read(csv('a,phone,Sa 09:00-12:00', 'b,Voicemail,24/7'), {
      ...mapping,
      values: words,
    })
    expect(fact.value).toBe(180)
    expect(reckoning.excluded).toEqual({ 'no access point, by the mapping': 1 })
  })

  it('takes no word for a channel that it does not name: an answering machine serves nobody', async () => {
    const { fact, reckoning } = await read(csv('a,phone,Sa 09:00-12:00', 'b,Voicemail,24/7'))
    expect(fact.value).toBe(180)
    expect(Object.keys(reckoning.rejected)).toEqual(['a word that the mapping does not name'])
  })

  it.each([
    ['no channel at all', { ...mapping, columns: others }, 'columns.channel'],
    ['two of them', { ...mapping, constants: { channel: 'telephone' } }, 'constants.channel'],
    ['no words', { ...mapping, values: undefined }, 'values'],
    ['words without keys', { ...mapping, values: {} }, 'values.channel'],
    ['a day that is none', { ...mapping, asOf: '1 May' }, 'asOf'],
  ])('is refused with %s', async (_, given, place) => {
    const failure = await failureOf(openingHours, csv('a,phone,24/7'), { mapping: given })
    expect(failure).toContain(`INVALID_MAPPING ${place}`)
  })

  it('may say the day that counts', async () => {
    const spec = (closes: string, validFrom: string) => ({
      '@type': 'OpeningHoursSpecification',
      dayOfWeek: 'Saturday',
      opens: '09:00',
      closes,
      validFrom,
    })
    const node = {
      '@type': 'CityHall',
      openingHoursSpecification: [
        { ...spec('13:00', '2026-04-01'), validThrough: '2026-09-30' },
        spec('11:00', '2026-10-01'),
      ],
    }
    const { councils } = await readingOf(openingHoursSchemaOrg, JSON.stringify(node), {
      mapping: { ...linkedMapping, asOf: '2026-05-01' },
    })
    expect(councils[0]?.facts[FACT]).toMatchObject({
      value: 240,
      note: 'a usual week on 2026-05-01, without public holidays',
    })
    const unsaid = await readingOf(openingHoursSchemaOrg, JSON.stringify(node))
    expect(unsaid.councils[0]?.facts).toEqual({})
    expect(Object.keys(unsaid.reckoning.rejected)[0]).toContain("say in the mapping's `asOf`")
  })
})

describe('linked data', () => {
  const hours = { openingHours: 'Sa 09:00-12:00' }
  const ofNode = async (document: unknown) => {
    const { councils, reckoning } = await readingOf(openingHoursSchemaOrg, JSON.stringify(document))
    return { fact: councils[0]?.facts[FACT], withheld: councils[0]?.withheld[FACT], reckoning }
  }

  it.each([
    ['an object', { '@type': 'GovernmentOffice', ...hours }],
    ['a list', [{ '@type': 'WebSite' }, { '@type': 'CityHall', ...hours }]],
    ['a graph', { '@graph': [{ '@type': ['Place', 'schema:GovernmentOffice'], ...hours }] }],
    [
      'objects within objects',
      {
        '@type': 'Organization',
        location: { '@type': 'https://schema.org/GovernmentOffice', ...hours },
      },
    ],
    [
      'a contact point with a telephone',
      {
        contactPoint: [
          {
            '@type': 'ContactPoint',
            telephone: '01632 960 001',
            hoursAvailable: [{ dayOfWeek: 'Saturday', opens: '09:00', closes: '12:00' }],
          },
        ],
      },
    ],
    [
      'an object and mentions of it',
      {
        '@graph': [
          { '@type': 'CityHall', '@id': '#hall' },
          { '@type': 'CityHall', '@id': '#hall', ...hours },
          { '@type': 'CityHall', '@id': '#hall' },
        ],
      },
    ],
  ])('is read from %s', async (_, document) => {
    expect((await ofNode(document)).fact).toMatchObject({
      value: 180,
      denominator: 1,
      note: 'a usual week, without public holidays',
    })
  })

  it('leaves places unknown that the mapping does not name, such as parks', async () => {
    const { fact, reckoning } = await ofNode([
      { '@type': 'CityHall', ...hours },
      { '@type': 'Park', openingHours: '24/7' },
    ])
    expect(fact).toMatchObject({ value: 180, note: expect.stringContaining('at least') })
    expect(Object.keys(reckoning.rejected)).toEqual(['a word that the mapping does not name'])
  })

  it('counts an office without hours as one whose hours are not known', async () => {
    const { fact } = await ofNode([
      { '@type': 'CityHall', ...hours },
      { '@type': 'GovernmentOffice' },
    ])
    expect(fact).toMatchObject({ note: expect.stringContaining('one access point') })
  })

  it('is no export where nothing in it has hours', async () => {
    const failure = await failureOf(openingHoursSchemaOrg, '{"@type":"WebSite"}')
    expect(failure).toContain('UNREADABLE_EXPORT export.csv: it has no hours that schema.org knows')
  })

  it('is no export where it is the whole page', async () => {
    const page = '\n<!doctype html><script type="application/ld+json">{"@type":"CityHall"}</script>'
    const failure = await failureOf(openingHoursSchemaOrg, page)
    expect(failure).toContain('export.csv: it is a web page: take out what stands in its `<script')
  })

  it('may be nested as deep as it likes', async () => {
    const deep = `${'{"a":'.repeat(20_000)}{"@type":"CityHall","openingHours":"Sa 09:00-12:00"}${'}'.repeat(20_000)}`
    const { councils } = await readingOf(openingHoursSchemaOrg, deep)
    expect(councils[0]?.facts[FACT]).toMatchObject({ value: 180 })
  })
})

describe('the kit', () => {
  const points = accessPoints(6)
  const planted = points.flatMap(({ site, manager }) => [site, manager.name, manager.phone])
  const value = countedMinutes(points, (minute) => !isOfficeTime(minute))
  const facts = { [FACT]: { value, denominator: 4, basis: 'examined' } as const }
  const table = pointsAsCsv(points)
  const linked = pointsAsLinkedData(points)
  const free = csv(
    'Civic Centre,counter,"Mo-Fr 09:00-17:00, ask for Ottilie Brackenbury on 01632 960 517"',
    'Market Hall,Ottilie Brackenbury,Mo-Fr 09:00-17:00',
    'Contact centre,phone,Sa 09:00-12:00',
  )

  checkAdapter(
    openingHours,
    [
      {
        name: 'hours.csv',
        source: table,
        facts,
        ...inLines(table),
        planted,
      },
      {
        name: 'remarks.csv',
        source: free,
        facts: { [FACT]: { value: 180, denominator: 1 } },
        ...inLines(free),
        planted: ['Ottilie Brackenbury', '01632 960 517'],
      },
    ],
    { test: it },
  )
  checkAdapter(
    openingHoursSchemaOrg,
    [
      {
        name: 'hours.json',
        source: linked,
        facts,
        reordered: [pointsAsLinkedData(points.toReversed())],
        planted: planted.filter((word) => linked.includes(word)),
      },
    ],
    { test: it },
  )
})

describe('sites', () => {
  const list = csv(
    'North Hub,counter,Mo-Fr 09:00-19:00',
    'South Hub,counter,Mo-Fr 09:00-17:00; Sa 09:00-12:00',
    'South Hub,telephone,Mo-Fr 08:00-17:00',
    'Mrs Ottilie Brackenbury,counter,Mo-Fr 09:00-18:00',
  )
  const bySite = { ...mapping, columns: { ...mapping.columns, site: 'site' } }
  const sitesIn = (measures: readonly Measure[] = []) =>
    measures
      .filter(({ name, by }) => name === FACT && by?.site !== undefined)
      .map(({ by, value }) => [by?.channel, by?.site, value])

  it('have figures of their own, channel by channel, where the mapping names them', async () => {
    const { measures, fact } = await read(list, bySite)
    expect(sitesIn(measures)).toEqual([
      ['face_to_face', 'North Hub', 600],
      ['face_to_face', 'South Hub', 180],
      ['telephone', 'South Hub', 300],
    ])
    expect(fact.value).toBe((await read(list)).fact.value)
  })

  it('go unread where it does not, and people’s names always', async () => {
    expect(sitesIn((await read(list)).measures)).toEqual([])
    expect(JSON.stringify(await read(list, bySite))).not.toContain('Brackenbury')
  })
})
