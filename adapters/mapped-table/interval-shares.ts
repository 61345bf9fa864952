import type { Averages, QueueCounts, Share } from '../../src/contacts/queue-counts.ts'
import type { QueueEnds } from '../../src/contacts/queue-ends.ts'
import type { QueueMethod } from '../../src/contacts/queue-methods.ts'
import { isOffItsCounts, POINTS } from './values/percent-of-counts.ts'

/** What one row adds, while it is put together. */
export interface GrowingQueue extends QueueCounts {
  readonly shares: Record<string, Share>
  readonly unweighted: Record<string, Averages>
}

/** What a percentage or an average says without the calls that it is of. */
export const ALONE = 'has no count of calls beside it: not pooled'
/** What a percentage says that its counts contradict. */
export const OFF = `is not what its counts give, by more than ${POINTS} points: counts win`

/** Counts a share by its counts, else by a percentage of them; a percentage of nobody knows how many stands alone. */
export function countShare(
  into: GrowingQueue,
  { name, of }: QueueMethod,
  ends: QueueEnds,
  undecided: number,
  percent: number,
  note: (what: string) => void,
): void {
  const { part, whole } = of(ends)
  const isCounted = !Number.isNaN(part) && !Number.isNaN(whole)
  if (isCounted) {
    if (isOffItsCounts(percent, part, whole)) note(OFF)
    into.shares[name] = { part, whole, undecided: 0 }
  } else if (Number.isNaN(percent + whole)) {
    if (!Number.isNaN(percent)) {
      into.unweighted[name] = { count: 1, sum: Math.round(percent * 100) }
      note(ALONE)
    }
    into.shares[name] = { part: 0, whole: 0, undecided }
  } else {
    into.shares[name] = { part: Math.round((percent * whole) / 100), whole, undecided: 0 }
  }
}

/** Calls that a method which can't tell passes over: all that left the queue for an agent, or gave up. */
export function undecidedOf(
  { offered, answered, abandoned }: QueueEnds,
  flowedOut: number,
): number {
  if (!Number.isNaN(answered + abandoned)) return answered + abandoned
  // Of a row that doesn't say who gave up, all calls are known to be passed over anyway.
  return Number.isNaN(offered + abandoned) ? 0 : Math.max(0, offered - flowedOut)
}
