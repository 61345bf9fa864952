import type { MappingAddition, Reaches } from '../contract/mapping-coverage.ts'
import type { StandardCoverage } from './coverage.ts'

/** What a mapping would give beside what it gives, if it said one thing more. */
export interface MoreColumn {
  /** Where the mapping would say it, such as `columns.partner`. */
  readonly place: string
  /** What the column would hold. */
  readonly says: string
  readonly facts: readonly string[]
  /** Criteria that could be met then and can't now. */
  readonly criteria: readonly string[]
  /** Criteria that would be decided then and aren't now. */
  readonly decides: readonly string[]
}

/** What can be given and decided. */
export interface Decided {
  readonly facts: readonly string[]
  readonly standards: readonly StandardCoverage[]
}

/**
 * What each thing that a mapping doesn't say would add, the most first: by criteria that could be
 * met, then by criteria decided, then by facts. What adds nothing alone is left out.
 */
export function moreColumns(
  additions: readonly MappingAddition[],
  now: Decided,
  decidedBy: (reaches: Reaches) => Decided,
): readonly MoreColumn[] {
  return additions
    .map(({ place, says, reachesThen }) => {
      const then = decidedBy(reachesThen())
      return {
        place,
        says,
        facts: without(then.facts, now.facts),
        criteria: without(criteriaThat(then, 'canBeMet'), criteriaThat(now, 'canBeMet')),
        decides: without(criteriaThat(then, 'decided'), criteriaThat(now, 'decided')),
      }
    })
    .filter(({ facts, criteria, decides }) => facts.length + criteria.length + decides.length > 0)
    .sort(
      (a, b) =>
        b.criteria.length - a.criteria.length ||
        b.decides.length - a.decides.length ||
        b.facts.length - a.facts.length ||
        (a.place < b.place ? -1 : 1),
    )
}

function criteriaThat({ standards }: Decided, how: 'canBeMet' | 'decided'): readonly string[] {
  return standards.flatMap(({ grades }) =>
    grades.flatMap(({ criteria }) => criteria.filter((one) => one[how]).map(({ id }) => id)),
  )
}

function without(all: readonly string[], known: readonly string[]): readonly string[] {
  return all.filter((one) => !known.includes(one))
}
