import { dayText, MILLISECONDS_A_DAY } from './day-number.ts'

/** How many fell on each day from the first of a month on; a map would take three times the memory. */
export interface CountedDays {
  /** The number of the month's first day. */
  readonly first: number
  /** By days since the first. */
  readonly counts: number[]
}

/** Starts counting days, none of them before the month of a day. */
export function startDays(day: number): CountedDays {
  const dayOfMonth = new Date(day * MILLISECONDS_A_DAY).getUTCDate()
  return { first: day - dayOfMonth + 1, counts: [] }
}

/** Counts one more on a day. */
export function countDay({ first, counts }: CountedDays, day: number): void {
  const place = day - first
  while (counts.length <= place) counts.push(0)
  counts[place] = (counts[place] ?? 0) + 1
}

/** The days with their counts as plain data, `YYYY-MM-DD`; zeros left out. */
export function daysOf({ first, counts }: CountedDays): Readonly<Record<string, number>> {
  return Object.fromEntries(
    counts
      .map((count, place): [string, number] => [count === 0 ? '' : dayText(first + place), count])
      .filter(([, count]) => count > 0),
  )
}
