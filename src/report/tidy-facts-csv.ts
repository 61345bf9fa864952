import type { FactDictionary } from '../facts/dictionary.ts'
import { TIDY_COLUMNS } from '../facts/tidy-columns.ts'
import { type CouncilFacts, tidyRowsOf } from '../facts/tidy-rows.ts'
import { csv } from './csv.ts'

/**
 * Facts of any number of councils as tidy CSV, a row a record, which the adapter `tidy-facts` reads.
 *
 * A cell that a spreadsheet would take for a formula has an apostrophe before it.
 *
 * @param catalogue - that the facts are for
 * @throws NesdsError `INVALID_FACTS` with a place for each thing that a row can't carry
 */
export function tidyFactsCsv(
  councils: Iterable<CouncilFacts>,
  catalogue: { readonly facts: FactDictionary },
): string {
  const names = TIDY_COLUMNS.map(({ name }) => name)
  const parts = [csv([names])]
  for (const council of councils) {
    const rows = tidyRowsOf(council, catalogue.facts)
    parts.push(csv(rows.map((row) => names.map((name) => row[name] ?? ''))))
  }
  return parts.join('')
}
