import type { Fault } from '../mapped-table/values/fault.ts'
import { type Hours, perWeek } from './hours.ts'
import type { Specification } from './specification.ts'
import { ALL_DAYS, isSameWeek, minutesOf, onDays, unionOf } from './week.ts'

/**
 * The hours that specifications say together.
 *
 * Those with dates take the place of those without on their days, while they hold. What holds for less
 * than a week is an exception, such as Christmas, and no part of a usual week.
 *
 * @param asOf - the day that counts, `YYYY-MM-DD`; needed only where hours differ by season
 */
export function hoursBySeason(
  all: readonly Specification[],
  asOf: string | undefined,
): Hours | Fault {
  const specifications = all.filter((one) => !isException(one))
  const lasting = specifications.filter(
    ({ from, through }) => from === undefined && through === undefined,
  )
  const seasonal = specifications.filter((one) => !lasting.includes(one))
  if (specifications.length === 0) return ONLY_EXCEPTIONS
  const hoursOn = (day: string) =>
    hoursFrom(
      lasting,
      seasonal.filter((one) => holdsOn(one, day)),
    )
  if (seasonal.length === 0 || asOf !== undefined) return hoursOn(asOf ?? '') ?? NONE_HOLDS
  const seasons = momentsOf(seasonal).flatMap((moment) => {
    const hours = hoursOn(moment.key)
    return hours === undefined ? [] : [{ ...moment, hours }]
  })
  const [first] = seasons
  const isOne = seasons.every(({ hours }) => first && isSameHours(hours, first.hours))
  return first && isOne ? first.hours : differing(seasons)
}

const ONLY_EXCEPTIONS: Fault = { fault: 'exceptions alone: give the hours of a usual week too' }
const NONE_HOLDS: Fault = { fault: 'no hours hold on the day of `asOf`: give another day' }

/** The hours of specifications, dated ones before the others; `undefined` where nothing is said. */
function hoursFrom(
  lasting: readonly Specification[],
  dated: readonly Specification[],
): Hours | undefined {
  if (lasting.length === 0 && dated.length === 0) return undefined
  const spans = ALL_DAYS.flatMap((day) => {
    const own = first(dated, lasting, ({ days }) => days.includes(day))
    return own.flatMap(({ span }) => (span === undefined ? [] : onDays([day], span)))
  })
  const onHolidays = first(dated, lasting, ({ hasHolidays }) => hasHolidays)
  return {
    week: unionOf(spans),
    ...(onHolidays.length > 0 && { onHolidays: onHolidays.some(({ span }) => span !== undefined) }),
  }
}

/** Those of a list that are meant, or of the next where there is none. */
function first(
  dated: readonly Specification[],
  lasting: readonly Specification[],
  isMeant: (one: Specification) => boolean,
): readonly Specification[] {
  const own = dated.filter(isMeant)
  return own.length > 0 ? own : lasting.filter(isMeant)
}

function holdsOn({ from, through }: Specification, day: string): boolean {
  return (from === undefined || from <= day) && (through === undefined || day <= through)
}

function isException({ from, through }: Specification): boolean {
  if (from === undefined || through === undefined) return false
  return (Date.parse(through) - Date.parse(from)) / 86_400_000 + 1 < 7
}

/** A time at which hours may change: how it compares with days, and how it is told. */
interface Moment {
  readonly key: string
  readonly told: string
}

function momentsOf(seasonal: readonly Specification[]): readonly Moment[] {
  const moments = seasonal.flatMap(({ from, through }) => [
    ...(from === undefined ? [] : [{ key: from, told: `from ${from}` }]),
    // After the last day and before the next, as texts compare.
    ...(through === undefined ? [] : [{ key: `${through}~`, told: `after ${through}` }]),
  ])
  return [{ key: '', told: 'at first' }, ...moments].sort((a, b) => (a.key < b.key ? -1 : 1))
}

function isSameHours(a: Hours, b: Hours): boolean {
  return isSameWeek(a.week, b.week) && a.onHolidays === b.onHolidays
}

function differing(seasons: readonly (Moment & { readonly hours: Hours })[]): Fault {
  const changes = seasons.filter(({ hours }, index) => {
    const before = seasons[index - 1]
    return before === undefined || !isSameHours(hours, before.hours)
  })
  const told = changes
    .slice(0, MOST_SEASONS)
    .map((one) => `${one.told} ${perWeek(minutesOf(one.hours.week))}`)
  return {
    fault: `hours that differ by season, ${told.join(', ')}: say in the mapping's \`asOf\` which day counts`,
  }
}

const MOST_SEASONS = 4
