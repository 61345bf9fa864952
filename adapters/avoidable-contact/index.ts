/**
 * Reads how many contacts the council judged avoidable: NI 14, service by service.
 *
 * @packageDocumentation
 */

import { sheetAdapter } from '../sheets/sheet-adapter.ts'
import { avoidableContactIssues } from './mapping-issues.ts'
import { avoidableContactMappingSchema } from './mapping-schema.ts'
import { avoidableContactMeasures } from './measures.ts'
import { rowCounts } from './row-counts.ts'
import { avoidableContactWarnings } from './warnings.ts'

export type { AvoidableContactColumns, AvoidableContactMapping } from './mapping.ts'

/** The adapter for sheets of judged contacts; it gives measures alone, as no fact asks for NI 14. */
export const avoidableContact = sheetAdapter({
  name: 'avoidable-contact',
  version: '1.0.0',
  provides: [],
  schema: avoidableContactMappingSchema,
  issuesIn: avoidableContactIssues,
  needs: ['assessed', 'avoidable', 'resolved'],
  entriesOf: rowCounts,
  measuresOf: avoidableContactMeasures,
  warningsOf: avoidableContactWarnings,
})
