import type { ColumnPlaces } from './column-places.ts'
import type { Columns, InstantRole, Mapping } from './mapping.ts'
import { instants } from './row-times.ts'
import { standalone } from './standalone.ts'
import type { TableRow } from './table.ts'
import { isNull } from './values/null-words.ts'
import { numberIn } from './values/number-text.ts'

/** Where a row stands among those of its case: numbers and instants by size, before text; nothing where it isn't said. */
export type Rank = number | string | undefined

const INSTANT_ROLES: readonly InstantRole[] = ['opened', 'firstReply', 'resolved', 'closed', 'due']
/** Counters may have more digits than numbers for people. */
const LONG_NUMBER = /^-?\d{16,}$/

/** Makes a reader of the column by which `source.keep` puts rows in order. */
export function orderReader(mapping: Mapping, { placeOf }: ColumnPlaces): (row: TableRow) => Rank {
  const by = mapping.source.keep?.by
  const place = placeOf(by)
  const nulls = mapping.nulls ?? []
  const role = roleOf(by, mapping.columns)
  const { read } = instants(mapping, role ?? 'opened')
  return ({ values }) => {
    const cell = place === undefined ? undefined : values[place]
    if (isNull(cell, nulls)) return undefined
    const number = role === undefined ? numberOf(cell) : undefined
    if (number !== undefined) return number
    const instant = read(cell)
    if (typeof instant === 'number') return instant
    return typeof cell === 'string' && role === undefined ? standalone(cell.trim()) : undefined
  }
}

function numberOf(cell: unknown): number | undefined {
  if (typeof cell === 'number') return cell
  if (typeof cell !== 'string') return undefined
  return numberIn(cell) ?? (LONG_NUMBER.test(cell.trim()) ? Number(cell) : undefined)
}

/** Whether a row of the one rank counts before one of the other. */
export function precedes(rank: Rank, held: Rank, which: 'first' | 'last'): boolean {
  // A row that doesn't say when it is counts only where there is no other.
  if (rank === undefined || held === undefined) return held === undefined
  const later = typeof rank === typeof held ? rank > held : typeof rank === 'string'
  return later === (which === 'last')
}

function roleOf(by: string | undefined, columns: Columns): InstantRole | undefined {
  return INSTANT_ROLES.find((role) => by !== undefined && columns[role] === by)
}
