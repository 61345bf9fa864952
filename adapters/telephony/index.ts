/**
 * Reads what telephone systems say: summaries of queues by interval from any of them, contact records of
 * Amazon Connect, and conversation details of Genesys Cloud.
 *
 * @packageDocumentation
 */

import { tableAdapter } from '../mapped-table/table-adapter.ts'
import { openContactRecords } from './connect-reader.ts'
import { openConversations } from './genesys-reader.ts'
import mapping from './mapping.json' with { type: 'json' }
import eightByEightMapping from './mapping-8x8.json' with { type: 'json' }
import connectMapping from './mapping-connect.json' with { type: 'json' }
import connectRecordsMapping from './mapping-connect-records.json' with { type: 'json' }
import genesysMapping from './mapping-genesys.json' with { type: 'json' }
import genesysRecordsMapping from './mapping-genesys-records.json' with { type: 'json' }
import teamsMapping from './mapping-teams.json' with { type: 'json' }

/** The adapter for summaries of queues in the words that most systems use. */
export const telephony = tableAdapter({ name: 'telephony', version: '1.0.0', mapping })

/** The adapter for summaries of queues as Genesys Cloud exports them. */
export const telephonyGenesys = tableAdapter({
  name: 'telephony-genesys',
  version: '1.0.0',
  mapping: genesysMapping,
})

/** The adapter for summaries of call queues of 8x8. */
export const telephony8x8 = tableAdapter({
  name: 'telephony-8x8',
  version: '1.0.0',
  mapping: eightByEightMapping,
})

/** The adapter for historical metrics of Amazon Connect, by queue and channel. */
export const telephonyConnect = tableAdapter({
  name: 'telephony-connect',
  version: '1.0.0',
  mapping: connectMapping,
})

/** The adapter for summaries of call queues of Teams. */
export const telephonyTeams = tableAdapter({
  name: 'telephony-teams',
  version: '1.0.0',
  mapping: teamsMapping,
})

/** The adapter for contact records of Amazon Connect, one call of several records counted once. */
export const telephonyConnectRecords = tableAdapter({
  name: 'telephony-connect-records',
  version: '1.0.0',
  mapping: connectRecordsMapping,
  open: openContactRecords,
})

/** The adapter for conversation details of Genesys Cloud. */
export const telephonyGenesysRecords = tableAdapter({
  name: 'telephony-genesys-records',
  version: '1.0.0',
  mapping: genesysRecordsMapping,
  open: openConversations,
})
