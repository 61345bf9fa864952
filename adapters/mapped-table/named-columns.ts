import type { Issue } from '../../src/errors.ts'
import type { Column, Mapping } from './mapping.ts'

/** A column that a mapping names, and where it does. */
export interface NamedColumn {
  readonly column: Column
  /** Keys from the mapping's root. */
  readonly path: Issue['path']
}

/** Every column that a mapping names, in the mapping's order; the same column may be named more than once. */
export function namedColumns(mapping: Mapping): readonly NamedColumn[] {
  const { source, columns, filters = [], queue = {} } = mapping
  const { extra = {}, counts = {}, rates = [], within = [], ...roles } = columns
  return [
    ...at(['source', 'key'], source.key),
    ...at(['source', 'keep', 'by'], source.keep?.by),
    ...Object.entries(roles).flatMap(([role, named]) =>
      typeof named === 'object'
        ? at(['columns', role, 'column'], named.column)
        : at(['columns', role], named),
    ),
    ...Object.entries(extra).flatMap(([name, column]) => at(['columns', 'extra', name], column)),
    ...Object.entries(counts).flatMap(([name, column]) => at(['columns', 'counts', name], column)),
    ...rates.flatMap(({ column }, index) => at(['columns', 'rates', index, 'column'], column)),
    ...within.flatMap(({ answered, abandoned }, index) => [
      ...at(['columns', 'within', index, 'answered'], answered),
      ...at(['columns', 'within', index, 'abandoned'], abandoned),
    ]),
    ...(queue.serviceLevels ?? []).flatMap(({ share }, index) =>
      at(['queue', 'serviceLevels', index, 'share', 'column'], share?.column),
    ),
    ...filters.flatMap(({ column }, index) => at(['filters', index, 'column'], column)),
  ]
}

function at(path: Issue['path'], column: Column | undefined): readonly NamedColumn[] {
  return column === undefined ? [] : [{ column, path }]
}
