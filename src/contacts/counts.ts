/** Counts over one group of contacts, and times in buckets: all grow by adding, so that any split gives the same. */

/**
 * Counts of one group of contacts.
 *
 * All are whole numbers and grow by adding, so that any split of the data in any order gives the
 * same. Times are sums of whole seconds, and counts in buckets whose upper bounds are fixed.
 */
export interface Counts {
  /** Rows by the role they have, zeros left out; only `contact` counts below. */
  readonly roles: Readonly<Record<string, number>>
  readonly contacts: number
  readonly resolutionKnown: number
  readonly resolvedAtFirstContact: number
  readonly avoidableKnown: number
  readonly avoidable: number
  readonly offered: number
  readonly answered: number
  readonly abandoned: number
  /** Time waited until an answer, seconds. */
  readonly wait: Times
  /** Time waited by contacts of which nobody says whether they were answered, seconds. */
  readonly waitOutcomeUnknown: Times
  /** Time from opening to first reply, seconds by the clock. */
  readonly reply: Times
  /** Time from opening to first reply, seconds of working time. */
  readonly workingReply: Times
  /** Contacts whose reply and working days are known; the rate's denominator adds those overdue. */
  readonly replyKnown: number
  /** Contacts answered by the end of the next working day. */
  readonly repliedInOneWorkingDay: number
  /** Contacts without a reply, by the day by whose end one was due, `YYYY-MM-DD`; zeros left out. */
  readonly awaitingReply: Readonly<Record<string, number>>
  /** Last local day on which anything of these contacts happened, `YYYY-MM-DD`; absent where no time is known. */
  readonly lastDay?: string
  /** Answers by scale and score; zeros left out. */
  readonly satisfaction: Readonly<Record<string, Readonly<Record<string, number>>>>
}

/** Times of a group: how many, their sum in whole seconds, and how many fell in each bucket. */
export interface Times {
  readonly count: number
  readonly seconds: number
  /** How many fell in each bucket, in the order of {@link TIME_BOUNDS}. */
  readonly buckets: readonly number[]
}

/** Upper bounds of the buckets of times, inclusive, in seconds. */
export const TIME_BOUNDS: readonly number[] = [
  10,
  20,
  30,
  60,
  120,
  300,
  600,
  900,
  1800,
  3600,
  4 * 3600,
  8 * 3600,
  24 * 3600,
  2 * 24 * 3600,
  5 * 24 * 3600,
  10 * 24 * 3600,
  20 * 24 * 3600,
  Number.POSITIVE_INFINITY,
]

/** Adds the counts of two groups up; the order makes no difference. */
export function addCounts(_a: Counts, _b: Counts): Counts {
  throw new Error('not written yet')
}
