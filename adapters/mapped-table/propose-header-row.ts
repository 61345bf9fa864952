import { isNesdsError } from '../../src/errors.ts'
import { kindOfSheet } from '../sheets/kind-of-sheet.ts'
import { rolesOf } from './propose-roles.ts'
import type { Table } from './table.ts'

/** Rows among which headers are looked for: titles, dates and blank rows may stand above them. */
const MOST = 12

/** A table, and the row that heads it, from 1. */
export interface HeadedTable {
  readonly table: Table
  readonly headerRow: number
}

/** Opens a table by a row of headers; fails where that row can't be one. */
type Open = (headerRow: number) => Promise<Table>

/**
 * Opens a table by the first row that looks like headers, which say when contacts were opened and
 * something else, or are those of a sheet that another adapter reads; by the very first where none does.
 *
 * @param isHeldWhole - whether opening reads all of it, so that its rows are looked at instead of opening it by each
 */
export async function openHeaded(open: Open, isHeldWhole: boolean): Promise<HeadedTable> {
  for (let headerRow = 1; headerRow <= MOST; headerRow += 1) {
    const table = await attempt(open, headerRow)
    if (table === undefined) continue
    if (looksLikeHeaders(table.columns)) return { table, headerRow }
    if (!isHeldWhole) continue
    const found = await rowOfHeaders(table)
    return found === undefined
      ? { table, headerRow }
      : { table: await open(found), headerRow: found }
  }
  return { table: await open(1), headerRow: 1 }
}

async function attempt(open: Open, headerRow: number): Promise<Table | undefined> {
  try {
    return await open(headerRow)
  } catch (error) {
    if (isNesdsError(error)) return undefined
    throw error
  }
}

function looksLikeHeaders(cells: readonly unknown[]): boolean {
  const words = cells.filter((cell) => typeof cell === 'string')
  const roles = rolesOf(words)
  const isOfContacts = roles.opened !== undefined && Object.keys(roles).length > 1
  return isOfContacts || kindOfSheet(words) !== undefined
}

async function rowOfHeaders({ batches }: Table): Promise<number | undefined> {
  for await (const rows of batches) {
    return rows.find(({ number, values }) => number <= MOST && looksLikeHeaders(values))?.number
  }
  return undefined
}
