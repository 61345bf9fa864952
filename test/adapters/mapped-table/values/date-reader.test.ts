import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import type { TimeReading } from '../../../../adapters/mapped-table/mapping.ts'
import { dateReader } from '../../../../adapters/mapped-table/values/date-reader.ts'
import { instantOf } from '../../../../src/contacts/zone.ts'

const time = (formats: readonly string[], given: Partial<TimeReading> = {}): TimeReading => ({
  zone: 'Europe/London',
  ambiguous: 'reject',
  nation: 'england',
  formats,
  ...given,
})

/** What a cell is read as: an instant in UTC, or the fault. */
function read(cell: unknown, formats: readonly string[], given: Partial<TimeReading> = {}) {
  const found = dateReader(time(formats, given))(cell)
  return typeof found === 'number' ? new Date(found).toISOString() : found
}

const fault = (text: string | RegExp) => ({ fault: expect.stringMatching(text) })

describe('dateReader, ISO', () => {
  it.each([
    ['2025-01-02', '2025-01-02T00:00:00.000Z'],
    ['2025-07-02', '2025-07-01T23:00:00.000Z'],
    ['2025-01-02T03:04', '2025-01-02T03:04:00.000Z'],
    ['2025-07-02 03:04:05', '2025-07-02T02:04:05.000Z'],
    ['2025-07-02  03:04:05.6789', '2025-07-02T02:04:05.678Z'],
    ['2025-07-02T03:04:05Z', '2025-07-02T03:04:05.000Z'],
    ['2025-07-02T03:04:05.120+01:00', '2025-07-02T02:04:05.120Z'],
    ['2025-07-02T03:04:05-0800', '2025-07-02T11:04:05.000Z'],
    ['2025-07-02 03:04 +01', '2025-07-02T02:04:00.000Z'],
    ['2025-07-02 03:04:05 UTC', '2025-07-02T03:04:05.000Z'],
    ['2025-07-02 03:04:05 BST', '2025-07-02T02:04:05.000Z'],
    [' 2025-01-02 ', '2025-01-02T00:00:00.000Z'],
    ['2024-02-29', '2024-02-29T00:00:00.000Z'],
  ])('reads %s', (cell, instant) => {
    expect(read(cell, ['iso'])).toBe(instant)
  })

  it.each([
    '02/01/2025',
    '2025-1-2',
    '2025-01-02x',
    '2025-01-02T03',
    '2025-01-02T03:04:05 Mars',
    '20250102',
  ])('does not read %s', (cell) =>
    expect(read(cell, ['iso'])).toEqual(fault('^not a date .* iso$')),
  )

  it.each([
    '2025-02-29',
    '2025-13-01',
    '2025-00-10',
    '2025-04-31',
    '2025-04-30T24:00',
    '2025-04-30T23:60',
  ])('says of %s that there is no such day or time', (cell) =>
    expect(read(cell, ['iso'])).toEqual(fault('day or time that there is not')),
  )

  it.each(['0001-01-01', '0001-01-01T00:00:00Z', '1899-12-31', '9999-12-31'])(
    'refuses the year of %s, which is a filler',
    (cell) => expect(read(cell, ['iso'])).toEqual(fault('a year outside 1900 to 2199')),
  )
})

describe('dateReader, patterns', () => {
  it.each([
    ['DD/MM/YYYY', '01/04/2025', '2025-03-31T23:00:00.000Z'],
    ['MM/DD/YYYY', '01/04/2025', '2025-01-04T00:00:00.000Z'],
    ['D/M/YYYY', '1/12/2025', '2025-12-01T00:00:00.000Z'],
    ['DD/MM/YYYY HH:mm', '01/04/2025 09:30', '2025-04-01T08:30:00.000Z'],
    ['DD/MM/YYYY HH:mm:ss', '01/04/2025 09:30:15.25', '2025-04-01T08:30:15.250Z'],
    ['DD/MM/YYYY, H:mm', '01/04/2025, 9:30', '2025-04-01T08:30:00.000Z'],
    ['M/D/YYYY h:mm A', '4/1/2025 12:05 AM', '2025-03-31T23:05:00.000Z'],
    ['M/D/YYYY h:mm A', '4/1/2025 12:05\u202fpm', '2025-04-01T11:05:00.000Z'],
    ['D MMM YYYY HH:mm', '1 apr 2025   09:30', '2025-04-01T08:30:00.000Z'],
    ['DD-MMM-YYYY', '01-Dec-2025', '2025-12-01T00:00:00.000Z'],
    ['DD.MM.YYYY HH:mm', '01.04.2025 09:30 +02:00', '2025-04-01T07:30:00.000Z'],
    ['YYYY-MM-DDTHH:mm:ssZ', '2025-07-01T09:30:00Z', '2025-07-01T09:30:00.000Z'],
  ])('reads by %s', (format, cell, instant) => {
    expect(read(cell, [format])).toBe(instant)
  })

  it.each([
    ['DD/MM/YYYY', '1/4/2025'],
    ['DD/MM/YYYY', '01/04/2025 09:30'],
    ['DD/MM/YYYY HH:mm', '01/04/2025'],
    ['DD/MM/YYYY', '01-04-2025'],
    ['DD/MM/YYYY', '01/04/20255'],
    ['D MMM YYYY', '1 Foo 2025'],
    ['DD/MM/YYYY h:mm A', '01/04/2025 9:30'],
    ['YYYY-MM-DDTHH:mm:ssZ', '2025-07-01T09:30:00'],
  ])('asks for every part of %s', (format, cell) => {
    expect(read(cell, [format])).toEqual(fault('^not a date'))
  })

  it('never reads the month as the day, and says what may be wrong', () => {
    expect(read('13/04/2025', ['MM/DD/YYYY'])).toEqual(fault('day and month the other way round'))
    expect(read('04/13/2025', ['DD/MM/YYYY'])).toEqual(fault('day and month the other way round'))
    expect(read('31/04/2025', ['DD/MM/YYYY'])).toEqual(fault('day or time that there is not'))
    expect(read('01/04/2025 13:00 PM', ['DD/MM/YYYY h:mm A'])).toEqual(fault('that there is not'))
  })

  it('refuses a year of two digits', () => {
    for (const cell of ['01/04/25', '01/04/25 09:30', '1-Apr-25']) {
      expect(read(cell, ['DD/MM/YYYY', 'D-MMM-YYYY'])).toEqual(fault('a year of two digits'))
    }
  })

  it.each(['DD/MM/YY', 'yyyy-mm-dd', 'MM/YYYY', 'DD/MM/YYYY hh', ''])(
    'does not take %j for a format',
    (format) => {
      expect(() => dateReader(time([format]))).toThrow(
        expect.objectContaining({ code: 'INVALID_MAPPING' }),
      )
    },
  )
})

describe('dateReader, several formats in a column', () => {
  it('tries the formats in their order and counts which one read a cell', () => {
    const reader = dateReader(time(['iso', 'DD/MM/YYYY HH:mm', 'DD/MM/YYYY']))
    for (const cell of ['2025-04-01', '01/04/2025', '02/04/2025', 'rubbish', '', '31/02/2025'])
      reader(cell)
    expect(reader.counts).toEqual([1, 0, 2])
  })
})

describe('dateReader, zones', () => {
  it('overrules an offset that is false, where the mapping says so', () => {
    const cell = '2025-07-01T09:30:00Z'
    expect(read(cell, ['iso'])).toBe('2025-07-01T09:30:00.000Z')
    expect(read(cell, ['iso'], { offset: 'overrule' })).toBe('2025-07-01T08:30:00.000Z')
    expect(read(cell, ['iso'], { zone: 'America/New_York', offset: 'overrule' })).toBe(
      '2025-07-01T13:30:00.000Z',
    )
  })

  it.each([
    ['skipped', '2026-03-29 01:30', '2026-03-29T00:30:00.000Z', '2026-03-29T01:30:00.000Z'],
    ['repeated', '2026-10-25 01:30', '2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z'],
  ])('treats an hour that a clock change has %s as the mapping says', (_, cell, earlier, later) => {
    expect(read(cell, ['iso'], { ambiguous: 'earlier' })).toBe(earlier)
    expect(read(cell, ['iso'], { ambiguous: 'later' })).toBe(later)
    expect(read(cell, ['iso'])).toEqual(fault('a time that a clock change skips or repeats'))
    expect(read(`${cell}Z`, ['iso'])).toBe(`${cell.replace(' ', 'T')}:00.000Z`)
  })

  it('reads the other hours of a day on which the clock changes', () => {
    expect(read('2026-03-29 00:59', ['iso'])).toBe('2026-03-29T00:59:00.000Z')
    expect(read('2026-03-29 02:00', ['iso'])).toBe('2026-03-29T01:00:00.000Z')
    expect(read('2026-10-25 02:00', ['iso'])).toBe('2026-10-25T02:00:00.000Z')
  })

  test.prop([
    fc.date({ min: new Date('1950-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
    fc.constantFrom(
      'Europe/London',
      'Europe/Dublin',
      'America/Havana',
      'Asia/Kathmandu',
      'Pacific/Apia',
    ),
    fc.constantFrom('earlier' as const, 'later' as const, 'reject' as const),
  ])('gives the instant that the zone gives, whatever the day', (date, zone, ambiguous) => {
    const text = date.toISOString().slice(0, 19)
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = text
      .split(/\D/)
      .map(Number)
    const reader = dateReader(time(['iso'], { zone, ambiguous }))
    const expected = instantOf({ year, month, day, hour, minute, second }, zone, ambiguous)
    const found = reader(text)
    expect(typeof found === 'number' ? found : undefined).toBe(expected)
    expect(reader(text)).toEqual(found)
  })
})

describe('dateReader, numbers', () => {
  it('reads serial days of either epoch, as the workbook says or else the mapping', () => {
    expect(read(46113, ['excel'])).toBe('2026-03-31T23:00:00.000Z')
    expect(read('46113.5', ['excel'])).toBe('2026-04-01T11:00:00.000Z')
    expect(read(46113, ['excel'], { epoch: 1904 })).toBe('2030-04-01T23:00:00.000Z')
    expect(dateReader(time(['excel'], { epoch: 1904 }), 1900)(46113)).toBe(
      Date.UTC(2026, 2, 31, 23),
    )
    expect(dateReader(time(['excel']), 1904)(46113)).toBe(Date.UTC(2030, 3, 1, 23))
  })

  it('knows the day of 1900 that Excel has and the calendar has not', () => {
    expect(read(59, ['excel'])).toBe('1900-02-28T00:00:00.000Z')
    expect(read(60, ['excel'])).toEqual(fault('day or time that there is not'))
    expect(read(61, ['excel'])).toBe('1900-03-01T00:00:00.000Z')
    expect(read(60, ['excel'], { epoch: 1904 })).toBe('1904-03-01T00:00:00.000Z')
  })

  it('rounds the fraction of a day to the second', () => {
    expect(read(45659 + 0.4236111111, ['excel'])).toBe('2025-01-02T10:10:00.000Z')
    expect(read(45658.999999, ['excel'])).toBe('2025-01-02T00:00:00.000Z')
  })

  it('refuses a time without a day, and a serial number that is none', () => {
    expect(read(0.5, ['excel'])).toEqual(fault('day or time that there is not'))
    expect(read(-1, ['excel'])).toEqual(fault('day or time that there is not'))
    expect(read(1e12, ['excel'])).toEqual(fault('day or time that there is not'))
  })

  it('reads seconds since 1970, which know no zone', () => {
    expect(read(1751362200, ['unix'])).toBe('2025-07-01T09:30:00.000Z')
    expect(read('1751362200', ['unix'], { offset: 'overrule' })).toBe('2025-07-01T09:30:00.000Z')
    expect(read(1751362200000, ['unix'])).toEqual(fault('a year outside'))
    expect(read(1e300, ['unix'])).toEqual(fault('day or time that there is not'))
  })

  it('does not take a number for a date unless the mapping says which kind', () => {
    expect(read(46113, ['iso', 'DD/MM/YYYY'])).toEqual(fault('^not a date'))
  })

  it('reads what a workbook marks as a date, on the wall of the zone, whatever the formats', () => {
    expect(read(new Date('2025-07-01T09:30:00Z'), ['DD/MM/YYYY'])).toBe('2025-07-01T08:30:00.000Z')
    expect(read(new Date(Number.NaN), ['iso'])).toEqual(fault('^not a date'))
  })
})

describe('dateReader, what is no date', () => {
  it.each(['', '  ', '-', 'N/A', 'NULL', '?', 'TBC', undefined, null])(
    'reads %j as nothing said',
    (cell) => {
      expect(read(cell, ['iso', 'excel'])).toBeUndefined()
    },
  )

  it.each([true, {}, [], Number.POSITIVE_INFINITY])('says of %j that it is none', (cell) => {
    expect(read(cell, ['iso', 'excel'])).toMatchObject({ fault: expect.any(String) })
  })

  test.prop([fc.string()])('never repeats what a cell holds', (cell) => {
    const found = dateReader(time(['iso', 'DD/MM/YYYY', 'excel', 'unix']))(`Mary Jones ${cell}`)
    expect(JSON.stringify(found)).not.toContain('Mary')
  })
})
