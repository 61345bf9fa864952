import { type Fit, isCalendarDay, type Moment } from './moment.ts'
import { afterFraction, afterSpaces, digitsAt, milliseconds, offsetAt } from './scan.ts'

/** Reads `2025-04-01`, with `T` or a space before the time if there is one, and an offset if there is one. */
export function readIso(text: string, moment: Moment): Fit {
  const year = digitsAt(text, 0, 4)
  const month = digitsAt(text, 5, 2)
  const day = digitsAt(text, 8, 2)
  if (year < 0 || month < 0 || day < 0 || text[4] !== '-' || text[7] !== '-') return 'no'
  moment.year = year
  moment.month = month
  moment.day = day
  moment.time = 0
  moment.offset = undefined
  const isDay = isCalendarDay(year, month, day)
  if (text.length === 10) return isDay ? 'fits' : 'impossible'
  const mark = text[10]
  const at = mark === 'T' || mark === 't' ? 11 : afterSpaces(text, 10)
  if (at === 10) return 'no'
  const hour = digitsAt(text, at, 2)
  const minute = digitsAt(text, at + 3, 2)
  if (hour < 0 || minute < 0 || text[at + 2] !== ':') return 'no'
  const hasSecond = text[at + 5] === ':'
  const second = hasSecond ? digitsAt(text, at + 6, 2) : 0
  if (second < 0) return 'no'
  const from = hasSecond ? at + 8 : at + 5
  const to = hasSecond ? afterFraction(text, from) : from
  const offset = offsetAt(text, to)
  if (offset === 'no') return 'no'
  moment.offset = offset === 'none' ? undefined : offset
  moment.time = ((hour * 60 + minute) * 60 + second) * 1000 + milliseconds(text, from, to)
  return isDay && hour < 24 && minute < 60 && second < 60 ? 'fits' : 'impossible'
}
