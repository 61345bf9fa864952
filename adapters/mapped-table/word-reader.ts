import { looksPersonal } from './personal-words.ts'
import { plainWord } from './plain-word.ts'
import { standalone } from './standalone.ts'
import { unreadable } from './unreadable.ts'
import { isWord } from './values/null-count.ts'
import { isNull } from './values/null-words.ts'

/** Stands for a word that leaves its row out. */
export const EXCLUDE = Symbol('exclude')

/** Reads a column's words as keys, and counts the words that it doesn't know. */
export interface WordReader<Key> {
  /** The key of a cell's word; `undefined` where the cell doesn't say it. */
  read(cell: unknown): Key | typeof EXCLUDE | undefined
  /** Cells with a word that has no key. */
  unknown(): number
  /** Cells that say nothing by a word, such as `TBC`, rather than by being blank. */
  nullWords(): number
  /** Whether rows were read and no cell said anything. */
  saysNothing(): boolean
}

/** Words that are remembered; a column that has more of them isn't made of words. */
const REMEMBERED = 20_000

/** The key of a word; `undefined` where it has none, `null` where it is to be left out unsaid. */
export type KeyOf<Key> = (word: string) => Key | typeof EXCLUDE | null | undefined

/**
 * Makes a reader of words, each of which is looked at once.
 *
 * @param own - the mapping's words, which may be empty or say "nothing" elsewhere
 * @param others - keys of words that neither the mapping nor the null words have
 */
export function wordReader<Key>(
  nulls: readonly string[],
  own: KeyOf<Key>,
  others?: KeyOf<Key>,
): WordReader<Key> {
  const remembered = new Map<unknown, Remembered<Key>>()
  const counts = { unknown: 0, nothing: 0 }
  const look = (cell: unknown): Looked<Key> => {
    // A list or an object inside a cell is no word.
    if (typeof cell === 'object' && cell !== null) return UNKNOWN
    const word = String(cell ?? '')
    const said = own(word)
    if (said !== undefined) return { key: said ?? undefined, told: undefined }
    if (isNull(cell, nulls)) return isWord(cell) ? NULL_WORD : NOTHING
    const key = others?.(word)
    return key === undefined ? UNKNOWN : { key: key ?? undefined, told: undefined }
  }
  const remember = (cell: unknown): Remembered<Key> => {
    const word = typeof cell === 'string' ? standalone(cell) : cell
    const { key, told } = look(word)
    const entry: Remembered<Key> = { word, key, told }
    const isPlain = typeof cell !== 'object' || cell === null
    if (isPlain && remembered.size < REMEMBERED) remembered.set(word, entry)
    return entry
  }
  const recall = (cell: unknown) => remembered.get(cell) ?? remember(cell)
  const recent: (Remembered<Key> | undefined)[] = new Array(RECENT).fill(undefined)
  const recallWord = (word: string): Remembered<Key> => {
    // Comparing with a word that stood here lately is quicker than hashing a new string.
    const place = word === '' ? 0 : recentPlace(word)
    const entry = recent[place]
    if (entry !== undefined && entry.word === word) return entry
    const found = recall(word)
    recent[place] = found
    return found
  }
  return {
    read(cell) {
      const entry = typeof cell === 'string' ? recallWord(cell) : recall(cell)
      if (entry.told !== undefined) counts[entry.told] += 1
      return entry.key
    },
    unknown: () => counts.unknown,
    nullWords: () => counts.nothing,
    saysNothing: () =>
      remembered.size > 0 &&
      [...remembered.values()].every(({ key, told }) => key === undefined && told !== 'unknown'),
  }
}

/** What a word came to. */
interface Looked<Key> {
  readonly key: Key | typeof EXCLUDE | undefined
  /** Whether the word is told of: as one that nobody knows, or one that says nothing. */
  readonly told: 'unknown' | 'nothing' | undefined
}

/** A word that was looked at, and what it came to. */
interface Remembered<Key> extends Looked<Key> {
  readonly word: unknown
}

const NOTHING = { key: undefined, told: undefined } as const
const NULL_WORD = { key: undefined, told: 'nothing' } as const
const UNKNOWN = { key: undefined, told: 'unknown' } as const

const RECENT = 256

/** Where a word of one letter at least stands among those of late: by its length, its first and its last letter. */
function recentPlace(word: string): number {
  const { length } = word
  const ends = word.charCodeAt(0) * 31 + word.charCodeAt(length - 1) * 7
  return (ends + length) & (RECENT - 1)
}

/** Looks words up in a value map, by case and spaces alike; `undefined` for those that it doesn't have. */
export function lookUp<Key extends string | number | boolean>(
  map: Readonly<Record<string, Key | 'exclude' | 'unknown'>>,
): KeyOf<Exclude<Key, 'exclude' | 'unknown'>> {
  const keys = new Map(Object.entries(map).map(([word, key]) => [plainWord(word), key]))
  return (word) => {
    const key = keys.get(plainWord(word))
    if (key === 'exclude') return EXCLUDE
    if (key === 'unknown') return null
    return key as Exclude<Key, 'exclude' | 'unknown'> | undefined
  }
}

/** Different keys that one role may have in one export. */
const KEYS = 5000

/**
 * Takes words for keys as they are, without regard to case, unless they look like somebody's own.
 *
 * @param keyOf - how a word is written as a key
 * @throws NesdsError `UNREADABLE_EXPORT` where there are so many that they can't be keys
 */
export function asTheyAre(
  sourceName: string,
  column: string,
  keyOf: (word: string) => string = plainWord,
): (word: string) => string | undefined {
  const seen = new Set<string>()
  return (word) => {
    const key = keyOf(word)
    if (key.length > 100 || looksPersonal(key)) return undefined
    seen.add(key)
    if (seen.size <= KEYS) return key
    const remedy = 'say under `values` which words count, or take the column out of the mapping'
    throw unreadable(sourceName, `${column} has more than ${KEYS} different words: ${remedy}`)
  }
}
