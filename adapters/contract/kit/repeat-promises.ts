import { emptyTally, mergeTallies, type Tally } from '../../../src/contacts/tally.ts'
import type { Reading } from '../adapter.ts'
import type { AdapterPromise } from './promise.ts'
import { readingOf } from './watched-read.ts'

/** What an adapter promises of reading the same again, in other pieces and in another order. */
export const REPEAT_PROMISES: readonly AdapterPromise[] = [
  {
    name: 'gives the same each time, and when it reads twice at once',
    async faults(adapter, fixture) {
      const first = whole(await readingOf(adapter, fixture))
      const later = await Promise.all([readingOf(adapter, fixture), readingOf(adapter, fixture)])
      const differs = later.some((reading) => whole(reading) !== first)
      return differs ? ['read again, it gives something else: keep nothing between reads'] : []
    },
  },
  {
    name: 'gives the same whatever pieces the bytes come in',
    async faults(adapter, fixture) {
      const expected = whole(await readingOf(adapter, fixture))
      const faults: string[] = []
      for (const pieceSize of [1, 7, 1000]) {
        const reading = await readingOf(adapter, fixture, fixture.source, { pieceSize })
        if (whole(reading) === expected) continue
        faults.push(`in pieces of ${pieceSize} bytes it gives something else: join them first`)
      }
      return faults
    },
  },
  {
    name: 'gives the same whatever order the rows come in',
    async faults(adapter, fixture) {
      const { reordered } = fixture
      if (reordered.length === 0) {
        return ['the fixture has no `reordered`: give the export with its rows in another order']
      }
      const expected = figures(await readingOf(adapter, fixture))
      const faults: string[] = []
      for (const [index, content] of reordered.entries()) {
        if (figures(await readingOf(adapter, fixture, content)) === expected) continue
        faults.push(`reordered ${index}: the facts or the account of rows are others`)
      }
      return faults
    },
  },
  {
    name: 'counts the same in parts as in the whole',
    async faults(adapter, fixture) {
      const { parts = [] } = fixture
      const expected = tallyIn(await readingOf(adapter, fixture))
      if (expected === undefined) return []
      if (parts.length < 2) return ['the fixture has no `parts`: give the export in two or more']
      let merged = emptyTally()
      for (const part of parts) {
        merged = mergeTallies(
          merged,
          tallyIn(await readingOf(adapter, fixture, part)) ?? emptyTally(),
        )
      }
      return canonical(merged) === canonical(expected)
        ? []
        : ["the parts' tallies, merged, are not that of the whole"]
    },
  },
  {
    name: 'concludes from counts what it reads from the rows',
    async faults(adapter, fixture) {
      const { councils } = await readingOf(adapter, fixture)
      return councils.flatMap(({ tally, ...read }) => {
        if (tally === undefined || adapter.conclude === undefined) return []
        const context = { ...fixture.context, council: read.council }
        const { facts, withheld, measures } = adapter.conclude(tally, context)
        return canonical({ facts, withheld, measures }) ===
          canonical({ ...read, council: undefined })
          ? []
          : ['from its own tally it concludes other facts or measures than those that it gives']
      })
    },
  },
]

/** The counts of all councils; `undefined` where none are given. */
function tallyIn({ councils }: Reading): Tally | undefined {
  const tallies = councils.flatMap(({ tally = [] }) => tally)
  return tallies.length === 0 ? undefined : tallies.reduce(mergeTallies)
}

function whole(reading: Reading): string {
  return canonical(reading)
}

/** What may not depend on the order of rows: all but the places of rejected ones. */
function figures({ councils, reckoning }: Reading): string {
  const { read, used, excluded, rejected } = reckoning
  const lost = Object.entries(rejected).map(([reason, { count }]) => [reason, count])
  return canonical({ councils, read, used, excluded, lost: lost.map(String).sort() })
}

/** Data as text, keys in order, so that equal data has equal text. */
function canonical(data: unknown): string {
  return JSON.stringify(data, (_, value: unknown) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
  })
}
