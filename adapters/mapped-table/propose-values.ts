import { channelOf } from '../../src/contacts/channels.ts'
import { looksPersonal } from './personal-words.ts'
import { plainWord } from './plain-word.ts'
import { QUEUE_OUTCOMES, STATUSES } from './propose-words.ts'
import { isNull } from './values/null-words.ts'

/** What a column's words are taken to mean, and those that a person has to say. */
export interface ProposedWords<Key extends string = string> {
  readonly known: Readonly<Record<string, Key>>
  /** Words as they stand in the table, in their order. */
  readonly open: readonly string[]
  /** Whether there are so many different words that the column may hold something else. */
  readonly tooMany: boolean
  /** Whether some look like somebody's own, so that none may be repeated. */
  readonly personal: boolean
}

/** Different words that a list of channels or of statuses may have. */
const MOST = 40
const LONGEST = 60

/** The words of a column of channels by the shipped synonyms. */
export function channelWords(cells: readonly unknown[]): ProposedWords {
  return wordsBy(cells, channelOf)
}

/** The words of a column of statuses, those that mean one thing everywhere. */
export function statusWords(cells: readonly unknown[]) {
  return wordsBy(cells, inTable(STATUSES))
}

/** The words of a column of outcomes of a queue. */
export function queueWords(cells: readonly unknown[]) {
  return wordsBy(cells, inTable(QUEUE_OUTCOMES))
}

function inTable<Key extends string>(table: Readonly<Record<string, Key>>) {
  const keys = new Map(Object.entries(table))
  return (word: string): Key | undefined => keys.get(plainWord(word))
}

function wordsBy<Key extends string>(
  cells: readonly unknown[],
  keyOf: (word: string) => Key | undefined,
): ProposedWords<Key> {
  const words = new Map<string, string>()
  for (const cell of cells) {
    if (isNull(cell) || typeof cell === 'object') continue
    const word = String(cell).trim()
    if (!words.has(plainWord(word))) words.set(plainWord(word), word)
  }
  const seen = [...words.values()].toSorted()
  const tooMany = seen.length > MOST || seen.some((word) => word.length > LONGEST)
  const known = seen.flatMap((word) => {
    const key = keyOf(word)
    return key === undefined ? [] : [[word, key] as const]
  })
  const personal = seen.some(looksPersonal)
  const open = tooMany || personal ? [] : seen.filter((word) => keyOf(word) === undefined)
  return { known: Object.fromEntries(known), open, tooMany, personal }
}
