import type { Instant } from '../../../src/contacts/contact.ts'
import type { TimeReading } from '../mapping.ts'
import { createDayClock, FIRST_YEAR, LAST_YEAR } from './day-clock.ts'
import type { Fault } from './fault.ts'
import { readIso } from './iso-format.ts'
import { blankMoment, type Fit, type FormatReader, type Moment } from './moment.ts'
import { isNull } from './null-words.ts'
import { numberIn } from './number-text.ts'
import { patternReader } from './pattern-format.ts'
import { trimmed } from './scan.ts'
import { readSerialDay } from './serial-days.ts'

/** Reads a column's cells as instants; `undefined` where a cell says nothing. */
export interface DateReader {
  (cell: unknown): Instant | undefined | Fault
  /** Cells read by each of the mapping's formats, in their order; two above 0 deserve a warning. */
  readonly counts: readonly number[]
  /** Cells that a workbook marks as dates, read whatever the formats. */
  marked(): number
  /** Cells whose time a clock change skips or repeats, and which were read as the mapping says. */
  settled(): number
}

/**
 * Makes a reader of instants, which tries the mapping's formats in their order and no others.
 *
 * Dates that a workbook marks as such are read whatever the formats.
 *
 * @param epoch - first day of serial dates as the workbook says; goes before the mapping's
 * @throws NesdsError `INVALID_MAPPING` if a format is none
 */
export function dateReader(time: TimeReading, epoch?: 1900 | 1904): DateReader {
  const moment = blankMoment()
  let settledTimes = 0
  const instantAt = createDayClock(time, () => {
    settledTimes += 1
  })
  const readers = time.formats.map((format) => readerOf(format, epoch ?? time.epoch ?? 1900))
  const counts = readers.map(() => 0)
  let marked = 0
  const unfit: Fault = {
    fault: `not a date in the mapping's formats, ${time.formats.join(' or ')}`,
  }

  const settled = (isUnix: boolean): Instant | Fault => {
    if (moment.year < FIRST_YEAR || moment.year > LAST_YEAR) return FAR_YEAR
    return (isUnix ? utcOf(moment) : instantAt(moment)) ?? CLOCK_CHANGE
  }

  const read = (cell: unknown): Instant | undefined | Fault => {
    if (cell === '') return undefined
    if (cell instanceof Date) {
      marked += 1
      return readDate(cell, moment) === 'fits' ? settled(false) : unfit
    }
    if (typeof cell !== 'string' && typeof cell !== 'number')
      return isNull(cell) ? undefined : unfit
    const given = typeof cell === 'string' ? trimmed(cell) : cell
    let isImpossible = false
    for (let index = 0; index < readers.length; index++) {
      const fit = (readers[index] as CellReader)(given, moment)
      if (fit === 'fits') {
        counts[index] = (counts[index] ?? 0) + 1
        return settled(time.formats[index] === 'unix')
      }
      isImpossible ||= fit === 'impossible'
    }
    if (isImpossible) return IMPOSSIBLE
    if (isNull(given)) return undefined
    return typeof given === 'string' && SHORT_YEAR.test(given) ? TWO_DIGITS : unfit
  }
  return Object.assign(read, { counts, marked: () => marked, settled: () => settledTimes })
}

const IMPOSSIBLE: Fault = {
  fault: 'a day or time that there is not; are day and month the other way round?',
}
const TWO_DIGITS: Fault = { fault: 'a year of two digits, which could be of either century' }
const CLOCK_CHANGE: Fault = { fault: 'a time that a clock change skips or repeats' }
const FAR_YEAR: Fault = { fault: 'a year outside 1900 to 2199' }
const SHORT_YEAR = /^\d{1,2}[-./ ](?:\d{1,2}|[A-Za-z]{3})[-./ ]\d{2}(?!\d)/

type CellReader = (cell: string | number, moment: Moment) => Fit

function readerOf(format: string, epoch: 1900 | 1904): CellReader {
  if (format === 'excel') return ofNumbers((serial, moment) => readSerialDay(serial, epoch, moment))
  if (format === 'unix') return ofNumbers(readUnix)
  return ofTexts(format === 'iso' ? readIso : patternReader(format))
}

function ofTexts(read: FormatReader): CellReader {
  return (cell, moment) => (typeof cell === 'string' ? read(cell, moment) : 'no')
}

function ofNumbers(read: (number: number, moment: Moment) => Fit): CellReader {
  return (cell, moment) => {
    const number = typeof cell === 'number' ? cell : numberIn(cell)
    return number === undefined ? 'no' : read(number, moment)
  }
}

function readUnix(seconds: number, moment: Moment): Fit {
  return readDate(new Date(Math.round(seconds * 1000)), moment)
}

function utcOf({ year, month, day, time }: Moment): Instant {
  return Date.UTC(year, month - 1, day) + time
}

/** A workbook's dates are days and times on the wall, held as if they were UTC. */
function readDate(date: Date, moment: Moment): Fit {
  if (Number.isNaN(date.getTime())) return 'impossible'
  moment.year = date.getUTCFullYear()
  moment.month = date.getUTCMonth() + 1
  moment.day = date.getUTCDate()
  moment.time = date.getTime() - Date.UTC(moment.year, date.getUTCMonth(), moment.day)
  moment.offset = undefined
  return 'fits'
}
