import type { Fault } from './fault.ts'

/**
 * Makes a reader of yes and no; `undefined` where a cell says nothing.
 *
 * @param words - the mapping's own words, which go before Yes, true, 1, Y and their opposites
 */
export function booleanReader(
  words: Readonly<Record<string, boolean | 'unknown'>> = {},
): (cell: unknown) => boolean | undefined | Fault {
  return () => ({ fault: `no reader yet ${Object.keys(words).length}` })
}
