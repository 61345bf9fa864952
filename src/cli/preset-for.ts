import { headersFor } from '../../adapters/mapped-table/headers.ts'
import type { TableSample } from '../../adapters/mapped-table/index.ts'
import { namedColumns } from '../../adapters/mapped-table/named-columns.ts'
import { parseMapping } from '../../adapters/mapped-table/parse-mapping.ts'
import { plainWord } from '../../adapters/mapped-table/plain-word.ts'
import { isNesdsError } from '../errors.ts'
import { shippedAdapters } from './load-adapter.ts'

/** The share of a preset's columns that a table has to have, and how many at least; exports leave some out. */
const SHARE = 0.6
const COLUMNS = 4

/**
 * The shipped adapter whose own mapping finds most of its columns in a table; `undefined` where none
 * finds most of them.
 */
export async function presetFor(sample: TableSample): Promise<string | undefined> {
  const adapters = await shippedAdapters()
  const [best] = adapters
    .map(({ name, mapping }) => ({ name, ...foundBy(mapping, sample) }))
    .filter(({ found, wanted }) => found >= COLUMNS && found / wanted >= SHARE)
    .sort((a, b) => b.found / b.wanted - a.found / a.wanted || b.found - a.found)
  return best?.name
}

/** How many columns a mapping names, and how many of them a table has; none where it isn't for such tables. */
function foundBy(given: unknown, { name, source, columns }: TableSample): Found {
  if (given === undefined) return NONE
  try {
    const mapping = parseMapping(given)
    if (mapping.source.format !== source.format) return NONE
    const named = namedColumns(mapping)
    const headers = new Set(headersFor(mapping.source, named, columns, name).map(plainWord))
    const wanted = new Set(named.map(({ column }) => plainWord(String(column))))
    const found = [...wanted].filter((column) => headers.has(column))
    return { found: found.length, wanted: wanted.size }
  } catch (error) {
    // A mapping of another kind of table, or headers that it can't tell apart.
    if (isNesdsError(error)) return NONE
    throw error
  }
}

interface Found {
  readonly found: number
  readonly wanted: number
}

const NONE: Found = { found: 0, wanted: 0 }
