import type { Mapping } from '../../../adapters/mapped-table/mapping.ts'
import type { Table, TableRow } from '../../../adapters/mapped-table/table.ts'
import { type ErrorCode, NesdsError } from '../../../src/errors.ts'

/** A small mapping that says as little as a mapping can. */
export const smallMapping = {
  id: 'small',
  version: '1.0.0',
  title: 'A small table',
  source: { format: 'csv', grain: 'case' },
  time: {
    zone: 'Europe/London',
    ambiguous: 'reject',
    formats: ['iso'],
    nation: 'england',
  },
  columns: { opened: 'Opened' },
} as const satisfies Mapping

/** A table of rows in batches of two, as a reader would give it; the header is its first row. */
export function tableOf(
  columns: readonly string[],
  rows: readonly (readonly unknown[])[],
  more: Partial<Table> = {},
): Table {
  const numbered: readonly TableRow[] = rows.map((values, index) => ({ number: index + 2, values }))
  async function* batches() {
    for (let from = 0; from < numbered.length; from += 2) yield numbered.slice(from, from + 2)
  }
  return { columns, batches: batches(), warnings: [], ...more }
}

/** What an error of ours says; fails where there is none, or one of another code. */
export function messageOf(code: ErrorCode, act: () => unknown): string {
  try {
    act()
  } catch (error) {
    if (error instanceof NesdsError && error.code === code) return error.message
    throw error
  }
  throw new Error('nothing was thrown')
}
