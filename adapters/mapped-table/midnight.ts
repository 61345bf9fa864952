import type { Instant } from '../../src/contacts/contact.ts'
import { offsetsOf } from '../../src/contacts/offsets.ts'

const DAY = 86_400_000

/** Tells whether an instant is midnight sharp in one of some zones or in UTC, as a day without a time of day comes out. */
export function midnightsIn(zones: readonly string[]): (instant: Instant) => boolean {
  const offsets = [...new Set(zones)].map(offsetsOf)
  return (instant) => {
    if (isSharp(instant)) return true
    for (const offsetAt of offsets) {
      if (isSharp(instant + offsetAt(instant))) return true
    }
    return false
  }
}

/** Without a remainder, which takes long of a number this large. */
function isSharp(clock: number): boolean {
  return Math.floor(clock / DAY) * DAY === clock
}
