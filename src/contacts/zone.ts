import type { Instant } from './contact.ts'
import { dayText, MILLISECONDS_A_DAY } from './day-number.ts'
import { offsetsOf } from './offsets.ts'

export { isZone } from './offsets.ts'

/** A date and time by the clock on the wall. */
export interface LocalTime {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  readonly day: number
  readonly hour?: number
  readonly minute?: number
  readonly second?: number
  readonly millisecond?: number
}

/** What to do with a local time that a clock change repeats or skips. */
export type Ambiguity = 'earlier' | 'later' | 'reject'

const YEARS = { first: 1900, last: 2199 } as const
const FIRST_INSTANT = Date.UTC(YEARS.first, 0, 1)
const LAST_INSTANT = Date.UTC(YEARS.last + 1, 0, 1)

/** Whether a number can be the time of a contact: a whole one of the years 1900 to 2199; any other is a slip. */
export function isInstant(given: number | undefined): given is Instant {
  return (
    given !== undefined && Number.isInteger(given) && given >= FIRST_INSTANT && given < LAST_INSTANT
  )
}

/**
 * The instant of a local time of the years 1900 to 2199; `undefined` where there is none: a day or
 * hour that doesn't exist, or one that a clock change repeats or skips and that is to be rejected.
 *
 * `earlier` and `later` mean what they mean to Temporal.
 *
 * @throws NesdsError `INVALID_CALENDAR` where the zone is unknown
 */
export function instantOf(
  local: LocalTime,
  zone: string,
  ambiguous: Ambiguity,
): Instant | undefined {
  const clock = clockTime(local)
  return clock === undefined ? undefined : instantOfClock(clock, zone, ambiguous)
}

/**
 * The instant of a local time that is given as if it were UTC, as for {@link instantOf}.
 *
 * `compatible` takes the first of a time that comes twice, and passes over the hour that is skipped.
 */
export function instantOfClock(
  clock: number,
  zone: string,
  ambiguous: Ambiguity | 'compatible',
): Instant | undefined {
  const offsetAt = offsetsOf(zone)
  // No zone is further than a day from UTC, so the true offset is one of these two.
  const before = clock - offsetAt(clock - MILLISECONDS_A_DAY)
  const after = clock - offsetAt(clock + MILLISECONDS_A_DAY)
  if (before === after) return before
  const valid = [before, after].filter((instant) => instant + offsetAt(instant) === clock)
  if (valid.length === 1) return valid[0]
  if (ambiguous === 'reject') return undefined
  if (ambiguous === 'compatible') return before
  return ambiguous === 'earlier' ? Math.min(before, after) : Math.max(before, after)
}

/**
 * The day in a zone on which an instant falls, `YYYY-MM-DD`.
 *
 * @throws NesdsError `INVALID_CALENDAR` where the zone is unknown
 */
export function localDayOf(instant: Instant, zone: string): string {
  return dayText(Math.floor((instant + offsetsOf(zone)(instant)) / MILLISECONDS_A_DAY))
}

/** A local time as if it were UTC; `undefined` where the calendar or the clock doesn't have it. */
function clockTime(local: LocalTime): number | undefined {
  const { year, month, day, hour = 0, minute = 0, second = 0, millisecond = 0 } = local
  if (year < YEARS.first || year > YEARS.last) return undefined
  if (hour < 0 || minute < 0 || second < 0 || millisecond < 0) return undefined
  if (hour > 23 || minute > 59 || second > 59 || millisecond > 999) return undefined
  const clock = Date.UTC(year, month - 1, day, hour, minute, second, millisecond)
  const read = new Date(clock)
  // A day past its month's end, or a month past the year's, would come out as another.
  return read.getUTCDate() === day && read.getUTCMonth() === month - 1 ? clock : undefined
}
