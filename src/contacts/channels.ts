import words from './channel-words.json' with { type: 'json' }
import { lookUpWord, wordsByKey } from './word.ts'

/** A channel and the narrower ones that belong to it. */
export interface Channel {
  readonly key: string
  readonly children?: readonly Channel[]
}

/** The four channels of standards 1 and 3, narrower ones under them; the keys are those of the catalogue's code list. */
export const CHANNELS = [
  { key: 'telephone' },
  { key: 'face_to_face' },
  {
    key: 'self_service_electronic',
    children: [
      { key: 'web' },
      { key: 'app' },
      { key: 'email' },
      { key: 'sms' },
      { key: 'chat' },
      { key: 'social' },
    ],
  },
  { key: 'post', children: [{ key: 'letter' }, { key: 'fax' }] },
] as const satisfies readonly Channel[]

/** The one of the four channels that a channel belongs to; `undefined` where the key is none of the tree's. */
export function topChannelOf(key: string): string | undefined {
  return TOP_CHANNELS.get(key)
}

/**
 * The channel that a word of an export means, by a shipped table of synonyms; `exclude` where it
 * means no contact of a customer, `undefined` where the table doesn't have it: nothing is guessed.
 *
 * Case, spaces and punctuation make no difference.
 */
export function channelOf(word: string): string | 'exclude' | undefined {
  return lookUpWord(WORDS, word)
}

const TOP_CHANNELS: ReadonlyMap<string, string> = new Map(
  CHANNELS.flatMap((channel) => {
    const children = 'children' in channel ? channel.children : []
    return [channel, ...children].map(({ key }) => [key, channel.key] as const)
  }),
)

const WORDS = wordsByKey(words)
