import type { Counts } from './counts.ts'
import { averageOf, type GivenHead, type Measure, shareOf, withhold } from './measure.ts'
import { contactsIn, type Part, sumOf } from './part.ts'
import { secondsOfWorkingDay } from './working-calendar.ts'

/** Working time from opening to first reply ÷ contacts that have one. */
export function workingReply(
  name: string,
  unit: 'hours' | 'days',
  parts: readonly Part[],
  period: string | undefined,
): Measure {
  const replies = sumOf(parts, ({ workingReply }) => workingReply.count)
  const [calendar, ...others] = calendarsOf(parts, ({ workingReply }) => workingReply.count)
  const head: GivenHead = {
    name,
    unit,
    period,
    method: methodBy('working-time-to-first-reply', calendar, others),
    unusable: contactsIn(parts) - replies,
  }
  if (calendar === undefined) return withhold(head, 'no contact of the channel has a first reply')
  if (others.length > 0) return withhold(head, calendarReason([calendar, ...others]))
  if (calendar === '') return withhold(head, 'nobody says what counted as working time')
  const seconds = sumOf(parts, ({ workingReply }) => workingReply.seconds)
  return averageOf(head, seconds, replies, unit === 'hours' ? 3600 : secondsOfWorkingDay(calendar))
}

/** E-mails answered by the end of the next working day ÷ those whose reply came or is overdue on the last day of the data. */
export function inOneWorkingDay(
  emails: readonly Part[],
  lastDay: string,
  period: string | undefined,
): Measure {
  const replies = sumOf(emails, ({ replyKnown }) => replyKnown)
  const overdue = sumOf(emails, (counts) => overdueOn(lastDay, counts))
  const decided = ({ replyKnown, awaitingReply }: Counts) =>
    replyKnown + Object.keys(awaitingReply).length
  const [calendar, ...others] = calendarsOf(emails, decided)
  const head: GivenHead = {
    name: 'responseTime.emailsAnsweredInOneWorkingDay',
    unit: 'percent',
    period,
    method: methodBy('by-end-of-next-working-day', calendar, others),
    unusable: contactsIn(emails) - replies - overdue,
  }
  if (replies === 0) {
    return withhold(head, 'no e-mail has a first reply, so that the source may not record any')
  }
  if (others.length > 0) return withhold(head, calendarReason([calendar, ...others]))
  const inTime = sumOf(emails, ({ repliedInOneWorkingDay }) => repliedInOneWorkingDay)
  return shareOf(head, inTime, replies + overdue)
}

/** The last day on which anything happened; replies due by its end are still awaited. */
export function lastDayOf(parts: readonly Part[]): string {
  return parts.reduce((last, { counts: { lastDay = '' } }) => (lastDay > last ? lastDay : last), '')
}

function overdueOn(lastDay: string, { awaitingReply }: Counts): number {
  return Object.entries(awaitingReply).reduce(
    (sum, [due, count]) => (due < lastDay ? sum + count : sum),
    0,
  )
}

/** The calendars of the groups in which something counts. */
function calendarsOf(parts: readonly Part[], count: (counts: Counts) => number): readonly string[] {
  const counted = parts.filter(({ counts }) => count(counts) > 0)
  return [...new Set(counted.map(({ dimensions }) => dimensions.calendar ?? ''))].sort()
}

function methodBy(method: string, calendar: string | undefined, others: readonly string[]): string {
  return calendar && others.length === 0 ? `${method}, ${calendar}` : method
}

function calendarReason(calendars: readonly (string | undefined)[]): string {
  return `working time was read by ${calendars.length} calendars, which are never pooled: ${calendars.join(', ')}`
}
