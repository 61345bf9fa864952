import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { bulkAwareTally } from '../../../adapters/mapped-table/bulk-imports.ts'
import type { GivenContact } from '../../../src/contacts/contact.ts'

const MONDAY = Date.UTC(2025, 5, 2)
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** How many contacts come to a council by themselves. */
interface Density {
  /** Contacts in each minute from 08:30 to 17:30 on a day of work; those hours are as any other where it is 0. */
  readonly working: number
  /** Minutes between two contacts at any other time. */
  readonly between: number
  readonly days: number
  readonly council?: string
}

function contact(opened: number, council?: string): GivenContact {
  return { role: 'contact', opened, closed: opened + 26 * DAY, council }
}

/** Contacts as they come to a council by themselves, day after day, from a Monday on. */
function usual({ working, between, days, council }: Density): GivenContact[] {
  const contacts: GivenContact[] = []
  for (let day = 0; day < days; day++) {
    for (let minute = 0; minute < 24 * 60; minute++) {
      const isWorked = working > 0 && day % 7 < 5 && minute >= 510 && minute < 1050
      const count = isWorked ? working : minute % between === 0 ? 1 : 0
      // Some minutes are fuller than others.
      const more = isWorked && minute % 7 === 0 ? Math.ceil(working / 2) : 0
      for (let one = 0; one < count + more; one++) {
        contacts.push(contact(MONDAY + day * DAY + minute * MINUTE + 1000 + one, council))
      }
    }
  }
  return contacts
}

/** The same, most of them closed at once, and every fifth some days or weeks later. */
function closedLate(contacts: readonly GivenContact[]): GivenContact[] {
  return contacts.map((one, index) => ({
    ...one,
    closed: (one.opened ?? 0) + (index % 5 === 0 ? ((index * 7919) % 60) * DAY : MINUTE),
  }))
}

/** Contacts that were opened in one minute, or in as many as are asked for. */
function batch(size: number, clock: string, { minutes = 1, day = 1, council = '' } = {}) {
  const start = Date.parse(`2025-06-02T${clock}:02Z`) + day * DAY
  return Array.from({ length: size }, (_, index) => ({
    ...contact(start + (index % minutes) * MINUTE, council || undefined),
    closed: start + (30 + index) * 7 * MINUTE + 100 * DAY,
  }))
}

/** As {@link batch}, of contacts opened at various times and closed in one minute. */
function closedTogether(size: number, clock: string, day = 1) {
  const closed = Date.parse(`2025-06-02T${clock}:02Z`) + day * DAY
  return Array.from({ length: size }, (_, index) => ({
    ...contact(closed - (30 + index * 13) * MINUTE),
    closed,
  }))
}

function importsIn(contacts: Iterable<GivenContact>): number {
  const tally = bulkAwareTally({ zone: 'Europe/London', nation: 'england' })
  for (const one of contacts) tally.add(one)
  return Object.values(tally.finish().groups).reduce(
    (sum, { roles }) => sum + (roles.bulkImport ?? 0),
    0,
  )
}

/** About 10,000, 100,000, 3 million and 10 million contacts a year. */
const COUNCILS = {
  'a quiet council': { working: 0, between: 45, days: 14 },
  'a council': { working: 1, between: 9, days: 14 },
  'a large council': { working: 20, between: 1, days: 5 },
  'a country': { working: 65, between: 1, days: 3 },
} as const

describe('a busy midday', () => {
  it.each(Object.entries(COUNCILS))('of %s is no import', (_, density) => {
    expect(importsIn(usual(density))).toBe(0)
  })

  it('is no import where the table has one day alone', () => {
    expect(importsIn(usual({ ...COUNCILS['a country'], days: 1 }))).toBe(0)
  })

  it('is no import on the day after the clocks change', () => {
    const hourOn = (one: GivenContact) => contact((one.opened ?? 0) + 60 * MINUTE)
    const all = usual(COUNCILS['a country']).map((one) =>
      (one.opened ?? 0) < MONDAY + 2 * DAY ? hourOn(one) : one,
    )
    const before = usual(COUNCILS['a country']).map(hourOn)
    const week = before.map((one) => contact((one.opened ?? 0) - 7 * DAY))
    expect(importsIn([...week.slice(0, 110_000), ...all])).toBe(0)
  })

  it('is no import where some are closed late, so that most days have few closings', () => {
    const all = usual(COUNCILS['a country']).map((one, index) => ({
      ...one,
      closed: (one.opened ?? 0) + (index % 8 === 0 ? ((index * 7919) % 60) * DAY : 0),
    }))
    expect(importsIn(all)).toBe(0)
  })

  it('is no import where all are of one day, and the last of them are closed weeks later', () => {
    expect(importsIn(closedLate(usual({ ...COUNCILS['a country'], days: 1 })))).toBe(0)
  })

  it('is no import where all were closed in one day, and the first of them opened weeks before', () => {
    const mirrored = closedLate(usual({ ...COUNCILS['a country'], days: 1 })).map((one) => ({
      ...one,
      opened: 2 * MONDAY - (one.closed ?? 0),
      closed: 2 * MONDAY - (one.opened ?? 0),
    }))
    expect(importsIn(mirrored)).toBe(0)
  })

  it('is no import where most days of the table are days off', () => {
    const all = usual({ ...COUNCILS['a country'], days: 7 })
    expect(importsIn(all.filter(({ opened = 0 }) => opened > MONDAY + 4 * DAY))).toBe(0)
  })

  it('is none where work begins just before the hour', () => {
    const opened = usual({ working: 65, between: 1, days: 2 })
    const early = opened.map((one) => contact((one.opened ?? 0) + 27 * MINUTE))
    expect(importsIn(early)).toBe(0)
  })
})

describe('a batch of contacts', () => {
  const cases = (['a quiet council', 'a council'] as const).flatMap((council) =>
    [60, 500, 5000].flatMap((size) =>
      ['02:00', '12:10', '17:40'].map((clock) => ({ size, clock, council })),
    ),
  )

  it.each(cases)('of $size, opened at $clock in $council, is an import', (one) => {
    const found = importsIn([...usual(COUNCILS[one.council]), ...batch(one.size, one.clock)])
    expect(found).toBeGreaterThanOrEqual(one.size)
    expect(found).toBeLessThan(one.size + 3)
  })

  it.each(cases)('of $size, closed at $clock in $council, is an import', (one) => {
    const all = [...usual(COUNCILS[one.council]), ...closedTogether(one.size, one.clock)]
    expect(importsIn(all)).toBe(one.size)
  })

  it.each([
    [60, '02:00'],
    [500, '02:00'],
    [5000, '02:00'],
    [500, '12:10'],
    [5000, '12:10'],
  ])('of %i at %s is seen in a large council too', (size, clock) => {
    const found = importsIn([...usual(COUNCILS['a large council']), ...batch(size, clock)])
    expect(found).toBeGreaterThanOrEqual(size)
    expect(found).toBeLessThan(size + 40)
  })

  it('is an import where it is all that the table has', () => {
    expect(importsIn(batch(500, '11:00'))).toBe(500)
  })

  it('is an import every night, as jobs close what has been answered', () => {
    const nights = Array.from({ length: 14 }, (_, day) => closedTogether(80, '02:00', 30 + day))
    expect(importsIn([...usual(COUNCILS['a council']), ...nights.flat()])).toBe(14 * 80)
  })

  it('is an import where all of it is closed at once too, in two hours of one day', () => {
    const all = batch(12_000, '10:00', { minutes: 120 })
    const closed = all.map((one) => ({ ...one, closed: (one.opened ?? 0) + MINUTE }))
    expect(importsIn([...usual(COUNCILS['a council']), ...closed])).toBeGreaterThanOrEqual(12_000)
  })

  it('is an import where many were closed in one minute of a large council that seldom says so', () => {
    const open = usual(COUNCILS['a large council']).map(({ closed, ...one }) => one)
    expect(importsIn([...open, ...closedTogether(150, '12:10')])).toBe(150)
  })

  it('is an import where it takes two hours of one day', () => {
    const all = [...usual(COUNCILS['a council']), ...batch(12_000, '10:00', { minutes: 120 })]
    expect(importsIn(all)).toBeGreaterThanOrEqual(12_000)
  })

  it('is one council’s, however many contacts others have in that minute', () => {
    const country = usual({ ...COUNCILS['a country'], council: 'E06000001' })
    const small = usual({ ...COUNCILS['a council'], council: 'E06000002' })
    const found = importsIn([...country, ...small, ...batch(60, '12:10', { council: 'E06000002' })])
    expect(found).toBeGreaterThanOrEqual(60)
    expect(found).toBeLessThan(63)
  })

  it('is none where times are told by the hour alone', () => {
    const hours = usual({ working: 2, between: 1, days: 5 }).filter(
      ({ opened = 0 }) => (opened % DAY) / MINUTE > 540 && (opened % DAY) / MINUTE < 1020,
    )
    const toTheHour = hours.map(({ opened = 0 }) => contact(opened - (opened % (60 * MINUTE))))
    expect(importsIn(toTheHour)).toBe(0)
  })

  property.prop(
    [
      fc.shuffledSubarray([...usual(COUNCILS['a quiet council']), ...batch(60, '02:00')], {
        minLength: 500,
      }),
    ],
    { numRuns: 20 },
  )('is the same in any order', (contacts) => {
    const inOrder = contacts.toSorted((a, b) => (a.opened ?? 0) - (b.opened ?? 0))
    expect(importsIn(contacts)).toBe(importsIn(inOrder))
  })
})
