import { NesdsError } from '../errors.ts'
import { BANK_HOLIDAY_YEARS, bankHolidaysOf, isNation, type Nation } from './bank-holidays.ts'
import { dayNumber, MILLISECONDS_A_DAY } from './day-number.ts'
import { type Offsets, offsetsOf } from './offsets.ts'
import { instantOfClock } from './zone.ts'

/** Which days and hours are worked, day by day; made by {@link workingCalendar}. */
export interface WorkingCalendar {
  /** What tells calendars apart, such as `england 09:00-17:00 Europe/London`. */
  readonly name: string
  readonly zone: string
  readonly offsetAt: Offsets
  /** Number of the first day that it has, since 1970-01-01. */
  readonly firstDay: number
  /** For each day the second, since 1970, at which work begins. */
  readonly starts: Float64Array
  /** For each day the seconds worked on all days before it, and at the end those of all days. */
  readonly workedBefore: Float64Array
  /** For each day the number of the next working day; -1 where the calendar ends before it. */
  readonly nextWorkingDays: Int32Array
}

/** What a working calendar is made from. */
export interface CalendarOptions {
  /** IANA zone. */
  readonly zone: string
  readonly nation: Nation
  /** Hours of a working day, `HH:MM`; 09:00 to 17:00 if absent. */
  readonly workingHours?: WorkingHours
}

/** Hours of a working day by the clock on the wall, `HH:MM`. */
interface WorkingHours {
  readonly from: string
  readonly to: string
}

/** The hours that are meant where none are given: those outside which standard 1 counts as extended. */
const OFFICE_HOURS: WorkingHours = { from: '09:00', to: '17:00' }

/**
 * Makes a calendar: Monday to Friday without a nation's bank holidays, for the years whose bank holidays are known.
 *
 * @throws NesdsError `INVALID_CALENDAR`
 */
export function workingCalendar(options: CalendarOptions): WorkingCalendar {
  const { zone, nation, workingHours = OFFICE_HOURS } = options
  const name = `${nation} ${workingHours.from}-${workingHours.to} ${zone}`
  const calendar = CALENDARS.get(name) ?? newCalendar(name, zone, nation, workingHours)
  CALENDARS.set(name, calendar)
  return calendar
}

/** Calendars that were made; they only save making them again. */
const CALENDARS = new Map<string, WorkingCalendar>()

function newCalendar(
  name: string,
  zone: string,
  nation: Nation,
  workingHours: WorkingHours,
): WorkingCalendar {
  const { first, last } = BANK_HOLIDAY_YEARS
  const offsetAt = offsetsOf(zone)
  const hours = { from: minutesOf(workingHours.from), to: minutesOf(workingHours.to) }
  if (!(hours.from < hours.to)) {
    throw new NesdsError(
      'INVALID_CALENDAR',
      `working hours from \`${workingHours.from}\` to \`${workingHours.to}\` are none: give two times as HH:MM, the earlier first`,
    )
  }
  const firstDay = dayNumber(`${first}-01-01`)
  const days = dayNumber(`${last + 1}-01-01`) - firstDay
  if (!isNation(nation)) {
    throw new NesdsError(
      'INVALID_CALENDAR',
      `\`${nation}\` is no nation: give england, wales, scotland or northern-ireland`,
    )
  }
  const holidays = holidaysOf(nation)
  const starts = new Float64Array(days)
  const workedBefore = new Float64Array(days + 1)
  const nextWorkingDays = new Int32Array(days)
  for (let index = 0; index < days; index++) {
    const day = firstDay + index
    const start = secondAt(day, hours.from, zone)
    const worked = isWeekday(day) && !holidays.has(day) ? secondAt(day, hours.to, zone) - start : 0
    starts[index] = start
    workedBefore[index + 1] = (workedBefore[index] ?? 0) + worked
  }
  for (let index = days - 1, next = -1; index >= 0; index--) {
    nextWorkingDays[index] = next
    if ((workedBefore[index + 1] ?? 0) > (workedBefore[index] ?? 0)) next = firstDay + index
  }
  return { name, zone, offsetAt, firstDay, starts, workedBefore, nextWorkingDays }
}

/** Seconds of a working day without a clock change, by the name of its calendar. */
export function secondsOfWorkingDay(calendarName: string): number {
  const [from, to] = /(\d\d:\d\d)-(\d\d:\d\d)/.exec(calendarName)?.slice(1).map(minutesOf) ?? []
  return ((to ?? Number.NaN) - (from ?? Number.NaN)) * 60
}

/** The second at which a local day has so many minutes, clock changes passed over. */
export function secondAt(day: number, minutes: number, zone: string): number {
  const clock = day * MILLISECONDS_A_DAY + minutes * 60_000
  return Math.floor((instantOfClock(clock, zone, 'compatible') ?? Number.NaN) / 1000)
}

function holidaysOf(nation: Nation): ReadonlySet<number> {
  const { first, last } = BANK_HOLIDAY_YEARS
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  return new Set(years.flatMap((year) => bankHolidaysOf(nation, year) ?? []).map(dayNumber))
}

/** 1970-01-01 was a Thursday. */
function isWeekday(day: number): boolean {
  return (((day + 3) % 7) + 7) % 7 < 5
}

/** Minutes since midnight of `HH:MM`, up to 24:00; NaN for anything else. */
function minutesOf(time: string): number {
  const [, hours, minutes] = /^(\d\d):([0-5]\d)$/.exec(time) ?? []
  const total = Number(hours) * 60 + Number(minutes)
  return total <= 1440 ? total : Number.NaN
}
