import { plain } from '../report/plain.ts'
import type { Call } from './command.ts'

/**
 * A call as a person types it into a shell: `nesds explain facts.json 2 --as-of 2026-03-31`.
 *
 * @param words - the command, its operands and what else there is
 * @param names - the options of the call that go with it, as far as given; where its output goes does not
 */
export function callWords(
  words: readonly string[],
  { options }: Pick<Call, 'options'>,
  names: readonly string[],
): string {
  const kept = Object.entries(options).filter(([name]) => names.includes(name) && name !== 'out')
  const given = kept.flatMap(([name, values]) => values.flatMap((value) => [`--${name}`, value]))
  return ['nesds', ...words, ...given].map(shellWord).join(' ')
}

/** A word as a shell takes it for one. */
function shellWord(word: string): string {
  const shown = plain(word)
  return /^[\w./:@%+=,~-]+$/.test(shown) ? shown : `'${shown.replaceAll("'", "'\\''")}'`
}
