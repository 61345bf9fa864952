import { closestMatch } from 'leven'
import type { Column, Mapping } from './mapping.ts'
import { type NamedColumn, namedColumns } from './named-columns.ts'
import { plainWord } from './plain-word.ts'
import { unreadable } from './unreadable.ts'

/** Where a mapping's columns stand in a table. */
export interface ColumnPlaces {
  /** Index of a column's cells; `undefined` where the mapping names none, or the table doesn't have it. */
  placeOf(column: Column | undefined): number | undefined
  /** How a column is called, for places in messages. */
  nameOf(column: Column): string
  readonly warnings: readonly string[]
}

/**
 * Finds a mapping's columns in a table: by the very header, else by one that differs in case and spaces alone.
 *
 * A column that decides which rows count has to be there. Without another, what it would say is unknown.
 *
 * @throws NesdsError `UNREADABLE_EXPORT` naming a column that has to be there and isn't
 */
export function columnPlaces(
  mapping: Mapping,
  headers: readonly string[],
  sourceName: string,
): ColumnPlaces {
  return placesIn(headers, namedColumns(mapping), DECIDING, sourceName)
}

/**
 * Finds columns in a table, as {@link columnPlaces} does.
 *
 * @param deciding - places in the mapping, keys joined by dots, whose columns have to be there
 * @throws NesdsError `UNREADABLE_EXPORT` naming a column that has to be there and isn't
 */
export function placesIn(
  headers: readonly string[],
  wanted: readonly NamedColumn[],
  deciding: readonly string[],
  sourceName: string,
): ColumnPlaces {
  const exact = new Map<Column, number>()
  const plain = new Map<string, number | 'several'>()
  headers.forEach((header, index) => {
    exact.set(index + 1, index)
    if (!exact.has(header)) exact.set(header, index)
    const word = plainWord(header)
    plain.set(word, plain.has(word) ? 'several' : index)
  })
  const placeOf = (column: Column | undefined) => {
    if (column === undefined) return undefined
    const near = typeof column === 'string' ? plain.get(plainWord(column)) : undefined
    return exact.get(column) ?? (near === 'several' ? undefined : near)
  }
  const warnings: string[] = []
  const told = new Set<Column>()
  for (const { column, path } of wanted) {
    if (placeOf(column) !== undefined || told.has(column)) continue
    told.add(column)
    const near = nearest(column, headers)
    const missing = `there is no ${nameOf(column)}${near}`
    const place = path.join('.')
    if (deciding.includes(place)) {
      const isNoneThere = wanted.every((other) => placeOf(other.column) === undefined)
      const remedy = isNoneThere && near === '' ? HEADER_ROW : ''
      throw unreadable(
        sourceName,
        `${missing}; \`${place}\` of the mapping can't do without it${remedy}`,
      )
    }
    const loss = path[0] === 'filters' ? 'leaves no row out' : 'says nothing'
    warnings.push(`${missing}: \`${place}\` of the mapping ${loss}`)
  }
  return { placeOf, nameOf, warnings }
}

const HEADER_ROW =
  ': as none of its columns is there, say in `source.headerRow` which row has the headers'

/** Columns without which rows would count that shouldn't, or count for the wrong month or council. */
const DECIDING = [
  'source.key',
  'source.keep.by',
  'columns.council',
  'columns.opened',
  'columns.status',
]

function nameOf(column: Column): string {
  return typeof column === 'number' ? `column ${column}` : `column ${JSON.stringify(column)}`
}

function nearest(column: Column, headers: readonly string[]): string {
  if (typeof column === 'number') return `: there are ${headers.length}`
  const match = closestMatch(column, [...headers], { maxDistance: Math.ceil(column.length / 3) })
  return match === undefined ? '' : ` (is it ${JSON.stringify(match)}?)`
}
