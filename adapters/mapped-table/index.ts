/**
 * Reads any table of contacts, or of counts, by a mapping that says what its columns mean.
 *
 * @packageDocumentation
 */

import { tableAdapter } from './table-adapter.ts'

/** The adapter for any table; the mapping comes from the context. */
export const mappedTable = tableAdapter({ name: 'mapped-table', version: '1.0.0' })

export type { QueueOutcome, Role } from '../../src/contacts/contact.ts'
export type { Abandonment, ServiceLevel } from '../../src/contacts/queue-methods.ts'
export type {
  Column,
  Columns,
  Constants,
  CountName,
  DurationColumn,
  Filter,
  FirstContact,
  InstantRole,
  Mapping,
  Nation,
  QueueReading,
  RateColumn,
  ServiceLevelReading,
  TableShape,
  TableSource,
  TimeReading,
  ValueMap,
  ValueMaps,
  WithinColumns,
} from './mapping.ts'
export { openTable } from './open-table.ts'
export { type CheckedMapping, parseMapping } from './parse-mapping.ts'
export {
  type Guess,
  type ProposedMapping,
  proposeMapping,
  type TableSample,
} from './propose-mapping.ts'
export { sampleTable } from './propose-sample.ts'
export type { Table, TableRow } from './table.ts'
export { type TableAdapterOptions, tableAdapter } from './table-adapter.ts'
