/** What a council reported of the outcomes that standards refer to. */

/**
 * How far an outcome is, by the traffic lights of the Implementing Electronic Government returns:
 * `black` is no part of the council's strategy, `red` is being prepared, planned or tried out and is
 * no failure, `amber` is being put in place, `green` is in place.
 */
export type Light = (typeof LIGHTS)[number]

/** The lights, from nothing to all. */
export const LIGHTS = ['black', 'red', 'amber', 'green'] as const

/** How far one outcome was on a day. */
export interface OutcomeRecord {
  /** `YYYY-MM-DD`. */
  readonly on: string
  readonly light: Light
  readonly note?: string
}

/** How many binding outcomes were in place on a day, where a report says no more. */
export interface OutcomeCount {
  /** `YYYY-MM-DD`. */
  readonly on: string
  readonly inPlace: number
  readonly note?: string
}

/** A council's reports, in any order. */
export interface OutcomeRecords {
  readonly council?: string
  readonly source?: string
  /** By the outcome's code. */
  readonly outcomes?: Readonly<Record<string, readonly OutcomeRecord[]>>
  readonly counts?: readonly OutcomeCount[]
}
