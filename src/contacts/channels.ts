/** The channels of standards 1 and 3, as a tree of keys. */
export interface Channel {
  readonly key: string
  readonly children?: readonly Channel[]
}

/** The channels: the four of the standards, narrower ones under them; the keys of the catalogue's code list. */
export const CHANNELS: readonly Channel[] = []

/** The one of the four channels that a channel belongs to; `undefined` where the key is none of the tree's. */
export function topChannelOf(_key: string): string | undefined {
  throw new Error('not written yet')
}

/**
 * The channel that a word of an export means, by a shipped table of synonyms; `exclude` where it
 * means no customer's contact, `undefined` where the table doesn't have it: nothing is guessed.
 */
export function channelOf(_word: string): string | 'exclude' | undefined {
  throw new Error('not written yet')
}
