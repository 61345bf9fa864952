import { isWithin, type Period, parsePeriod } from '../../src/contacts/period.ts'
import type { ReadContext } from '../contract/adapter.ts'
import type { SheetCells } from '../sheets/sheet-cells.ts'
import type { ExcludedRow } from '../sheets/sheet-options.ts'
import { betterIn, figureIn, type Scale, scaleFault, textOf } from './figure-cell.ts'
import { isShare, type LabelUse, plainLabel, unitsOf } from './labels.ts'
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
  /** Its cell says by a word, such as TBC, that nobody knows the figure. */
  readonly unsaid?: true
  /** Which scale a bare figure of a percentage may be on. */
  readonly scale?: Scale
  /** Which way the sheet says is better. */
  readonly better?: Better
}

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
    .flatMap(({ place, period }): readonly IndicatorEntry[] => {
      const figure = figureIn(cells, place + 1, use)
      const said = figure ?? (cells.isUnsaid(place + 1) ? UNSAID : undefined)
      return said === undefined ? [] : [{ ...head, period, ...said }]
    })
  if (entries.every(({ unsaid }) => unsaid))
    return { excluded: 'no figure in any period that counts' }
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

const UNSAID = { unsaid: true } as const
const NO_PERIOD = { fault: 'no period, such as Apr-25 or 2025/26' }
const TWO_PERIODS = { fault: 'what may be two periods: say in `periods.named` which it is' }

function isOf(period: Period, counts: Period | undefined): boolean {
  return counts === undefined || (isWithin(period.first, counts) && isWithin(period.last, counts))
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
