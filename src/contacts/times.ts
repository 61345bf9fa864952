/** Times of a group: how many, their sum in whole seconds, and how many fell in each bucket. */
export interface Times {
  readonly count: number
  readonly seconds: number
  /**
   * How many fell in each bucket, in the order of {@link TIME_BOUNDS}; those after the last that has any left out.
   *
   * Fewer than all where a summary gave some times as their number and sum alone.
   */
  readonly buckets: readonly number[]
}

const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** Upper bounds of the buckets of times, inclusive, in seconds; they are the same for ever, or tallies could not be merged. */
export const TIME_BOUNDS: readonly number[] = [
  ...[10, 20, 30],
  ...[1, 2, 5, 10, 15, 30].map((minutes) => minutes * MINUTE),
  ...[1, 4, 8].map((hours) => hours * HOUR),
  ...[1, 2, 5, 10, 20].map((days) => days * DAY),
  Number.POSITIVE_INFINITY,
]

/** The times of nothing. */
export const NO_TIMES: Times = { count: 0, seconds: 0, buckets: [] }

/** The longest time that can be one: a hundred years; any longer is a slip. */
const LONGEST = 100 * 366 * DAY

/** Adds up the times of two groups. */
export function addTimes(a: Times, b: Times): Times {
  if (a.count === 0) return b
  if (b.count === 0) return a
  const [shorter, longer] = a.buckets.length < b.buckets.length ? [a, b] : [b, a]
  return {
    count: a.count + b.count,
    seconds: a.seconds + b.seconds,
    buckets: longer.buckets.map((count, index) => count + (shorter.buckets[index] ?? 0)),
  }
}

/** How many times are in buckets: those that were known one by one. */
export function bucketed({ buckets }: Times): number {
  return buckets.reduce((sum, count) => sum + count, 0)
}

/** How many of the times in buckets are no longer than a bound, which must be one of {@link TIME_BOUNDS}. */
export function countWithin({ buckets }: Times, bound: number): number {
  return buckets.slice(0, TIME_BOUNDS.indexOf(bound) + 1).reduce((sum, count) => sum + count, 0)
}

/** Times that are still being counted. */
export interface CountedTimes {
  count: number
  seconds: number
  readonly buckets: number[]
}

/** Starts counting times, with all buckets there: a list that grows takes twice the memory. */
export function startTimes(): CountedTimes {
  return { count: 0, seconds: 0, buckets: TIME_BOUNDS.map(() => 0) }
}

/** Counted times as plain data. */
export function timesOf(times: CountedTimes | undefined): Times {
  if (times === undefined) return NO_TIMES
  const { count, seconds, buckets } = times
  return { count, seconds, buckets: buckets.slice(0, buckets.findLastIndex(Boolean) + 1) }
}

/** Whether a number can be a time in seconds. */
export function isTime(seconds: number | undefined): seconds is number {
  return seconds !== undefined && seconds >= 0 && seconds <= LONGEST
}

/** Counts one time, to the nearest second. */
export function countTime(times: CountedTimes, seconds: number): void {
  const whole = Math.round(seconds)
  let bucket = 0
  // The last bound is infinite, so that there is always a bucket.
  while (whole > (TIME_BOUNDS[bucket] ?? whole)) bucket++
  times.count++
  times.seconds += whole
  times.buckets[bucket] = (times.buckets[bucket] ?? 0) + 1
}
