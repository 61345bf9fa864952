import { addByName, addCounts, type Counts } from './counts.ts'

export type { Counts } from './counts.ts'
export { createTallyBuilder, type TallyOptions } from './tally-builder.ts'

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
  /** What service levels and which share of calls given up were counted, where any were named; likewise kept apart. */
  readonly queueMethods?: string
  /** What counts as working time, such as `england 09:00-17:00 Europe/London`; likewise kept apart. */
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
export function mergeTallies(a: Tally, b: Tally): Tally {
  return { groups: addByName(a.groups, b.groups, addCounts) }
}

/** The dimensions that a group's key stands for. */
export function dimensionsOf(key: string): Dimensions {
  return JSON.parse(key)
}

/** The tally of each council, by its name or code; `` for contacts that name none. */
export function talliesByCouncil(tally: Tally): ReadonlyMap<string, Tally> {
  const councils = new Map<string, Record<string, Counts>>()
  for (const [key, counts] of Object.entries(tally.groups)) {
    const council = dimensionsOf(key).council ?? ''
    const groups = councils.get(council) ?? {}
    groups[key] = counts
    councils.set(council, groups)
  }
  return new Map([...councils].map(([council, groups]) => [council, { groups }]))
}
