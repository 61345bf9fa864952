import type { Period } from '../../src/contacts/period.ts'
import type { PeriodLength } from './mapping.ts'

/** A period as a header or a cell writes it; `undefined` where the text is none, `ambiguous` where it is two. */
export type PeriodText = Period | 'ambiguous' | undefined

/**
 * Reads a period as performance sheets write it: `Apr-25`, `2025-04`, `April 2025`, `01/04/2025`, `Q1 2025/26`, `2025/26 Q1`,
 * `2025/26`, `2025-04/2026-03`.
 *
 * A day stands for its month where it is the first or the last of it, which can't be another in the other order
 * of day and month. Years alone, and quarters of one, may be calendar or financial years: they are ambiguous,
 * and so is `04/05`, which may be a year, a month or a day.
 *
 * @param length - what is looked for, which settles whether `2011-12` is a month or a year
 * @param year - first year of the financial year of months and quarters that name none
 */
export function periodIn(text: string, length?: PeriodLength, year?: number): PeriodText {
  if (text.length > LONGEST) return undefined
  const plain = plainPeriod(text)
  if (SHORT.test(plain)) return 'ambiguous'
  const asMonth = monthIn(plain, year)
  const asYear = yearIn(plain)
  if (asMonth !== undefined && asYear !== undefined) {
    if (length === 'month') return oneMonth(asMonth)
    return length === 'year' ? financialYear(asYear) : 'ambiguous'
  }
  if (asMonth !== undefined) return oneMonth(asMonth)
  if (asYear !== undefined) return financialYear(asYear)
  return (
    quarterIn(plain, year) ?? rangeIn(plain) ?? (CALENDAR.test(plain) ? 'ambiguous' : undefined)
  )
}

/** The first year of a financial year, `2025/26`; `undefined` where the text is none. */
export function yearIn(text: string): number | undefined {
  const [, first = '', last = ''] = YEAR.exec(text.trim().toLowerCase()) ?? []
  if (first === '') return undefined
  const from = fullYear(first)
  const isNext = last.length === 4 ? Number(last) === from + 1 : Number(last) === (from + 1) % 100
  return isNext ? from : undefined
}

/** How long a period is. */
export function lengthOf({ first, last }: Period): PeriodLength {
  const months = monthNumber(last) - monthNumber(first) + 1
  if (months === 1) return 'month'
  if (months === 12) return 'year'
  return months === 3 ? 'quarter' : 'other'
}

/** Months since the year 0; those that follow each other differ by 1. */
export function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1
}

const LONGEST = 40

/** Small letters, single spaces, no brackets, and the year behind its quarter. */
function plainPeriod(text: string): string {
  const plain = text.replaceAll(/[()]/g, ' ').trim().replaceAll(/\s+/g, ' ').toLowerCase()
  return plain.replace(YEAR_FIRST, '$2 $1')
}

const YEAR_FIRST = /^((?:\d{4}|\d{2}) ?[/-] ?(?:\d{4}|\d{2})) ?[-,]? ?((?:q|qtr ?|quarter )[1-4])$/
const NAMES = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const LONG_NAMES =
  'january|february|march|april|may|june|july|august|september|sept|october|november|december'
const NAMED = new RegExp(
  `^(${LONG_NAMES}|${NAMES.join('|')})\\.?(?:[-/ ,]{0,3}'?(\\d{4}|\\d{2}))?$`,
)
const ISO = /^(\d{4})-(\d{2})$/
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})(?:[t ]00:00(?::00(?:\.0+)?)?z?)?$/
const SLASHED = /^(\d{1,2})\/(\d{4})$/
const BRITISH_DAY = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?: 00:00(?::00)?)?$/
const YEAR = /^(?:fy ?|year )?(\d{4}|\d{2}) ?[/-] ?(\d{4}|\d{2})$/
const QUARTER =
  /^(?:q|qtr ?|quarter )([1-4])(?:[-, ]{1,2}(?:fy ?)?(\d{4}|\d{2}) ?[/-] ?(\d{4}|\d{2}))?$/
const QUARTER_OF_ANY = /^(?:q|qtr ?|quarter )[1-4][-, ]{1,2}'?(?:\d{4}|\d{2})$/
const RANGE = /^(\d{4}-\d{2})\/(\d{4}-\d{2})$/
const SHORT = /^\d{2} ?[/-] ?(?:0\d|1[0-2])$/
const CALENDAR = /^(?:cy ?)?(?:19|20)\d{2}$/

/** Month in `YYYY-MM`. */
function monthIn(plain: string, year: number | undefined): string | undefined {
  const [, name = '', ofYear] = NAMED.exec(plain) ?? []
  if (name !== '') {
    const month = NAMES.indexOf(name.slice(0, 3)) + 1
    if (ofYear !== undefined) return monthText(fullYear(ofYear), month)
    return year === undefined ? undefined : monthText(month < 4 ? year + 1 : year, month)
  }
  const [, isoYear, isoMonth] = ISO.exec(plain) ?? []
  if (isoYear !== undefined) return monthText(Number(isoYear), Number(isoMonth))
  const [, slashedMonth, slashedYear] = SLASHED.exec(plain) ?? []
  if (slashedYear !== undefined) return monthText(Number(slashedYear), Number(slashedMonth))
  const iso = ISO_DAY.exec(plain)
  if (iso) return monthOfDay(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const british = BRITISH_DAY.exec(plain)
  return british
    ? monthOfDay(Number(british[3]), Number(british[2]), Number(british[1]))
    : undefined
}

/** The month of which this is the first or the last day. */
function monthOfDay(year: number, month: number, day: number): string | undefined {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return day === 1 || day === last ? monthText(year, month) : undefined
}

function quarterIn(plain: string, year: number | undefined): PeriodText {
  if (QUARTER_OF_ANY.test(plain)) return 'ambiguous'
  const [, quarter, first, last] = QUARTER.exec(plain) ?? []
  if (quarter === undefined) return undefined
  const from = first === undefined ? year : yearIn(`${first}/${last}`)
  if (from === undefined) return undefined
  const start = from * 12 + 3 * Number(quarter)
  return { first: monthOf(start), last: monthOf(start + 2) }
}

function rangeIn(plain: string): Period | undefined {
  const [, first, last] = RANGE.exec(plain) ?? []
  if (first === undefined || last === undefined || first > last) return undefined
  return isMonth(first) && isMonth(last) ? { first, last } : undefined
}

function oneMonth(month: string): Period {
  return { first: month, last: month }
}

function financialYear(year: number): Period {
  return { first: monthText(year, 4) ?? '', last: monthText(year + 1, 3) ?? '' }
}

function monthText(year: number, month: number): string | undefined {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`
  return isMonth(text) ? text : undefined
}

function monthOf(number: number): string {
  return monthText(Math.floor(number / 12), (number % 12) + 1) ?? ''
}

function isMonth(text: string): boolean {
  return /^(?:19|20|21)\d{2}-(?:0[1-9]|1[0-2])$/.test(text)
}

/** Performance data is of this century where it names a year by two digits. */
function fullYear(text: string): number {
  return text.length === 2 ? 2000 + Number(text) : Number(text)
}
