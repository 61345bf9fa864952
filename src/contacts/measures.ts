import type { Unit } from '../facts/dictionary.ts'
import type { FactValue } from '../facts/fact.ts'
import type { Dimensions, Tally } from './tally.ts'

/** One figure out of a tally, or why there is none. */
export type Measure = Measured | Withheld

interface Named {
  /** Name of the fact that it gives, or of this library's where no fact asks for it. */
  readonly name: string
  /** Unit of the value; `none` for statements and lists of codes. */
  readonly unit: Unit | 'none'
  /** First and last month, such as `2025-04/2026-03`. */
  readonly period?: string
  /** How it was counted; figures of two methods are never pooled. */
  readonly method?: string
  /** What part of the contacts it speaks of; all of them if absent. */
  readonly by?: Dimensions
  /** Scale of the answers, for satisfaction. */
  readonly scale?: string
  /** Contacts that belong here and could not be used. */
  readonly unusable: number
}

/** A figure with what it was made from: for a rate or an average, numerator ÷ denominator in its unit. */
export interface Measured extends Named {
  readonly value: FactValue
  readonly numerator?: number
  readonly denominator?: number
  readonly withheld?: never
}

/** A figure that the contacts don't give. */
export interface Withheld extends Named {
  readonly value?: never
  readonly numerator?: never
  readonly denominator?: never
  /** Why not, as a clause. */
  readonly withheld: string
}

/** A way in which standard 18 has volumes broken down. */
export type VolumeDimension = 'channel' | 'service' | 'interaction' | 'customer_type'

/** What a tally doesn't say of itself. */
export interface MeasureContext {
  /** Months that count, first and last; those that the tally has if absent. */
  readonly period?: string
  /** How first-contact resolution was decided, for counts that don't say it themselves. */
  readonly method?: string
  /** How many services, council's and partners', there are in all. */
  readonly servicesInAll?: number
  /** Dimensions that the source says something of. */
  readonly dimensions: readonly VolumeDimension[]
}

/**
 * Measures what a tally says: always the same list for the same counts, with the reason where a figure is withheld.
 *
 * @throws NesdsError `INVALID_PERIOD`
 */
export function measuresOf(_tally: Tally, _context: MeasureContext): readonly Measure[] {
  throw new Error('not written yet')
}
