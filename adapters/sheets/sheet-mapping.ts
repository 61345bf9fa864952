import type { Issue } from '../../src/errors.ts'
import type { Column, Filter, TableShape, TimeReading } from '../mapped-table/mapping.ts'
import type { NamedColumn } from '../mapped-table/named-columns.ts'

/** What every mapping of a sheet of figures says; each adapter of sheets adds its own columns to it. */
export interface SheetMapping {
  readonly $schema?: string
  readonly id: string
  readonly version: string
  readonly title: string
  readonly source: TableShape
  /** How days are read, for sheets that have any. */
  readonly time?: TimeReading
  readonly columns: { readonly council?: Column }
  /** Words for "not said" beside the usual ones. */
  readonly nulls?: readonly string[]
  /** Rows that are left out on purpose. */
  readonly filters?: readonly Filter[]
}

/** A column of a sheet, and whether its rows say nothing without it. */
export interface SheetColumn extends NamedColumn {
  readonly isNeeded: boolean
}

/** The columns that a sheet's mapping names. */
export function sheetColumns(
  { columns, filters = [] }: SheetMapping,
  needs: readonly string[],
): readonly SheetColumn[] {
  return [
    ...Object.entries(columns).flatMap(([role, named]) =>
      columnsIn(named, ['columns', role]).map((found) => ({
        ...found,
        isNeeded: role === 'council' || needs.includes(role),
      })),
    ),
    ...filters.map(({ column }, index) => ({
      column,
      path: ['filters', index, 'column'],
      isNeeded: true,
    })),
  ]
}

/** Columns stand by themselves, in a record with their unit, or in records and lists of such. */
function columnsIn(named: unknown, path: Issue['path']): readonly NamedColumn[] {
  if (typeof named === 'string' || typeof named === 'number') return [{ column: named, path }]
  if (typeof named !== 'object' || named === null) return []
  if ('column' in named) return columnsIn(named.column, [...path, 'column'])
  return Object.entries(named).flatMap(([name, inner]) => columnsIn(inner, [...path, name]))
}
