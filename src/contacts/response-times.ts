import { callsAbandoned } from './calls-abandoned.ts'
import type { Measure } from './measure.ts'
import { type Part, partsOfChannel } from './part.ts'
import { waitAtCounter, waitOfCalls } from './queues.ts'
import { inOneWorkingDay, lastDayOf, workingReply } from './replies.ts'
import { serviceLevels } from './service-levels.ts'

/** Response times by channel, calls given up and answered in time, and e-mails answered in one working day. */
export function responseTimeMeasures(
  parts: readonly Part[],
  period: string | undefined,
): readonly Measure[] {
  const calls = partsOfChannel(parts, 'telephone')
  const messages = partsOfChannel(parts, 'self_service_electronic')
  const emails = parts.filter(({ dimensions }) => dimensions.channel === 'email')
  return [
    waitOfCalls(calls, period),
    waitAtCounter(partsOfChannel(parts, 'face_to_face'), period),
    workingReply('responseTime.electronic', 'hours', messages, period),
    inOneWorkingDay(emails, lastDayOf(parts), period),
    workingReply('responseTime.post', 'days', partsOfChannel(parts, 'post'), period),
    callsAbandoned(calls, period),
    ...serviceLevels(calls, period),
  ]
}
