import type { Column } from '../mapped-table/mapping.ts'
import type { SheetCells } from './sheet-cells.ts'

/** The month of a cell, `YYYY-MM`: written as one, such as `2025-04`, `April 2025`, `Apr-25` or `04/2025`, or as a day in it. */
export function monthIn(cells: SheetCells, column: Column | undefined): string | undefined {
  const text = cells.text(column)
  if (text === undefined) return undefined
  const [, year, month] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text) ?? []
  if (year !== undefined) return `${year}-${month}`
  const [, early, late] = /^(0?[1-9]|1[0-2])\/(\d{4})$/.exec(text) ?? []
  if (early !== undefined) return `${late}-${early.padStart(2, '0')}`
  const [, name = '', after = ''] = /^([a-z]+)\.?[-/ ]{0,2}'?(\d{4}|\d{2})$/i.exec(text) ?? []
  const place = MONTHS.findIndex((full) => full.startsWith(name.toLowerCase()))
  if (name.length >= 3 && place >= 0) {
    return `${after.length === 2 ? `20${after}` : after}-${String(place + 1).padStart(2, '0')}`
  }
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
