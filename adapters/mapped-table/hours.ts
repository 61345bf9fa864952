import type { Instant } from '../../src/contacts/contact.ts'
import { offsetsOf } from '../../src/contacts/offsets.ts'

/** Counts in which hour of the local day contacts are opened. */
export interface HourCounter {
  add(opened: Instant | undefined): void
  /** That most are opened at night, if so. */
  warnings(): readonly string[]
}

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** Least number of contacts that say something of the hours of a day. */
const ENOUGH = 50

/**
 * Makes a counter of hours in a zone.
 *
 * @param isMidnight - tells days without a time of day, which have no hour
 */
export function hourCounter(zone: string, isMidnight: (instant: Instant) => boolean): HourCounter {
  const offsetAt = offsetsOf(zone)
  const hours = new Float64Array(24)
  return {
    add(opened) {
      if (opened === undefined || isMidnight(opened)) return
      const local = opened + offsetAt(opened)
      const hour = Math.floor((local - Math.floor(local / DAY) * DAY) / HOUR)
      hours[hour] = (hours[hour] ?? 0) + 1
    },
    warnings() {
      const total = hours.reduce((sum, count) => sum + count, 0)
      const busiest = hours.indexOf(Math.max(...hours))
      if (total < ENOUGH || (busiest >= 6 && busiest < 22)) return []
      return [
        `most contacts are opened at night, at ${busiest} o'clock in ${zone}: see whether \`time.zone\` of the mapping, or \`time.writtenIn\`, is the zone that the times are written in, and whether a zone that they state is true (\`"offset": "overrule"\`)`,
      ]
    },
  }
}
