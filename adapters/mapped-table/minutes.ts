import type { Instant } from '../../src/contacts/contact.ts'
import type { Group } from '../../src/contacts/group.ts'
import type { CountedContacts } from './counted-contacts.ts'

/** Least number of contacts of one minute that can't have been people. */
const LEAST = 50
/** How many times the usual number of contacts of a minute that is. */
const TIMES_USUAL = 10
/** Minutes of all the calendar, on both sides of 1970, so that a council's come after another's. */
const SPAN = 2 ** 34

/**
 * Makes a function from a contact's place and a time of it to the minute, one council's apart from
 * another's; NaN where it says none.
 *
 * @param isMidnight - tells days without a time of day, which have no minute
 */
export function minutesOf(
  kept: CountedContacts,
  isMidnight: (instant: Instant) => boolean,
): (place: number, instant: Instant) => number {
  const councilOf = councilNumbers()
  return (place, instant) =>
    !kept.isRole(place, 'contact') || Number.isNaN(instant) || isMidnight(instant)
      ? Number.NaN
      : councilOf(kept.groupAt(place)) * SPAN + Math.floor(instant / 60_000) + SPAN / 2
}

/** Numbers the councils that groups speak of. */
function councilNumbers(): (group: Group) => number {
  const councils = new Map<string | undefined, number>()
  const ofGroups = new Map<Group, number>()
  return (group) => {
    const known = ofGroups.get(group)
    if (known !== undefined) return known
    const { council } = group.words
    const number = councils.get(council) ?? councils.size
    councils.set(council, number)
    ofGroups.set(group, number)
    return number
  }
}

/** The minutes in which far more happened than in the usual one, out of those of {@link minutesOf}, which it puts in order. */
export function crowdedMinutes(minutes: Float64Array): ReadonlySet<number> {
  // Sorting puts NaN last.
  minutes.sort()
  const counts: number[] = []
  forEachRun(minutes, (_, count) => counts.push(count))
  const inOrder = Uint32Array.from(counts).sort()
  // Of the minutes but the fullest, so that a table that is one import whole is seen for what it is.
  const usual = inOrder[Math.floor((inOrder.length - 1) / 2)] ?? 0
  const limit = Math.max(LEAST, inOrder.length > 1 ? TIMES_USUAL * usual : 0)
  const crowded = new Set<number>()
  forEachRun(minutes, (minute, count) => {
    if (count >= limit) crowded.add(minute)
  })
  return crowded
}

/** Visits the minutes that occur, each once, with how often they do. */
function forEachRun(sorted: Float64Array, visit: (minute: number, count: number) => void): void {
  let from = 0
  for (let place = 1; place <= sorted.length; place += 1) {
    const minute = sorted[from] ?? Number.NaN
    if (Number.isNaN(minute)) return
    if (sorted[place] === minute) continue
    visit(minute, place - from)
    from = place
  }
}

/** Tells cheaply that no minute can be crowded, which is the usual case. */
export interface Suspicion {
  add(opened: Instant | undefined, closed: Instant | undefined): void
  /** Whether some minute may be crowded. */
  isRaised(): boolean
  clear(): void
}

/** Counters that minutes share; two that share one only raise the suspicion sooner. */
const COUNTERS = 65_536

/** Makes a suspicion that is raised by as many contacts of one minute as {@link crowdedMinutes} asks for. */
export function createSuspicion(): Suspicion {
  const openedIn = new Uint16Array(COUNTERS)
  const closedIn = new Uint16Array(COUNTERS)
  let most = 0
  const count = (counters: Uint16Array, instant: Instant) => {
    const place = Math.floor(instant / 60_000) & (COUNTERS - 1)
    const contacts = (counters[place] ?? 0) + 1
    counters[place] = contacts
    if (contacts > most) most = contacts
  }
  return {
    add(opened, closed) {
      if (most >= LEAST) return
      if (opened !== undefined) count(openedIn, opened)
      if (closed !== undefined) count(closedIn, closed)
    },
    isRaised: () => most >= LEAST,
    clear() {
      openedIn.fill(0)
      closedIn.fill(0)
      most = 0
    },
  }
}
