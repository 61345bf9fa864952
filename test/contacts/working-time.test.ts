import { describe, expect, it } from 'vitest'
import { type CalendarOptions, secondsOfWorkingDay } from '../../src/contacts/working-calendar.ts'
import {
  endOfNextWorkingDay,
  isWorkingDay,
  workingCalendar,
  workingSecondsBetween,
} from '../../src/contacts/working-time.ts'
import { at } from './some-contacts.ts'

const zone = 'Europe/London'
const england = workingCalendar({ zone, nation: 'england' })
const scotland = workingCalendar({ zone, nation: 'scotland' })
const HOUR = 3600

describe('working time', () => {
  it.each([
    ['within a working day', '2025-06-02T10:00', '2025-06-02T10:30', HOUR / 2],
    ['that starts before work', '2025-06-02T05:00', '2025-06-02T09:00', HOUR],
    ['that ends after work', '2025-06-02T15:00', '2025-06-02T22:00', HOUR],
    ['over a night', '2025-06-02T15:00', '2025-06-03T09:00', 2 * HOUR],
    ['over a weekend', '2025-06-06T15:00', '2025-06-09T09:00', 2 * HOUR],
    ['on a Sunday', '2025-06-08T09:00', '2025-06-08T15:00', 0],
    ['of a whole week', '2025-06-02T00:00', '2025-06-09T00:00', 40 * HOUR],
    ['over the clock change of spring', '2026-03-27T16:00', '2026-03-30T09:00', 2 * HOUR],
    ['over the clock change of autumn', '2026-10-23T15:00', '2026-10-26T10:00', 2 * HOUR],
    ['over Christmas', '2025-12-24T16:00', '2025-12-29T10:00', 2 * HOUR],
    ['the other way round', '2025-06-02T10:30', '2025-06-02T10:00', -HOUR / 2],
    ['of no length', '2025-06-02T10:30', '2025-06-02T10:30', 0],
  ])('%s, from %s to %s', (_, from, to, seconds) => {
    expect(workingSecondsBetween(at(from), at(to), england)).toBe(seconds)
  })

  it('follows the bank holidays of the nation: Easter Monday is worked in Scotland', () => {
    const [from, to] = [at('2026-04-02T15:00'), at('2026-04-07T09:00')]
    expect(workingSecondsBetween(from, to, england)).toBe(2 * HOUR)
    expect(workingSecondsBetween(from, to, scotland)).toBe(10 * HOUR)
  })

  it('keeps to the hours that a council works', () => {
    const late = workingCalendar({
      zone,
      nation: 'england',
      workingHours: { from: '08:00', to: '20:00' },
    })
    expect(workingSecondsBetween(at('2025-06-02T18:00'), at('2025-06-03T08:00'), late)).toBe(
      2 * HOUR,
    )
    expect(secondsOfWorkingDay(late.name)).toBe(12 * HOUR)
  })

  it('counts the hour that a clock change takes out of a working day', () => {
    // In Tehran the clock went from midnight to one on Monday 22 March 2021.
    const hours = { from: '00:00', to: '24:00' }
    const tehran = workingCalendar({ zone: 'Asia/Tehran', nation: 'england', workingHours: hours })
    expect(workingSecondsBetween(at('2021-03-21T12:00'), at('2021-03-23T20:29'), tehran)).toBe(
      (23 + 24) * HOUR + 59 * 60,
    )
  })

  it('counts whole seconds, so that the parts of an interval add up', () => {
    const [from, middle, to] = [1_748_858_400_400, 1_748_858_401_600, 1_748_858_402_100]
    expect(workingSecondsBetween(from - 400, from + 500, england)).toBe(0)
    const first = workingSecondsBetween(from, middle, england) ?? Number.NaN
    const second = workingSecondsBetween(middle, to, england) ?? Number.NaN
    expect([first, second]).toEqual([1, 1])
    expect(workingSecondsBetween(from, to, england)).toBe(first + second)
  })

  it.each([
    ['begins before 2004', '2003-12-31T12:00', '2004-01-05T12:00'],
    ['ends after 2035', '2035-12-28T12:00', '2036-01-04T12:00'],
  ])('is not known where it %s, since the bank holidays are not', (_, from, to) => {
    expect(workingSecondsBetween(at(from), at(to), england)).toBeUndefined()
  })
})

describe('the end of the next working day', () => {
  it.each([
    ['of a Monday is Tuesday midnight', '2025-06-02T10:00', '2025-06-03T23:00'],
    ['of a Friday is Monday midnight', '2025-06-06T10:00', '2025-06-09T23:00'],
    ['of a Saturday is Monday midnight', '2025-06-07T10:00', '2025-06-09T23:00'],
    ['of a Sunday is Monday midnight', '2025-06-08T10:00', '2025-06-09T23:00'],
    ['goes by the local day, one minute before midnight', '2025-06-02T22:59', '2025-06-03T23:00'],
    ['goes by the local day, at midnight', '2025-06-02T23:00', '2025-06-04T23:00'],
    ['passes over Christmas', '2025-12-24T10:00', '2025-12-30T00:00'],
    ['passes over the clock change', '2026-03-27T10:00', '2026-03-30T23:00'],
  ])('%s', (_, opened, end) => {
    expect(endOfNextWorkingDay(at(opened), england)).toBe(at(end))
  })

  it.each(['2003-06-02T10:00', '2035-12-31T10:00'])('of %s is not known', (opened) => {
    expect(endOfNextWorkingDay(at(opened), england)).toBeUndefined()
  })
})

describe('a day', () => {
  it.each([
    ['2025-06-02', true],
    ['2025-06-07', false],
    ['2025-06-08', false],
    ['2025-12-25', false],
    ['2003-06-02', undefined],
    ['2003-12-31', undefined],
    ['2036-01-01', undefined],
    ['no day', undefined],
  ])('%s is worked: %s', (day, worked) => {
    expect(isWorkingDay(day, england)).toBe(worked)
  })
})

describe('a calendar', () => {
  it.each([
    ['17:00', '09:00'],
    ['09:00', '09:00'],
    ['9:00', '17:00'],
    ['09:00', '24:01'],
    ['nine', 'five'],
  ])('of working hours from %s to %s is an error', (from, to) => {
    expect(() => workingCalendar({ zone, nation: 'england', workingHours: { from, to } })).toThrow(
      expect.objectContaining({ code: 'INVALID_CALENDAR' }),
    )
  })

  it('of a nation that there is not is an error, also for callers without types', () => {
    const options: CalendarOptions = { zone, nation: JSON.parse('"france"') }
    expect(() => workingCalendar(options)).toThrow(
      expect.objectContaining({
        code: 'INVALID_CALENDAR',
        message: '`france` is no nation: give england, wales, scotland or northern-ireland',
      }),
    )
  })

  it('of a zone that nobody knows is an error', () => {
    expect(() => workingCalendar({ zone: 'Mars/Olympus', nation: 'england' })).toThrow(
      expect.objectContaining({ code: 'INVALID_CALENDAR' }),
    )
  })

  it('is named after what makes it differ from others', () => {
    expect(england.name).toBe('england 09:00-17:00 Europe/London')
  })
})
