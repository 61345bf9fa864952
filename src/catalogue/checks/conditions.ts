import type { Linter } from './linter.ts'
import { conditionsIn, criteriaIn } from './places.ts'

/** Looks for groups and grades that ask for nothing. */
export const nothingEmpty: Linter = {
  name: 'nothing-empty',
  says: 'No grade and no group of conditions is empty.',
  check: (source) => [
    ...source.standards.flatMap(({ grades }, index) =>
      Object.entries(grades)
        .filter(([, criteria]) => criteria.length === 0)
        .map(([grade]) => ({
          path: ['standards', index, 'grades', grade],
          message: 'the grade asks for nothing; give it a criterion, or leave it out',
        })),
    ),
    ...criteriaIn(source)
      .flatMap(conditionsIn)
      .filter(
        ({ condition }) =>
          ('all' in condition && condition.all.length === 0) ||
          ('any' in condition && condition.any.length === 0),
      )
      .map(({ path }) => ({
        path,
        message: 'the group is empty; give it a condition, or leave it out',
      })),
  ],
}

const NEGATIONS: readonly string[] = ['notEqual', 'notIn', 'doesNotContain']

/** Looks for negations that nobody explained. */
export const negationsExplained: Linter = {
  name: 'negations-explained',
  says: 'A criterion with a negation (`not`, `notEqual`, `notIn`, `doesNotContain`) has a note that says why.',
  check: (source) =>
    criteriaIn(source)
      .filter(({ criterion }) => criterion.note === undefined)
      .flatMap(conditionsIn)
      .flatMap(({ condition, path }) => {
        const name = 'fact' in condition ? condition.operator : 'not' in condition ? 'not' : ''
        return name === 'not' || NEGATIONS.includes(name)
          ? {
              path,
              message: `\`${name}\` is a negation; ask for what should be the case, or say in a note why not`,
            }
          : []
      }),
}
