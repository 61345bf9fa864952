import type { GivenContact } from './contact.ts'
import { isTime } from './times.ts'

/** How calls left a queue; what isn't known is NaN, so that no sum with it is known either. */
export interface QueueEnds {
  readonly offered: number
  readonly answered: number
  readonly abandoned: number
  /** Answered after no longer than so many seconds. */
  answeredWithin(seconds: number): number
  /** Given up after no longer than so many seconds. */
  abandonedWithin(seconds: number): number
  /** Given up before so many seconds. */
  abandonedBefore(seconds: number): number
}

/** How one call left its queue. */
export function endOf({ queueOutcome, waitSeconds }: GivenContact): QueueEnds {
  const wait = isTime(waitSeconds) ? Math.round(waitSeconds) : Number.NaN
  const answered = queueOutcome === 'answered' ? 1 : 0
  const abandoned = queueOutcome === 'abandoned' ? 1 : 0
  const counts = (one: number, fits: boolean) =>
    one === 0 ? 0 : Number.isNaN(wait) ? Number.NaN : Number(fits)
  return {
    offered: 1,
    answered,
    abandoned,
    answeredWithin: (seconds) => counts(answered, wait <= seconds),
    abandonedWithin: (seconds) => counts(abandoned, wait <= seconds),
    abandonedBefore: (seconds) => counts(abandoned, wait < seconds),
  }
}
