import words from './customer-type-words.json' with { type: 'json' }
import { lookUpWord, wordsByKey } from './word.ts'

/** Kinds of customer: the source names none, so a council's own are as good. */
export const CUSTOMER_TYPES = [
  'individual',
  'business',
  'voluntary_organisation',
  'public_body',
  'organisation',
] as const

/** The kind of customer that a word of an export means, by a shipped table; `undefined` for any other. */
export function customerTypeOf(word: string): string | undefined {
  return lookUpWord(WORDS, word)
}

const WORDS = wordsByKey(words)
