import { formatFault } from './date-formats.ts'

/** What cells say of the way in which their dates are written. */
export interface DateFormats {
  /** Formats that the cells leave no doubt about. */
  readonly settled: readonly string[]
  /** Pairs of formats that fit equally well, day first and month first. */
  readonly open: readonly (readonly [string, string])[]
  /** Pairs of formats that each fit some cells and not others: days over 12 stand in both places. */
  readonly contradictory: readonly (readonly [string, string])[]
  /** Cells that are no date of a kind that is known here. */
  readonly strange: number
}

/**
 * Finds out how dates are written.
 *
 * Day first and month first are told apart by a day over 12 alone, and only if none contradicts it.
 */
export function dateFormatsOf(cells: readonly unknown[]): DateFormats {
  const settled = new Set<string>()
  const shapes = new Map<string, Shape>()
  let strange = 0
  for (const cell of cells) {
    const found = typeof cell === 'string' ? textFormat(cell.trim()) : numberFormat(cell)
    if (found === undefined) strange += 1
    else if (typeof found === 'string') settled.add(found)
    else noteShape(shapes, found)
  }
  const pairs = [...shapes.values()].map((shape) => ({ ...shape, pair: pairOf(shape) }))
  for (const { pair, overFirst, overSecond } of pairs) {
    if (overFirst && !overSecond) settled.add(pair[0])
    if (overSecond && !overFirst) settled.add(pair[1])
  }
  const pairsWhere = (fits: (shape: Shape) => boolean) => pairs.filter(fits).map(({ pair }) => pair)
  return {
    settled: [...settled].filter((format) => formatFault(format) === undefined),
    open: pairsWhere(({ overFirst, overSecond }) => !overFirst && !overSecond),
    contradictory: pairsWhere(({ overFirst, overSecond }) => overFirst && overSecond),
    strange,
  }
}

/** Two numbers that are day and month, in one order or the other, and how the rest is written. */
interface Shape {
  readonly yearFirst: boolean
  readonly mark: string
  /** The pattern of the time, with what stands before it. */
  readonly time: string
  /** Whether some number has a digit only. */
  short: boolean
  overFirst: boolean
  overSecond: boolean
}

const DAY_OR_MONTH = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?:(,? +|T)(.+))?$/
const YEAR_FIRST = /^(\d{4})([/.])(\d{1,2})\2(\d{1,2})(?:(,? +|T)(.+))?$/
const NUMBER = /^\d{5,10}(?:\.\d+)?$/
const ISO = /^\d{4}-\d{2}-\d{2}(?:$|[T ]\d{2}:\d{2})/
const MONTH_NAMED = /^(\d{1,2})([ -])([A-Za-z]{3})\2(\d{4})(?:(,? +)(.+))?$/
const TIME = /^(\d{1,2}):\d{2}(:\d{2}(?:\.\d+)?)?( ?[AaPp][Mm])?$/

function textFormat(text: string): string | Shape | undefined {
  if (ISO.test(text)) return 'iso'
  if (NUMBER.test(text)) return numberFormat(Number(text))
  const named = MONTH_NAMED.exec(text)
  if (named) {
    const [, day = '', mark = ' ', , , gap = '', clock = ''] = named
    const time = timePattern(gap, clock)
    return time === undefined
      ? undefined
      : `${day.length === 1 ? 'D' : 'DD'}${mark}MMM${mark}YYYY${time}`
  }
  const dayOrMonth = DAY_OR_MONTH.exec(text)
  if (dayOrMonth) {
    const [, first = '', mark = '', second = '', , gap = '', clock = ''] = dayOrMonth
    return shapeOf(false, mark, [first, second], timePattern(gap, clock))
  }
  const yearFirst = YEAR_FIRST.exec(text)
  if (yearFirst) {
    const [, , mark = '', first = '', second = '', gap = '', clock = ''] = yearFirst
    return shapeOf(true, mark, [first, second], timePattern(gap, clock))
  }
  return undefined
}

function shapeOf(
  yearFirst: boolean,
  mark: string,
  [first, second]: readonly [string, string],
  time: string | undefined,
): Shape | undefined {
  if (time === undefined) return undefined
  return {
    yearFirst,
    mark,
    time,
    short: first.length === 1 || second.length === 1,
    overFirst: Number(first) > 12,
    overSecond: Number(second) > 12,
  }
}

/** The pattern of a time of day and of the gap before it; `undefined` where it is none. */
function timePattern(gap: string, clock: string): string | undefined {
  if (clock === '') return ''
  const [, hour = '', seconds, half] = TIME.exec(clock) ?? []
  if (hour === '') return undefined
  const pattern = `${half ? 'h' : hour.length === 1 ? 'H' : 'HH'}:mm${seconds ? ':ss' : ''}`
  const end = half === undefined ? '' : half.startsWith(' ') ? ' A' : 'A'
  return `${gap.trim() === '' ? ' ' : gap}${pattern}${end}`
}

function numberFormat(cell: unknown): string | undefined {
  if (cell instanceof Date) return 'excel'
  if (typeof cell !== 'number') return undefined
  // Days since 1900 of the years 1954 to 2119, and seconds since 1970 of 2001 to 2065.
  if (cell > 20_000 && cell < 80_000) return 'excel'
  return cell > 1e9 && cell < 3e9 ? 'unix' : undefined
}

function noteShape(shapes: Map<string, Shape>, found: Shape): void {
  // One hour of one digit makes all hours `H`, which reads two digits too.
  const name = `${found.yearFirst} ${found.mark} ${found.time.replace('HH', 'H')}`
  const known = shapes.get(name)
  if (known === undefined) {
    shapes.set(name, found)
    return
  }
  shapes.set(name, {
    ...known,
    time: known.time.length < found.time.length ? known.time : found.time,
    short: known.short || found.short,
    overFirst: known.overFirst || found.overFirst,
    overSecond: known.overSecond || found.overSecond,
  })
}

/** The pattern with the day first, and that with the month first. */
function pairOf({ yearFirst, mark, short, time }: Shape): readonly [string, string] {
  const [day, month] = short ? ['D', 'M'] : ['DD', 'MM']
  const dayFirst = `${day}${mark}${month}`
  const monthFirst = `${month}${mark}${day}`
  return yearFirst
    ? [`YYYY${mark}${dayFirst}${time}`, `YYYY${mark}${monthFirst}${time}`]
    : [`${dayFirst}${mark}YYYY${time}`, `${monthFirst}${mark}YYYY${time}`]
}
