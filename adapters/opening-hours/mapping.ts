import type { Column } from '../mapped-table/mapping.ts'
import type { SheetMapping } from '../sheets/sheet-mapping.ts'

/** How a list of access points is read: lines that customers call, counters they come to, with their hours. */
export interface OpeningHoursMapping extends SheetMapping {
  readonly columns: OpeningHoursColumns
  /** Words to keys; `exclude` leaves the row out. */
  readonly values?: { readonly channel?: Readonly<Record<string, HoursChannel | 'exclude'>> }
  /** How customers reach every access point, where no column says it. */
  readonly constants?: { readonly channel?: HoursChannel }
  /** The day that counts, `YYYY-MM-DD`, where hours differ by season. */
  readonly asOf?: string
}

/** Columns of a list of access points; in schema.org's nodes they are `kind` and `hours`. */
export interface OpeningHoursColumns {
  readonly council?: Column
  /** How customers reach it: what kind of place or line it is. */
  readonly channel?: Column
  /** Where it is; figures come by site only where this is named. */
  readonly site?: Column
  /** An `opening_hours` string; in JSON schema.org's specifications too. */
  readonly hours: Column
}

/** A channel that has hours: at the first two staff serve customers in person. */
export type HoursChannel =
  | 'telephone'
  | 'face_to_face'
  | 'web'
  | 'app'
  | 'email'
  | 'sms'
  | 'chat'
  | 'social'
