import { unreadable } from '../mapped-table/unreadable.ts'
import type { SheetMapping } from './sheet-mapping.ts'
import type { SheetAdapterOptions } from './sheet-options.ts'

/** What the rows of a sheet say, by council; the key is `` for the council that nobody names. */
export interface SheetEntries<Entry> {
  readonly byCouncil: ReadonlyMap<string, readonly Entry[]>
  /** Rows that could not be read and are this council's, or may be. */
  readonly unreadOf: (council: string) => number
  /** Number of the last day that its rows which were left out name. */
  readonly lastDayOf: (council: string) => number | undefined
}

/** Holds entries as they are read. */
export interface CouncilEntries<Entry> {
  /** Adds what a row says; fails with `UNREADABLE_EXPORT` where another says the same, or there are too many. */
  add(council: string, taken: readonly Entry[], row: number): void
  /** Counts a row that could not be read, of a council or of any. */
  addUnread(council: string | undefined): void
  /** Notes a day that a row names which was left out. */
  addDay(council: string, day: number): void
  /** All that was added; a sheet in which nothing counts still speaks of the council that was asked for. */
  all(asked: string | undefined): SheetEntries<Entry>
}

/** Entries that are held at once; a sheet of figures has far fewer. */
const MOST_ENTRIES = 4_000_000
/** Entries of a council after which it is worth while to take those together that say the same. */
const MANY_ENTRIES = 20_000

/** Makes a holder of entries. */
export function councilEntries<Mapping extends SheetMapping, Entry>(
  sourceName: string,
  { unique, together }: Pick<SheetAdapterOptions<Mapping, Entry>, 'unique' | 'together'>,
): CouncilEntries<Entry> {
  const byCouncil = new Map<string, Entry[]>()
  const unread = new Map<string | undefined, number>()
  const lastDays = new Map<string, number>()
  const keys = new Set<string>()
  const roomOf = new Map<string, number>()
  let count = 0

  const checkKeys = (council: string, taken: readonly Entry[], row: number) => {
    if (unique === undefined) return
    for (const entry of taken) {
      const key = JSON.stringify([council, unique.keyOf(entry)])
      if (keys.has(key)) throw unreadable(sourceName, `row ${row} ${unique.repeated}`)
      keys.add(key)
    }
  }
  const takeTogether = (council: string, own: readonly Entry[]) => {
    if (together === undefined || own.length <= (roomOf.get(council) ?? MANY_ENTRIES)) return
    const fewer = together(own)
    byCouncil.set(council, [...fewer])
    // Where little came of it, it is tried again once there are twice as many.
    roomOf.set(council, MANY_ENTRIES + 2 * fewer.length)
  }

  return {
    add(council, taken, row) {
      count += taken.length
      if (count > MOST_ENTRIES) throw unreadable(sourceName, TOO_MANY)
      checkKeys(council, taken, row)
      const own = byCouncil.get(council) ?? []
      byCouncil.set(council, own)
      own.push(...taken)
      takeTogether(council, own)
    },
    addUnread(council) {
      unread.set(council, (unread.get(council) ?? 0) + 1)
    },
    addDay(council, day) {
      lastDays.set(council, Math.max(lastDays.get(council) ?? day, day))
    },
    all(asked = '') {
      for (const council of unread.keys()) {
        if (council !== undefined && !byCouncil.has(council)) byCouncil.set(council, [])
      }
      if (byCouncil.size === 0) byCouncil.set(asked, [])
      return {
        byCouncil,
        unreadOf: (council) => (unread.get(council) ?? 0) + (unread.get(undefined) ?? 0),
        lastDayOf: (council) => lastDays.get(council),
      }
    },
  }
}

const TOO_MANY = `it has more than ${MOST_ENTRIES} entries; export it in parts`
