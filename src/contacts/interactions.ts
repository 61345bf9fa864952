import interactions from './interactions.json' with { type: 'json' }
import { lookUpWord, wordsByKey } from './word.ts'

/** A type of interaction. */
export interface Interaction {
  /** Name in this library; for the eight types of standard 1 the catalogue's own. */
  readonly key: string
  /** Identifier in the Local Government Interaction List. */
  readonly lgil: number
  /** Label in that list. */
  readonly label: string
}

/** The types of interaction of the Local Government Interaction List, in its order. */
export const INTERACTIONS: readonly Interaction[] = interactions

/** The type of interaction that a word of an export means, by its key or its label in the list; `undefined` for any other. */
export function interactionOf(word: string): string | undefined {
  return lookUpWord(WORDS, word)
}

const WORDS = wordsByKey(
  Object.fromEntries(
    INTERACTIONS.flatMap(({ key, label }) => [
      [key, key],
      [label, key],
    ]),
  ),
)
