import { plainWord } from '../mapped-table/plain-word.ts'
import type { CellUnit, Indicator, IndicatorMapping } from './mapping.ts'

/** A label as it is compared: without regard to case and spaces, and to the figure of a target in it. */
export function plainLabel(label: string): string {
  const plain = plainWord(label)
  if (plain.length > LONGEST) return plain
  return plain.replaceAll(TARGET_FIRST, 'target').replaceAll(TARGET_LAST, 'target').trim()
}

const LONGEST = 300
const TARGET_FIRST =
  /\btarget\b[\s:=-]*(?:of |is |under |over |at least |at most )?(?:[<>=≤≥]*\s?\d[\d.,:]*\s?(?:%|[a-z]{1,8})?\s?)+/g
const TARGET_LAST = /[<>=≤≥]*\s?\d[\d.,:]*\s?(?:%|per cent|percent)?\s?target\b/g

/** What the cells of each label are, by the label as it is compared. */
export function unitsOf({
  indicators,
}: Pick<IndicatorMapping, 'indicators'>): ReadonlyMap<string, LabelUse> {
  return new Map(
    indicators.flatMap((indicator) => usesOf(indicator).map((use) => [plainLabel(use.label), use])),
  )
}

/** How one label is used. */
export interface LabelUse {
  readonly label: string
  readonly unit: CellUnit
  /** Whether percentages under 1 are meant. */
  readonly underOne: boolean
  /** Whether its times may be working time, of which a day has no fixed length. */
  readonly mayBeWorked: boolean
}

/** The labels that an indicator reads, with the unit of their cells. */
export function usesOf(indicator: Indicator): readonly LabelUse[] {
  const { label, numerator, denominator, unit, underOne, fact } = indicator
  const head = { underOne: false, mayBeWorked: fact !== undefined }
  const ofNumerator = isShare(unit) ? COUNT : unit
  return [
    ...(label === undefined ? [] : [{ ...head, label, unit, underOne: underOne === true }]),
    ...(numerator === undefined ? [] : [{ ...head, label: numerator, unit: ofNumerator }]),
    ...(denominator === undefined ? [] : [{ ...head, label: denominator, unit: COUNT }]),
  ]
}

const COUNT: CellUnit = 'count'

/** Whether cells of a unit are shares of a whole. */
export function isShare(unit: CellUnit): boolean {
  return unit === 'percent' || unit === 'fraction'
}

/** Units of times. */
type TimeUnit = Exclude<CellUnit, 'percent' | 'fraction' | 'count' | 'number'>

/** Whether cells of a unit are times. */
export function isTime(unit: CellUnit): unit is TimeUnit {
  return !isShare(unit) && unit !== 'count' && unit !== 'number'
}
