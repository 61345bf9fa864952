import { type GivenHead, type Measure, shareOf, valueAlone, withhold } from './measure.ts'
import { type Part, sumOf } from './part.ts'
import type { Share } from './queue-counts.ts'
import { isAbandonment, isOfAnsweredAlone, serviceLevelMethod } from './queue-methods.ts'
import { bucketed, countWithin } from './times.ts'
import { undecidedness } from './undecided.ts'
import { averagesIn, UNWEIGHTED, unpooled } from './unweighted.ts'

/** Shares of calls answered in time, by each formula that they were counted by, and by the one that waits alone tell. */
export function serviceLevels(
  calls: readonly Part[],
  period: string | undefined,
): readonly Measure[] {
  return methodsOf(calls).map((method) => serviceLevelBy(method, calls, period))
}

/** Any record of an answered call tells this one. */
const TOLD_BY_WAITS = { formula: 'answered-only', seconds: 20 } as const
const METHOD_OF_WAITS = serviceLevelMethod(TOLD_BY_WAITS)

function methodsOf(calls: readonly Part[]): readonly string[] {
  const named = calls.flatMap(({ counts: { queue } }) =>
    queue === undefined ? [] : [...Object.keys(queue.shares), ...Object.keys(queue.unweighted)],
  )
  const levels = named.filter((method) => FORMULA.test(method) && !isAbandonment(method))
  return [...new Set([...levels.sort(), METHOD_OF_WAITS])]
}

/** Methods of service levels, and none of averages, name their seconds. */
const FORMULA = /, \d+ seconds/

function serviceLevelBy(
  method: string,
  calls: readonly Part[],
  period: string | undefined,
): Measure {
  const shares = calls.map((call) => ({ ...shareIn(call, method), counts: call.counts }))
  const whole = shares.reduce((sum, share) => sum + share.whole, 0)
  const part = shares.reduce((sum, share) => sum + share.part, 0)
  const head: GivenHead = {
    name: 'serviceLevel.calls',
    unit: 'percent',
    period,
    method,
    unusable: shares.reduce((sum, share) => sum + passedOver(share), 0),
  }
  if (whole === 0) return unweightedLevel(calls, head, method)
  if (part > whole) return withhold(head, 'more calls are counted in time than there are')
  const isOneSided = isToldCallByCall(calls, whole) && !isOfAnsweredAlone(method)
  const reason = isOneSided ? undecidedness(undecidedBy(method, calls), whole) : undefined
  if (reason !== undefined) return withhold(head, reason)
  return shareOf(head, part, whole)
}

/**
 * Whether calls were told one by one: those given up count without a wait then, and answered ones do
 * not. Rows of counts say how many waited, and are passed over whole.
 */
function isToldCallByCall(calls: readonly Part[], whole: number): boolean {
  return (
    sumOf(calls, ({ wait }) => bucketed(wait)) > 0 ||
    whole <= sumOf(calls, ({ abandoned }) => abandoned)
  )
}

/** Calls that were counted by the method, and which it couldn't tell; those that it didn't count are of any kind. */
function undecidedBy(method: string, calls: readonly Part[]): number {
  return calls.reduce((sum, { counts }) => sum + (counts.queue?.shares[method]?.undecided ?? 0), 0)
}

/** Calls that the method can't tell, and those of which nobody says how they left the queue. */
function passedOver({ whole, undecided, counts }: Share & Pick<Part, 'counts'>): number {
  const { contacts, offered } = counts
  return Math.max(0, Math.min(undecided + contacts - offered, contacts - whole))
}

function shareIn({ counts }: Part, method: string): Share {
  const share = counts.queue?.shares[method]
  if (share !== undefined) return share
  const { offered, answered, queue, wait } = counts
  if (method === METHOD_OF_WAITS) {
    const whole = bucketed(wait)
    const part = countWithin(wait, TOLD_BY_WAITS.seconds)
    return { part, whole, undecided: Math.max(0, answered - whole) }
  }
  const flowedOut = queue?.flowedOut ?? 0
  return { part: 0, whole: 0, undecided: Math.max(0, offered - flowedOut) }
}

function unweightedLevel(calls: readonly Part[], head: GivenHead, method: string): Measure {
  const { count, sum } = averagesIn(calls, method)
  if (count === 0) return withhold(head, 'of no call it is known whether it was answered in time')
  if (count > 1) return withhold(head, unpooled(count))
  return valueAlone({ ...head, method: `${method}${UNWEIGHTED}` }, sum / 100)
}
