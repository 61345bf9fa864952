/**
 * Reads a grid of services by types of interaction, as councils kept it for BVPI 157.
 *
 * @packageDocumentation
 */

import { sheetAdapter } from '../sheets/sheet-adapter.ts'
import { gridMeasures } from './grid-measures.ts'
import { gridReach } from './grid-reach.ts'
import { type GridEntry, gridRow } from './grid-row.ts'
import { gridWarnings } from './grid-warnings.ts'
import type { AccessGridMapping } from './mapping.ts'
import { gridMappingIssues } from './mapping-issues.ts'
import { accessGridMappingSchema } from './mapping-schema.ts'
import { SELF_SERVICE_FACTS } from './self-service.ts'

/** The adapter for grids of access; the mapping comes from the context. */
export const accessGrid = sheetAdapter<AccessGridMapping, GridEntry>({
  name: 'access-grid',
  version: '1.0.0',
  provides: SELF_SERVICE_FACTS,
  schema: accessGridMappingSchema,
  issuesIn: gridMappingIssues,
  needs: [
    'service',
    'interaction',
    'channel',
    'enabled',
    'marks',
    'permissible',
    'reason',
    'provided',
  ],
  entriesOf: gridRow,
  unique: {
    keyOf: ({ service, interaction, channelWord }) =>
      [service, interaction, channelWord].join('\n'),
    repeated:
      'says a service, type of interaction and channel once more: two versions of a grid may be in one file; keep one',
  },
  measuresOf: gridMeasures,
  reachOf: gridReach,
  warningsOf: gridWarnings,
})

export type { AccessGridColumns, AccessGridMapping, AccessGridWords, Mark } from './mapping.ts'
