import type { Measure } from '../../src/contacts/measure.ts'
import type { Tally } from '../../src/contacts/tally.ts'
import { NesdsError } from '../../src/errors.ts'
import type { Facts } from '../../src/facts/fact.ts'
import { adapterIssues } from './adapter-issues.ts'
import type { MappingCoverage } from './mapping-coverage.ts'

/**
 * Turns one kind of export into facts.
 *
 * A fact that the source can't support is left out, with the reason; an adapter never guesses one,
 * leaves its source as it was, and lets nothing personal through.
 */
export interface Adapter {
  /** Short name for messages and provenance, such as `zendesk`: a small letter, then up to 60 of these, digits and hyphens. */
  readonly name: string
  /** Three numbers, such as `1.0.0`. */
  readonly version: string
  /** Every fact that it may give; none where it gives measures alone. */
  readonly provides: readonly string[]
  /** The mapping that it reads by unless the context has another, as JSON has it; absent where it has none of its own. */
  readonly mapping?: unknown
  /**
   * Reads the facts out of an export. An error of the source itself is passed on.
   *
   * @throws NesdsError `UNREADABLE_EXPORT` where the export is empty, cut short or something else,
   * `INVALID_MAPPING` and `INVALID_PERIOD` for what the context says
   */
  read(source: Source, context: ReadContext): Promise<Reading>
  /**
   * What it can give by a mapping, as JSON has it, or by its own; all that it lists if absent.
   *
   * @throws NesdsError `INVALID_MAPPING`
   */
  covers?(mapping?: unknown): MappingCoverage
  /** Makes facts of counts, such as those of several exports merged; absent where the adapter doesn't count. */
  conclude?(
    tally: Tally,
    context: ReadContext,
  ): Pick<CouncilReading, 'facts' | 'withheld' | 'measures'>
}

/** An export: its name, for messages, and its bytes, in pieces of any size. */
export interface Source {
  readonly name: string
  readonly bytes: AsyncIterable<Uint8Array>
}

/** What the export doesn't say of itself. */
export interface ReadContext {
  /** GSS code or name; a source with a council column is split by it. */
  readonly council?: string
  /** Months that count, first and last, such as `2025-04/2026-03`; without it all do. */
  readonly period?: string
  /** A mapping, parsed from JSON, for adapters that take one. */
  readonly mapping?: unknown
  /**
   * Notes a case that counts, and says whether it is new; one for all exports that are counted
   * together, so that an adapter can refuse a case that an export before had too.
   */
  readonly noteCase?: (name: string) => boolean
  /** Called now and then with the rows read so far. */
  readonly onProgress?: (rows: number) => void
}

/** What came out of an export. */
export interface Reading {
  /** Facts by council; the key is `` where neither the source nor the context names one. */
  readonly councils: readonly CouncilReading[]
  readonly reckoning: Reckoning
}

/** What came out of an export for one council. */
export interface CouncilReading {
  readonly council: string
  readonly facts: Facts
  /** Why facts that the adapter may give are not there, by fact. */
  readonly withheld: Readonly<Record<string, string>>
  /** Figures that no fact asks for, such as a service level, and why there are none. */
  readonly measures?: readonly Measure[]
  /** The counts behind the facts, to merge with those of other exports. */
  readonly tally?: Tally
}

/** Where every row went: read = used + excluded + rejected. */
export interface Reckoning {
  readonly read: number
  readonly used: number
  /** Rows left out on purpose, by reason. */
  readonly excluded: Readonly<Record<string, number>>
  /** Rows that could not be read, by reason, with the first few places. */
  readonly rejected: Readonly<Record<string, RejectedRows>>
  /** What the reader ought to know: a source that looks like another zone, a rate its counts contradict. */
  readonly warnings: readonly string[]
}

/** Rows that could not be read for one reason. */
export interface RejectedRows {
  readonly count: number
  /** Row and column of the first few, never their contents. */
  readonly places: readonly string[]
}

/**
 * Makes an adapter, checking what it says of itself.
 *
 * @throws NesdsError `INVALID_ADAPTER`, with a remedy for each member that isn't as it must be
 */
export function defineAdapter(adapter: Adapter): Adapter {
  const issues = adapterIssues(adapter)
  if (issues.length === 0) return adapter
  const text = issues.map(({ path, message }) => [...path, message].join(': ')).join('\n')
  throw new NesdsError('INVALID_ADAPTER', text, issues)
}
