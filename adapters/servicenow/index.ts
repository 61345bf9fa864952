/**
 * Reads incidents and Customer Service Management cases of ServiceNow: from the table API, a list's
 * export, the log of an audit, or as a data warehouse holds them.
 *
 * @packageDocumentation
 */

import { tableAdapter } from '../mapped-table/table-adapter.ts'
import mapping from './mapping.json' with { type: 'json' }
import auditMapping from './mapping-audit.json' with { type: 'json' }
import csmMapping from './mapping-csm.json' with { type: 'json' }
import csvMapping from './mapping-csv.json' with { type: 'json' }
import warehouseMapping from './mapping-warehouse.json' with { type: 'json' }

const version = '1.0.0'

/** The adapter for incidents in the table API's JSON, values with labels or alone. */
export const serviceNow = tableAdapter({
  name: 'servicenow',
  version,
  mapping,
})

/** The adapter for incidents in a list's CSV, a row for each, in English. */
export const serviceNowCsv = tableAdapter({
  name: 'servicenow-csv',
  version,
  mapping: csvMapping,
})

/** The adapter for the log of an audit of incidents: CSV with a row for each event, in English. */
export const serviceNowAudit = tableAdapter({
  name: 'servicenow-audit',
  version,
  mapping: auditMapping,
})

/** The adapter for incidents in a data warehouse's CSV, with or without the columns of their tasks. */
export const serviceNowWarehouse = tableAdapter({
  name: 'servicenow-warehouse',
  version,
  mapping: warehouseMapping,
})

/** The adapter for Customer Service Management cases with their case reports, in the table API's JSON. */
export const serviceNowCsm = tableAdapter({
  name: 'servicenow-csm',
  version,
  mapping: csmMapping,
})
