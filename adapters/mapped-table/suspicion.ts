import type { Instant } from '../../src/contacts/contact.ts'
import { LEAST } from './crowded-minutes.ts'

/** Tells cheaply that no minute can be crowded, which is the usual case. */
export interface Suspicion {
  add(opened: Instant | undefined, closed: Instant | undefined): void
  /** Whether some minute may be crowded. */
  isRaised(): boolean
  clear(): void
}

/** Counters that minutes share; two that share one only raise the suspicion sooner. */
const COUNTERS = 65_536

/** Makes a suspicion that is raised by as many contacts of one minute as `crowdedMinutes` asks for. */
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
