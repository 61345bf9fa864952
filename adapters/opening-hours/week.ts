/** Time of one week, in minutes from Monday 00:00; `to` is over 10,080 where Sunday's night runs on into Monday. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** Spans that neither overlap nor touch, in their order, within one week. */
export type Week = readonly Span[]

/** Minutes of a day. */
export const DAY = 1440
/** Minutes of a week. */
export const WEEK = 7 * DAY

/** The days of a week as `opening_hours` writes them; a day's number is its place. */
export const DAY_NAMES = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'] as const
/** The numbers of all days. */
export const ALL_DAYS: readonly number[] = [0, 1, 2, 3, 4, 5, 6]
/** The numbers of Monday to Friday. */
export const WORKDAYS: readonly number[] = [0, 1, 2, 3, 4]

/** The same time on several days. */
export function onDays(days: readonly number[], { from, to }: Span): readonly Span[] {
  return days.map((day) => ({ from: day * DAY + from, to: day * DAY + to }))
}

/** The time that any of the spans covers, once. */
export function unionOf(spans: readonly Span[]): Week {
  const union: Span[] = []
  for (const { from, to } of spans.flatMap(withinTheWeek).sort((a, b) => a.from - b.from)) {
    const last = union.at(-1)
    if (last === undefined || from > last.to) union.push({ from, to })
    else union[union.length - 1] = { from: last.from, to: Math.max(last.to, to) }
  }
  return union
}

/** The minutes of a week. */
export function minutesOf(week: Week): number {
  return week.reduce((sum, { from, to }) => sum + to - from, 0)
}

/** The minutes that two weeks share. */
export function minutesIn(week: Week, window: Week): number {
  return week.reduce(
    (sum, span) => sum + window.reduce((own, other) => own + overlap(span, other), 0),
    0,
  )
}

/** Whether two weeks are the same. */
export function isSameWeek(a: Week, b: Week): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** What of a span is in the week; what runs on past Sunday is Monday's. */
function withinTheWeek({ from, to }: Span): readonly Span[] {
  const parts =
    to <= WEEK
      ? [{ from, to }]
      : [
          { from, to: WEEK },
          { from: 0, to: Math.min(to - WEEK, WEEK) },
        ]
  return parts.filter((part) => part.to > part.from)
}

function overlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from))
}
