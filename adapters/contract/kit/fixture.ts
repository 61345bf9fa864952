import type { Facts } from '../../../src/facts/fact.ts'
import type { ReadContext } from '../adapter.ts'

/** The content of an export: text, which is given to the adapter as UTF-8, or bytes. */
export type Content = string | Uint8Array

/** An export whose facts are known, to hold an adapter against. */
export interface Fixture {
  /** Name of the export, with the ending that its files have; errors have to name it. */
  readonly name: string
  readonly source: Content
  readonly context?: ReadContext
  /**
   * Every fact that must come out, as a value or a record whose members must all be there; by council
   * in `councils` where the export speaks of several.
   */
  readonly facts: Facts
  /** Facts by council, in place of `facts`, whose councils are looked at no more. */
  readonly councils?: Readonly<Record<string, Facts>>
  /** Measures that must come out over all that the export holds, by name; more may. */
  readonly measures?: Readonly<Record<string, number>>
  /** The same export with its rows in other orders. */
  readonly reordered: readonly Content[]
  /** The same export in parts, for adapters that give tallies: together they have to count as the whole does. */
  readonly parts?: readonly Content[]
  /** The same export broken off where the adapter can notice; made from the middle row or byte if absent. */
  readonly cut?: readonly Content[]
  /** Names, addresses, telephone numbers and number plates in the export, which must never come out. */
  readonly planted?: readonly string[]
}

/** One fixture's facts by council; the only one goes by no name. */
export function expectedOf({ facts, councils }: Fixture): readonly (readonly [string, Facts])[] {
  return councils === undefined ? [['', facts]] : Object.entries(councils)
}

/** The bytes of a content. */
export function bytesOf(content: Content): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content.slice()
}
