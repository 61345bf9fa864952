import type { Tally } from '../../src/contacts/tally.ts'
import { type Issue, NesdsError } from '../../src/errors.ts'
import type { Facts } from '../../src/facts/fact.ts'

/**
 * Turns one kind of export into facts.
 *
 * A fact that the source can't support is left out, with the reason; an adapter never guesses one,
 * leaves its source as it was, and lets nothing personal through.
 */
export interface Adapter {
  /** Short name for messages and provenance, such as `zendesk`. */
  readonly name: string
  readonly version: string
  /** Every fact that it may give. */
  readonly provides: readonly string[]
  /** Reads the facts out of an export. */
  read(source: Source, context: ReadContext): Promise<Reading>
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
 * @throws NesdsError `INVALID_ADAPTER` if its name, its version or a fact that it provides isn't written as it must be
 */
export function defineAdapter(adapter: Adapter): Adapter {
  const issues = [
    !NAME.test(adapter.name) && issue('name', 'use lower-case letters, digits and hyphens'),
    !VERSION.test(adapter.version) && issue('version', 'use three numbers, such as 1.0.0'),
    adapter.provides.length === 0 && issue('provides', 'list every fact that it may give'),
    ...adapter.provides.map(
      (fact, index, all) =>
        (!FACT.test(fact) && issue('provides', 'use area.measure for a fact', index)) ||
        (all.indexOf(fact) < index && issue('provides', 'list each fact once', index)),
    ),
  ].filter((found) => found !== false)
  if (issues.length > 0) {
    const text = issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n')
    throw new NesdsError('INVALID_ADAPTER', text, issues)
  }
  return adapter
}

const NAME = /^[a-z][a-z0-9-]{0,60}$/
const VERSION = /^\d+\.\d+\.\d+$/
const FACT = /^[a-z][a-zA-Z0-9]{0,40}\.[a-z][a-zA-Z0-9]{0,60}$/

function issue(member: keyof Adapter, message: string, index?: number): Issue {
  return { path: index === undefined ? [member] : [member, index], message }
}
