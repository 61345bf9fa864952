import type { Source } from '../contract/adapter.ts'
import type { TableShape } from './mapping.ts'
import { rowBatches } from './row-batches.ts'
import { createRowSieve } from './row-sieve.ts'
import type { Table } from './table.ts'
import { unreadable } from './unreadable.ts'
import { cellValue } from './xlsx/cell-value.ts'
import { checkWorkbook } from './xlsx/check-workbook.ts'

/**
 * Reads a worksheet as a table; `read-excel-file` has to be installed.
 *
 * @throws NesdsError `UNREADABLE_EXPORT` if it is no workbook, has no such sheet or header, or unpacks to
 * more than 256 MB
 */
export async function readXlsx(source: Source, shape: TableShape): Promise<Table> {
  const { name } = source
  const { headerRow = 1, sheet } = shape
  const archive = await bytesOf(source)
  const { epoch, isEpochInWords } = await checkWorkbook(archive, name)
  const rows = await sheetRows(archive, sheet, name)
  // The reader takes the epoch for 1900 where a workbook says `true` instead of `1`.
  const valueIn = cellValue(epoch, isEpochInWords ? EPOCHS_APART : 0)
  const header = rows[headerRow - 1]?.map((cell) => headerText(valueIn(cell))) ?? []
  if (header.every((column) => column === '')) {
    const remedy = 'check `headerRow` and `sheet` of the mapping'
    throw unreadable(name, `row ${headerRow}, the header, is empty or not there; ${remedy}`)
  }
  const sieve = createRowSieve(shape)
  let ended = false
  const batches = rowBatches(rows.slice(headerRow), (cells, index) => {
    const values = cells.map(valueIn)
    const kind = ended ? 'end' : sieve.kindOf(values)
    ended = kind === 'end'
    return kind === 'data' ? { number: headerRow + index + 1, values } : undefined
  })
  return { columns: header, batches, warnings: [], leftOut: sieve.leftOut, epoch }
}

/** A day reads the same wherever the process runs. */
function headerText(value: unknown): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  return value === undefined ? '' : String(value).trim()
}

const EPOCHS_APART = 1462
const LARGEST_FILE = 128 * 1_048_576

async function bytesOf({ name, bytes }: Source): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of bytes) {
    length += piece.length
    if (length > LARGEST_FILE)
      throw unreadable(name, 'it is larger than 128 MB; save the sheet as CSV')
    pieces.push(piece)
  }
  if (length === 0) throw unreadable(name, 'it is empty; export it again')
  const whole = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

async function sheetRows(
  archive: Uint8Array<ArrayBuffer>,
  sheet: string | undefined,
  name: string,
): Promise<readonly (readonly unknown[])[]> {
  const reader = await import('read-excel-file/universal').catch((cause) => {
    const remedy = 'install the package read-excel-file, or save the sheet as CSV'
    throw unreadable(name, `reading XLSX needs a package that is not there: ${remedy}`, cause)
  })
  try {
    return await reader.readSheet(archive.buffer, sheet ?? 1, { trim: false })
  } catch (error) {
    if (error instanceof reader.SheetNotFoundError) {
      throw unreadable(name, `it has no sheet \`${sheet ?? 1}\`; check \`sheet\` of the mapping`)
    }
    // The reader's own message may repeat what stands in a cell.
    throw unreadable(name, 'it is a damaged workbook, or one that is locked; save it again')
  }
}
