import { unreadable } from '../unreadable.ts'
import { wholeText } from '../whole-text.ts'
import { saysThereIsMore } from './more-pages.ts'
import { valueAt } from './value-at.ts'

/**
 * Reads the list of records in a JSON document, which is held whole.
 *
 * @param warn - told where the document says that its list is one page of several
 */
export async function jsonRecords(
  texts: AsyncIterable<string>,
  records: string | undefined,
  name: string,
  warn: (warning: string) => void = () => {},
): Promise<readonly unknown[]> {
  const document = await jsonDocument(texts, name)
  const place = records === undefined ? 'at its root' : `at \`${records}\``
  const found = records === undefined || !isObject(document) ? document : valueAt(document, records)
  if (!Array.isArray(found)) {
    throw unreadable(
      name,
      `there is no list ${place}; say in \`source.records\` where the records are`,
    )
  }
  if (saysThereIsMore(around(document, records), found.length)) warn(PAGE)
  return found
}

/**
 * Reads a JSON document, which is held whole.
 *
 * @throws NesdsError `UNREADABLE_EXPORT` if it is empty, cut short, no JSON or too large
 */
export async function jsonDocument(texts: AsyncIterable<string>, name: string): Promise<unknown> {
  const text = await wholeText(texts, name, LIMIT)
  if (text.trim() === '') throw unreadable(name, 'it is empty; export it again')
  return parsed(text, name)
}

/** The document, and the object in it that holds the list. */
function around(document: unknown, records = ''): readonly object[] {
  if (!isObject(document)) return []
  const holder = valueAt(document, records.replace(/\.?[^.]*$/, ''))
  return [document, holder].filter(isObject)
}

const PAGE =
  'it is one page of more records, by its own account: fetch the others too, and give all pages in one call; without them the facts speak of a part alone'

function isObject(data: unknown): data is object {
  return typeof data === 'object' && data !== null
}

const LIMIT = { megabytes: 256, remedy: 'export it as JSON lines (ndjson) instead' }
/** Beyond this only the fault itself is told, since finding its place takes a multiple of memory. */
const LARGEST_TO_SEARCH = 8 * 1_048_576

async function parsed(text: string, name: string): Promise<unknown> {
  try {
    return JSON.parse(text)
  } catch {
    // The parser's own message repeats what stands at the place, so it goes no further.
    throw unreadable(name, `it is no JSON${await faultIn(text.trimEnd())}`)
  }
}

async function faultIn(text: string): Promise<string> {
  if (!/^\s*[[{]/.test(text)) {
    return ', as it does not begin like it: if it is a CSV, say so in `source.format`, or choose the adapter for it'
  }
  const { line, column, offset } = await firstFault(text)
  const endsEarly = offset !== undefined && offset >= text.length - 1 && !/,\s*.$/.test(text)
  const isCut = endsEarly || !/[\]}]$/.test(text)
  if (isCut) {
    return `: it ends in line ${text.split('\n').length} with brackets open, the file may be cut short`
  }
  return `${line === undefined ? '' : ` from line ${line}, column ${column}`}: export it again, or mend it`
}

async function firstFault(text: string): Promise<Partial<Location>> {
  if (text.length > LARGEST_TO_SEARCH) return {}
  const { parse } = await import('@humanwhocodes/momoa')
  try {
    parse(text)
    return {}
  } catch (error) {
    return error as Partial<Location>
  }
}

interface Location {
  readonly line: number
  readonly column: number
  readonly offset: number
}
