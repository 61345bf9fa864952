import { Temporal } from 'temporal-polyfill'
import { NesdsError } from '../errors.ts'
import type { Instant } from './contact.ts'

/** What a zone adds to UTC at an instant, in milliseconds. */
export type Offsets = (instant: Instant) => number

/**
 * The offsets of a zone, looked up among the stretches between its clock changes, so that no calendar is asked twice.
 *
 * @throws NesdsError `INVALID_CALENDAR` where the zone is unknown
 */
export function offsetsOf(zone: string): Offsets {
  const known = OFFSETS.get(zone)
  if (known !== undefined) return known
  if (!isZone(zone)) {
    throw new NesdsError(
      'INVALID_CALENDAR',
      `\`${zone}\` is no time zone: give an IANA name such as \`Europe/London\``,
    )
  }
  const offsets = lookUp(zone)
  OFFSETS.set(zone, offsets)
  return offsets
}

/** Whether the runtime knows an IANA zone, such as `Europe/London`. */
export function isZone(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone)
    return true
  } catch {
    return false
  }
}

/** What was found out of zones; it only saves asking again. */
const OFFSETS = new Map<string, Offsets>()

/** A stretch of time between two clock changes. */
interface Stretch {
  readonly from: Instant
  readonly until: Instant
  readonly offset: number
}

function lookUp(zone: string): Offsets {
  let known: readonly Stretch[] = []
  let last = stretchAt(0, zone)
  return (instant) => {
    if (instant >= last.from && instant < last.until) return last.offset
    const found = stretchOf(instant, known)
    last = found ?? stretchAt(instant, zone)
    if (found === undefined) known = [...known, last].sort((a, b) => a.from - b.from)
    return last.offset
  }
}

/** The stretch that an instant falls in, by halving the ones known, which are in order. */
function stretchOf(instant: Instant, known: readonly Stretch[]): Stretch | undefined {
  let low = 0
  let high = known.length - 1
  while (low <= high) {
    const middle = (low + high) >>> 1
    const stretch = known[middle]
    if (stretch === undefined) return undefined
    if (instant < stretch.from) high = middle - 1
    else if (instant >= stretch.until) low = middle + 1
    else return stretch
  }
  return undefined
}

function stretchAt(instant: Instant, zone: string): Stretch {
  const at = (milliseconds: number) =>
    Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO(zone)
  const here = at(instant)
  const change = (direction: 'next' | 'previous', from: Temporal.ZonedDateTime) =>
    from.getTimeZoneTransition(direction)?.epochMilliseconds
  return {
    // A millisecond on, as a change at the very instant already counts.
    from: change('previous', at(instant + 1)) ?? Number.NEGATIVE_INFINITY,
    until: change('next', here) ?? Number.POSITIVE_INFINITY,
    offset: here.offsetNanoseconds / 1e6,
  }
}
