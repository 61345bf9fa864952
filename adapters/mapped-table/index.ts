/**
 * Reads any table of contacts, or of counts, by a mapping that says what its columns mean.
 *
 * @packageDocumentation
 */

import { tableAdapter } from './table-adapter.ts'

/** The adapter for any table; the mapping comes from the context. */
export const mappedTable = tableAdapter({ name: 'mapped-table', version: '1.0.0' })

export type { Mapping } from './mapping.ts'
export { type CheckedMapping, parseMapping } from './parse-mapping.ts'
export { type TableAdapterOptions, tableAdapter } from './table-adapter.ts'
