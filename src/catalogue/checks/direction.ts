import type { FactEntry } from '../../facts/dictionary.ts'
import type { Comparison, Operator } from '../../logic/condition.ts'
import { demandsOf, implies } from './demands.ts'
import { laddersOf } from './ladder.ts'
import type { Linter } from './linter.ts'
import { comparisonsOf, criteriaIn } from './places.ts'

const MORE: readonly Operator[] = ['greaterThan', 'greaterThanInclusive']
const LESS: readonly Operator[] = ['lessThan', 'lessThanInclusive']

/** Holds comparisons against the direction that is better for their fact. */
export const towardsBetter: Linter = {
  name: 'towards-better',
  says: 'A comparison asks for what the dictionary calls better, or a note says why.',
  check: (source) =>
    criteriaIn(source)
      .filter(({ criterion }) => criterion.note === undefined)
      .flatMap(comparisonsOf)
      .flatMap(({ demand, path }) => {
        const { fact } = demand
        const entry = Object.hasOwn(source.facts, fact) ? source.facts[fact] : undefined
        return !entry || asksForBetter(demand, entry)
          ? []
          : {
              path,
              message: `the dictionary calls \`${fact}\` better ${BETTER[entry.better]}, and this asks for something else; turn it round, or say in a note why`,
            }
      }),
}

/** Holds thresholds of higher grades against those of lower ones. */
export const thresholdsOrdered: Linter = {
  name: 'thresholds-ordered',
  says: 'A threshold for a number or a date is at least as demanding as those for the same fact in lower grades.',
  check: (source) =>
    laddersOf(source).flatMap(({ standard, grades }) => {
      const comparisons = criteriaIn(source)
        .filter((placed) => placed.standard === standard)
        .flatMap((placed) =>
          comparisonsOf(placed).map((one) => ({ ...one, rank: grades.indexOf(placed.grade) })),
        )
      return comparisons.flatMap(({ demand, path, rank }) => {
        const stricter = comparisons.find(
          (lower) =>
            lower.rank < rank &&
            sameSide(lower.demand, demand) &&
            !implies(demandsOf([demand]), lower.demand, source),
        )
        return stricter
          ? {
              path,
              message: `asks less of \`${demand.fact}\` than ${grades[stricter.rank]}, which asks for ${stricter.demand.operator} ${stricter.demand.value}; ask for at least as much`,
            }
          : []
      })
    }),
}

/** Whether a better value of the fact can only help. */
function asksForBetter({ operator, value }: Comparison, entry: FactEntry): boolean {
  switch (entry.type) {
    case 'boolean':
      return (operator === 'equal') === (String(value) === entry.better)
    case 'number':
      return (entry.better === 'higher' ? MORE : LESS).includes(operator)
    case 'date':
      // Rules read a date's age: the later the date, the less.
      return LESS.includes(operator)
    case 'set':
      return operator === 'contains'
  }
}

const BETTER: Readonly<Record<FactEntry['better'], string>> = {
  true: 'when true',
  false: 'when false',
  higher: 'the higher it is',
  lower: 'the lower it is',
  later: 'the later it is',
  more: 'the more codes it holds',
}

/** Whether two comparisons bound a fact from the same side. */
function sameSide(one: Comparison, other: Comparison): boolean {
  return (
    one.fact === other.fact &&
    [MORE, LESS].some((side) => side.includes(one.operator) && side.includes(other.operator))
  )
}
