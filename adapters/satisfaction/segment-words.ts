import { channelOf } from '../../src/contacts/channels.ts'
import { customerTypeOf } from '../../src/contacts/customer-types.ts'
import { plainWord } from '../mapped-table/plain-word.ts'
import { ownKey } from '../sheets/row-words.ts'
import { isTotal } from '../sheets/total-words.ts'
import type { SatisfactionMapping } from './mapping.ts'

/** What a row of answers is a part of. */
export interface Segment {
  readonly channel?: string
  readonly customerType?: string
  readonly service?: string
}

/** The parts that figures are also given for. */
export const SEGMENTS = ['channel', 'customerType', 'service'] as const

/** What a word of a row's segments comes to. */
export type SegmentWord = { readonly key: string } | 'unknown' | Left

/** A row that is left out because of its word. */
interface Left {
  readonly excluded: string
}

/**
 * What a word says of a row: by the mapping's own words, then by the tables that are shipped; a
 * channel that neither has is unknown, another name is taken as it is.
 */
export function segmentWord(
  segment: keyof Segment,
  word: string,
  { values }: Pick<SatisfactionMapping, 'values'>,
): SegmentWord {
  const plain = plainWord(word)
  const own = ownKey(values?.[segment], word)
  if (own !== undefined) return own === 'unknown' ? own : orLeft(own, segment)
  if (isTotal(word)) return TOTAL
  if (segment === 'channel') {
    const channel = channelOf(word)
    return channel === undefined ? 'unknown' : orLeft(channel, segment)
  }
  return { key: (segment === 'customerType' ? customerTypeOf(word) : undefined) ?? plain }
}

function orLeft(key: string, segment: string): SegmentWord {
  return key === 'exclude' ? { excluded: `left out by its word in \`${segment}\`` } : { key }
}

const TOTAL: Left = { excluded: 'a total of other rows' }
