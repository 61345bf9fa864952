/**
 * Reads Open311 service requests: GeoReport v2 and GeoReport Bulk.
 *
 * @packageDocumentation
 */

import { tableAdapter } from '../mapped-table/table-adapter.ts'
import mapping from './mapping.json' with { type: 'json' }
import bulkMapping from './mapping-bulk.json' with { type: 'json' }
import { openRequests } from './reader.ts'

/** Volume is all that a service request can say: it has no first contact, and its times are nobody's waiting. */
const PROVIDES = ['volume.dimensions']

/** The adapter for GeoReport v2 service requests, in JSON or XML. */
export const open311 = tableAdapter({
  name: 'open311',
  version: '1.0.0',
  mapping,
  open: openRequests,
  provides: PROVIDES,
})

/** The adapter for GeoReport Bulk service requests, in CSV, JSON or XML, which know the channel. */
export const open311Bulk = tableAdapter({
  name: 'open311-bulk',
  version: '1.0.0',
  mapping: bulkMapping,
  open: openRequests,
  provides: PROVIDES,
})
