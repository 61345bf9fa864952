import type { Catalogue, Standard } from '../../src/catalogue/catalogue.ts'
import type { Facts } from '../../src/facts/fact.ts'
import { codeKeysOf, observe } from '../../src/facts/observe.ts'
import { type Condition, type Known, OPERATORS } from '../../src/logic/condition.ts'
import type { Truth } from '../../src/logic/truth.ts'
import { AS_OF } from './aim.ts'

/** The grades of a standard as its rules say them, read plainly and slowly. */
export interface PlainGrades {
  readonly ref: string
  readonly floor: string
  readonly ceiling: string
  /** The truth of each criterion, by its id. */
  readonly truths: Readonly<Record<string, Truth>>
}

/** Grades a council as one would by hand: a second opinion on `assess`. */
export function readPlainly(catalogue: Catalogue, facts: Facts): readonly PlainGrades[] {
  const codeKeys = codeKeysOf(catalogue.codeLists)
  const known = (fact: string) => {
    const entry = catalogue.facts[fact]
    return entry && observe(facts[fact], entry, codeKeys, AS_OF).known
  }
  return catalogue.standards.map((standard) => gradesOf(standard, catalogue, known))
}

/** The truth of a condition whose comparisons are judged one by one. */
export function truthIn(
  condition: Condition,
  judge: (comparison: Extract<Condition, { fact: string }>) => Truth,
): Truth {
  if ('fact' in condition) return judge(condition)
  if ('not' in condition) return opposite(truthIn(condition.not, judge))
  const isAll = 'all' in condition
  const parts = isAll ? condition.all : condition.any
  const truths = parts.map((part) => truthIn(part, judge))
  return isAll ? allOf(truths) : opposite(allOf(truths.map(opposite)))
}

function gradesOf(
  { ref, grades, notApplicable }: Standard,
  catalogue: Catalogue,
  known: (fact: string) => Known | undefined,
): PlainGrades {
  const ladder = catalogue.grades.map(({ id }) => id).filter((id) => id in grades)
  const truths = new Map(
    ladder.flatMap((id) =>
      (grades[id] ?? []).map((one) => [
        one.id,
        truthIn(one.conditions, ({ fact, operator, value }) => {
          const found = known(fact)
          if (found === undefined) return 'unknown'
          return OPERATORS[operator](found, value) ? 'met' : 'unmet'
        }),
      ]),
    ),
  )
  const asked = (rungs: readonly string[]) =>
    rungs.flatMap((id) => (grades[id] ?? []).map((one) => truths.get(one.id)))
  const highest = (holds: (truth: Truth | undefined) => boolean) =>
    ladder.findLast((_, at) => asked(ladder.slice(0, at + 1)).every(holds)) ?? 'none'
  const fixed = notApplicable ? 'notApplicable' : ladder.length === 0 ? 'ungraded' : undefined
  return {
    ref,
    floor: fixed ?? highest((truth) => truth === 'met'),
    ceiling: fixed ?? highest((truth) => truth !== 'unmet'),
    truths: Object.fromEntries(truths),
  }
}

function opposite(truth: Truth): Truth {
  return truth === 'unknown' ? 'unknown' : truth === 'met' ? 'unmet' : 'met'
}

function allOf(truths: readonly Truth[]): Truth {
  if (truths.some((truth) => truth === 'unmet')) return 'unmet'
  return truths.every((truth) => truth === 'met') ? 'met' : 'unknown'
}
