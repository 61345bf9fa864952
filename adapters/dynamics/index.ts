/**
 * Reads cases of Dynamics 365 Customer Service: from the Web API, or a view's Excel export.
 *
 * @packageDocumentation
 */

import { tableAdapter } from '../mapped-table/table-adapter.ts'
import mapping from './mapping.json' with { type: 'json' }
import excelMapping from './mapping-excel.json' with { type: 'json' }
import { openCases } from './reader.ts'

/** The adapter for cases in the Web API's JSON, with or without labels beside the codes. */
export const dynamics = tableAdapter({
  name: 'dynamics',
  version: '1.0.0',
  mapping,
  open: openCases,
})

/** The adapter for cases in a view's Excel export, in English. */
export const dynamicsExcel = tableAdapter({
  name: 'dynamics-excel',
  version: '1.0.0',
  mapping: excelMapping,
  open: openCases,
})
