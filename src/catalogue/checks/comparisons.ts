import { issuesOfComparison } from '../comparison-issues.ts'
import type { Linter } from './linter.ts'
import { comparisonsOf, criteriaIn } from './places.ts'
import { decimal } from './samples.ts'

/** Holds comparisons against the fact dictionary. */
export const comparisonsFit: Linter = {
  name: 'comparisons-fit',
  says: 'Every comparison reads a fact of the dictionary, by an operator and a threshold that fit it.',
  check: (source) =>
    criteriaIn(source)
      .flatMap(comparisonsOf)
      .flatMap(({ comparison, path }) =>
        issuesOfComparison(comparison, source.facts, source.codeLists).map((message) => ({
          path,
          message,
        })),
      ),
}

/** Holds thresholds against the step of their fact. */
export const thresholdsInSteps: Linter = {
  name: 'thresholds-in-steps',
  says: "A number's threshold lies a whole number of steps over the least value; a date's is a whole number of days.",
  check: (source) =>
    criteriaIn(source)
      .flatMap(comparisonsOf)
      .flatMap(({ comparison: { fact, value }, path }) => {
        const entry = Object.hasOwn(source.facts, fact) ? source.facts[fact] : undefined
        if (entry?.type !== 'number' && entry?.type !== 'date') return []
        const [least, step] = entry.type === 'number' ? [entry.minimum, entry.step] : [0, 1]
        return [value].flat().flatMap((one) =>
          typeof one !== 'number' || Number.isInteger(decimal((one - least) / step))
            ? []
            : {
                path: [...path, 'value'],
                message: `the threshold ${one} of \`${fact}\` is no whole number of steps of ${step} over ${least}; move it, or make the step smaller`,
              },
        )
      }),
}
