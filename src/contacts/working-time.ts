import type { Nation } from './bank-holidays.ts'
import type { Instant } from './contact.ts'

/** Which days and hours are worked; made by {@link workingCalendar}. */
export interface WorkingCalendar {
  /** What tells calendars apart, such as `england Europe/London 09:00-17:00`. */
  readonly name: string
}

/** What a working calendar is made from. */
export interface CalendarOptions {
  /** IANA zone. */
  readonly zone: string
  readonly nation: Nation
  /** Hours of a working day, `HH:MM`; 09:00 to 17:00 if absent. */
  readonly workingHours?: { readonly from: string; readonly to: string }
}

/**
 * Makes a calendar: Monday to Friday without a nation's bank holidays, for the years whose bank holidays are known.
 *
 * @throws NesdsError `INVALID_CALENDAR`
 */
export function workingCalendar(_options: CalendarOptions): WorkingCalendar {
  throw new Error('not written yet')
}

/** Working time between two instants, in whole seconds; negative where they are the other way round, `undefined` outside the calendar's years. */
export function workingSecondsBetween(
  _from: Instant,
  _to: Instant,
  _calendar: WorkingCalendar,
): number | undefined {
  throw new Error('not written yet')
}

/** The midnight that ends the first working day after the local day of an instant; `undefined` outside the calendar's years. */
export function endOfNextWorkingDay(
  _instant: Instant,
  _calendar: WorkingCalendar,
): Instant | undefined {
  throw new Error('not written yet')
}

/** Whether a day, `YYYY-MM-DD`, is worked; `undefined` outside the calendar's years. */
export function isWorkingDay(_day: string, _calendar: WorkingCalendar): boolean | undefined {
  throw new Error('not written yet')
}
