import { isWithin, type Period, parsePeriod } from '../../src/contacts/period.ts'
import type { ReadContext } from '../contract/adapter.ts'
import type { Column } from '../mapped-table/mapping.ts'
import { numberIn } from '../mapped-table/values/number-text.ts'
import type { ExcludedRow } from '../sheets/sheet-adapter.ts'
import type { SheetCells } from '../sheets/sheet-cells.ts'
import { isShare, isTime, type LabelUse, plainLabel, unitsOf } from './labels.ts'
import type { Better, CellUnit, IndicatorMapping } from './mapping.ts'
import { fits, periodColumns, periodReader } from './period-columns.ts'

/** One figure of one label in one period. */
export interface IndicatorEntry {
  /** As it is compared. */
  readonly label: string
  readonly period: Period
  /** Percent for shares, seconds for times. */
  readonly value?: number
  /** Counts that stand beside it in its row. */
  readonly numerator?: number
  readonly denominator?: number
  /** Whether a column for the numerator is there, and says nothing. */
  readonly lacksNumerator?: true
  /** Which of two scales a bare figure of a percentage may be on. */
  readonly scale?: Scale
  /** Which way the sheet says is better. */
  readonly better?: Better
}

/** A figure of a percentage that bears no sign: one under 1 may be a fraction. */
type Scale = 'under 1' | 'over 1'

/** Makes the reader of a sheet's rows; what it knows of a mapping and of headers it works out once. */
export function rowEntries(): (
  cells: SheetCells,
  mapping: IndicatorMapping,
  context: ReadContext,
) => readonly IndicatorEntry[] | ExcludedRow {
  const unitsIn = onceFor(unitsOf)
  const periodsIn = onceFor(({ periods }: IndicatorMapping) => periodReader(periods))
  const columnsIn = onceFor((mapping: IndicatorMapping) =>
    onceFor((headers: readonly string[]) => periodColumns(headers, mapping.periods)),
  )
  return (cells, mapping, { period }) => {
    const { columns } = mapping
    const label = plainLabel(textOf(cells.cell(columns.label)))
    if (label === '') return { excluded: 'no label' }
    const use = unitsIn(mapping).get(label)
    if (use === undefined) return { excluded: 'a label that the mapping does not name' }
    const counts = period === undefined ? undefined : parsePeriod(period)
    const better = betterIn(cells, columns.better)
    const head = { label, ...(better !== undefined && { better }) }
    return columns.period === undefined
      ? wideEntries(cells, mapping, columnsIn(mapping)(cells.headers), use, head, counts)
      : longEntry(cells, mapping, periodsIn(mapping), use, head, counts)
  }
}

type Head = Pick<IndicatorEntry, 'label' | 'better'>

function wideEntries(
  cells: SheetCells,
  { columns: { label } }: IndicatorMapping,
  columns: ReturnType<typeof periodColumns>,
  use: LabelUse,
  head: Head,
  counts: Period | undefined,
): readonly IndicatorEntry[] | ExcludedRow {
  const entries = columns
    .filter(({ period }) => isOf(period, counts))
    .flatMap(({ place, period }) => {
      const figure = figureIn(cells, place + 1, use)
      return figure === undefined ? [] : [{ ...head, period, ...figure }]
    })
  if (entries.length === 0) return { excluded: 'no figure in any period that counts' }
  const fault = scaleFault(entries, use)
  if (fault !== undefined) cells.reject(label, { fault })
  return entries
}

function longEntry(
  cells: SheetCells,
  { columns, periods }: IndicatorMapping,
  periodOf: ReturnType<typeof periodReader>,
  use: LabelUse,
  head: Head,
  counts: Period | undefined,
): readonly IndicatorEntry[] | ExcludedRow {
  const { period: column = '' } = columns
  const text = textOf(cells.cell(column))
  if (text === '') return { excluded: 'no period' }
  const period = periodOf(text)
  if (period === undefined || period === 'ambiguous') {
    cells.reject(column, period === undefined ? NO_PERIOD : TWO_PERIODS)
    return []
  }
  if (!fits(period, periods?.read)) return { excluded: 'a period of another length' }
  if (!isOf(period, counts)) return { excluded: 'outside the period' }
  const figure = figureIn(cells, columns.value, use)
  const ofNumerator: CellUnit = isShare(use.unit) ? 'count' : use.unit
  const numerator = figureIn(cells, columns.numerator, { ...use, unit: ofNumerator })?.value
  const denominator = figureIn(cells, columns.denominator, { ...use, unit: 'count' })?.value
  if ((figure?.value ?? numerator ?? denominator) === undefined) return { excluded: 'no figure' }
  const lacks = columns.numerator !== undefined && numerator === undefined
  const counted = {
    ...(numerator !== undefined && { numerator }),
    ...(denominator !== undefined && { denominator }),
    ...(lacks && { lacksNumerator: true as const }),
  }
  return [{ ...head, period, ...figure, ...counted }]
}

const NO_PERIOD = { fault: 'no period, such as Apr-25 or 2025/26' }
const TWO_PERIODS = { fault: 'what may be two periods: say in `periods.named` which it is' }

function isOf(period: Period, counts: Period | undefined): boolean {
  return counts === undefined || (isWithin(period.first, counts) && isWithin(period.last, counts))
}

/** A cell's figure in the unit that it is kept in; `undefined` where it says nothing or can't be read. */
function figureIn(
  cells: SheetCells,
  column: Column | undefined,
  { unit, mayBeWorked }: Pick<LabelUse, 'unit' | 'mayBeWorked'>,
): { readonly value: number; readonly scale?: Scale } | undefined {
  if (column === undefined) return undefined
  if (isTime(unit)) {
    const isMixed = (unit === 'days' ? OF_HOURS : OF_DAYS).test(textOf(cells.cell(column)))
    if (mayBeWorked && isMixed) return cells.reject(column, DAYS_AND_HOURS)
    const value = secondsIn(cells, column, unit as keyof typeof SECONDS)
    return value === undefined ? undefined : { value }
  }
  const value = cells.number(column, unit as 'percent' | 'fraction' | 'count' | 'number')
  if (value === undefined) return undefined
  const hasScale = unit === 'percent' && value > 0 && value !== 1
  return hasScale && !textOf(cells.cell(column)).includes('%')
    ? { value, scale: value < 1 ? 'under 1' : 'over 1' }
    : { value }
}

const OF_DAYS = /\d\s*(?:d|w)/i
const OF_HOURS = /\d\s*(?:h|m|s|:)/i
const DAYS_AND_HOURS = {
  fault:
    'days and hours that are turned into one another; a day may have 24 hours, or those of work',
}

/** Seconds in a unit; a text has its own. */
const SECONDS = {
  seconds: 1,
  minutes: 60,
  hours: 3600,
  days: 86_400,
  'day-fraction': 86_400,
  text: undefined,
} as const

/** A bare number keeps its decimals: an average may have some. */
function secondsIn(
  cells: SheetCells,
  column: Column,
  unit: keyof typeof SECONDS,
): number | undefined {
  const seconds = cells.seconds({ column, unit })
  const factor = SECONDS[unit]
  if (seconds === undefined || factor === undefined) return seconds
  const number = numberIn(textOf(cells.cell(column)))
  return number === undefined ? seconds : number * factor
}

/** Why the bare figures of a row of percentages can't be told from fractions. */
export function scaleFault(
  entries: readonly Pick<IndicatorEntry, 'scale'>[],
  { underOne }: Pick<LabelUse, 'underOne'>,
): string | undefined {
  if (underOne || !entries.some(({ scale }) => scale === 'under 1')) return undefined
  return entries.some(({ scale }) => scale === 'over 1') ? MIXED : ALL_UNDER
}

const REMEDY = 'say `fraction`, or `underOne` where percentages under 1 are meant'
const MIXED = `bare figures under 1 beside others over 1, which mixes fractions and percentages; ${REMEDY}`
const ALL_UNDER = `bare figures under 1 in a row of percentages; ${REMEDY}`

function betterIn(cells: SheetCells, column: Column | undefined): Better | undefined {
  const word = textOf(cells.cell(column)).toLowerCase()
  if (/\b(?:high(?:er)?|bigger|larger|more|up|increase|max(?:imise)?)\b|↑/.test(word))
    return 'higher'
  return /\b(?:low(?:er)?|smaller|less|fewer|down|decrease|reduce|min(?:imise)?)\b|↓/.test(word)
    ? 'lower'
    : undefined
}

/** A cell as text; a day as `YYYY-MM-DD`, whatever time it has. */
function textOf(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell).trim() : ''
}

/** Works something out once for each of the things that it hangs on. */
function onceFor<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new WeakMap<Key, Value>()
  return (key) => {
    const known = made.get(key)
    if (known !== undefined) return known
    const value = make(key)
    made.set(key, value)
    return value
  }
}
