import type { Instant } from '../../../src/contacts/contact.ts'
import { instantOf } from '../../../src/contacts/zone.ts'
import type { TimeReading } from '../mapping.ts'
import type { Moment } from './moment.ts'

/**
 * Makes a function from moments to instants that asks for a zone's rules once a day rather than once
 * a cell; `undefined` where a clock change skips or repeats the time and that is to be rejected.
 */
export function createDayClock({
  zone,
  ambiguous,
  offset = 'believe',
}: TimeReading): (moment: Moment) => Instant | undefined {
  const days = new Map<number, Day>()
  const dayOf = ({ year, month, day }: Moment): Day => {
    const key = (year * 100 + month) * 100 + day
    const known = days.get(key)
    if (known) return known
    const utc = Date.UTC(year, month - 1, day)
    const next = new Date(utc + DAY)
    const start = instantOf({ year, month, day }, zone, 'reject')
    const end = instantOf(
      { year: next.getUTCFullYear(), month: next.getUTCMonth() + 1, day: next.getUTCDate() },
      zone,
      'reject',
    )
    const isEven = start !== undefined && end !== undefined && end - start === DAY
    const found: Day = { utc, start: isEven ? start : undefined }
    if (days.size >= MOST_DAYS) days.clear()
    days.set(key, found)
    return found
  }
  return (moment) => {
    const { utc, start } = dayOf(moment)
    if (moment.offset !== undefined && offset === 'believe') {
      return utc + moment.time - moment.offset * 60_000
    }
    return start === undefined ? slowly(moment) : start + moment.time
  }

  function slowly({ year, month, day, time }: Moment): Instant | undefined {
    const local = {
      year,
      month,
      day,
      hour: Math.floor(time / 3_600_000),
      minute: Math.floor(time / 60_000) % 60,
      second: Math.floor(time / 1000) % 60,
      millisecond: time % 1000,
    }
    return instantOf(local, zone, ambiguous)
  }
}

interface Day {
  /** The day's start, were the zone UTC. */
  readonly utc: number
  /** The day's start in the zone; absent where the clock changes on the day. */
  readonly start: Instant | undefined
}

const DAY = 86_400_000
const MOST_DAYS = 20_000
