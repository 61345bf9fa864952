import type { Source } from '../contract/adapter.ts'
import { rereadable } from './bytes/rereadable.ts'
import { decode } from './decode.ts'
import type { Mapping, TableSource } from './mapping.ts'
import { openTable } from './open-table.ts'
import { openHeaded } from './propose-header-row.ts'
import type { TableSample } from './propose-mapping.ts'
import { recordsIn, tableOfRecords } from './propose-records.ts'
import type { Table } from './table.ts'
import { unreadable } from './unreadable.ts'

/** Rows from which a mapping is proposed. */
const ENOUGH = 2000
/** Text of a JSON file that is looked at; a longer document can't be read in part. */
const MOST_TEXT = 64 * 1_048_576

/**
 * Reads the first rows of an export, whose kind its name tells, for `proposeMapping`.
 *
 * @throws NesdsError `UNREADABLE_EXPORT`
 */
export async function sampleTable(source: Source): Promise<TableSample> {
  const format = formatOf(source.name)
  if (format === 'json' || format === 'ndjson') return sampleJson(source, format)
  const again = rereadable(source)
  try {
    const { table, headerRow } = await openHeaded(
      (row) =>
        openTable(again.source(), { ...BARE, source: { format, headerRow: row, grain: 'case' } }),
      format === 'xlsx',
    )
    return {
      name: source.name,
      source: { format, ...(headerRow > 1 && { headerRow }) },
      columns: table.columns,
      rows: await rowsOf(table),
    }
  } finally {
    await again.close()
  }
}

async function rowsOf({ batches }: Table): Promise<TableSample['rows']> {
  const rows: (readonly unknown[])[] = []
  for await (const batch of batches) {
    for (const { fault, values } of batch) if (fault === undefined) rows.push(values)
    if (rows.length >= ENOUGH) break
  }
  return rows
}

const BARE: Omit<Mapping, 'source'> = {
  id: 'sample',
  version: '1.0.0',
  title: 'Sample',
  time: { zone: 'UTC', ambiguous: 'reject', formats: ['iso'], nation: 'england' },
  columns: {},
}

async function sampleJson(source: Source, format: 'json' | 'ndjson'): Promise<TableSample> {
  const text = await startOf(source, format)
  const found = recordsIn(text, format)
  if (found === undefined) {
    throw unreadable(source.name, 'it has no list of records that is JSON; export it again')
  }
  const { records, path } = found
  return {
    name: source.name,
    source: { format, ...(path !== undefined && { records: path }) },
    ...tableOfRecords(records.slice(0, ENOUGH)),
  }
}

async function startOf({ name, bytes }: Source, format: 'json' | 'ndjson'): Promise<string> {
  let text = ''
  for await (const piece of decode(bytes)) {
    text += piece
    if (format === 'ndjson' && text.length > MOST_TEXT / 16) return text
    if (text.length > MOST_TEXT) {
      throw unreadable(name, 'it is too large to propose from; give a part of it')
    }
  }
  return text
}

function formatOf(name: string): TableSource['format'] {
  const ending = name.toLowerCase().split('.').at(-1) ?? ''
  if (ending === 'xlsx' || ending === 'json') return ending
  return ending === 'ndjson' || ending === 'jsonl' ? 'ndjson' : 'csv'
}
