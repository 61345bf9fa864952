import type { Source } from '../contract/adapter.ts'
import { TOO_FEW } from '../mapped-table/delimited/rows.ts'
import type { Mapping } from '../mapped-table/mapping.ts'
import { openTable } from '../mapped-table/open-table.ts'
import type { Table, TableRow } from '../mapped-table/table.ts'

/**
 * Opens a report, without the name that it may end with.
 *
 * The footer begins, after blank lines, with the report's own name, which no mapping can know; what
 * follows is always the same. A row that a cut file breaks off has no blank line before it.
 *
 * @throws NesdsError `UNREADABLE_EXPORT`
 */
export async function openReport(source: Source, mapping: Mapping): Promise<Table> {
  const table = await openTable(source, mapping)
  const footer: Record<string, number> = {}
  const header = mapping.source.headerRow ?? 1
  const batches = withoutName(table.batches, header, () => {
    footer["the report's name"] = 1
  })
  return {
    columns: table.columns,
    warnings: table.warnings,
    batches,
    // Not spread: what the table counts is complete only when its batches are through.
    get leftOut() {
      return { ...table.leftOut, ...footer }
    },
  }
}

async function* withoutName(
  batches: Table['batches'],
  header: number,
  leaveOut: () => void,
): AsyncGenerator<readonly TableRow[]> {
  let held: TableRow | undefined
  let before = header
  for await (const batch of batches) {
    const rows = held === undefined ? batch : [held, ...batch]
    before = rows[rows.length - 2]?.number ?? before
    held = rows[rows.length - 1]
    if (rows.length > 1) yield rows.slice(0, -1)
  }
  if (held === undefined) return
  const isName = held.fault === TOO_FEW && held.number > before + 1
  if (isName) leaveOut()
  else yield [held]
}
