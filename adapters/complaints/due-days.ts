import type { WorkingCalendar } from '../../src/contacts/working-calendar.ts'
import { nextWorkingDay } from '../../src/contacts/working-time.ts'
import type { Complaint } from './entry.ts'
import type { StageLimits } from './mapping.ts'

/** The day by whose end something has to be done, as far as it is known: no earlier and no later than these. */
export interface DueDay {
  readonly earliest: number
  readonly latest: number
}

/** Working days after one day until the end of another; `undefined` outside the calendar's years. */
export function workingDaysBetween(
  from: number,
  to: number,
  calendar: WorkingCalendar,
): number | undefined {
  let count = 0
  let day = nextWorkingDay(from, calendar)
  for (; day !== undefined && day <= to; day = nextWorkingDay(day, calendar)) count += 1
  return day === undefined ? undefined : count
}

/** When a complaint had to be acknowledged; `undefined` where nothing says. */
export function acknowledgementDue(
  { received }: Complaint,
  { acknowledge }: StageLimits,
  calendar: WorkingCalendar,
): DueDay | undefined {
  return acknowledge === undefined ? undefined : after([received, received], acknowledge, calendar)
}

/**
 * When a complaint had to be answered; `undefined` where nothing says.
 *
 * A clock that starts with an acknowledgement which nobody wrote down started on the day of receipt
 * at the earliest, and at the latest when one was due.
 */
export function answerDue(
  complaint: Complaint,
  limits: StageLimits,
  calendar: WorkingCalendar,
): DueDay | undefined {
  const { received, acknowledged, due } = complaint
  const { answer } = limits
  if (answer === undefined) return undefined
  if (answer === 'due') return due === undefined ? undefined : { earliest: due, latest: due }
  const { workingDays, from } = answer
  if (from === 'received') return after([received, received], workingDays, calendar)
  if (acknowledged !== undefined) return after([acknowledged, acknowledged], workingDays, calendar)
  const latest = acknowledgementDue(complaint, limits, calendar)?.latest
  return latest === undefined ? undefined : after([received, latest], workingDays, calendar)
}

function after(
  [first, last]: readonly [number, number],
  workingDays: number,
  calendar: WorkingCalendar,
): DueDay | undefined {
  const earliest = workingDaysAfter(first, workingDays, calendar)
  const latest = workingDaysAfter(last, workingDays, calendar)
  return earliest === undefined || latest === undefined ? undefined : { earliest, latest }
}

/** The day that is so many working days after another, by their numbers; `undefined` outside the calendar's years. */
function workingDaysAfter(
  day: number,
  workingDays: number,
  calendar: WorkingCalendar,
): number | undefined {
  let reached: number | undefined = day
  for (let left = workingDays; left > 0 && reached !== undefined; left--) {
    reached = nextWorkingDay(reached, calendar)
  }
  return reached
}
