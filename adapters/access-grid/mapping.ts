import type { Column } from '../mapped-table/mapping.ts'
import type { SheetMapping } from '../sheets/sheet-mapping.ts'

/** How a grid of services by types of interaction is read. */
export interface AccessGridMapping extends SheetMapping {
  readonly columns: AccessGridColumns
  /** Words to keys, compared after trimming, without regard to case. */
  readonly values?: AccessGridWords
  readonly constants?: {
    /** The channel that the grid's marks are about; without it and a column nobody knows whether they mean self-service. */
    readonly channel?: string
  }
  /** Day on which the grid stood so, `YYYY-MM-DD`. */
  readonly asOf: string
  /** How many services to the public there are, where the grid has all of them. */
  readonly servicesInAll?: number
  /**
   * Whether a call counts as electronic, since officers can reach and update the records there and
   * then: for BVPI 157 alone, and not unless said.
   */
  readonly telephoneIsElectronic?: boolean
}

/** Columns of a grid: a row for each service and type of interaction, or a column for each type. */
export interface AccessGridColumns {
  readonly council?: Column
  /** Name or LGSL id. */
  readonly service: Column
  /** LGIL id, label, or key of ours. */
  readonly interaction?: Column
  readonly channel?: Column
  /** Mark of a row's type of interaction. */
  readonly enabled?: Column
  /** Marks across the columns, by LGIL id, label, or key of ours. */
  readonly marks?: Readonly<Record<string, Column>>
  /** Whether the law permits it electronically. */
  readonly permissible?: Column
  /** Why the law doesn't; an exemption without a reason isn't taken for one. */
  readonly reason?: Column
  /** Whether the council provides it. */
  readonly provided?: Column
}

/** What a mark says of a service's type of interaction. */
export type Mark = 'enabled' | 'not-enabled' | 'exempt' | 'not-provided' | 'unknown'

/** Words to keys. */
export interface AccessGridWords {
  /** Types by LGIL id, label or key; `exclude` leaves the row out. */
  readonly interaction?: Readonly<Record<string, string>>
  /** Channels; `exclude` leaves the row out, `unknown` the channel. */
  readonly channel?: Readonly<Record<string, string>>
  readonly mark?: Readonly<Record<string, Mark>>
  readonly permissible?: Readonly<Record<string, 'yes' | 'no' | 'unknown'>>
  readonly provided?: Readonly<Record<string, 'yes' | 'no' | 'unknown'>>
}
