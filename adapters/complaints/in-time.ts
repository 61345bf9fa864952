import type { WorkingCalendar } from '../../src/contacts/working-calendar.ts'
import { acknowledgementDue, answerDue, type DueDay } from './due-days.ts'
import type { Complaint } from './entry.ts'
import type { StageLimits } from './mapping.ts'

/** What is known of a register before its complaints are held against limits. */
export interface Clock {
  readonly calendar: WorkingCalendar
  /** Number of the day on which the register was exported: what was due by its end is still awaited. */
  readonly extracted: number
  /** Whether the register has any day of acknowledgement, and any of answer: where it has none, it may not record them. */
  readonly records: Readonly<Record<'acknowledged' | 'answered', boolean>>
}

/**
 * Whether a complaint was acknowledged in time; `undefined` where it isn't known yet, or never will be:
 * one that was answered, or withdrawn, before an acknowledgement was due.
 */
export function isAcknowledgedInTime(
  complaint: Complaint,
  limits: StageLimits,
  { calendar, extracted }: Clock,
): boolean | undefined {
  const due = acknowledgementDue(complaint, limits, calendar)
  const { acknowledged, answered, outcome } = complaint
  if (acknowledged === undefined && (outcome === 'withdrawn' || isUndated(complaint)))
    return undefined
  const isDone = isWithin(due, acknowledged, extracted)
  return acknowledged === undefined && isWithin(due, answered, extracted) ? undefined : isDone
}

/**
 * Whether a complaint was answered in time; `undefined` where it isn't known, isn't due yet, or was withdrawn.
 * One with an outcome and no day of answer isn't open: nobody knows when it was answered.
 */
export function isAnsweredInTime(
  complaint: Complaint,
  limits: StageLimits,
  { calendar, extracted }: Clock,
): boolean | undefined {
  const { outcome, answered } = complaint
  if (outcome === 'withdrawn' || isUndated(complaint)) return undefined
  return isWithin(answerDue(complaint, limits, calendar), answered, extracted)
}

/** Whether a complaint was answered on a day that nobody wrote down. */
export function isUndated({ outcome, answered }: Complaint): boolean {
  return answered === undefined && outcome !== undefined && outcome !== 'withdrawn'
}

/** Whether something was done by the day on which it was due; what is still to do is late once that day is over. */
function isWithin(
  due: DueDay | undefined,
  done: number | undefined,
  extracted: number,
): boolean | undefined {
  if (due === undefined) return undefined
  if (done !== undefined && done <= due.earliest) return true
  return (done ?? extracted) > due.latest ? false : undefined
}
