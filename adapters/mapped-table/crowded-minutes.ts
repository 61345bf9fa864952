import { SPAN } from './minutes.ts'

/** Least number of contacts of one minute that can't have been people. */
export const LEAST = 50
/** How many times the usual number of contacts of a minute that is. */
const TIMES_USUAL = 10
const MINUTES_IN_DAY = 1440
/** Minutes on each side of a time of day whose contacts tell what is usual there; so many that an hour of summer time is of no matter. */
const AROUND = 90
/** Which of the fullest days tells it, where there are many. */
const FULL_DAYS = 3

/** Minutes with how many contacts each has. */
export type Crowds = ReadonlyMap<number, number>

/**
 * The minutes in which far more happened than is usual for their council, out of those of
 * `minutesOf`, which it puts in order.
 *
 * What is usual is the greater of two. The usual minute of the table alone would have a busy midday
 * pass for an import, as most minutes of a year are nights and days off. The usual one at that time
 * of day alone would do so with every hour of a table that tells times by the hour. An import hardly
 * raises either: it has few minutes, and few days.
 */
export function crowdedMinutes(minutes: Float64Array): Crowds {
  // Sorting puts NaN last.
  minutes.sort()
  const crowds = new Map<number, number>()
  let from = 0
  while (from < minutes.length && !Number.isNaN(minutes[from])) {
    const own = ofCouncil(councilOf(minutes[from] ?? 0), minutes)
    addCrowded(own, crowds)
    from += own.length
  }
  return crowds
}

/**
 * The minutes that are crowded beside the other minutes of their contacts too: of opening for those of
 * closing, and the reverse; which it puts in order.
 *
 * Contacts of a day or two, some of them closed late, are closed on one busy day and on many with few
 * closings. What tells that day from an import is that about as many were opened in its hours.
 */
export function crowdedBeside(crowds: Crowds, others: Float64Array): Crowds {
  others.sort()
  const usualOf = new Map<number, (minute: number) => number>()
  return new Map(
    [...crowds].filter(([minute, count]) => {
      const council = councilOf(minute)
      const usualAt = usualOf.get(council) ?? usualByClock(ofCouncil(council, others))
      usualOf.set(council, usualAt)
      return count >= TIMES_USUAL * usualAt(minute)
    }),
  )
}

/** The number of the council that a minute is of. */
function councilOf(minute: number): number {
  return Math.floor(minute / SPAN)
}

/** One council's minutes. */
function ofCouncil(council: number, sorted: Float64Array): Float64Array {
  return sorted.subarray(placeOf(council * SPAN, sorted), placeOf((council + 1) * SPAN, sorted))
}

/** Adds the crowded ones of one council's minutes. */
function addCrowded(minutes: Float64Array, crowds: Map<number, number>): void {
  const { usual, most } = countsIn(minutes)
  if (most < LEAST) return
  const least = Math.max(LEAST, TIMES_USUAL * usual)
  const usualAt = usualByClock(minutes)
  forEachRun(minutes, (minute, count) => {
    if (count >= least && count >= TIMES_USUAL * usualAt(minute)) crowds.set(minute, count)
  })
}

/** Contacts of the usual minute, the fullest one left out, and of the fullest. */
function countsIn(sorted: Float64Array): { readonly usual: number; readonly most: number } {
  const minutesWith = new Map<number, number>()
  let minutes = 0
  forEachRun(sorted, (_, count) => {
    minutesWith.set(count, (minutesWith.get(count) ?? 0) + 1)
    minutes += 1
  })
  const counts = [...minutesWith.keys()].sort((a, b) => a - b)
  const most = counts.at(-1) ?? 0
  // So that a table that is one import whole is seen for what it is.
  if (minutes === 1) return { usual: 0, most }
  let passed = 0
  const usual = counts.find((count) => {
    passed += minutesWith.get(count) ?? 0
    return passed > Math.floor((minutes - 1) / 2)
  })
  return { usual: usual ?? 0, most }
}

/**
 * Contacts in a minute about the time of day of a given one, on one of the fullest days: not on the
 * fullest itself, which may be that of an import, unless there are few; and not on the usual day, as
 * the days on which contacts were closed have many after the last on which any was opened.
 */
function usualByClock(sorted: Float64Array): (minute: number) => number {
  const days = daysIn(sorted)
  const rank = Math.min(FULL_DAYS, 1 + Math.floor(days.length / 5))
  const known = new Map<number, number>()
  const look = (clock: number): number => {
    const around = days.map(
      (day) => placeOf(day + clock + AROUND + 1, sorted) - placeOf(day + clock - AROUND, sorted),
    )
    const contacts = around.sort((a, b) => b - a)[rank - 1] ?? 0
    return contacts / (2 * AROUND + 1)
  }
  return (minute) => {
    const clock = clockOf(minute)
    const usual = known.get(clock) ?? look(clock)
    known.set(clock, usual)
    return usual
  }
}

/** The first minutes of the days that minutes are of; found by halving, as a list of all would be long. */
function daysIn(sorted: Float64Array): readonly number[] {
  const days: number[] = []
  let place = 0
  while (place < sorted.length) {
    const minute = sorted[place] ?? Number.NaN
    const day = minute - clockOf(minute)
    days.push(day)
    place = placeOf(day + MINUTES_IN_DAY, sorted)
  }
  return days
}

/** How many come before a minute, by halving. */
function placeOf(minute: number, sorted: Float64Array): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? 0) < minute) low = middle + 1
    else high = middle
  }
  return low
}

/** The minute of its day by UTC. */
function clockOf(minute: number): number {
  return minute - Math.floor(minute / MINUTES_IN_DAY) * MINUTES_IN_DAY
}

/** Visits the minutes that occur, each once, with how often they do. */
function forEachRun(sorted: Float64Array, visit: (minute: number, count: number) => void): void {
  let from = 0
  for (let place = 1; place <= sorted.length; place += 1) {
    const minute = sorted[from] ?? Number.NaN
    if (sorted[place] === minute) continue
    visit(minute, place - from)
    from = place
  }
}
