import type { Counts } from './counts.ts'

export type { Counts, Times } from './counts.ts'
export { createTallyBuilder, type TallyBuilder, type TallyOptions } from './tally-builder.ts'

/** What contacts are counted by; an absent member is "not said". */
export interface Dimensions {
  readonly council?: string
  /** Month of opening in the calendar's zone, `YYYY-MM`. */
  readonly period?: string
  readonly channel?: string
  readonly service?: string
  readonly interaction?: string
  readonly customerType?: string
  readonly partner?: string
  /** How first-contact resolution was decided; groups of two methods stay apart, so that nothing pools them. */
  readonly firstContactMethod?: string
  /** What counts as working time, such as `england Europe/London 09:00-17:00`; likewise kept apart. */
  readonly calendar?: string
}

/** Counts by group: the only thing that large data is reduced to, plain JSON that can be merged. */
export interface Tally {
  /** The key is the group's dimensions as canonical JSON. */
  readonly groups: Readonly<Record<string, Counts>>
}

/** The tally of no contacts: merging it with another changes nothing. */
export function emptyTally(): Tally {
  return { groups: {} }
}

/** Adds two tallies up; order and grouping of merges make no difference. */
export function mergeTallies(_a: Tally, _b: Tally): Tally {
  throw new Error('not written yet')
}

/** The tally of each council, by its name or code; `` for contacts that name none. */
export function talliesByCouncil(_tally: Tally): Readonly<Record<string, Tally>> {
  throw new Error('not written yet')
}
