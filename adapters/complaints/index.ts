/**
 * Reads a register of complaints: how many came in at each stage, and how many were dealt with in time.
 *
 * @packageDocumentation
 */

import { sheetAdapter } from '../sheets/sheet-adapter.ts'
import { complaintOf, UNIQUE_STAGES } from './entry.ts'
import { complaintsIssues } from './mapping-issues.ts'
import { complaintsMappingSchema } from './mapping-schema.ts'
import { complaintsMeasures } from './measures.ts'
import { PUBLICATION_FACTS, UNSAID } from './publication.ts'
import { complaintsWarnings } from './warnings.ts'

export type {
  AnswerLimit,
  ComplaintColumns,
  ComplaintsMapping,
  Limits,
  Outcome,
  Stage,
  StageColumns,
  StageLimits,
} from './mapping.ts'

/** The adapter for registers of complaints, which needs a mapping: no two registers are alike. */
export const complaints = sheetAdapter({
  name: 'complaints',
  version: '1.0.0',
  provides: PUBLICATION_FACTS,
  schema: complaintsMappingSchema,
  issuesIn: complaintsIssues,
  needs: ['reference', 'received', 'stage', 'stages'],
  entriesOf: complaintOf,
  unique: UNIQUE_STAGES,
  measuresOf: complaintsMeasures,
  warningsOf: complaintsWarnings,
  reachOf: ({ published }) => ({
    reaches:
      published === undefined
        ? {}
        : Object.fromEntries(PUBLICATION_FACTS.map((fact) => [fact, {}])),
    lacks:
      published === undefined
        ? Object.fromEntries(PUBLICATION_FACTS.map((fact) => [fact, UNSAID]))
        : {},
  }),
})
