import type { Fault } from '../mapped-table/values/fault.ts'
import type { SheetCells } from '../sheets/sheet-cells.ts'
import type { ExcludedRow } from '../sheets/sheet-options.ts'
import type { Hours } from './hours.ts'
import type { HoursChannel, OpeningHoursMapping } from './mapping.ts'
import { hoursOf } from './schema-org-hours.ts'

/** A line that customers call, a counter they come to, or another way to reach the council. */
export interface AccessPoint {
  readonly channel: HoursChannel
  /** Its site's name; absent where none is read. */
  readonly site?: string
  /** Absent where nobody says them. */
  readonly hours?: Hours
}

/** What a row says of an access point. */
export function accessPointOf(
  cells: SheetCells,
  { columns, values, constants, asOf }: OpeningHoursMapping,
): readonly AccessPoint[] | ExcludedRow {
  const channel = constants?.channel ?? cells.key(columns.channel, values?.channel ?? {})
  if (channel === 'exclude') return { excluded: 'no access point, by the mapping' }
  if (channel === undefined) {
    if (columns.channel !== undefined) cells.reject(columns.channel, NO_CHANNEL)
    return []
  }
  const hours = cells.by(columns.hours, (cell) => hoursOf(cell, asOf))
  const site = cells.name(columns.site)
  return [{ channel, ...(site !== undefined && { site }), ...(hours !== undefined && { hours }) }]
}

const NO_CHANNEL: Fault = { fault: 'no channel: say how customers reach it' }
