import { type Fault, isFault } from '../mapped-table/values/fault.ts'
import { clockTime, spanOf } from './clock-times.ts'
import { perWeek } from './hours.ts'
import type { Token } from './osm-tokens.ts'
import { ALL_DAYS, DAY, DAY_NAMES, minutesOf, type Span, unionOf } from './week.ts'

/** One rule of an `opening_hours` string: on these days, at these times of a day. */
export interface Rule {
  readonly days: readonly number[]
  /** Whether it speaks of public holidays. */
  readonly hasHolidays: boolean
  /** Times of a day; none where it says closed. */
  readonly spans: readonly Span[]
  /** Whether it adds to the rules before it; otherwise it takes their place on its days. */
  readonly isAdded: boolean
}

/** Tokens and the place up to which they are read. */
export interface Cursor {
  readonly tokens: readonly Token[]
  at: number
}

/** Takes a token of a kind, if one stands next. */
export function take(cursor: Cursor, kind: Token['kind'], text?: string): Token | undefined {
  const next = cursor.tokens[cursor.at]
  if (next?.kind !== kind || (text !== undefined && next.text !== text)) return undefined
  cursor.at += 1
  return next
}

/** Takes one rule; `undefined` where what stands next is none. */
export function takeRule(cursor: Cursor, isAdded: boolean): Rule | Fault | undefined {
  if (take(cursor, 'always')) {
    const rule = { days: ALL_DAYS, hasHolidays: true, spans: [WHOLE_DAY], isAdded }
    const state = takeState(cursor, true)
    return isFault(state) ? state : rule
  }
  const named = takeDays(cursor)
  if (isFault(named)) return named
  const { days, hasHolidays } = named
  const spans = takeSpans(cursor, days.length)
  if (spans === undefined || isFault(spans)) return spans
  const state = takeState(cursor, spans.length > 0)
  if (isFault(state)) return state
  if (!isAtEnd(cursor)) return undefined
  const isBare = days.length === 0 && !hasHolidays
  if (state === 'off') return { days: isBare ? ALL_DAYS : days, hasHolidays, spans: [], isAdded }
  if (spans.length === 0) return isBare ? undefined : noTimes(days)
  return isBare ? noDays(spans) : { days, hasHolidays, spans, isAdded }
}

/** Whether a rule may end here; what it says is not known while there is more of it. */
function isAtEnd({ tokens, at }: Cursor): boolean {
  return at === tokens.length || [',', ';'].includes(tokens[at]?.text ?? '')
}

const WHOLE_DAY: Span = { from: 0, to: DAY }

/** Takes days and ranges of days, joined by commas. */
function takeDays(cursor: Cursor): Pick<Rule, 'days' | 'hasHolidays'> | Fault {
  const days = new Set<number>()
  let hasHolidays = false
  for (;;) {
    if (take(cursor, 'holidays')) hasHolidays = true
    else {
      const first = takeDay(cursor)
      if (first === undefined) break
      const last = take(cursor, 'sign', '-') ? takeDay(cursor) : first
      if (last === undefined) return { fault: 'a range of days without its last: say it' }
      if (last === first && cursor.tokens[cursor.at - 2]?.text === '-') return SAME_DAY
      for (const day of daysFrom(first, last)) days.add(day)
    }
    const isMore = ['day', 'holidays'].includes(cursor.tokens[cursor.at + 1]?.kind ?? '')
    if (!isMore || !take(cursor, 'sign', ',')) break
  }
  return { days: [...days].sort(), hasHolidays }
}

const SAME_DAY: Fault = {
  fault: 'a range from a day to itself could be that day or all seven: name it alone, or Mo-Su',
}

function takeDay(cursor: Cursor): number | undefined {
  const token = take(cursor, 'day')
  return token && DAY_NAMES.findIndex((name) => name.toLowerCase() === token.text)
}

/** The days from one to another, over Sunday where the other stands before it. */
function daysFrom(first: number, last: number): readonly number[] {
  return ALL_DAYS.slice(0, ((last - first + 7) % 7) + 1).map((day) => (first + day) % 7)
}

/** Takes times joined by commas; `undefined` where one breaks off. */
function takeSpans(cursor: Cursor, days: number): readonly Span[] | Fault | undefined {
  const spans: Span[] = []
  for (let first = take(cursor, 'time'); first; first = take(cursor, 'time')) {
    const last = take(cursor, 'sign', '-') && take(cursor, 'time')
    const [from, to] = [clockTime(first.text), clockTime(last?.text ?? '')]
    if (from === undefined || to === undefined) return undefined
    const span = spanOf(from, to, days || undefined)
    if (isFault(span)) return span
    spans.push(span)
    const isMore = cursor.tokens[cursor.at + 1]?.kind === 'time'
    if (!isMore || !take(cursor, 'sign', ',')) break
  }
  return spans
}

/** Takes what a rule says of its times: open, as they are without a word, or closed. */
function takeState(cursor: Cursor, hasTimes: boolean): 'off' | Fault | undefined {
  const isOff = take(cursor, 'off') !== undefined
  const isOpen = !isOff && take(cursor, 'open') !== undefined
  const isRemarked = take(cursor, 'comment') !== undefined
  if (isOff && hasTimes) return CLOSED_TIMES
  // The specification takes hours with nothing but a comment for unknown.
  if (isRemarked && !isOff && !isOpen) return COMMENT
  return isOff ? 'off' : undefined
}

const CLOSED_TIMES: Fault = {
  fault:
    'times at which it is closed: give those before and after, such as 09:00-12:00,13:00-17:00',
}
const COMMENT: Fault = {
  fault:
    'hours with a remark may hold for some customers only: write `open` before the remark where they hold for all',
}

function noTimes(days: readonly number[]): Fault {
  const allDay = perWeek(days.length * DAY)
  return {
    fault: `days without times could be all day (${allDay}) or have theirs left out: write 00:00-24:00, or the times`,
  }
}

function noDays(spans: readonly Span[]): Fault {
  const daily = minutesOf(unionOf(spans))
  return {
    fault: `times without days could be every day (${perWeek(7 * daily)}) or Monday to Friday (${perWeek(5 * daily)}): write Mo-Su or Mo-Fr before them`,
  }
}
