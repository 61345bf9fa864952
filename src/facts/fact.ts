/** Facts about one council: bare values, or records that say where a value comes from. */

/** A value as people give it: a statement, a number, a date as `YYYY-MM-DD`, a list of codes. */
export type FactValue = boolean | number | string | readonly string[]

/** How somebody came to know a value. */
export type Basis = 'measured' | 'examined' | 'interviewed' | 'self-declared'

/** Where a value comes from. */
export interface Provenance {
  /** How many of the denominator, for a share. */
  readonly numerator?: number
  /** Of how many cases the value speaks. */
  readonly denominator?: number
  /** Period that the value speaks of, such as `2025/26` or `2025-04/2026-03`. */
  readonly period?: string
  /** Name of the method of counting, such as `agent-logged`; values by two methods are never pooled. */
  readonly method?: string
  readonly basis?: Basis
  /** System, document or person's role that it comes from. */
  readonly source?: string
  /** Day of collection, `YYYY-MM-DD`. */
  readonly collected?: string
  /** Last day on which it holds, `YYYY-MM-DD`. */
  readonly validUntil?: string
  /** Where the evidence is: a page, a paragraph, a file. */
  readonly evidence?: string
  readonly note?: string
}

/** A value and where it comes from; `null` says that nobody knows. */
export interface ValueRecord<Value extends FactValue = FactValue> extends Provenance {
  readonly value: Value | null
  /** Unit of the value where it isn't the dictionary's, such as `ratio` for a share from 0 to 1. */
  readonly unit?: string
  /** Values of other sources that a declared policy passed over. */
  readonly overruled?: readonly FactRecord[]
}

/** Says that the question does not arise for this council, and why; the fact stays unknown. */
export interface NotApplicableRecord extends Provenance {
  readonly notApplicable: string
}

/** Says that an adapter failed to give the fact, and how. */
export interface ErrorRecord extends Provenance {
  readonly error: string
}

/** Says that sources disagree: all that they gave. */
export interface ConflictRecord extends Provenance {
  readonly conflict: readonly FactRecord[]
}

/** What somebody recorded of one fact. */
export type FactRecord<Value extends FactValue = FactValue> =
  | ValueRecord<Value>
  | NotApplicableRecord
  | ErrorRecord
  | ConflictRecord

/**
 * Facts about one council, by name: bare values or records; absent or `null` where nobody knows.
 *
 * @typeParam Values - names and value types of a catalogue's facts, so that a misspelt name fails to compile
 */
export type Facts<Values = Readonly<Record<string, FactValue>>> = {
  readonly [Name in keyof Values]?: Values[Name] extends FactValue
    ? Values[Name] | FactRecord<Values[Name]> | null
    : never
}
