import type { ColumnPlaces } from './column-places.ts'
import type { Columns, InstantRole, Mapping } from './mapping.ts'
import { instants } from './row-times.ts'
import { standalone } from './standalone.ts'
import type { TableRow } from './table.ts'
import { isNull } from './values/null-words.ts'

/** Where a row stands among those of its case: numbers and instants by size, before text; nothing where it isn't said. */
export type Rank = number | string | undefined

const INSTANT_ROLES: readonly InstantRole[] = ['opened', 'firstReply', 'resolved', 'closed', 'due']
const NUMBER = /^-?\d+(?:\.\d+)?$/

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
    const isNumber = typeof cell === 'number' || (typeof cell === 'string' && NUMBER.test(cell))
    if (role === undefined && isNumber) return Number(cell)
    const instant = read(cell)
    if (typeof instant === 'number') return instant
    return typeof cell === 'string' && role === undefined ? standalone(cell.trim()) : undefined
  }
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
