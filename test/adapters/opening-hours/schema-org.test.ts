import { describe, expect, it } from 'vitest'
import { hoursOf } from '../../../adapters/opening-hours/schema-org-hours.ts'
import { minutesOf } from '../../../adapters/opening-hours/week.ts'

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday']
const usual = { dayOfWeek: WEEKDAYS, opens: '09:00', closes: '17:00' }

/** Hours a week, or what is wrong. */
function read(given: unknown, asOf?: string): number | string | undefined {
  const hours = hoursOf(given, asOf)
  if (hours === undefined) return undefined
  return 'fault' in hours ? hours.fault : minutesOf(hours.week) / 60
}

function holidays(given: unknown): boolean | undefined {
  const hours = hoursOf(given, undefined)
  return hours === undefined || 'fault' in hours ? undefined : hours.onHolidays
}

describe("schema.org's hours", () => {
  it.each([
    ['one specification without a list', usual, 40],
    [
      'days by their addresses',
      { ...usual, dayOfWeek: WEEKDAYS.map((day) => `https://schema.org/${day}`) },
      40,
    ],
    ['days by old addresses', { ...usual, dayOfWeek: 'http://schema.org/Monday' }, 8],
    ['days by prefix', { ...usual, dayOfWeek: 'schema:Monday' }, 8],
    ['days as references', { ...usual, dayOfWeek: { '@id': 'https://schema.org/Monday' } }, 8],
    ['days in lower case', { ...usual, dayOfWeek: 'monday' }, 8],
    ['times with seconds', { ...usual, opens: '09:00:00', closes: '17:30:00' }, 42.5],
    [
      'specifications that add up',
      [usual, { ...usual, dayOfWeek: 'Saturday', closes: '12:00' }],
      43,
    ],
    [
      'specifications that overlap, once',
      [usual, { ...usual, opens: '12:00', closes: '18:00' }],
      45,
    ],
    ['a night', { dayOfWeek: 'Sunday', opens: '22:00', closes: '02:00' }, 4],
    ['a whole day', { dayOfWeek: 'Monday', opens: '00:00', closes: '23:59' }, 24],
    ['a whole day to the second', { dayOfWeek: 'Monday', opens: '00:00', closes: '23:59:59' }, 24],
    [
      'a day closed, by the convention of two midnights',
      [usual, { dayOfWeek: 'Sunday', opens: '00:00', closes: '00:00' }],
      40,
    ],
    ['a day without times, which is closed', [usual, { dayOfWeek: 'Sunday' }], 40],
    ['a day with none', { dayOfWeek: 'Sunday', opens: null, closes: null }, 0],
    ['a text', 'Mo-Fr 09:00-17:00', 40],
    ['texts that add up', ['Mo-Fr 09:00-17:00', 'Sa 09:00-12:00'], 43],
    ['a node', { openingHours: 'Mo-Fr 09:00-17:00' }, 40],
    [
      'a node that says it twice alike',
      { openingHours: 'Mo-Fr 09:00-17:00', openingHoursSpecification: usual },
      40,
    ],
    ['what is available', { hoursAvailable: [usual] }, 40],
  ])('are read from %s', (_, given, hours) => {
    expect(read(given)).toBe(hours)
  })

  it('are not known where nothing is said', () => {
    expect([read(undefined), read(null), read([]), read({ openingHours: [] })]).toEqual(
      new Array(4).fill(undefined),
    )
  })

  it('say of public holidays what they say', () => {
    const onHolidays = (times: object) =>
      holidays([usual, { dayOfWeek: 'PublicHolidays', ...times }])
    expect(onHolidays({ opens: '10:00', closes: '12:00' })).toBe(true)
    expect(onHolidays({})).toBe(false)
    expect(holidays(usual)).toBeUndefined()
    expect(holidays(['Mo-Fr 09:00-17:00', 'PH 10:00-12:00'])).toBe(true)
  })
})

describe("schema.org's hours that could be meant in two ways, or not at all", () => {
  it.each([
    [
      'no day',
      { opens: '09:00', closes: '17:00' },
      'every day (56 h a week) or Monday to Friday (40 h a week)',
    ],
    [
      'a clock of twelve hours',
      { ...usual, closes: '05:00' },
      '09:00-17:00 (40 h a week) or 09:00-05:00 on the next day (100 h a week)',
    ],
    ['the same time twice', { ...usual, closes: '09:00' }, 'no time at all (0 h a week)'],
    ['one time alone', { dayOfWeek: 'Monday', opens: '09:00' }, 'no two local times'],
    ['a zone', { ...usual, opens: '09:00Z', closes: '17:00Z' }, 'without a zone'],
    ['times in words', { ...usual, opens: '9am' }, 'no two local times'],
    ['a day in another language', { ...usual, dayOfWeek: 'Lunes' }, '`dayOfWeek` is no day'],
    ['a list of no days', { ...usual, dayOfWeek: [] }, '`dayOfWeek` is no day'],
    ['a date that is none', { ...usual, validFrom: '1 April' }, 'is no date'],
    ['a date that the calendar lacks', { ...usual, validFrom: '2026-13-01' }, 'is no date'],
    [
      'dates turned round',
      { ...usual, validFrom: '2026-05-01', validThrough: '2026-04-01' },
      'lies before',
    ],
    ['a number', 5, 'no hours'],
    [
      'an object of nothing',
      { '@type': 'OpeningHoursSpecification', opens: null },
      'no hours: give',
    ],
    ['a day of a workbook', new Date(0), 'no hours: give'],
    [
      'a reference',
      { openingHoursSpecification: { '@id': '#hours' } },
      'hours that stand elsewhere',
    ],
    ['lists in lists', [[usual]], 'no hours'],
    [
      'special hours without dates',
      { openingHours: 'Mo 09:00-10:00', specialOpeningHoursSpecification: usual },
      'special hours without dates',
    ],
    [
      'a node in a text',
      { openingHours: { openingHours: 'Mo 09:00-10:00' } },
      '`openingHours` are texts',
    ],
    ['texts one of which is unclear', ['Mo-Fr 09:00-17:00', 'Sa 9-1'], '09:00-13:00 (4 h a week)'],
    [
      'two ways that contradict each other',
      {
        openingHours: 'Mo-Fr 09:00-17:00',
        openingHoursSpecification: { ...usual, closes: '16:00' },
      },
      '`openingHours` say 40 h a week, the specifications 35 h a week',
    ],
  ])('are refused: %s', (_, given, reason) => {
    expect(read(given)).toContain(reason)
  })
})

describe('hours that hold for a time', () => {
  const summer = { ...usual, closes: '18:00', validFrom: '2026-04-01', validThrough: '2026-09-30' }
  const winter = { ...usual, closes: '16:00', validFrom: '2026-10-01', validThrough: '2027-03-31' }

  it('need a day where they differ, and are told with their dates', () => {
    expect(read([summer, winter])).toBe(
      "hours that differ by season, from 2026-04-01 45 h a week, from 2026-10-01 35 h a week: say in the mapping's `asOf` which day counts",
    )
  })

  it.each([
    ['2026-04-01', 45],
    ['2026-09-30', 45],
    ['2026-10-01', 35],
    ['2027-03-31', 35],
    ['2027-04-01', 'no hours hold on the day of `asOf`: give another day'],
  ])('are those of the day: %s', (day, hours) => {
    expect(read([summer, winter], day)).toBe(hours)
  })

  it('need none where they are the same', () => {
    expect(read([summer, { ...winter, closes: '18:00' }])).toBe(45)
    expect(read({ ...usual, validFrom: '2026-04-01' })).toBe(40)
  })

  it('take the place of lasting ones on their days', () => {
    const shorter = { ...summer, dayOfWeek: 'Friday', closes: '12:00' }
    expect(read([usual, shorter], '2026-05-01')).toBe(35)
    expect(read([usual, shorter], '2026-11-01')).toBe(40)
    expect(read([usual, shorter])).toContain(
      'at first 40 h a week, from 2026-04-01 35 h a week, after 2026-09-30 40 h a week',
    )
  })

  it('may be a closure of all days', () => {
    const closed = {
      opens: '00:00',
      closes: '00:00',
      validFrom: '2026-08-01',
      validThrough: '2026-08-31',
    }
    expect(read([usual, closed], '2026-08-15')).toBe(0)
    expect(read([usual, closed], '2026-09-15')).toBe(40)
  })

  it('are no part of a usual week where they hold for less than one', () => {
    const christmas = {
      opens: '00:00',
      closes: '00:00',
      validFrom: '2026-12-25',
      validThrough: '2026-12-28',
    }
    const node = { openingHoursSpecification: usual, specialOpeningHoursSpecification: christmas }
    expect(read(node)).toBe(40)
    expect(read([usual, christmas], '2026-12-26')).toBe(40)
    expect(read([christmas])).toContain('exceptions alone')
  })

  it('take the place of texts likewise', () => {
    const closure = { opens: '00:00', closes: '00:00' }
    const christmas = { ...closure, validFrom: '2026-12-25', validThrough: '2026-12-28' }
    const august = { ...closure, validFrom: '2026-08-01', validThrough: '2026-08-31' }
    const node = (special: object) => ({
      openingHours: ['Mo-Fr 09:00-17:00; PH 10:00-12:00', 'Sa 22:00-02:00'],
      specialOpeningHoursSpecification: special,
    })
    expect(read(node(christmas))).toBe(44)
    expect(holidays(node(christmas))).toBe(true)
    expect(read(node(august), '2026-08-15')).toBe(0)
    expect(read(node(august), '2026-09-15')).toBe(44)
    expect(read(node(august))).toContain('hours that differ by season')
    const both = {
      ...node(august),
      openingHours: 'Mo-Fr 09:00-17:00; PH off',
      openingHoursSpecification: usual,
    }
    expect([read(both, '2026-09-15'), read(both, '2026-08-15')]).toEqual([40, 0])
    expect(holidays({ ...both, specialOpeningHoursSpecification: christmas })).toBe(false)
  })

  it('are read from instants too', () => {
    expect(read({ ...summer, validFrom: '2026-04-01T00:00:00' }, '2026-04-01')).toBe(45)
  })
})
