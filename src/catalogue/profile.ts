import type { FactDictionary } from '../facts/dictionary.ts'
import type { Conditions, Scalar } from '../logic/condition.ts'

/** A council's or region's tailoring of a catalogue, as its file gives it. */
export interface Profile {
  readonly id: string
  readonly version: string
  readonly title: string
  /** Identifier of the catalogue that it tailors. */
  readonly catalogue: string
  /** Thresholds that it replaces. */
  readonly thresholds?: readonly ThresholdChange[]
  /** Criteria that it adds; where a standard has no grades, it becomes graded by them. */
  readonly criteria?: readonly AddedCriterion[]
  /** Facts that the added criteria need and the catalogue lacks. */
  readonly facts?: FactDictionary
  /** Standards that it declares not applicable. */
  readonly notApplicable?: readonly { readonly standard: string; readonly reason: string }[]
  /** Days after which a collected value is stale, for every fact that sets no shorter age itself. */
  readonly maximumAgeDays?: number
}

/** Another threshold for a fact in one criterion, and why. */
export interface ThresholdChange {
  readonly criterion: string
  readonly fact: string
  readonly value: Scalar | readonly Scalar[]
  readonly reason: string
}

/** A criterion of the profile's own, and why. */
export interface AddedCriterion {
  readonly standard: string
  readonly grade: string
  readonly id: string
  readonly asks: string
  readonly conditions: Conditions
  readonly reason: string
}

/** A profile that was checked, with the SHA-256 of what it says. */
export interface CheckedProfile extends Profile {
  readonly hash: string
}
