/** Words of exports, compared without regard to case, spaces and punctuation. */

/** What words stand for, by their plain form. */
export type Words = ReadonlyMap<string, string>

/** Reads a table from words to what they stand for. */
export function wordsByKey(table: Readonly<Record<string, string>>): Words {
  return new Map(Object.entries(table).map(([word, key]) => [plainForm(word), key]))
}

/** What a word stands for; `undefined` where the table doesn't have it. */
export function lookUpWord(words: Words, word: string): string | undefined {
  return words.get(plainForm(word))
}

/** Lower-case letters and digits with single spaces between: `  Walk-In ` and `walk_in` become `walk in`. */
function plainForm(word: string): string {
  return word
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
