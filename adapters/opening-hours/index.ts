/**
 * Reads opening hours: how long a week staff serve customers outside Monday to Friday, 9 to 5.
 *
 * @packageDocumentation
 */

import { sheetAdapter } from '../sheets/sheet-adapter.ts'
import type { SheetAdapterOptions } from '../sheets/sheet-options.ts'
import { type AccessPoint, accessPointOf } from './access-point.ts'
import { openLinkedData } from './linked-data.ts'
import mapping from './mapping.json' with { type: 'json' }
import type { OpeningHoursMapping } from './mapping.ts'
import { openingHoursIssues } from './mapping-issues.ts'
import { openingHoursMappingSchema } from './mapping-schema.ts'
import schemaOrgMapping from './mapping-schema-org.json' with { type: 'json' }
import { openingMeasures, openingWarnings } from './measures.ts'

export type { HoursChannel, OpeningHoursColumns, OpeningHoursMapping } from './mapping.ts'

const shared = {
  version: '1.0.0',
  provides: ['access.extendedMinutes'],
  schema: openingHoursMappingSchema,
  issuesIn: openingHoursIssues,
  needs: ['channel', 'hours'],
  entriesOf: accessPointOf,
  measuresOf: (points, said, _, unread) => openingMeasures(points, said, unread),
  warningsOf: openingWarnings,
} satisfies Partial<SheetAdapterOptions<OpeningHoursMapping, AccessPoint>>

/** The adapter for lists of access points: CSV, XLSX or JSON, with OpenStreetMap's `opening_hours` strings. */
export const openingHours = sheetAdapter<OpeningHoursMapping, AccessPoint>({
  ...shared,
  name: 'opening-hours',
  mapping,
})

/** The adapter for schema.org's data in JSON-LD, as web pages carry it. */
export const openingHoursSchemaOrg = sheetAdapter<OpeningHoursMapping, AccessPoint>({
  ...shared,
  name: 'opening-hours-schema-org',
  mapping: schemaOrgMapping,
  open: openLinkedData,
})
