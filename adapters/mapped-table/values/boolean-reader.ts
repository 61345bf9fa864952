import { plainWord } from '../plain-word.ts'
import type { Fault } from './fault.ts'
import { isNull } from './null-words.ts'

/**
 * Makes a reader of yes and no; `undefined` where a cell says nothing.
 *
 * @param words - the mapping's own words, which go before Yes, True, Y, T, 1 and their opposites
 */
export function booleanReader(
  words: Readonly<Record<string, boolean | 'unknown'>> = {},
): (cell: unknown) => boolean | undefined | Fault {
  const meanings = new Map<string, boolean | 'unknown'>(USUAL)
  for (const [word, meaning] of Object.entries(words)) meanings.set(plainWord(word), meaning)
  return (cell) => {
    if (typeof cell !== 'string' && typeof cell !== 'number' && typeof cell !== 'boolean') {
      return isNull(cell) ? undefined : NEITHER
    }
    const meaning = meanings.get(plainWord(String(cell)))
    if (meaning !== undefined) return meaning === 'unknown' ? undefined : meaning
    return isNull(cell) ? undefined : NEITHER
  }
}

const NEITHER: Fault = { fault: 'neither yes nor no' }

const USUAL: readonly (readonly [string, boolean])[] = [
  ['yes', true],
  ['true', true],
  ['y', true],
  ['t', true],
  ['1', true],
  ['no', false],
  ['false', false],
  ['n', false],
  ['f', false],
  ['0', false],
]
