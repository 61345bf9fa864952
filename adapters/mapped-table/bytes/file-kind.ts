import type { Source } from '../../contract/adapter.ts'
import type { TableShape } from '../mapping.ts'
import { unreadable } from '../unreadable.ts'

type Format = TableShape['format']

/**
 * The source as it is, which refuses as it is read to be of a kind that its format can't be, such as a
 * PDF, and says what it is.
 */
export function ofItsKind(source: Source, format: Format): Source {
  return { ...source, bytes: checked(source, format) }
}

/** Bytes that tell any kind. */
const ENOUGH = 64

async function* checked({ name, bytes }: Source, format: Format): AsyncGenerator<Uint8Array> {
  let held: Uint8Array | undefined = new Uint8Array()
  const release = (start: Uint8Array): Uint8Array => {
    const why = strangeIn(start, format)
    if (why !== undefined) throw unreadable(name, why)
    held = undefined
    return start
  }
  for await (const piece of bytes) {
    if (held === undefined) {
      yield piece
      continue
    }
    held = joined(held, piece)
    if (held.length >= ENOUGH) yield release(held)
  }
  if (held !== undefined && held.length > 0) yield release(held)
}

/** How a kind of file begins, a character a byte; the formats that begin so too; and what to do about it. */
interface Kind {
  readonly begins: string | RegExp
  readonly fits: readonly Format[]
  readonly message: string
}

const KINDS: readonly Kind[] = [
  {
    begins: 'PK\x03\x04',
    fits: ['xlsx'],
    message:
      'it is a workbook or another packed file: give `xlsx` as `source.format`, or unpack it, or save the sheet as CSV',
  },
  {
    begins: '\xd0\xcf\x11\xe0',
    fits: [],
    message:
      'it is a workbook of the old kind (.xls), or one that is locked: save it as .xlsx or as CSV, unlocked',
  },
  { begins: '%PDF', fits: [], message: 'it is a PDF: export the table as CSV or XLSX' },
  { begins: '\x1f\x8b', fits: [], message: 'it is packed by gzip: unpack it first' },
  {
    begins: /^(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|\?xml|table|meta)\b/i,
    fits: [],
    message:
      'it is a page, HTML or XML, such as a login or a table saved as a page: export it as CSV, XLSX or JSON',
  },
  {
    begins: /^(?:\xef\xbb\xbf)?\s*(?:\[\s*\{|\{)\s*"[^"]*"\s*:/,
    fits: ['json', 'ndjson'],
    message: 'it is JSON: give `json`, or `ndjson` for a record a line, as `source.format`',
  },
]

function strangeIn(start: Uint8Array, format: Format): string | undefined {
  const text = String.fromCharCode(...start.subarray(0, 4 * ENOUGH))
  const isBegun = (begins: string | RegExp) =>
    typeof begins === 'string' ? text.startsWith(begins) : begins.test(text)
  return KINDS.find(({ begins, fits }) => !fits.includes(format) && isBegun(begins))?.message
}

function joined(start: Uint8Array, end: Uint8Array): Uint8Array {
  const both = new Uint8Array(start.length + end.length)
  both.set(start)
  both.set(end, start.length)
  return both
}
