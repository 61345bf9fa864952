import type { Scalar } from '../../src/logic/condition.ts'

/** What an adapter can give by a mapping, where an export has all that the mapping names. */
export interface MappingCoverage {
  /** The mapping; absent where the adapter's own word stands for it. */
  readonly mapping?: { readonly id: string; readonly version: string; readonly title: string }
  /** How first-contact resolution is decided: by a field of the source, by conditions, or not; absent where it isn't asked. */
  readonly firstContact?: 'native' | 'derived' | 'none'
  /** The facts that it can give. */
  readonly reaches: Reaches
  /** What the mapping lacks, by fact that it can't give. */
  readonly lacks: Readonly<Record<string, string>>
  /** What the mapping might say beside, one thing each. */
  readonly additions: readonly MappingAddition[]
}

/** The facts that a source may give, by name. */
export type Reaches = Readonly<Record<string, Reach>>

/** What a source may make of a fact. */
export interface Reach {
  /** Codes that a set may have; any if absent. */
  readonly codes?: readonly string[]
  /** The only value that it may have. */
  readonly always?: Scalar
}

/** One thing more that a mapping could say. */
export interface MappingAddition {
  /** Where the mapping would say it, such as `columns.partner`. */
  readonly place: string
  /** What the column would hold. */
  readonly says: string
  /** What could be given then. */
  readonly reachesThen: () => Reaches
}
