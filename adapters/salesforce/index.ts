/**
 * Reads cases of Salesforce: from the REST API, a data tree, or a report's CSV.
 *
 * @packageDocumentation
 */

import { tableAdapter } from '../mapped-table/table-adapter.ts'
import mapping from './mapping.json' with { type: 'json' }
import reportMapping from './mapping-report.json' with { type: 'json' }
import { openReport } from './reader.ts'

/** The adapter for cases in JSON, as the REST API answers a query and as a data tree has them. */
export const salesforce = tableAdapter({ name: 'salesforce', version: '1.0.0', mapping })

/** The adapter for cases in a report's CSV, with its footer or without. */
export const salesforceReport = tableAdapter({
  name: 'salesforce-report',
  version: '1.0.0',
  mapping: reportMapping,
  open: openReport,
})
