/**
 * Reads tickets of Zendesk: from the API with their metric sets, or as a data warehouse holds them.
 *
 * @packageDocumentation
 */

import { tableAdapter } from '../mapped-table/table-adapter.ts'
import mapping from './mapping.json' with { type: 'json' }
import warehouseMapping from './mapping-warehouse.json' with { type: 'json' }
import { openTickets } from './reader.ts'

/** The adapter for tickets in the API's JSON, with their metric sets. */
export const zendesk = tableAdapter({
  name: 'zendesk',
  version: '1.0.0',
  mapping,
  open: openTickets,
})

/** The adapter for tickets in a data warehouse's CSV, with or without columns of their metrics. */
export const zendeskWarehouse = tableAdapter({
  name: 'zendesk-warehouse',
  version: '1.0.0',
  mapping: warehouseMapping,
  open: openTickets,
})
