import type { Column } from '../mapped-table/mapping.ts'
import type { SheetCells } from './sheet-cells.ts'

/** The month of a cell, `YYYY-MM`: written as one, such as `2025-04` or `April 2025`, or as a day in it. */
export function monthIn(cells: SheetCells, column: Column | undefined): string | undefined {
  const text = cells.name(column)
  if (text === undefined) return undefined
  const [, year, month] = /^(\d{4})-(\d{2})$/.exec(text) ?? []
  if (Number(month) >= 1 && Number(month) <= 12) return `${year}-${month}`
  const [, name = '', after] = /^([a-z]+)[ -](\d{4})$/i.exec(text) ?? []
  const place = MONTHS.findIndex((full) => full.startsWith(name.toLowerCase()))
  if (name.length >= 3 && place >= 0) return `${after}-${String(place + 1).padStart(2, '0')}`
  return cells.day(column)?.slice(0, 7)
}

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
