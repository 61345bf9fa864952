import type { Mapping } from '../mapped-table/mapping.ts'
import { namedColumns } from '../mapped-table/named-columns.ts'

/** The fields of a record that a mapping reads, those left out that a reader makes itself. */
export function fieldsRead(mapping: Mapping, own: readonly string[]): readonly string[] {
  const named = namedColumns(mapping).flatMap(({ column }) =>
    typeof column === 'string' ? [column] : [],
  )
  return [...new Set(named)].filter((field) => !own.includes(field))
}
