import { type GivenHead, type Measure, valueOver, withhold } from '../../src/contacts/measure.ts'
import type { AccessPoint } from './access-point.ts'
import type { OpeningHoursMapping } from './mapping.ts'
import { ALL_DAYS, DAY, minutesIn, onDays, unionOf, WEEK, type Week, WORKDAYS } from './week.ts'

/**
 * The figures of access points: of those where staff serve customers, then of each channel, and of each
 * channel's sites where the mapping names them.
 *
 * Time open at once in several places counts once. Where the hours of some are not known, figures are
 * the least that they can be, and say so; none of them is nought.
 *
 * @param unread - access points that could not be read
 */
export function openingMeasures(
  points: readonly AccessPoint[],
  { asOf }: OpeningHoursMapping,
  unread: number,
): readonly Measure[] {
  const channels = [...new Set(points.map(({ channel }) => channel))].sort()
  const served = points.filter(({ channel }) => STAFFED.includes(channel))
  return [
    ...figuresOf({ points: served, unread, asOf }),
    ...channels.flatMap((channel) => {
      const own = points.filter((point) => point.channel === channel)
      const sites = [...new Set(own.flatMap(({ site }) => site ?? []))].sort()
      return [
        ...figuresOf({ points: own, unread, asOf, by: { channel } }),
        ...sites.flatMap((site) => {
          const there = own.filter((point) => point.site === site)
          return figuresOf({ points: there, unread, asOf, by: { channel, site } })
        }),
      ]
    }),
  ]
}

/** What a list of access points ought to tell its reader. */
export function openingWarnings(points: readonly AccessPoint[]): readonly string[] {
  const isEndless = ({ channel, hours }: AccessPoint) =>
    STAFFED.includes(channel) && hours !== undefined && minutesIn(hours.week, ANY_TIME) === WEEK
  const endless = points.filter(isEndless).length
  const remedy = 'if machines or others answer there, leave them out by `exclude`'
  return endless === 0 ? [] : [`lines or counters open at all times: ${endless}; ${remedy}`]
}

/** Channels at which staff serve customers. */
const STAFFED: readonly string[] = ['telephone', 'face_to_face']

const NINE = 9 * 60
const FIVE = 17 * 60
const weekOf = (days: readonly number[], from: number, to: number): Week =>
  unionOf(onDays(days, { from, to }))

const OFFICE_HOURS = weekOf(WORKDAYS, NINE, FIVE)
const ANY_TIME = weekOf(ALL_DAYS, 0, DAY)

/** Parts of the week, by the measure of the time that is open in them. */
const WINDOWS: Readonly<Record<string, Week>> = {
  'access.extendedMinutes': outside(OFFICE_HOURS),
  'access.weeklyMinutes': ANY_TIME,
  'access.earlyMinutes': weekOf(WORKDAYS, 0, NINE),
  'access.eveningMinutes': weekOf(WORKDAYS, FIVE, DAY),
  'access.weekendMinutes': weekOf([5, 6], 0, DAY),
}

function outside(week: Week): Week {
  const edges = [0, ...week.flatMap(({ from, to }) => [from, to]), WEEK]
  const gaps = edges.flatMap((edge, index) =>
    index % 2 === 0 ? [{ from: edge, to: edges[index + 1] ?? edge }] : [],
  )
  return unionOf(gaps)
}

interface Points {
  readonly points: readonly AccessPoint[]
  readonly unread: number
  readonly asOf: string | undefined
  /** The part that they are; all where staff serve customers if absent. */
  readonly by?: { readonly channel: string; readonly site?: string }
}

function figuresOf(given: Points): readonly Measure[] {
  const known = given.points.flatMap(({ hours }) => hours ?? [])
  const unknown = given.points.length - known.length + given.unread
  const week = unionOf(known.flatMap((hours) => hours.week))
  const minutes = Object.entries(WINDOWS).map(([name, window]) => {
    const head = { ...headOf(given, unknown), name, unit: 'minutes-per-week' } as const
    const open = minutesIn(week, window)
    if (known.length === 0) return withhold(head, noneKnown(given.by))
    if (open === 0 && unknown > 0)
      return withhold(
        head,
        `no such time in the hours that are known, and ${hoursUnknown(unknown)}`,
      )
    return valueOver(head, open, known.length)
  })
  return [
    ...minutes,
    onBankHolidays(
      given,
      known.map(({ onHolidays }) => onHolidays),
      unknown,
    ),
  ]
}

/** Whether any access point is open on public holidays; no only where all of them say so. */
function onBankHolidays(
  given: Points,
  said: readonly (boolean | undefined)[],
  unknown: number,
): Measure {
  const open = said.filter((one) => one === true).length
  const unsaid = said.filter((one) => one === undefined).length + unknown
  const head = {
    ...headOf(given, unsaid),
    name: 'access.openOnBankHolidays',
    unit: 'none',
    note: 'the public holidays of any year',
  } as const
  if (open > 0) return valueOver(head, true, said.length)
  if (said.length === 0) return withhold(head, noneKnown(given.by))
  if (unsaid === 0) return valueOver(head, false, said.length)
  return withhold(head, 'not every access point says whether it is open on public holidays')
}

function headOf(
  { asOf, by }: Points,
  unknown: number,
): Pick<GivenHead, 'unusable'> & Partial<GivenHead> {
  const usual = `a usual week${onDay(asOf)}, without public holidays`
  return {
    method: 'published-hours.weekly-union',
    basis: 'examined',
    ...(by && { by }),
    unusable: unknown,
    note: unknown === 0 ? usual : `${usual}; at least, for ${hoursUnknown(unknown)}`,
  }
}

function onDay(asOf: string | undefined): string {
  return asOf === undefined ? '' : ` on ${asOf}`
}

function noneKnown(by: Points['by']): string {
  return by === undefined
    ? 'the hours of no telephone line or counter are known'
    : 'the hours of no such access point are known'
}

function hoursUnknown(count: number): string {
  return count === 1
    ? 'the hours of one access point are not known'
    : `the hours of ${count} access points are not known`
}
