import type { Week } from './week.ts'

/** When an access point is open. */
export interface Hours {
  /** A usual week, without public holidays. */
  readonly week: Week
  /** Whether it is open on public holidays; absent where nobody says. */
  readonly onHolidays?: boolean
}

/** A figure of minutes as hours a week, for messages: `40 h a week`. */
export function perWeek(minutes: number): string {
  return `${hoursIn(minutes)} a week`
}

/** Likewise of a day. */
export function perDay(minutes: number): string {
  return `${hoursIn(minutes)} a day`
}

function hoursIn(minutes: number): string {
  return `${Math.round(minutes / 6) / 10} h`
}
