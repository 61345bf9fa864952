import type { Issue } from '../../errors.ts'
import { type Comparison, type Condition, OPPOSITES } from '../../logic/condition.ts'
import type { StandardFile } from '../cases.ts'
import type { Criterion } from '../catalogue.ts'
import type { CatalogueSource } from '../parse.ts'

/** A criterion, and where it stands in the files. */
export interface PlacedCriterion {
  readonly standard: StandardFile
  readonly grade: string
  readonly criterion: Criterion
  readonly path: Issue['path']
}

/** A condition, and where it stands in the files. */
export interface PlacedCondition {
  readonly condition: Condition
  readonly path: Issue['path']
  /** Whether an odd number of `not`s stands around it. */
  readonly negated: boolean
}

/** Every criterion of a catalogue, as the files have them. */
export function criteriaIn({ standards }: CatalogueSource): readonly PlacedCriterion[] {
  return standards.flatMap((standard, index) =>
    Object.entries(standard.grades).flatMap(([grade, criteria]) =>
      criteria.map((criterion, place) => ({
        standard,
        grade,
        criterion,
        path: ['standards', index, 'grades', grade, place],
      })),
    ),
  )
}

/** A criterion's conditions with every part inside them. */
export function conditionsIn({ criterion, path }: PlacedCriterion): readonly PlacedCondition[] {
  return within(criterion.conditions, [...path, 'conditions'], false)
}

/** A comparison, and where it stands in the files. */
export interface PlacedComparison {
  readonly comparison: Comparison
  /** What it comes to with the `not`s around it. */
  readonly demand: Comparison
  readonly path: Issue['path']
}

/** A criterion's comparisons. */
export function comparisonsOf(placed: PlacedCriterion): readonly PlacedComparison[] {
  return conditionsIn(placed).flatMap(({ condition, path, negated }) =>
    'fact' in condition
      ? [{ comparison: condition, demand: negated ? opposite(condition) : condition, path }]
      : [],
  )
}

/** The comparison that holds exactly where the given one doesn't. */
export function opposite(comparison: Comparison): Comparison {
  return { ...comparison, operator: OPPOSITES[comparison.operator] }
}

function within(
  condition: Condition,
  path: Issue['path'],
  negated: boolean,
): readonly PlacedCondition[] {
  const itself = { condition, path, negated }
  if ('fact' in condition) return [itself]
  if ('not' in condition) return [itself, ...within(condition.not, [...path, 'not'], !negated)]
  const [name, parts] =
    'all' in condition ? (['all', condition.all] as const) : (['any', condition.any] as const)
  return [itself, ...parts.flatMap((part, index) => within(part, [...path, name, index], negated))]
}
