import type { Column } from '../mapped-table/mapping.ts'
import type { SheetCells } from '../sheets/sheet-cells.ts'
import { isTime, type LabelUse } from './labels.ts'
import type { Better } from './mapping.ts'

/** A figure of a percentage that bears no sign: one that is not over 1 may be a fraction. */
export type Scale = 'under 1' | 'is 1' | 'over 1'

/** A cell's figure in the unit that it is kept in; `undefined` where it says nothing or can't be read. */
export function figureIn(
  cells: SheetCells,
  column: Column | undefined,
  { unit, mayBeWorked }: Pick<LabelUse, 'unit' | 'mayBeWorked'>,
): { readonly value: number; readonly scale?: Scale } | undefined {
  if (column === undefined) return undefined
  if (isTime(unit)) {
    const isMixed = (unit === 'days' ? OF_HOURS : OF_DAYS).test(textOf(cells.cell(column)))
    if (mayBeWorked && isMixed) return cells.reject(column, DAYS_AND_HOURS)
    const value = cells.seconds({ column, unit })
    return value === undefined ? undefined : { value }
  }
  const value = cells.number(column, unit)
  if (value === undefined) return undefined
  const hasScale = unit === 'percent' && value > 0
  if (!hasScale || textOf(cells.cell(column)).includes('%')) return { value }
  return { value, scale: value === 1 ? 'is 1' : value < 1 ? 'under 1' : 'over 1' }
}

const OF_DAYS = /\d\s*(?:d|w)/i
const OF_HOURS = /\d\s*(?:h|m|s|:)/i
const DAYS_AND_HOURS = {
  fault:
    'days and hours that are turned into one another; a day may have 24 hours, or those of work',
}

/** Why the bare figures of a row of percentages can't be told from fractions. */
export function scaleFault(
  figures: readonly { readonly scale?: Scale }[],
  { underOne }: Pick<LabelUse, 'underOne'>,
): string | undefined {
  const scales = new Set(figures.map(({ scale }) => scale))
  const isUnder = scales.has('under 1')
  if (underOne || !(isUnder || scales.has('is 1'))) return undefined
  if (scales.has('over 1')) return isUnder ? MIXED : undefined
  return ALL_UNDER
}

const REMEDY = 'say `fraction`, or `underOne` where percentages under 1 are meant'
const MIXED = `bare figures under 1 beside others over 1, which mixes fractions and percentages; ${REMEDY}`
const ALL_UNDER = `no bare figure over 1 in a row of percentages; ${REMEDY}`

/** Which way a cell says is better; nothing where it doesn't. */
export function betterIn(cells: SheetCells, column: Column | undefined): Better | undefined {
  const word = textOf(cells.cell(column)).toLowerCase()
  if (/\b(?:high(?:er)?|bigger|larger|more|up|increase|max(?:imise)?)\b|↑/.test(word))
    return 'higher'
  return /\b(?:low(?:er)?|smaller|less|fewer|down|decrease|reduce|min(?:imise)?)\b|↓/.test(word)
    ? 'lower'
    : undefined
}

/** A cell as text; a day as `YYYY-MM-DD`, whatever time it has. */
export function textOf(cell: unknown): string {
  if (cell instanceof Date)
    return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10)
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell).trim() : ''
}
