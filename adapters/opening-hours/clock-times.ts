import type { Fault } from '../mapped-table/values/fault.ts'
import { perDay, perWeek } from './hours.ts'
import { DAY, type Span } from './week.ts'

/** A time of day as somebody wrote it. */
export interface ClockTime {
  readonly minutes: number
  /** Whether it says minutes: 9 alone doesn't. */
  readonly isExact: boolean
  /** Whether an hour under ten has its nought. */
  readonly hasNought: boolean
}

/** A time as it is written, such as `09:00`, `9` or `24:00`; `undefined` for what is no time of day. */
export function clockTime(text: string): ClockTime | undefined {
  const [, hour = '', minute] = /^(\d{1,2})(?::([0-5]\d))?$/.exec(text) ?? []
  const minutes = Number(hour) * 60 + Number(minute ?? 0)
  if (hour === '' || minutes > DAY) return undefined
  return { minutes, isExact: minute !== undefined, hasNought: hour.length === 2 }
}

/**
 * The span between two times of a day; one that ends before it begins runs on into the next day.
 *
 * @param days - how many days have it, for the readings of what is not clear
 */
export function spanOf(from: ClockTime, to: ClockTime, days: number | undefined): Span | Fault {
  const readings = readingsOf(from, to)
  const [only, ...others] = readings
  if (only === undefined) return { fault: 'a day that begins at 24:00: say the hours of the next' }
  if (others.length === 0 && from.isExact && to.isExact) return only
  if (others.length === 0) {
    return { fault: `times without minutes: write ${told(only, days)}, if it says that` }
  }
  const isNight = readings.some((span) => span.to > DAY)
  const split = isNight ? `, and what runs past midnight as two, ${NIGHT}` : ''
  const all = readings.map((span) => told(span, days)).join(' or ')
  return { fault: `could be ${all}: write 24-hour times, such as 09:00-17:00${split}` }
}

const NIGHT = 'as in 22:00-24:00 and 00:00-02:00'

/** Every way in which somebody may have meant it, the likelier first; none where a day would begin at its end. */
function readingsOf(from: ClockTime, to: ClockTime): readonly Span[] {
  const [start, end] = [from.minutes, to.minutes]
  if (start === DAY) return []
  const asWritten = { from: start, to: end > start ? end : end + DAY }
  const none = start === end ? [{ from: start, to: start }] : []
  return [...halfDayReadings(from, to), asWritten, ...none]
}

const NOON = 720

/** What the times say on a clock of twelve hours, where that is something else. */
function halfDayReadings(from: ClockTime, to: ClockTime): readonly Span[] {
  const [start, end] = [from.minutes, to.minutes]
  // Midnight is nought on a clock of 24 hours alone.
  if (start >= NOON + 60 || end >= NOON + 60 || end < 60) return []
  const evening = { from: start, to: end + NOON }
  if (end <= start) return [evening]
  const isAfternoon = !from.hasNought && start >= 60 && start < 7 * 60 && end <= NOON
  const afternoon = isAfternoon ? [{ from: start + NOON, to: end + NOON }] : []
  return to.isExact ? afternoon : [...afternoon, evening]
}

/** A reading: its times as they ought to be written, and how much they come to. */
function told({ from, to }: Span, days: number | undefined): string {
  const length = days === undefined ? perDay(to - from) : perWeek(days * (to - from))
  if (to === from) return `no time at all (${length})`
  const end = to > DAY ? `${clock(to - DAY)} on the next day` : clock(to)
  return `${clock(from)}-${end} (${length})`
}

function clock(minutes: number): string {
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60]
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}
