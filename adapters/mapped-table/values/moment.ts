/**
 * A date and time as a text states it.
 *
 * The readers of formats write into one that their caller keeps: a column has a million cells, and
 * an object for each would cost more than reading it.
 */
export interface Moment {
  year: number
  month: number
  day: number
  /** Milliseconds since the day's start by the clock on the wall. */
  time: number
  /** Minutes ahead of UTC, where the text says it. */
  offset: number | undefined
}

/** How a text fits a format: `impossible` is one that fits but names no day or time that there is. */
export type Fit = 'fits' | 'impossible' | 'no'

/** Reads a text of one format into a moment. */
export type FormatReader = (text: string, moment: Moment) => Fit

/** An empty moment, to be written into. */
export function blankMoment(): Moment {
  return { year: 0, month: 0, day: 0, time: 0, offset: undefined }
}

/** Whether the calendar has a day. */
export function isCalendarDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false
  if (day <= 28) return true
  const isLeapYear = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return day <= (month === 2 && isLeapYear ? 29 : (LENGTHS[month - 1] ?? 0))
}

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
