import Papa from 'papaparse'
import type { RowSieve } from '../row-sieve.ts'
import type { TableRow } from '../table.ts'
import { recordEnds } from './record-end.ts'
import { hasStrictQuotes } from './strict-quotes.ts'

/** What is known of delimited text before its rows are read. */
export interface DelimitedShape {
  readonly delimiter: string
  readonly headerRow: number
  /** Cells of the header: how many each row has to have. */
  readonly width: number
}

/** Rows of a text, and where those end that are complete. */
interface SplitText {
  readonly rows: readonly TableRow[]
  readonly end: number
}

/** Splits text into rows; holds the number of the row at which it is. */
export interface RowSplitter {
  /** Splits a text whose last character ends a line; a record that it leaves open stays unread. */
  split(text: string): SplitText
  /** Number of the last row that was read. */
  readonly number: number
  /** Whether the row was met at which the data ends. */
  readonly ended: boolean
}

/**
 * Makes a splitter that is strict: a stray quote, or a cell too few or too many, makes a row faulty.
 *
 * A faulty row ends at its first line break, so that a quote which is never closed costs that row and
 * doesn't swallow those after it.
 */
export function createRowSplitter(shape: DelimitedShape, sieve: RowSieve): RowSplitter {
  const { delimiter, headerRow, width } = shape
  let number = 0
  let ended = false

  /** The row, if it is one of data. */
  const rowOf = (values: string[], fault: string | undefined): TableRow | undefined => {
    number++
    if (number <= headerRow) return undefined
    const last = values[values.length - 1]
    if (last && last.charCodeAt(last.length - 1) === CARRIAGE_RETURN) {
      values[values.length - 1] = last.slice(0, -1)
    }
    // What quotes leave no cells of is faulty, and not blank.
    const kind = fault !== undefined && values.length === 0 ? 'data' : sieve.kindOf(values)
    if (kind === 'end') ended = true
    if (kind !== 'data') return undefined
    const found = fault ?? widthFault(values.length, width)
    return found ? { number, values: [], fault: found } : { number, values }
  }

  /** Splits a text in which nothing can be wrong; `undefined` for any other. */
  const splitAtOnce = (text: string): SplitText | undefined => {
    if (!hasStrictQuotes(text, delimiter) || text.includes('\0')) return undefined
    const { data, meta } = parsed(text, delimiter)
    if (data.some((values) => values.length !== width && !isBlankLine(values))) return undefined
    const rows: TableRow[] = []
    for (const values of data) {
      const row = rowOf(values, undefined)
      if (ended) break
      if (row) rows.push(row)
    }
    return { rows, end: meta.cursor }
  }

  const splitWithCare = (text: string): SplitText => {
    const mayHoldNul = text.includes('\0')
    const rows: TableRow[] = []
    const recordEnd = recordEnds(text, delimiter)
    let end = 0
    /** Reads one record, and says whether the next one of the parser's begins where it ends. */
    const take = (values: string[], isWrong: boolean): boolean => {
      const until = isWrong ? -1 : recordEnd(end, values)
      const quoting = until < 0 ? STRAY_QUOTE : undefined
      const row = rowOf(values, quoting ?? (mayHoldNul ? nulFault(values) : undefined))
      if (row) rows.push(row)
      const firstLine = text.indexOf('\n', end) + 1
      end = quoting || row?.fault ? firstLine : until
      return end === until
    }
    let most = NO_LIMIT
    while (end < text.length && !ended) {
      const { data, errors } = parsed(text.slice(end), delimiter, most)
      // Quotes are open still, and nothing is wrong yet.
      if (data.length === 0 && errors.length === 0) break
      if (data.length === 0) data.push([])
      most = most === NO_LIMIT || most > MANY ? NO_LIMIT : most * 2
      for (let index = 0; index < data.length && !ended; index++) {
        const isWrong = errors.length > 0 && errors.some(({ row }) => row === index)
        if (take(data[index] as string[], isWrong)) continue
        most = 1
        break
      }
    }
    return { rows, end }
  }

  return {
    split: (text) => splitAtOnce(text) ?? splitWithCare(text),
    get number() {
      return number
    },
    get ended() {
      return ended
    },
  }
}

/** Fault of a row that is too short. */
export const TOO_FEW = 'fewer cells than the header'

const CARRIAGE_RETURN = 0x0d
const STRAY_QUOTE = 'a stray quote'

/** How many records to read at once after a fault, so that one fault after another takes no longer. */
const NO_LIMIT = 0
const MANY = 1000

/** The parser that the library's own streams drive: it needs no stream of a runtime, and is synchronous. */
function parsed(text: string, delimiter: string, preview = NO_LIMIT): Papa.ParseResult<string[]> {
  return new Papa.Parser({ delimiter, newline: '\n', preview }).parse(text, 0, true)
}

function isBlankLine(values: readonly string[]): boolean {
  return values.length === 1 && (values[0] === '' || values[0] === '\r')
}

function nulFault(values: readonly string[]): string | undefined {
  return values.some((value) => value.includes('\0')) ? 'a NUL character' : undefined
}

function widthFault(cells: number, width: number): string | undefined {
  if (cells === width) return undefined
  return cells < width ? TOO_FEW : 'more cells than the header'
}
