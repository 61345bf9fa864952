import type { FactRecord, FactValue } from '../facts/fact.ts'

/** What a source may give for a fact: a bare value or a record; `null` or nothing where it doesn't know. */
export type FetchedFact = FactValue | FactRecord | null | undefined

/**
 * Gives one fact by its name; it may take its time, and fail.
 *
 * It is not hurried: one that may hang wants a limit of its own, such as `AbortSignal.timeout`.
 */
export type FactSource<Values> = (fact: keyof Values & string) => FetchedFact | Promise<FetchedFact>

/** Asks a source for a fact; where it fails, the record that comes back says so. */
export async function ask<Values>(source: FactSource<Values>, fact: string): Promise<unknown> {
  try {
    return await source(fact as keyof Values & string)
  } catch (error) {
    return { error: error instanceof Error ? error.message : 'the source failed' }
  }
}
