import type { CatalogueSource } from '../parse.ts'
import type { Linter } from './linter.ts'
import { comparisonsOf, criteriaIn } from './places.ts'

/** Looks for facts that nothing needs. */
export const factsUsed: Linter = {
  name: 'facts-used',
  says: 'Every fact of the dictionary is read by a criterion or named among the measures of a standard.',
  check(source) {
    const readers = readersOf(source)
    return Object.keys(source.facts)
      .filter((fact) => !readers.has(fact))
      .map((fact) => ({
        path: ['facts.json', 'facts', fact],
        message: 'no criterion reads it and no standard measures it; use it, or take it out',
      }))
  },
}

/** Holds what the dictionary says of a fact's readers against the standards. */
export const readersStated: Linter = {
  name: 'readers-stated',
  says: '`readBy` of each fact names the standards that read or measure it, in the order of the catalogue.',
  check(source) {
    const readers = readersOf(source)
    return Object.entries(source.facts).flatMap(([fact, { readBy }]) => {
      // Two standards of one reference are another check's.
      const found = JSON.stringify([...new Set(readers.get(fact))])
      return JSON.stringify(readBy) === found
        ? []
        : { path: ['facts.json', 'facts', fact, 'readBy'], message: `write ${found}` }
    })
  },
}

/** Holds the dictionary's entries against themselves and the code lists. */
export const factsSound: Linter = {
  name: 'facts-sound',
  says: "A number's least value is under its greatest, and a set names a code list.",
  check: ({ facts, codeLists }) =>
    Object.entries(facts).flatMap(([fact, entry]) => {
      const path = ['facts.json', 'facts', fact]
      if (entry.type === 'number' && !(entry.minimum < entry.maximum)) {
        const message = `the least value, ${entry.minimum}, is not under the greatest, ${entry.maximum}`
        return { path: [...path, 'minimum'], message }
      }
      if (entry.type === 'set' && !Object.hasOwn(codeLists, entry.codes)) {
        const lists = Object.keys(codeLists).join(', ')
        const remedy = lists === '' ? 'codes.json has none: add it there' : `use one of ${lists}`
        const message = `there is no code list \`${entry.codes}\`; ${remedy}`
        return { path: [...path, 'codes'], message }
      }
      return []
    }),
}

/** References of the standards that read or measure each fact, in the catalogue's order. */
function readersOf(source: CatalogueSource): ReadonlyMap<string, readonly string[]> {
  const readers = new Map<string, string[]>()
  const read = new Map(source.standards.map((standard) => [standard, new Set(standard.measures)]))
  for (const placed of criteriaIn(source)) {
    for (const { comparison } of comparisonsOf(placed)) {
      read.get(placed.standard)?.add(comparison.fact)
    }
  }
  for (const [{ ref }, facts] of read) {
    for (const fact of facts) readers.set(fact, [...(readers.get(fact) ?? []), ref])
  }
  return readers
}
