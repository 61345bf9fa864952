import type { CodeLists, FactDictionary } from '../../../src/facts/dictionary.ts'
import type { Adapter } from '../adapter.ts'
import type { Fixture } from './fixture.ts'

/** What facts may be: the dictionary and code lists of a catalogue. */
export interface KnownFacts {
  readonly facts: FactDictionary
  readonly codeLists: CodeLists
}

/** One thing that an adapter promises, and how it is held against a fixture. */
export interface AdapterPromise {
  /** What the adapter does, as a clause after its name. */
  readonly name: string
  /** What of it isn't kept, each with what to do about it; empty where it is. */
  faults(
    adapter: Adapter,
    fixture: Fixture,
    known: KnownFacts,
  ): readonly string[] | Promise<readonly string[]>
}
