import type { TableShape } from '../mapping.ts'
import type { TableRow } from '../table.ts'
import { valueAt } from './value-at.ts'

/** Makes a function from a record to the row of what is wanted of it; a path's aliases are tried after it. */
export function recordReader(
  wanted: readonly string[],
  { aliases = {} }: TableShape,
): (record: unknown, number: number) => TableRow {
  const paths = wanted.map((path) => [
    path,
    ...(Object.hasOwn(aliases, path) ? (aliases[path] ?? []) : []),
  ])
  return (record, number) => {
    if (typeof record !== 'object' || record === null || Array.isArray(record)) {
      return { number, values: [], fault: 'no JSON object' }
    }
    return { number, values: paths.map((names) => firstValue(record, names)) }
  }
}

function firstValue(record: object, paths: readonly string[]): unknown {
  for (const path of paths) {
    const value = valueAt(record, path)
    if (value !== undefined) return value
  }
  return undefined
}
