import { isNesdsError } from '../../src/errors.ts'
import { headersFor } from './headers.ts'
import { namedColumns } from './named-columns.ts'
import { parseMapping } from './parse-mapping.ts'
import { plainWord } from './plain-word.ts'
import type { TableSample } from './propose-mapping.ts'

/** How many columns a mapping names, and how many of them a table has. */
export interface MappingFit {
  readonly found: number
  readonly wanted: number
}

/**
 * How well a mapping, as JSON has it, fits a table; not at all where it is of another format or of
 * another kind of table, or can't tell the table's headers apart.
 */
export function mappingFit(given: unknown, { name, source, columns }: TableSample): MappingFit {
  try {
    const mapping = parseMapping(given)
    if (mapping.source.format !== source.format) return NONE
    const named = namedColumns(mapping)
    const headers = new Set(headersFor(mapping.source, named, columns, name).map(plainWord))
    const wanted = new Set(named.map(({ column }) => plainWord(String(column))))
    const found = [...wanted].filter((column) => headers.has(column))
    return { found: found.length, wanted: wanted.size }
  } catch (error) {
    if (isNesdsError(error)) return NONE
    throw error
  }
}

const NONE: MappingFit = { found: 0, wanted: 0 }
