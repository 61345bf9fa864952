/**
 * Reads what telephone systems say: summaries of queues by interval from any of them, contact records of
 * Amazon Connect, and conversation details of Genesys Cloud.
 *
 * @packageDocumentation
 */

import { CONTACT_FACTS } from '../../src/contacts/facts-of.ts'
import { type TableAdapterOptions, tableAdapter } from '../mapped-table/table-adapter.ts'
import { openContactRecords } from './connect-reader.ts'
import { openConversations } from './genesys-reader.ts'
import mapping from './mapping.json' with { type: 'json' }
import eightByEightMapping from './mapping-8x8.json' with { type: 'json' }
import connectMapping from './mapping-connect.json' with { type: 'json' }
import connectRecordsMapping from './mapping-connect-records.json' with { type: 'json' }
import genesysMapping from './mapping-genesys.json' with { type: 'json' }
import genesysRecordsMapping from './mapping-genesys-records.json' with { type: 'json' }
import teamsMapping from './mapping-teams.json' with { type: 'json' }

/** Calls have waits and no replies, and nobody walks into a telephone. */
const PROVIDES = CONTACT_FACTS.filter(
  (fact) =>
    !fact.startsWith('responseTime.') ||
    fact === 'responseTime.telephone' ||
    fact === 'responseTime.callsAbandoned',
)

/** The adapter for summaries of queues in the words that most systems use. */
export const telephony = telephoneAdapter('telephony', mapping)

/** The adapter for summaries of queues as Genesys Cloud exports them. */
export const telephonyGenesys = telephoneAdapter('telephony-genesys', genesysMapping)

/** The adapter for summaries of call queues of 8x8. */
export const telephony8x8 = telephoneAdapter('telephony-8x8', eightByEightMapping)

/** The adapter for historical metrics of Amazon Connect, by queue and channel. */
export const telephonyConnect = telephoneAdapter('telephony-connect', connectMapping)

/** The adapter for summaries of call queues of Teams. */
export const telephonyTeams = telephoneAdapter('telephony-teams', teamsMapping)

/** The adapter for contact records of Amazon Connect, one call of several records counted once. */
export const telephonyConnectRecords = telephoneAdapter(
  'telephony-connect-records',
  connectRecordsMapping,
  openContactRecords,
)

/** The adapter for conversation details of Genesys Cloud. */
export const telephonyGenesysRecords = telephoneAdapter(
  'telephony-genesys-records',
  genesysRecordsMapping,
  openConversations,
)

function telephoneAdapter(name: string, mapping: unknown, open?: TableAdapterOptions['open']) {
  return tableAdapter({
    name,
    version: '1.0.0',
    mapping,
    provides: PROVIDES,
    ...(open && { open }),
  })
}
