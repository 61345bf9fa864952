import type { Linter } from './linter.ts'
import { criteriaIn } from './places.ts'

/** Holds the identifiers of criteria against their places. */
export const criteriaNumbered: Linter = {
  name: 'criteria-numbered',
  says: "A criterion's id is its standard's reference, its grade and its place there, from 1: `2.minimum.1`.",
  check: (source) =>
    criteriaIn(source).flatMap(({ standard, grade, criterion, path }) => {
      const id = `${standard.ref}.${grade}.${Number(path.at(-1)) + 1}`
      return criterion.id === id
        ? []
        : {
            path: [...path, 'id'],
            message: `\`${criterion.id}\` stands in the place of \`${id}\`; add new criteria at the end, so that none changes its id`,
          }
    }),
}

/** Holds the reason for having no grades against the grades. */
export const ungradedExplained: Linter = {
  name: 'ungraded-explained',
  says: 'A standard says why it is ungraded exactly where it has no grades.',
  check: ({ standards }) =>
    standards.flatMap(({ ungraded, grades }, index) => {
      const hasGrades = Object.keys(grades).length > 0
      if (hasGrades === (ungraded === undefined)) return []
      return hasGrades
        ? {
            path: ['standards', index, 'ungraded'],
            message: 'it has grades; take the reason for having none out',
          }
        : {
            path: ['standards', index, 'grades'],
            message: 'it has no grades; say why in `ungraded`',
          }
    }),
}
