import type { Issue } from '../../errors.ts'
import type { Condition } from '../../logic/condition.ts'
import type { CatalogueSource } from '../parse.ts'
import { contradictionIn, demandsOf, implies } from './demands.ts'
import { conditionsAt, laddersOf } from './ladder.ts'
import type { Linter } from './linter.ts'
import { conditionsIn, criteriaIn } from './places.ts'

/** Looks for grades that nobody can reach. */
export const gradesReachable: Linter = {
  name: 'grades-reachable',
  says: 'No grade asks for what contradicts itself or a lower grade.',
  check: (source) =>
    laddersOf(source).flatMap((ladder): readonly Issue[] => {
      const { index, grades } = ladder
      for (const [rank, grade] of grades.entries()) {
        const asked = demandsOf(conditionsAt(ladder, grades.slice(0, rank + 1)))
        const fact = contradictionIn(asked, source)
        if (fact === undefined) continue
        const message = `no council can reach it: no value of \`${fact}\` is all that it and lower grades ask for`
        // What stands over a grade out of reach is out of reach too; once is enough.
        return [{ path: ['standards', index, 'grades', grade], message }]
      }
      return []
    }),
}

/** Looks for grades that come by themselves. */
export const gradesEarned: Linter = {
  name: 'grades-earned',
  says: 'No grade is implied by the lower ones.',
  check: (source) =>
    laddersOf(source).flatMap((ladder) =>
      ladder.grades.flatMap((grade, rank) => {
        const lower = ladder.grades.slice(0, rank)
        const asked = conditionsAt(ladder, [grade])
        const premises = conditionsAt(ladder, lower)
        return asked.length > 0 && asked.every((one) => follows(one, premises, source))
          ? {
              path: ['standards', ladder.index, 'grades', grade],
              message: `asks for nothing beyond ${lower.at(-1) ?? 'what always holds'}; leave it out, or ask for more`,
            }
          : []
      }),
    ),
}

/** Looks for criteria that come by themselves. */
export const criteriaEarned: Linter = {
  name: 'criteria-earned',
  says: 'No criterion holds always, and none is implied by another of the same or a lower grade.',
  check: (source) => {
    const placed = criteriaIn(source)
    return laddersOf(source).flatMap(({ standard, grades }) => {
      const own = placed
        .filter((one) => one.standard === standard)
        .map((one) => ({ ...one, rank: grades.indexOf(one.grade) }))
      return own.flatMap(({ criterion: { conditions }, path, rank }, here) => {
        if (follows(conditions, [], source)) {
          return { path, message: 'holds whatever the facts are; ask for something' }
        }
        const implying = own.find(
          (other, there) =>
            there !== here &&
            other.rank <= rank &&
            follows(conditions, [other.criterion.conditions], source) &&
            // Of two that ask the same in one grade, the first may stay.
            (other.rank < rank ||
              there < here ||
              !follows(other.criterion.conditions, [conditions], source)),
        )
        return implying
          ? {
              path,
              message: `holds wherever \`${implying.criterion.id}\` does; take one of them out`,
            }
          : []
      })
    })
  },
}

/** Looks for parts of a group that make no difference. */
export const partsNeeded: Linter = {
  name: 'parts-needed',
  says: 'Each part of a group makes a difference: it is not implied by another part of an `all`, and implies none of an `any`.',
  check: (source) =>
    criteriaIn(source)
      .flatMap(conditionsIn)
      .flatMap(({ condition, path }) => {
        if (!('all' in condition || 'any' in condition)) return []
        const [name, parts] =
          'all' in condition ? (['all', condition.all] as const) : (['any', condition.any] as const)
        const isIdle = (part: Condition, beside: Condition) =>
          name === 'all' ? follows(part, [beside], source) : follows(beside, [part], source)
        return parts.flatMap((part, here) =>
          parts.some(
            (beside, there) =>
              there !== here && isIdle(part, beside) && (there < here || !isIdle(beside, part)),
          )
            ? {
                path: [...path, name, here],
                message: `makes no difference beside the other parts of \`${name}\`; take it out`,
              }
            : [],
        )
      }),
}

/** Whether a condition holds wherever the premises do; of premises that contradict each other nothing follows. */
function follows(
  condition: Condition,
  premises: readonly Condition[],
  source: CatalogueSource,
): boolean {
  const demands = demandsOf(premises)
  return contradictionIn(demands, source) === undefined && implies(demands, condition, source)
}
