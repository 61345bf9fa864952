import { fc, test } from '@fast-check/vitest'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { offsetsOf } from '../../src/contacts/offsets.ts'
import {
  type Ambiguity,
  instantOf,
  isInstant,
  isZone,
  type LocalTime,
  localDayOf,
} from '../../src/contacts/zone.ts'
import { at } from './some-contacts.ts'
import '../support/patience.ts'

const zones = fc.constantFrom(
  'Europe/London',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'America/St_Johns',
  'UTC',
)
const ambiguities = fc.constantFrom<Ambiguity[]>('earlier', 'later', 'reject')

/** Hours about the clock changes of London, and others. */
const locals: fc.Arbitrary<LocalTime> = fc.oneof(
  fc.record({
    year: fc.integer({ min: 1996, max: 2040 }),
    month: fc.constantFrom(3, 10),
    day: fc.integer({ min: 24, max: 31 }),
    hour: fc.integer({ min: 0, max: 3 }),
    minute: fc.integer({ min: 0, max: 59 }),
  }),
  fc.record({
    year: fc.integer({ min: 1900, max: 2199 }),
    month: fc.integer({ min: 0, max: 13 }),
    day: fc.integer({ min: 0, max: 32 }),
    hour: fc.integer({ min: -1, max: 24 }),
    minute: fc.integer({ min: -1, max: 60 }),
    second: fc.integer({ min: -1, max: 60 }),
    millisecond: fc.integer({ min: -1, max: 1000 }),
  }),
)

function byTemporal(local: LocalTime, zone: string, disambiguation: Ambiguity) {
  try {
    const plain = Temporal.PlainDateTime.from(local, { overflow: 'reject' })
    return plain.toZonedDateTime(zone, { disambiguation }).epochMilliseconds
  } catch {
    return undefined
  }
}

describe('a local time', () => {
  test.prop([locals, zones, ambiguities])(
    'is the instant that Temporal says, clock changes and days that do not exist included',
    (local, zone, ambiguous) => {
      expect(instantOf(local, zone, ambiguous)).toBe(byTemporal(local, zone, ambiguous))
    },
  )

  const springForward = { year: 2026, month: 3, day: 29, hour: 1, minute: 30 }
  const fallBack = { year: 2026, month: 10, day: 25, hour: 1, minute: 30 }
  it.each([
    ['that London skips in spring is rejected', springForward, 'reject', undefined],
    [
      'that London skips in spring is read by the summer clock, if the earlier is wanted',
      springForward,
      'earlier',
      at('2026-03-29T00:30'),
    ],
    [
      'that London skips in spring is read by the winter clock, if the later is wanted',
      springForward,
      'later',
      at('2026-03-29T01:30'),
    ],
    ['that London has twice in autumn is rejected', fallBack, 'reject', undefined],
    [
      'that London has twice in autumn is the first, if the earlier is wanted',
      fallBack,
      'earlier',
      at('2026-10-25T00:30'),
    ],
    [
      'that London has twice in autumn is the second, if the later is wanted',
      fallBack,
      'later',
      at('2026-10-25T01:30'),
    ],
  ] as const)('%s', (_, local, ambiguous, instant) => {
    expect(instantOf(local, 'Europe/London', ambiguous)).toBe(instant)
  })

  it('is midnight where only the day is given', () => {
    expect(instantOf({ year: 2025, month: 6, day: 2 }, 'Europe/London', 'reject')).toBe(
      at('2025-06-01T23:00'),
    )
  })

  it.each([
    ['before 1900', { year: 1899, month: 12, day: 31 }],
    ['of the year 25', { year: 25, month: 6, day: 2 }],
    ['after 2199', { year: 2200, month: 1, day: 1 }],
    ['that is no number', { year: Number.NaN, month: 6, day: 2 }],
    ['of a 31 June', { year: 2025, month: 6, day: 31 }],
    ['of a thirteenth month', { year: 2025, month: 13, day: 1 }],
    ['at 24 hours', { year: 2025, month: 6, day: 2, hour: 24 }],
    ['at 60 minutes', { year: 2025, month: 6, day: 2, minute: 60 }],
    ['at 60 seconds', { year: 2025, month: 6, day: 2, second: 60 }],
    ['at 1000 milliseconds', { year: 2025, month: 6, day: 2, millisecond: 1000 }],
    ['at an hour before midnight', { year: 2025, month: 6, day: 2, hour: -1 }],
    ['at a minute before the hour', { year: 2025, month: 6, day: 2, minute: -1 }],
    ['at a second before the minute', { year: 2025, month: 6, day: 2, second: -1 }],
    ['at a millisecond before the second', { year: 2025, month: 6, day: 2, millisecond: -1 }],
    ['of half a day', { year: 2025, month: 6, day: 1.5 }],
  ])('%s is none', (_, local) => {
    expect(instantOf(local, 'UTC', 'earlier')).toBeUndefined()
  })

  it('in a zone that nobody knows is an error that names it', () => {
    expect(() => instantOf({ year: 2025, month: 6, day: 2 }, 'Mars/Olympus', 'reject')).toThrow(
      expect.objectContaining({
        code: 'INVALID_CALENDAR',
        message: '`Mars/Olympus` is no time zone: give an IANA name such as `Europe/London`',
      }),
    )
  })
})

describe('an instant', () => {
  test.prop([
    fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }),
    zones,
  ])('has the offset that Temporal says', (date, zone) => {
    const zoned = Temporal.Instant.fromEpochMilliseconds(date.getTime()).toZonedDateTimeISO(zone)
    expect(offsetsOf(zone)(date.getTime())).toBe(zoned.offsetNanoseconds / 1e6)
  })

  it('at a clock change is on its far side, and the one before on the near side', () => {
    // A zone that no other test asks, so that what is found out first is the change itself.
    const offsetAt = offsetsOf('Europe/Dublin')
    const change = at('2026-03-29T01:00')
    expect([change, change - 1, change + 1].map(offsetAt)).toEqual([3_600_000, 0, 3_600_000])
  })

  it.each([
    ['2025-06-01T22:59:59', 'Europe/London', '2025-06-01'],
    ['2025-06-01T23:00', 'Europe/London', '2025-06-02'],
    ['2025-12-31T23:59:59', 'Europe/London', '2025-12-31'],
    ['2025-12-31T18:15', 'Asia/Kathmandu', '2026-01-01'],
  ])('%s falls in %s on %s', (time, zone, day) => {
    expect(localDayOf(at(time), zone)).toBe(day)
  })

  it.each([
    [Date.UTC(1900, 0, 1), true],
    [Date.UTC(2200, 0, 1) - 1, true],
    [Date.UTC(1900, 0, 1) - 1, false],
    [Date.UTC(2200, 0, 1), false],
    [0.5, false],
    [Number.NaN, false],
    [Number.POSITIVE_INFINITY, false],
    [undefined, false],
  ])('%d can be the time of a contact: %s', (given, can) => {
    expect(isInstant(given)).toBe(can)
  })
})

describe('a zone', () => {
  it.each([
    ['Europe/London', true],
    ['UTC', true],
    ['GMT summer time', false],
    ['', false],
  ])('"%s" is known: %s', (zone, known) => {
    expect(isZone(zone)).toBe(known)
  })
})
