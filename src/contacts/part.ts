import { CHANNELS, topChannelOf } from './channels.ts'
import type { Counts } from './counts.ts'
import { isWithin, type Period } from './period.ts'
import { type Dimensions, dimensionsOf, type Tally } from './tally.ts'

/** A group of a tally: its dimensions and its counts. */
export interface Part {
  readonly dimensions: Dimensions
  readonly counts: Counts
}

/** The groups of a tally, those within a period where one is given. */
export function partsOf(tally: Tally, period: Period | undefined): readonly Part[] {
  const parts = Object.entries(tally.groups).map(([key, counts]) => ({
    dimensions: dimensionsOf(key),
    counts,
  }))
  if (period === undefined) return parts
  return parts.filter(
    ({ dimensions: { period: month } }) => month !== undefined && isWithin(month, period),
  )
}

/** First and last month that groups speak of, such as `2025-04/2026-03`; `undefined` where none says. */
export function periodOf(parts: readonly Part[]): string | undefined {
  const months = wordsOf(parts, 'period')
  return months.length === 0 ? undefined : `${months[0]}/${months.at(-1)}`
}

/** Adds up a count over groups. */
export function sumOf(parts: readonly Part[], count: (counts: Counts) => number): number {
  return parts.reduce((sum, { counts }) => sum + count(counts), 0)
}

/** The contacts of groups. */
export function contactsIn(parts: readonly Part[]): number {
  return sumOf(parts, ({ contacts }) => contacts)
}

/** The different words of a dimension, in order; groups that don't say it are passed over. */
export function wordsOf(parts: readonly Part[], dimension: keyof Dimensions): readonly string[] {
  const words = parts.flatMap(({ dimensions }) => dimensions[dimension] ?? [])
  return [...new Set(words)].sort()
}

/** The groups by the word of a dimension, words in order; a channel has those of its narrower ones too. */
export function partsBy(
  parts: readonly Part[],
  dimension: keyof Dimensions,
): ReadonlyMap<string, readonly Part[]> {
  const byWord = new Map<string, Part[]>()
  for (const part of parts) {
    const word = part.dimensions[dimension]
    if (word === undefined) continue
    for (const name of dimension === 'channel' ? channelsOver(word) : [word]) {
      const known = byWord.get(name)
      if (known === undefined) byWord.set(name, [part])
      else known.push(part)
    }
  }
  return new Map([...byWord].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** The groups of one of the four channels, narrower ones included. */
export function partsOfChannel(
  parts: readonly Part[],
  channel: (typeof CHANNELS)[number]['key'],
): readonly Part[] {
  return parts.filter(({ dimensions }) => topOf(dimensions) === channel)
}

/** The ones of the four channels that groups belong to, in the source's order. */
export function topChannelsOf(parts: readonly Part[]): readonly string[] {
  const tops = new Set(parts.map(({ dimensions }) => topOf(dimensions)))
  return CHANNELS.map(({ key }) => key).filter((key) => tops.has(key))
}

/** The one of the four channels that a group belongs to; `undefined` where it names none of the tree's. */
export function topOf({ channel }: Dimensions): string | undefined {
  return channel === undefined ? undefined : topChannelOf(channel)
}

/** A channel and the one that it belongs to; none where the tree doesn't have it. */
function channelsOver(channel: string): readonly string[] {
  const top = topChannelOf(channel)
  if (top === undefined) return []
  return top === channel ? [channel] : [channel, top]
}
