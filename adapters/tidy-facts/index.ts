/**
 * Reads the tidy table of facts: many councils and periods, a row a record.
 *
 * @packageDocumentation
 */

import codes from '../../rules/nesds-customer-services/codes.json' with { type: 'json' }
import dictionary from '../../rules/nesds-customer-services/facts.json' with { type: 'json' }
import type { CodeLists, FactDictionary } from '../../src/facts/dictionary.ts'
import type { FactRecord, Facts } from '../../src/facts/fact.ts'
import { mergeFacts } from '../../src/facts/merge.ts'
import {
  type Adapter,
  type CouncilReading,
  defineAdapter,
  type ReadContext,
  type Reckoning,
  type Source,
} from '../contract/adapter.ts'
import { type RecordsByFact, readTidyTable, type TidyCatalogue } from './read-table.ts'

export type { Adapter, ReadContext, Reckoning, Source } from '../contract/adapter.ts'
export type { TidyCatalogue } from './read-table.ts'

/** What a tidy table says of one council in one period. */
export interface CouncilPeriod {
  /** `` where neither the table nor the context names it. */
  readonly council: string
  /** First and last month where the table's words say them, else its words; absent for what has no period. */
  readonly period?: string
  readonly facts: Facts
}

/** What a tidy table says, sorted by council and period. */
export interface TidyFacts {
  readonly councils: readonly CouncilPeriod[]
  readonly reckoning: Reckoning
}

const SHIPPED: TidyCatalogue = {
  facts: dictionary.facts as FactDictionary,
  codeLists: codes.codeLists as CodeLists,
}

/** Reads a tidy table of facts of the customer service standards; a fact of several periods needs one chosen. */
export const tidyFacts: Adapter = tidyFactsFor(SHIPPED)

/** Makes the reader of tidy tables for another catalogue's facts. */
export function tidyFactsFor(catalogue: TidyCatalogue): Adapter {
  const provides = Object.keys(catalogue.facts)
  return defineAdapter({
    name: 'tidy-facts',
    version: '1.0.0',
    provides,
    async read(source, context) {
      const { councils, reckoner } = await readTidyTable(source, catalogue, context)
      const found = councils.size > 0 ? councils : new Map([[context.council ?? '', new Map()]])
      return {
        councils: inOrder(found).map(([council, byPeriod]) =>
          readingOf(council, byPeriod, provides),
        ),
        reckoning: reckoner.reckoning(),
      }
    },
  })
}

/**
 * Reads a tidy table of any number of councils and periods, each by itself.
 *
 * What several rows say of one fact in one period is a conflict where they differ. A value that nobody knows
 * stays in its record, for what else it says.
 *
 * @param catalogue - that the facts are for; the customer service standards if absent
 * @throws NesdsError `UNREADABLE_EXPORT` if it is no table, or has no column of facts or of values;
 * `INVALID_PERIOD`
 */
export async function readTidyFacts(
  source: Source,
  context: ReadContext = {},
  catalogue: TidyCatalogue = SHIPPED,
): Promise<TidyFacts> {
  const { councils, reckoner } = await readTidyTable(source, catalogue, context)
  return {
    councils: inOrder(councils).flatMap(([council, byPeriod]) =>
      inOrder(byPeriod).map(([period, records]) => ({
        council,
        ...(period !== '' && { period }),
        facts: Object.fromEntries([...records].map(([fact, said]) => [fact, together(fact, said)])),
      })),
    ),
    reckoning: reckoner.reckoning(),
  }
}

function readingOf(
  council: string,
  byPeriod: ReadonlyMap<string, RecordsByFact>,
  provides: readonly string[],
): CouncilReading {
  const facts: Record<string, FactRecord> = {}
  const withheld: Record<string, string> = {}
  const hasNone = (fact: string) => byPeriod.get('')?.has(fact) === true
  for (const fact of provides) {
    const said = [...byPeriod.values()].flatMap((records) => {
      const own = records.get(fact)
      return own === undefined ? [] : [own]
    })
    const [only, ...others] = said
    if (only === undefined) withheld[fact] = 'no row has it'
    else if (others.length > 0) withheld[fact] = severalPeriods(said.length, hasNone(fact))
    else {
      const record = together(fact, only)
      if ('value' in record && record.value === null) withheld[fact] = 'its value is empty'
      else facts[fact] = record
    }
  }
  return { council, facts, withheld }
}

/** To choose a period is no way out where a row that says none may be of any. */
function severalPeriods(count: number, hasNone: boolean): string {
  if (!hasNone) return `it is there for ${count} periods: choose one`
  const others = count === 2 ? 'another' : `${count - 1} periods`
  return `it is there without a period and for ${others}: write the period into each of its rows`
}

/** What rows say of one fact: a record, or the conflict between them. */
function together(fact: string, said: readonly FactRecord[]): FactRecord {
  const [only] = said
  if (only !== undefined && said.length === 1) return only
  return mergeFacts(said.map((record) => ({ [fact]: record })))[fact] as FactRecord
}

function inOrder<Value>(map: ReadonlyMap<string, Value>): readonly (readonly [string, Value])[] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1))
}
