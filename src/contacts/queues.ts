import type { Counts } from './counts.ts'
import { averageOf, type GivenHead, type Measure, valueAlone, withhold } from './measure.ts'
import { type Part, sumOf } from './part.ts'
import { averagesIn, UNWEIGHTED, unpooled } from './unweighted.ts'

/** Name of the average that summaries of queues may give without counts, and of its method. */
export const SPEED_OF_ANSWER = 'average-speed-of-answer'

/** Time waited by answered calls ÷ answered calls whose wait is known; the average of one summary where it stands alone. */
export function waitOfCalls(calls: readonly Part[], period: string | undefined): Measure {
  const waits = sumOf(calls, ({ wait }) => wait.count)
  const head: GivenHead = {
    name: 'responseTime.telephone',
    unit: 'seconds',
    period,
    method: SPEED_OF_ANSWER,
    unusable: sumOf(calls, answeredOrUnsaid) - waits,
  }
  if (waits === 0) return unweightedWait(calls, head)
  return averageOf(
    head,
    sumOf(calls, ({ wait }) => wait.seconds),
    waits,
    1,
  )
}

/** Visitors leave no queue that counts them as answered, so that a wait is enough. */
export function waitAtCounter(visits: readonly Part[], period: string | undefined): Measure {
  const waits = sumOf(visits, (counts) => counts.wait.count + counts.waitOutcomeUnknown.count)
  const head: GivenHead = {
    name: 'responseTime.faceToFace',
    unit: 'minutes',
    period,
    method: 'average-wait',
    unusable: sumOf(visits, answeredOrUnsaid) - waits,
  }
  if (waits === 0) return withhold(head, 'of no visit the wait is known')
  const seconds = sumOf(visits, (counts) => counts.wait.seconds + counts.waitOutcomeUnknown.seconds)
  return averageOf(head, seconds, waits, 60)
}

function unweightedWait(calls: readonly Part[], head: GivenHead): Measure {
  const { count, sum } = averagesIn(calls, SPEED_OF_ANSWER)
  if (count === 0) return withhold(head, 'of no answered call the wait is known')
  if (count > 1) return withhold(head, unpooled(count))
  return valueAlone({ ...head, method: `${SPEED_OF_ANSWER}${UNWEIGHTED}` }, sum)
}

/** Contacts that were answered, and those of which it isn't said. */
function answeredOrUnsaid({ contacts, abandoned, queue }: Counts): number {
  return contacts - abandoned - (queue?.flowedOut ?? 0)
}
