import type { Source } from '../contract/adapter.ts'
import type { Column, Mapping } from '../mapped-table/mapping.ts'
import { openTable } from '../mapped-table/open-table.ts'
import { plainWord } from '../mapped-table/plain-word.ts'
import type { Table, TableRow } from '../mapped-table/table.ts'
import { isNull } from '../mapped-table/values/null-words.ts'

/**
 * Opens an export of cases, with two columns that no single field of a case gives.
 *
 * `imported` says whether a case has a mark of an import, its day or its number. `resolvedon` is when
 * a case was last modified, if its status means resolved: such a case can't be edited any more, and
 * the moment of resolution stands in an activity of its own.
 *
 * @throws NesdsError `UNREADABLE_EXPORT`
 */
export async function openCases(source: Source, mapping: Mapping): Promise<Table> {
  const table = await openTable(source, withFields(mapping))
  const columns = [...table.columns, ...OWN.filter((name) => !table.columns.includes(name))]
  const [imported = 0, resolved = 0] = placesIn(columns, OWN)
  const importMarks = placesIn(columns, IMPORT_MARKS)
  const modified = placesIn(columns, MODIFIED)
  const [status = -1] = placesIn(columns, [mapping.columns.status ?? ''])
  const resolvedWords = wordsForResolved(mapping)
  const rowWith = (row: TableRow): TableRow => {
    if (row.fault !== undefined) return row
    const values = [...row.values]
    const isResolved = resolvedWords.has(plainWord(String(values[status])))
    values[imported] =
      importMarks.length > 0 ? saidAt(row.values, importMarks) !== undefined : undefined
    values[resolved] = isResolved ? saidAt(row.values, modified) : undefined
    return { ...row, values }
  }
  // Not spread: what the table counts is complete only when its batches are through.
  return Object.assign(table, { columns, batches: batchesOf(table.batches, rowWith) })
}

/** Columns of this reader's. */
const OWN = ['imported', 'resolvedon']

/** Fields by their name in the Web API and by their label. */
const IMPORT_MARKS = [
  'overriddencreatedon',
  'importsequencenumber',
  'Record Created On',
  'Import Sequence Number',
]
const MODIFIED = ['modifiedon', 'Modified On']

/** The mapping, with the fields that this reader needs among those that are read. */
function withFields(mapping: Mapping): Mapping {
  const fields = Object.fromEntries([...IMPORT_MARKS, ...MODIFIED].map((field) => [field, field]))
  const extra = { ...mapping.columns.extra, ...fields }
  return { ...mapping, columns: { ...mapping.columns, extra } }
}

/** Where those of some columns stand that a table has. */
function placesIn(columns: readonly string[], wanted: readonly Column[]): readonly number[] {
  const words = columns.map(plainWord)
  return wanted
    .map((column) => (typeof column === 'number' ? column - 1 : words.indexOf(plainWord(column))))
    .filter((place) => place >= 0)
}

function wordsForResolved({ values }: Mapping): ReadonlySet<string> {
  const words = Object.entries(values?.status ?? {}).filter(([, status]) => status === 'resolved')
  return new Set(words.map(([word]) => plainWord(word)))
}

/** The first of some cells that says anything. */
function saidAt(values: readonly unknown[], places: readonly number[]): unknown {
  return places.map((place) => values[place]).find((cell) => !isNull(cell))
}

async function* batchesOf(
  batches: Table['batches'],
  rowWith: (row: TableRow) => TableRow,
): AsyncGenerator<readonly TableRow[]> {
  for await (const batch of batches) yield batch.map(rowWith)
}
