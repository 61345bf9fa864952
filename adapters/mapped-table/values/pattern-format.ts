import { NesdsError } from '../../../src/errors.ts'
import { formatFault } from '../date-formats.ts'
import { fixedReader } from './fixed-pattern.ts'
import { type Fit, type FormatReader, isCalendarDay, type Moment } from './moment.ts'
import { afterFraction, afterSpaces, digitsAt, isDigitAt, milliseconds, offsetAt } from './scan.ts'

/**
 * Makes a reader of a pattern such as `DD/MM/YYYY HH:mm`.
 *
 * `DD`, `MM` and `HH` ask for two digits, `D`, `M`, `H` and `h` for one or two, a space for one or
 * more. A fraction may follow the seconds, and an offset the time; a pattern that ends with `Z` asks
 * for the offset.
 *
 * @throws NesdsError `INVALID_MAPPING` if it is no pattern
 */
export function patternReader(pattern: string): FormatReader {
  const fault = formatFault(pattern)
  if (fault) throw new NesdsError('INVALID_MAPPING', `format \`${pattern}\`: ${fault}`)
  const needsOffset = pattern.endsWith('Z')
  const tokens = pattern.slice(0, needsOffset ? -1 : undefined).match(TOKENS) ?? []
  const parts = tokens.map((token) => PARTS[token] ?? literal(token))
  const hasTime = tokens.some((token) => HOURS.includes(token))
  const readFixed = needsOffset ? undefined : fixedReader(tokens)
  const clock: Clock = { hour: 0, minute: 0, second: 0, millisecond: 0, half: NO_HALF }

  return (text, moment) => {
    const fixed = readFixed === undefined ? 'no' : readFixed(text, moment)
    if (fixed !== 'no') return fixed
    clock.hour = clock.minute = clock.second = clock.millisecond = 0
    clock.half = NO_HALF
    let at = 0
    for (const part of parts) {
      at = part(text, at, moment, clock)
      if (at < 0) return 'no'
    }
    const offset = hasTime || at === text.length ? offsetAt(text, at) : 'no'
    if (offset === 'no' || (needsOffset && offset === 'none')) return 'no'
    moment.offset = offset === 'none' ? undefined : offset
    return fitOf(moment, clock)
  }
}

const TOKENS = /YYYY|MMM|MM|M|DD|D|HH|H|h|mm|ss|A|./gs
const HOURS = ['HH', 'H', 'h']

/** The time of day as the pattern's parts state it. */
interface Clock {
  hour: number
  minute: number
  second: number
  millisecond: number
  /** 0 before noon, 12 after it. */
  half: number
}

const NO_HALF = -1

/** Reads one part of a pattern at a place, and gives the place after it; -1 if something else stands there. */
type Part = (text: string, at: number, moment: Moment, clock: Clock) => number

const PARTS: Readonly<Record<string, Part | undefined>> = {
  YYYY(text, at, moment) {
    moment.year = digitsAt(text, at, 4)
    return moment.year < 0 ? -1 : at + 4
  },
  MM(text, at, moment) {
    moment.month = digitsAt(text, at, 2)
    return moment.month < 0 ? -1 : at + 2
  },
  M(text, at, moment) {
    const count = digitsUpToTwo(text, at)
    moment.month = digitsAt(text, at, count)
    return moment.month < 0 ? -1 : at + count
  },
  MMM(text, at, moment) {
    moment.month = MONTHS.indexOf(text.slice(at, at + 3).toLowerCase()) + 1
    return moment.month === 0 ? -1 : at + 3
  },
  DD(text, at, moment) {
    moment.day = digitsAt(text, at, 2)
    return moment.day < 0 ? -1 : at + 2
  },
  D(text, at, moment) {
    const count = digitsUpToTwo(text, at)
    moment.day = digitsAt(text, at, count)
    return moment.day < 0 ? -1 : at + count
  },
  HH(text, at, _, clock) {
    clock.hour = digitsAt(text, at, 2)
    return clock.hour < 0 ? -1 : at + 2
  },
  H: hourOfOneOrTwoDigits,
  h: hourOfOneOrTwoDigits,
  mm(text, at, _, clock) {
    clock.minute = digitsAt(text, at, 2)
    return clock.minute < 0 ? -1 : at + 2
  },
  ss(text, at, _, clock) {
    clock.second = digitsAt(text, at, 2)
    const end = afterFraction(text, at + 2)
    clock.millisecond = milliseconds(text, at + 2, end)
    return clock.second < 0 ? -1 : end
  },
  A(text, at, _, clock) {
    clock.half = HALVES[text.slice(at, at + 2).toUpperCase()] ?? NO_HALF
    return clock.half === NO_HALF ? -1 : at + 2
  },
  ' '(text, at) {
    const after = afterSpaces(text, at)
    return after === at ? -1 : after
  },
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const HALVES: Readonly<Record<string, number | undefined>> = { AM: 0, PM: 12 }

function hourOfOneOrTwoDigits(text: string, at: number, _: Moment, clock: Clock): number {
  const count = digitsUpToTwo(text, at)
  clock.hour = digitsAt(text, at, count)
  return clock.hour < 0 ? -1 : at + count
}

function digitsUpToTwo(text: string, at: number): number {
  return isDigitAt(text, at + 1) ? 2 : 1
}

function literal(character: string): Part {
  return (text, at) => (text[at] === character ? at + 1 : -1)
}

function fitOf(moment: Moment, clock: Clock): Fit {
  const { hour, minute, second, millisecond, half } = clock
  const isHour = half === NO_HALF ? hour < 24 : hour >= 1 && hour <= 12
  const day = half === NO_HALF ? hour : (hour % 12) + half
  moment.time = ((day * 60 + minute) * 60 + second) * 1000 + millisecond
  return isHour &&
    minute < 60 &&
    second < 60 &&
    isCalendarDay(moment.year, moment.month, moment.day)
    ? 'fits'
    : 'impossible'
}
