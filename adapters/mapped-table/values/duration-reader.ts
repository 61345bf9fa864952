import type { DurationColumn } from '../mapping.ts'
import { durationIn } from './duration-text.ts'
import type { Fault } from './fault.ts'
import { readIso } from './iso-format.ts'
import { blankMoment } from './moment.ts'
import { isNull } from './null-words.ts'
import { numberIn } from './number-text.ts'

/**
 * Makes a reader of durations in whole seconds, rounded; `undefined` where a cell says nothing.
 *
 * A bare number is in the column's unit; a text that names its units, such as `4m 40s`, is read in a
 * column of any unit but `since-1970`, whose cells are dates.
 *
 * @param round - how seconds are rounded; an average that is weighed by counts is not
 */
export function durationReader(
  unit: DurationColumn['unit'],
  round: (seconds: number) => number = Math.round,
): (cell: unknown) => number | undefined | Fault {
  const secondsIn =
    unit === 'since-1970' ? sinceStart : unit === 'text' ? inText : inUnit(SECONDS[unit])
  return (cell) => {
    if (isNull(cell)) return undefined
    const seconds = secondsIn(cell)
    if (typeof seconds !== 'number') return seconds
    if (seconds < 0) return NEGATIVE
    return seconds <= LONGEST ? round(seconds) : TOO_LONG
  }
}

const SECONDS = {
  milliseconds: 0.001,
  seconds: 1,
  minutes: 60,
  hours: 3600,
  days: 86_400,
  'day-fraction': 86_400,
} as const

const NO_DURATION: Fault = { fault: 'no duration' }
const NO_UNIT: Fault = { fault: 'a duration without a unit' }
const TWO_PARTS: Fault = {
  fault: 'a duration of two parts, which may be hours or minutes: write 0:04:40 or 4m 40s',
}
const NEGATIVE: Fault = { fault: 'a negative duration' }
const TOO_LONG: Fault = { fault: 'a duration of more than 100 years; is the unit right?' }
const NO_DATE: Fault = { fault: 'no date since 1970' }
const LONGEST = 100 * 365.25 * 86_400

function inUnit(factor: number): (cell: unknown) => number | Fault {
  return (cell) => {
    const number = numberOf(cell)
    return number === undefined ? inText(cell) : number * factor
  }
}

function inText(cell: unknown): number | Fault {
  if (numberOf(cell) !== undefined) return NO_UNIT
  if (typeof cell !== 'string') return NO_DURATION
  if (/^-?\d+:\d+$/.test(cell.trim())) return TWO_PARTS
  return durationIn(cell) ?? NO_DURATION
}

/** Some warehouses hold a duration as the date that lies so long after the start of 1970. */
function sinceStart(cell: unknown): number | Fault {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? NO_DATE : cell.getTime() / 1000
  const moment = blankMoment()
  if (typeof cell !== 'string' || readIso(cell.trim(), moment) !== 'fits') return NO_DATE
  const { year, month, day, time, offset = 0 } = moment
  return (Date.UTC(year, month - 1, day) + time) / 1000 - offset * 60
}

function numberOf(cell: unknown): number | undefined {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : undefined
  return typeof cell === 'string' ? numberIn(cell) : undefined
}
