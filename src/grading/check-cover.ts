import type { StandardFile } from '../catalogue/cases.ts'
import type { Criterion } from '../catalogue/catalogue.ts'
import { laddersOf } from '../catalogue/checks/ladder.ts'
import type { Linter } from '../catalogue/checks/linter.ts'
import { comparisonsOf, criteriaIn } from '../catalogue/checks/places.ts'
import { decimal, neighboursOf } from '../catalogue/checks/samples.ts'
import type { CatalogueSource } from '../catalogue/parse.ts'
import { comparisonsIn } from '../logic/condition.ts'
import { type JudgedCase, judgedCases } from './check-cases.ts'
import { NONE } from './grade.ts'

/** Looks for grades that no case sets apart. */
export const gradesShown: Linter = {
  name: 'grades-shown',
  says: 'Some case stops exactly below the lowest grade and at each grade, which proves that every grade can be reached and that none is implied by the lower ones.',
  check(source) {
    const judged = judgedCases(source)
    return laddersOf(source).flatMap(({ standard, index, grades }) =>
      (grades.length > 0 ? [NONE, ...grades] : []).flatMap((grade) =>
        judged.some(
          (one) => one.standard === standard && one.floor === grade && one.ceiling === grade,
        )
          ? []
          : {
              path: ['standards', index, 'cases'],
              message: `no case stops at \`${grade}\`, floor and ceiling alike; add one`,
            },
      ),
    )
  },
}

const TRUTHS = ['met', 'unmet', 'unknown'] as const

/** Looks for criteria that no case shows. */
export const criteriaShown: Linter = {
  name: 'criteria-shown',
  says: 'For each criterion there is a case where it is met, one where it is unmet, and one where it is unknown, with every criterion met that shares no fact with it.',
  check(source) {
    const deciding = decidingCases(source)
    return criteriaIn(source).flatMap(({ standard, criterion, path }) => {
      const cases = deciding(standard, criterion)
      return TRUTHS.filter(
        (truth) => !cases.some(({ truths }) => truths.get(criterion.id) === truth),
      ).map((truth) => ({
        path,
        message: `no case shows it ${truth} with all unrelated criteria met; add one`,
      }))
    })
  },
}

/** Looks for thresholds that no case comes near. */
export const thresholdsTried: Linter = {
  name: 'thresholds-tried',
  says: 'For each threshold of a number or a date there is a case at it, one a step under and one a step over it, as far as the bounds allow.',
  check(source) {
    const deciding = decidingCases(source)
    return criteriaIn(source).flatMap((placed) => {
      const cases = deciding(placed.standard, placed.criterion)
      return comparisonsOf(placed).flatMap(({ comparison: { fact, value }, path }) => {
        const entry = Object.hasOwn(source.facts, fact) ? source.facts[fact] : undefined
        if (entry?.type !== 'number' && entry?.type !== 'date') return []
        const tried = new Set(
          cases.map(({ observe }) => {
            const known = observe(fact)?.known
            return typeof known === 'number' ? decimal(known) : undefined
          }),
        )
        const wanted = [value]
          .flat()
          .flatMap((one) => (typeof one === 'number' ? neighboursOf(entry, one) : []))
        return wanted
          .filter((one) => !tried.has(one))
          .map((one) => ({
            path,
            message: `no case has \`${fact}\` at ${entry.type === 'date' ? `${one} days of age` : one} with all unrelated criteria met; add one`,
          }))
      })
    })
  },
}

/** For a criterion the cases in which nothing unrelated stands in its way. */
function decidingCases(source: CatalogueSource) {
  const judged = judgedCases(source)
  return (standard: StandardFile, criterion: Criterion): readonly JudgedCase[] => {
    const facts = factsOf(criterion)
    const unrelated = Object.values(standard.grades)
      .flat()
      .filter((other) => !factsOf(other).some((fact) => facts.includes(fact)))
    return judged.filter(
      (one) =>
        one.standard === standard && unrelated.every(({ id }) => one.truths.get(id) === 'met'),
    )
  }
}

function factsOf({ conditions }: Criterion): readonly string[] {
  return comparisonsIn(conditions).map(({ fact }) => fact)
}
