import { channelOf } from '../../src/contacts/channels.ts'
import type { ValueMap } from '../mapped-table/mapping.ts'
import { plainWord } from '../mapped-table/plain-word.ts'
import type { ExcludedRow } from './sheet-options.ts'

/** The channel that a word means, by the mapping or else by the shipped table; none where neither has it. */
export function channelIn(map: ValueMap | undefined, word: string | undefined): string | undefined {
  if (word === undefined) return undefined
  const channel = ownKey(map, word) ?? channelOf(word)
  return channel === 'unknown' || channel === 'exclude' ? undefined : channel
}

/** The service that a word means; itself where the mapping says nothing of it. */
export function serviceIn(map: ValueMap | undefined, word: string | undefined): string | undefined {
  if (word === undefined) return undefined
  const service = ownKey(map, word) ?? word
  return service === 'unknown' ? undefined : service
}

/** Why a row is left out whose service the mapping excludes; `undefined` for any other. */
export function excludedService(
  map: ValueMap | undefined,
  word: string | undefined,
): ExcludedRow | undefined {
  return word !== undefined && ownKey(map, word) === 'exclude' ? EXCLUDED : undefined
}

const EXCLUDED: ExcludedRow = { excluded: 'left out by its word in `service`' }

/** Whether a word is a channel that neither the mapping nor the shipped table has. */
export function isChannelUnknown(map: ValueMap | undefined, word: string | undefined): boolean {
  return word !== undefined && (ownKey(map, word) ?? channelOf(word)) === undefined
}

/** Whether there is a map and it doesn't name a word. */
export function isUnnamed(map: ValueMap | undefined, word: string | undefined): boolean {
  return map !== undefined && word !== undefined && ownKey(map, word) === undefined
}

/** The mapping's key of a word, without regard to case and spaces. */
export function ownKey(map: ValueMap = {}, word: string): string | undefined {
  const plain = plainWord(word)
  return Object.entries(map).find(([own]) => plainWord(own) === plain)?.[1]
}
