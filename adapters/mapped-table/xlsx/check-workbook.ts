import { NesdsError } from '../../../src/errors.ts'
import { decode } from '../decode.ts'
import { unreadable } from '../unreadable.ts'
import { unpacked, type ZipEntry, zipDirectory } from './zip-directory.ts'

/** What a workbook says of itself before it is unpacked. */
export interface WorkbookHead {
  readonly epoch: 1900 | 1904
  /** Whether the epoch is stated by the word `true` rather than by `1`. */
  readonly isEpochInWords: boolean
}

/**
 * Checks that a workbook can be unpacked and read in reasonable memory.
 *
 * @throws NesdsError `UNREADABLE_EXPORT` if it is none, or declares more than the limits
 */
export async function checkWorkbook(
  archive: Uint8Array<ArrayBuffer>,
  name: string,
): Promise<WorkbookHead> {
  try {
    return await headOf(archive, name)
  } catch (error) {
    if (error instanceof NesdsError) throw error
    throw unreadable(name, 'it is damaged; save it again', error)
  }
}

async function headOf(archive: Uint8Array<ArrayBuffer>, name: string): Promise<WorkbookHead> {
  const entries = zipDirectory(archive)
  const workbook = entries?.find((entry) => entry.name === 'xl/workbook.xml')
  if (!entries || !workbook) {
    throw unreadable(
      name,
      'it is no XLSX workbook, or one that is cut short: export it again; if it is a CSV, say so in `source.format`, or choose the adapter for it',
    )
  }
  const size = entries.reduce((sum, entry) => sum + entry.size, 0)
  if (entries.length > MOST_FILES || size > LARGEST) {
    throw unreadable(
      name,
      `it unpacks to ${Math.ceil(size / MEGABYTE)} MB, and ${LARGEST / MEGABYTE} are the limit; save the sheet as CSV`,
    )
  }
  for (const entry of entries) {
    if (/^xl\/worksheets\/[^/]*\.xml$/.test(entry.name)) await checkExtent(archive, entry, name)
  }
  const properties = /<(?:\w+:)?workbookPr\b[^>]*/.exec(await textOf(archive, workbook))?.[0] ?? ''
  const stated = /\bdate1904\s*=\s*["'](1|true)["']/.exec(properties)?.[1]
  return { epoch: stated ? 1904 : 1900, isEpochInWords: stated === 'true' }
}

const MEGABYTE = 1_048_576
const LARGEST = 256 * MEGABYTE
const MOST_FILES = 10_000
/** Cells of the rectangle that a sheet's cells span; a reader holds them all, the empty ones too. */
const MOST_CELLS = 30_000_000

/** One cell far down and one far right would span more cells than memory holds. */
async function checkExtent(
  archive: Uint8Array<ArrayBuffer>,
  entry: ZipEntry,
  name: string,
): Promise<void> {
  let rows = 0
  let columns = 0
  let before = ''
  for await (const piece of decode(unpacked(archive, entry), 'utf-8')) {
    const text = before + piece
    for (const [, letters, row] of text.matchAll(/\sr\s*=\s*["']([A-Za-z]*)(\d*)["']/g)) {
      rows = Math.max(rows, Number(row))
      columns = Math.max(columns, columnOf(letters ?? ''))
    }
    // A reference may be cut by the end of a piece; one that is found twice does no harm.
    before = text.slice(-100)
  }
  if (rows * columns > MOST_CELLS) {
    throw unreadable(
      name,
      `a sheet spans ${rows} rows and ${columns} columns; delete what stands far from the table, or save it as CSV`,
    )
  }
}

function columnOf(letters: string): number {
  let column = 0
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64
  return column
}

async function textOf(archive: Uint8Array<ArrayBuffer>, entry: ZipEntry): Promise<string> {
  let text = ''
  for await (const piece of decode(unpacked(archive, entry), 'utf-8')) text += piece
  return text
}
