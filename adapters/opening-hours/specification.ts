import { type Fault, isFault } from '../mapped-table/values/fault.ts'
import { clockTime, spanOf } from './clock-times.ts'
import { type Hours, perWeek } from './hours.ts'
import { ALL_DAYS, DAY, type Span } from './week.ts'

/** One `OpeningHoursSpecification` of schema.org. */
export interface Specification {
  readonly days: readonly number[]
  readonly hasHolidays: boolean
  /** The times of a day; absent where it is closed. */
  readonly span?: Span
  /** First day on which it holds, `YYYY-MM-DD`; any before if absent. */
  readonly from?: string
  /** Last day on which it holds; any after if absent. */
  readonly through?: string
}

/** Reads one `OpeningHoursSpecification`. */
export function specificationOf(given: unknown): Specification | Fault {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return NO_SPECIFICATION
  const { dayOfWeek, opens, closes, validFrom, validThrough } = membersOf(given)
  const said = [dayOfWeek, opens, closes, validFrom, validThrough]
  if (said.every((member) => member === undefined))
    return '@id' in given ? ELSEWHERE : NO_SPECIFICATION
  const days = daysOf(dayOfWeek)
  if (isFault(days)) return days
  const span = spanBetween(opens, closes, days.days.length)
  if (isFault(span)) return span
  const [from, through] = [dayIn(validFrom), dayIn(validThrough)]
  if (isFault(from)) return from
  if (isFault(through)) return through
  if (from !== undefined && through !== undefined && through < from) return BACKWARDS
  if (dayOfWeek === undefined && span !== undefined) return noDays(span)
  return {
    ...days,
    ...(span !== undefined && { span }),
    ...(from !== undefined && { from }),
    ...(through !== undefined && { through }),
  }
}

/** Specifications that say the same as hours, day by day. */
export function specificationsFor({ week, onHolidays }: Hours): readonly Specification[] {
  const closed = { days: ALL_DAYS, hasHolidays: onHolidays !== undefined }
  const open = ALL_DAYS.flatMap((day) => {
    const [start, end] = [day * DAY, (day + 1) * DAY]
    return week
      .filter(({ from, to }) => from < end && to > start)
      .map(({ from, to }) => ({
        days: [day],
        hasHolidays: false,
        span: { from: Math.max(from, start) - start, to: Math.min(to, end) - start },
      }))
  })
  const holidays = { days: [], hasHolidays: true, span: { from: 0, to: DAY } }
  return [closed, ...open, ...(onHolidays === true ? [holidays] : [])]
}

/** A value as a list; JSON-LD writes a list of one without brackets. */
export function listOf(given: unknown): readonly unknown[] {
  if (given === undefined || given === null) return []
  return Array.isArray(given) ? given : [given]
}

const NO_SPECIFICATION: Fault = {
  fault: 'no hours: give `opening_hours` strings or objects with `dayOfWeek`, `opens` and `closes`',
}
const ELSEWHERE: Fault = {
  fault: 'hours that stand elsewhere, by their `@id`: write them where they are used',
}
const BACKWARDS: Fault = { fault: '`validThrough` lies before `validFrom`: put them right' }

/** The members that say something: to JSON-LD `null` is absence. */
function membersOf(given: object): Partial<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(given).filter(([, member]) => member !== null))
}

/** Names of days without the address before them; without any, a closure is of all days. */
function daysOf(given: unknown): Pick<Specification, 'days' | 'hasHolidays'> | Fault {
  if (given === undefined) return { days: ALL_DAYS, hasHolidays: false }
  const names = listOf(given).map(dayName)
  const days = names.map((name) => LONG_NAMES.indexOf(name)).filter((day) => day !== -1)
  const hasHolidays = names.includes('publicholidays')
  const known = names.filter((name) => name === 'publicholidays' || LONG_NAMES.includes(name))
  return names.length === 0 || known.length < names.length ? NO_DAY : { days, hasHolidays }
}

const NO_DAY: Fault = {
  fault:
    '`dayOfWeek` is no day: write Monday to Sunday, PublicHolidays, or their https://schema.org/ names',
}

const LONG_NAMES = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

function dayName(given: unknown): string {
  const name = typeof given === 'object' && given !== null && '@id' in given ? given['@id'] : given
  if (typeof name !== 'string') return ''
  return name.replace(/^(?:https?:\/\/(?:www\.)?schema\.org\/|schema:)/i, '').toLowerCase()
}

/** The time from opening to closing; `undefined` where it is closed. */
function spanBetween(opens: unknown, closes: unknown, days: number): Span | Fault | undefined {
  // The definition takes a day without `opens` for closed.
  if (opens === undefined && closes === undefined) return undefined
  const [from, to] = [timeIn(opens), timeIn(closes)]
  if (from === undefined || to === undefined) return NO_TIMES
  if (from === '00:00' && to === '00:00') return undefined
  if (from === '00:00' && to === '23:59') return { from: 0, to: DAY }
  const [start, end] = [clockTime(from), clockTime(to === '23:59:59' ? '24:00' : to)]
  if (start === undefined || end === undefined) return NO_TIMES
  return spanOf(start, end, days || undefined)
}

const NO_TIMES: Fault = {
  fault:
    '`opens` and `closes` are no two local times of a day: write both as 09:00 and 17:00, without a zone',
}

/** A time without the seconds of nought that schema.org allows. */
function timeIn(given: unknown): string | undefined {
  return typeof given === 'string' ? given.trim().replace(/(:\d\d):00$/, '$1') : undefined
}

/** The day of a date, or of an instant. */
function dayIn(given: unknown): string | Fault | undefined {
  if (given === undefined || given === null) return undefined
  const [, day = ''] = /^(\d{4}-\d{2}-\d{2})(?:$|T)/.exec(String(given)) ?? []
  return Number.isNaN(Date.parse(day)) ? NO_DATE : day
}

const NO_DATE: Fault = { fault: '`validFrom` or `validThrough` is no date: write 2026-04-01' }

function noDays({ from, to }: Span): Fault {
  const length = to - from
  return {
    fault: `hours without \`dayOfWeek\` could be every day (${perWeek(7 * length)}) or Monday to Friday (${perWeek(5 * length)}): name the days`,
  }
}
