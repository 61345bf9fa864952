/**
 * Reads tickets of Freshdesk: from the API with their stats, or as the ticket list exports them.
 *
 * @packageDocumentation
 */

import { tableAdapter } from '../mapped-table/table-adapter.ts'
import mapping from './mapping.json' with { type: 'json' }
import csvMapping from './mapping-csv.json' with { type: 'json' }
import { openTickets } from './reader.ts'

/** The adapter for tickets in the API's JSON, with their stats. */
export const freshdesk = tableAdapter({
  name: 'freshdesk',
  version: '1.0.0',
  mapping,
  open: openTickets,
})

/** The adapter for tickets in the ticket list's CSV, in English. */
export const freshdeskCsv = tableAdapter({
  name: 'freshdesk-csv',
  version: '1.0.0',
  mapping: csvMapping,
  open: openTickets,
})
