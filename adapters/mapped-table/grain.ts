import { canonical } from '../../src/facts/canonical.ts'
import { compactContacts } from './compact-contacts.ts'
import { keySet } from './key-set.ts'
import { keyTable } from './key-table.ts'
import type { Mapping } from './mapping.ts'
import { orderReader, precedes, type Rank } from './row-order.ts'
import type { RowOutcome, RowReaderOptions } from './row-reader.ts'
import { standalone } from './standalone.ts'
import type { TableRow } from './table.ts'
import { unreadable } from './unreadable.ts'
import { isNull } from './values/null-words.ts'
import { isPlainAt } from './values/scan.ts'

/** Which row of a case counts. */
export interface Grain {
  /** What becomes of a row; `undefined` while another row of its case may still count instead. */
  take(row: TableRow, outcome: RowOutcome): RowOutcome | undefined
  /** The rows that count after all, once every row was taken. */
  rest(): Iterable<{ readonly outcome: RowOutcome; readonly row: number }>
  warnings(): readonly string[]
}

/**
 * Makes the grain that a mapping says its rows have.
 *
 * Where rows are cases, a case that comes twice is an error: the rows may be events, and rates by
 * event and by case differ a great deal. Where the mapping says which row of a case counts, that one
 * does, whatever became of it: a case whose last row can't be read, or is left out by a filter, isn't
 * read from an earlier one.
 *
 * @throws NesdsError `UNREADABLE_EXPORT` from `take`, for a case that comes twice, be it in this export
 * or in one that is counted with it, and for too many cases
 */
export function createGrain(
  mapping: Mapping,
  { places, sourceName, noteCase }: Pick<RowReaderOptions, 'places' | 'sourceName' | 'noteCase'>,
): Grain {
  const { key, keep } = mapping.source
  const place = places.placeOf(key)
  if (key === undefined || place === undefined) return EVERY_ROW
  const nulls = mapping.nulls ?? []
  const column = places.nameOf(key)
  const unnamed = { rejected: 'a row that names no case', column }
  const keyOf = (row: TableRow): string | undefined => {
    const cell = row.values[place]
    if (typeof cell === 'string' && nulls.length === 0 && isPlain(cell)) return cell
    return isNull(cell, nulls) || typeof cell === 'object' ? undefined : String(cell).trim()
  }
  const cases: Cases = {
    keyOf,
    unnamed,
    sourceName,
    column,
    ...(noteCase !== undefined && {
      note(key, outcome, row) {
        if (!('contact' in outcome)) return
        const { contact } = outcome
        if (noteCase(`${contact.council ?? ''} ${key}`, contact)) return
        throw unreadable(sourceName, `row ${row} ${inAnotherExport(column)}`)
      },
    }),
  }
  return keep === undefined
    ? oneRowACase(cases)
    : oneOfMany(cases, orderReader(mapping, places), keep.which)
}

/** How the rows of an export name their cases. */
interface Cases {
  readonly keyOf: (row: TableRow) => string | undefined
  /** What becomes of a row that names none. */
  readonly unnamed: RowOutcome
  readonly sourceName: string
  readonly column: string
  /** Notes a case that counts, by the row that decides it; absent where no other export is counted with this one. */
  readonly note?: (key: string, outcome: RowOutcome, row: number) => void
}

/** Whether a key is plain to see: no space around it, and no null word, as none of those ends in a digit. */
function isPlain(key: string): boolean {
  const last = key.charCodeAt(key.length - 1)
  return last >= 0x30 && last <= 0x39 && isPlainAt(key, 0)
}

const EVERY_ROW: Grain = { take: (_, outcome) => outcome, rest: () => [], warnings: () => [] }

function oneRowACase({ keyOf, unnamed, sourceName, column, note }: Cases): Grain {
  const see = keySet()
  let unchecked = 0
  return {
    take(row, outcome) {
      if (row.fault !== undefined || 'filtered' in outcome) return outcome
      const key = keyOf(row)
      if (key === undefined) return unnamed
      const seen = see(key)
      if (seen === 'not checked') unchecked += 1
      if (seen === 'repeated') throw unreadable(sourceName, `row ${row.number} ${repeated(column)}`)
      note?.(key, outcome, row.number)
      return outcome
    },
    rest: () => [],
    warnings: () =>
      unchecked === 0 ? [] : [`${unchecked} rows were not checked for cases that come twice`],
  }
}

function repeated(column: string): string {
  return `has a case in ${column} that another row has too. If rows are events, say \`"grain": "event"\` under \`source\` of the mapping, and with \`keep\` which row of a case counts, such as \`{ "which": "last", "by": "Modified" }\`. If cases are exported more than once, \`keep\` alone will do`
}

function inAnotherExport(column: string): string {
  return `has a case in ${column} that another of these exports has too, where it would count twice. Cut the exports so that each case stands in one of them, such as by the month of opening, or join them to one table, in which \`keep\` says which row of a case counts`
}

/** Cases that fit into memory. */
const MOST_CASES = 4_000_000
const SUPERSEDED = { excluded: 'another row of its case counts' }

function oneOfMany(
  { keyOf, unnamed, sourceName, note }: Cases,
  rankOf: (row: TableRow) => Rank,
  which: 'first' | 'last',
): Grain {
  const cases = keyTable()
  const contacts = compactContacts()
  const others = new Map<number, RowOutcome>()
  const ranks: Rank[] = []
  const rows: number[] = []
  // Which row decides a case is known at the end, and only then whether it counts.
  const keys: string[] = []
  const put = (number: number, row: TableRow, rank: Rank, outcome: RowOutcome) => {
    const contact = 'contact' in outcome ? outcome.contact : NOBODY
    if (number === contacts.length) contacts.push(contact)
    else contacts.set(number, contact)
    if ('contact' in outcome) others.delete(number)
    else others.set(number, outcome)
    ranks[number] = rank
    rows[number] = row.number
  }
  const kept = (number: number): RowOutcome =>
    others.get(number) ?? { contact: contacts.at(number) }
  const counts = (number: number, rank: Rank, outcome: RowOutcome): boolean => {
    const held = ranks[number]
    if (rank === held) return canonical(outcome) > canonical(kept(number))
    return precedes(rank, held, which)
  }
  return {
    take(row, outcome) {
      if (row.fault !== undefined || ('of' in outcome && outcome.of === 'row')) return outcome
      const key = keyOf(row)
      if (key === undefined) return 'filtered' in outcome ? outcome : unnamed
      const number = cases.numberOf(key)
      if (number >= MOST_CASES) {
        const remedy = 'export them in parts, by the month of opening'
        throw unreadable(sourceName, `there are more than ${MOST_CASES} cases: ${remedy}`)
      }
      const rank = rankOf(row)
      if (number === contacts.length) {
        if (note !== undefined) keys.push(standalone(key))
        put(number, row, rank, outcome)
        return undefined
      }
      if (counts(number, rank, outcome)) put(number, row, rank, outcome)
      return SUPERSEDED
    },
    *rest() {
      for (let number = 0; number < contacts.length; number += 1) {
        const decided = { outcome: kept(number), row: rows[number] ?? 0 }
        note?.(keys[number] ?? '', decided.outcome, decided.row)
        yield decided
      }
    },
    warnings: () => [],
  }
}

const NOBODY = { role: 'contact' } as const
