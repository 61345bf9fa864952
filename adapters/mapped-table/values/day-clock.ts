import type { Instant } from '../../../src/contacts/contact.ts'
import { instantOf } from '../../../src/contacts/zone.ts'
import type { TimeReading } from '../mapping.ts'
import type { Moment } from './moment.ts'

/** The years of which zones are known. */
export const FIRST_YEAR = 1900
export const LAST_YEAR = 2199

/**
 * Makes a function from moments of the years 1900 to 2199 to instants; `undefined` where a clock change
 * skips or repeats the time and that is to be rejected.
 *
 * It asks for a zone's rules once a day rather than once a cell.
 *
 * @param settled - is told of each time that a clock change skips or repeats, and that isn't rejected
 */
export function createDayClock(
  { zone: ownZone, writtenIn: zone = ownZone, ambiguous, offset = 'believe' }: TimeReading,
  settled: () => void = () => undefined,
): (moment: Moment) => Instant | undefined {
  const starts = startsIn(zone)
  const instantOnChange = (moment: Moment) => {
    const local = localTime(moment)
    const clear = instantOf(local, zone, 'reject')
    if (clear !== undefined || ambiguous === 'reject') return clear
    settled()
    return instantOf(local, zone, ambiguous)
  }
  return (moment) => {
    if (moment.offset !== undefined && offset === 'believe') {
      return startInUtc(moment) + moment.time - moment.offset * 60_000
    }
    const start = starts(moment)
    return start === CHANGES ? instantOnChange(moment) : start + moment.time
  }
}

/** Instead of its start, for a day on which the clock changes. */
const CHANGES = Infinity
const DAY = 86_400_000

/** What was found out of the days of zones; it only saves asking again. */
const STARTS = new Map<string, (day: Moment) => number>()

/** The starts of a zone's days, each looked up once, since a column has many cells of each day. */
function startsIn(zone: string): (day: Moment) => number {
  const known = STARTS.get(zone)
  if (known !== undefined) return known
  const years = new Map<number, Float64Array<ArrayBuffer>>()
  const daysOf = (year: number) => {
    const days = years.get(year) ?? new Float64Array(12 * 31).fill(Number.NaN)
    years.set(year, days)
    return days
  }
  let year = 0
  let days = new Float64Array()
  const starts = (day: Moment) => {
    if (day.year !== year) {
      year = day.year
      days = daysOf(year)
    }
    const place = (day.month - 1) * 31 + day.day - 1
    const start = days[place] as number
    if (!Number.isNaN(start)) return start
    const found = startIn(zone, day)
    days[place] = found
    return found
  }
  STARTS.set(zone, starts)
  return starts
}

function startInUtc({ year, month, day }: Moment): Instant {
  return Date.UTC(year, month - 1, day)
}

function startIn(zone: string, { year, month, day }: Moment): Instant {
  const next = new Date(Date.UTC(year, month - 1, day) + DAY)
  const start = instantOf({ year, month, day }, zone, 'reject')
  const end = instantOf(
    { year: next.getUTCFullYear(), month: next.getUTCMonth() + 1, day: next.getUTCDate() },
    zone,
    'reject',
  )
  return start !== undefined && end !== undefined && end - start === DAY ? start : CHANGES
}

function localTime({ year, month, day, time }: Moment) {
  return {
    year,
    month,
    day,
    hour: Math.floor(time / 3_600_000),
    minute: Math.floor(time / 60_000) % 60,
    second: Math.floor(time / 1000) % 60,
    millisecond: time % 1000,
  }
}
