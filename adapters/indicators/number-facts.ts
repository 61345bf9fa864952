import type { FactDictionary, Unit } from '../../src/facts/dictionary.ts'

/** What has to be known of a dictionary's facts that are numbers, by name. */
export type NumberFacts = Readonly<
  Record<string, { readonly unit: Unit; readonly better: 'higher' | 'lower' }>
>

/** The facts of a dictionary that are numbers. */
export function numberFactsOf(facts: FactDictionary): NumberFacts {
  return Object.fromEntries(
    Object.entries(facts).flatMap(([name, entry]) =>
      entry.type === 'number' ? [[name, { unit: entry.unit, better: entry.better }]] : [],
    ),
  )
}
