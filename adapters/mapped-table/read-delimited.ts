import type { Source } from '../contract/adapter.ts'
import { decode } from './decode.ts'
import { delimitedHead } from './delimited/head.ts'
import { createRowSplitter, type RowSplitter, TOO_FEW } from './delimited/rows.ts'
import type { TableShape } from './mapping.ts'
import { createRowSieve } from './row-sieve.ts'
import type { Table, TableRow } from './table.ts'
import { unreadable } from './unreadable.ts'

/**
 * Reads delimited text as a table, row by row.
 *
 * @throws NesdsError `UNREADABLE_EXPORT` if it is empty, has no header, ends inside quotes or has a
 * row of more than 1,048,576 characters
 */
export async function readDelimited(source: Source, shape: TableShape): Promise<Table> {
  const warnings: string[] = []
  const { headerRow = 1 } = shape
  const texts = decode(source.bytes, shape.encoding, (found) => warnings.push(found))
  const start = await startOf(texts, source.name, shape)
  const sieve = createRowSieve(shape)
  const splitter = createRowSplitter({ ...start, headerRow, width: start.header.length }, sieve)
  return {
    columns: start.header,
    batches: batchesOf(withStart(start.text, texts, start.lineEnd), splitter, source.name),
    warnings,
    leftOut: sieve.leftOut,
  }
}

/** Characters in which a header is looked for; they hold title rows before it too. */
const HEAD = 65_536
const LONGEST_ROW = 1_048_576

interface Start {
  readonly text: string
  readonly delimiter: string
  readonly header: readonly string[]
  /** Old files of Macs end their lines with a carriage return alone. */
  readonly lineEnd: '\n' | '\r'
}

async function startOf(
  texts: AsyncIterator<string>,
  name: string,
  { headerRow = 1, delimiter }: TableShape,
): Promise<Start> {
  let text = ''
  let done = false
  while (!done && text.length <= LONGEST_ROW) {
    const next = await texts.next()
    done = next.done === true
    text += done ? '' : next.value
    if (!done && text.length < HEAD) continue
    const lineEnd = endsInReturns(text) ? '\r' : '\n'
    const lines = text.replaceAll(lineEnd, '\n')
    const whole = done ? `${lines}\n` : lines.slice(0, lines.lastIndexOf('\n') + 1)
    const head = delimitedHead(whole, headerRow, delimiter)
    if (!head) continue
    if (head.header.some((column) => column.includes('\0'))) throw unreadable(name, NUL)
    if (head.header.every((column) => column === '')) break
    return { ...head, text, lineEnd }
  }
  if (text.trim() === '') throw unreadable(name, 'it is empty; export it again')
  throw unreadable(
    name,
    `row ${headerRow}, the header, is not there or can't be read; check \`headerRow\` and the quotes before it`,
  )
}

/** Whether lines end with a carriage return alone: cells in quotes may hold line feeds all the same. */
function endsInReturns(text: string): boolean {
  if (!text.includes('\r') || text.includes('\r\n')) return false
  return !text.replaceAll(/"[^"]*(?:"|$)/g, '').includes('\n')
}

const NUL = 'its header holds NUL characters; if it is UTF-16, say so in `source.encoding`'

async function* withStart(
  start: string,
  texts: AsyncGenerator<string>,
  lineEnd: Start['lineEnd'],
): AsyncGenerator<string> {
  try {
    yield start.replaceAll(lineEnd, '\n')
    for await (const text of texts) yield lineEnd === '\n' ? text : text.replaceAll(lineEnd, '\n')
  } finally {
    // The data may end within the start already, and then nothing else lets go of the file.
    await texts.return(undefined)
  }
}

async function* batchesOf(
  texts: AsyncIterable<string>,
  splitter: RowSplitter,
  name: string,
): AsyncGenerator<readonly TableRow[]> {
  let open = ''
  for await (const text of texts) {
    open += text
    const { rows, end } = splitter.split(open.slice(0, open.lastIndexOf('\n') + 1))
    open = open.slice(end)
    if (rows.length > 0) yield rows
    if (splitter.ended) return
    if (open.length > LONGEST_ROW) throw unreadable(name, tooLong(splitter.number + 1))
  }
  if (open === '') return
  const { rows, end } = splitter.split(open.endsWith('\n') ? open : `${open}\n`)
  if (end < open.length && !splitter.ended) throw unreadable(name, cutAt(splitter.number + 1))
  yield open.endsWith('\n') ? rows : rows.map(perhapsCut)
}

function tooLong(row: number): string {
  return `row ${row} is longer than ${LONGEST_ROW} characters; look for a quote that is never closed`
}

function cutAt(row: number): string {
  return `it ends inside quotes that row ${row} opens; the file may be cut short: export it again`
}

/** A short row that no line end follows is more likely half a row than a wrong one. */
function perhapsCut(row: TableRow, index: number, rows: readonly TableRow[]): TableRow {
  return index === rows.length - 1 && row.fault === TOO_FEW
    ? { ...row, fault: `${TOO_FEW}, and no line end: the file may be cut short` }
    : row
}
