import type { Issue } from '../../src/errors.ts'
import type { TableShape } from './mapping.ts'

/** What a table's format can't do: left undone in silence, rows would count that the mapping leaves out. */
export function shapeIssues(source: TableShape): readonly Issue[] {
  if (source.format !== 'json' && source.format !== 'ndjson') return []
  return (['skip', 'stopAt'] as const)
    .filter((member) => source[member] !== undefined)
    .map((member) => ({ path: ['source', member], message: NO_FIRST_CELL }))
}

const NO_FIRST_CELL = 'JSON records have no first cell: leave rows out by `filters`'
