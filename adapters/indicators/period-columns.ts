import type { Period } from '../../src/contacts/period.ts'
import { plainWord } from '../mapped-table/plain-word.ts'
import { unreadable } from '../mapped-table/unreadable.ts'
import type { PeriodLength, PeriodReading } from './mapping.ts'
import { lengthOf, type PeriodText, periodIn, yearIn } from './period-text.ts'

/** A column whose cells are figures of one period. */
export interface PeriodColumn {
  /** Index of its cells. */
  readonly place: number
  readonly period: Period
}

/** Makes a reader of periods, each text of which is looked at once. */
export function periodReader({
  read,
  year,
  named = {},
}: PeriodReading = {}): (text: string) => PeriodText {
  const own = new Map(
    Object.entries(named).map(([word, text]) => [plainWord(word), periodIn(text, read)]),
  )
  const from = year === undefined ? undefined : yearIn(year)
  const known = new Map<string, PeriodText>()
  return (text) => {
    if (known.has(text)) return known.get(text)
    const word = plainWord(text)
    const period = own.has(word) ? own.get(word) : periodIn(text, read, from)
    if (known.size < REMEMBERED) known.set(text, period)
    return period
  }
}

const REMEMBERED = 10_000

/** The columns whose headers are periods of the length that is read. */
export function periodColumns(
  headers: readonly string[],
  periods: PeriodReading | undefined,
): readonly PeriodColumn[] {
  const { found } = readHeaders(headers, periods)
  return found.filter(({ period }) => fits(period, periods?.read))
}

/** Whether a period is of the length that is read; any is where none is named. */
export function fits(period: Period, read: PeriodLength | undefined): boolean {
  return read === undefined || lengthOf(period) === read
}

/**
 * Checks that the columns' periods can be told, and that one length of them is read.
 *
 * @throws NesdsError `UNREADABLE_EXPORT`
 */
export function checkPeriodColumns(
  headers: readonly string[],
  periods: PeriodReading | undefined,
  sourceName: string,
): void {
  const { found, ambiguous } = readHeaders(headers, periods)
  const [unclear] = ambiguous
  if (unclear !== undefined && (found.length === 0 || AS_LONG.includes(periods?.read))) {
    const which = `the header of column ${unclear + 1} may be two periods`
    throw unreadable(
      sourceName,
      `${which}: say in \`periods.named\` of the mapping which it is, or in \`periods.read\` what counts`,
    )
  }
  if (found.length === 0) throw unreadable(sourceName, NO_PERIOD)
  const lengths = [...new Set(found.map(({ period }) => lengthOf(period)))]
  if (periods?.read === undefined && lengths.length > 1) {
    const kinds = lengths.join(', ')
    throw unreadable(
      sourceName,
      `periods of several lengths stand side by side (${kinds}): say in \`periods.read\` of the mapping which count`,
    )
  }
  const read = found.filter(({ period }) => fits(period, periods?.read))
  if (read.length === 0) {
    throw unreadable(sourceName, `no column is of a ${periods?.read}: check \`periods.read\``)
  }
  const firstOf = new Map<string, number>()
  for (const { place, period } of read) {
    const key = `${period.first}/${period.last}`
    const first = firstOf.get(key)
    if (first !== undefined) {
      const which = `columns ${first + 1} and ${place + 1} are both of ${key}`
      throw unreadable(sourceName, `${which}: take one of them out, or say what they are`)
    }
    firstOf.set(key, place)
  }
}

/** Lengths that an ambiguous header may have: it would be lost without a word. */
const AS_LONG: readonly (PeriodLength | undefined)[] = [undefined, 'quarter', 'year']

const NO_PERIOD =
  'no column is headed by a period, such as Apr-25 or 2025/26: check `headerRow`, or say in `periods` of the mapping what the headers mean'

function readHeaders(headers: readonly string[], periods: PeriodReading | undefined) {
  const periodOf = periodReader(periods)
  const all = headers.map((header, place) => ({ place, period: periodOf(header) }))
  const found: PeriodColumn[] = []
  const ambiguous: number[] = []
  for (const { place, period } of all) {
    if (period === 'ambiguous') ambiguous.push(place)
    else if (period !== undefined) found.push({ place, period })
  }
  return { found, ambiguous }
}
