import { topChannelOf } from '../../src/contacts/channels.ts'

/** Things by the keys of each, in the order of the first of each key. */
export function groupedBy<Thing>(
  things: readonly Thing[],
  keysOf: (thing: Thing) => readonly string[],
): ReadonlyMap<string, readonly Thing[]> {
  const groups = new Map<string, Thing[]>()
  for (const thing of things) {
    for (const key of keysOf(thing)) {
      const known = groups.get(key)
      if (known === undefined) groups.set(key, [thing])
      else known.push(thing)
    }
  }
  return groups
}

/** What a sheet's figures are also given for. */
export type Part = 'channel' | 'customerType' | 'service'

/** Things by their word of a part, words in order: a channel has those of its narrower ones too, and what says none is passed over. */
export function byPart<Thing>(
  things: readonly Thing[],
  part: Part,
  wordOf: (thing: Thing) => string | undefined,
): readonly (readonly [word: string, own: readonly Thing[]])[] {
  const groups = groupedBy(things, (thing) => {
    const word = wordOf(thing)
    if (word === undefined) return []
    const wider = part === 'channel' ? topChannelOf(word) : undefined
    return wider === undefined || wider === word ? [word] : [word, wider]
  })
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1))
}

/** First and last month of things that say theirs, `YYYY-MM/YYYY-MM`; `undefined` where none does. */
export function monthsOf(things: readonly { readonly month?: string | undefined }[]) {
  const months = things.flatMap(({ month }) => month ?? []).sort()
  return months.length === 0 ? undefined : `${months[0]}/${months.at(-1)}`
}
