import type { Instant } from './contact.ts'
import { dayNumber, MILLISECONDS_A_DAY } from './day-number.ts'
import { secondAt, type WorkingCalendar } from './working-calendar.ts'

export { type WorkingCalendar, workingCalendar } from './working-calendar.ts'

/** Working time between two instants, in whole seconds; negative where they are the other way round, `undefined` outside the calendar's years. */
export function workingSecondsBetween(
  from: Instant,
  to: Instant,
  calendar: WorkingCalendar,
): number | undefined {
  const seconds =
    workedUntil(to, localDayNumber(to, calendar), calendar) -
    workedUntil(from, localDayNumber(from, calendar), calendar)
  return Number.isNaN(seconds) ? undefined : seconds
}

/** The midnight that ends the first working day after the local day of an instant; `undefined` outside the calendar's years. */
export function endOfNextWorkingDay(
  instant: Instant,
  calendar: WorkingCalendar,
): Instant | undefined {
  const day = nextWorkingDay(localDayNumber(instant, calendar), calendar)
  return day === undefined ? undefined : secondAt(day + 1, 0, calendar.zone) * 1000
}

/** Whether a day, `YYYY-MM-DD`, is worked; `undefined` outside the calendar's years. */
export function isWorkingDay(day: string, calendar: WorkingCalendar): boolean | undefined {
  const index = dayNumber(day) - calendar.firstDay
  const before = calendar.workedBefore[index]
  const after = calendar.workedBefore[index + 1]
  return before === undefined || after === undefined ? undefined : after > before
}

/** The number of the first working day after a day, by its number; `undefined` outside the calendar's years. */
export function nextWorkingDay(day: number, calendar: WorkingCalendar): number | undefined {
  const next = calendar.nextWorkingDays[day - calendar.firstDay]
  return next === -1 ? undefined : next
}

/** The number of an instant's local day, since 1970-01-01. */
export function localDayNumber(instant: Instant, { offsetAt }: WorkingCalendar): number {
  return Math.floor((instant + offsetAt(instant)) / MILLISECONDS_A_DAY)
}

/** Seconds worked from the calendar's first day until an instant, whose local day has this number; NaN outside the calendar's years. */
export function workedUntil(instant: Instant, day: number, calendar: WorkingCalendar): number {
  const index = day - calendar.firstDay
  const before = calendar.workedBefore[index] ?? Number.NaN
  const after = calendar.workedBefore[index + 1] ?? Number.NaN
  const sinceStart = Math.floor(instant / 1000) - (calendar.starts[index] ?? Number.NaN)
  return before + Math.min(Math.max(sinceStart, 0), after - before)
}
