import { type StandardFile, wholeCases } from '../../src/catalogue/cases.ts'
import { criteriaOf } from '../../src/catalogue/catalogue.ts'
import { samplesOf, stepsAround } from '../../src/catalogue/checks/samples.ts'
import { issuesOfComparison } from '../../src/catalogue/comparison-issues.ts'
import { type GradingRules, gradesOf } from '../../src/catalogue/grading-rules.ts'
import type { CatalogueSource } from '../../src/catalogue/parse.ts'
import { keysOf } from '../../src/facts/dictionary.ts'
import { createGrader } from '../../src/grading/grader.ts'
import {
  type Comparison,
  type Condition,
  type Conditions,
  comparisonsIn,
  OPERATORS,
  type Operator,
} from '../../src/logic/condition.ts'

/** A standard with one rule changed. */
export interface Mutant {
  /** What was changed. */
  readonly says: string
  readonly rules: GradingRules
}

/**
 * Every mutant of a standard's rules.
 *
 * Changed is each operator, threshold, group, criterion and grade, one at a time. Left out is what
 * no facts could tell from the rule as it stands:
 * - an operator or a threshold that says the same of every value between the fact's bounds, such as
 *   `equal 100` for `greaterThanInclusive 100` where 100 is the greatest value;
 * - `in` and `notIn`, which say of one number what `equal` and `notEqual` say;
 * - `all` for `any` in a group of one, and `not` around it as well as around its one part.
 * What else could be equivalent, a part or a criterion that the others imply, `checkCatalogue` refuses.
 */
export function mutantsOf(source: CatalogueSource, standard: StandardFile): readonly Mutant[] {
  const read = new Set(
    criteriaOf(source.head, standard)
      .flatMap(({ conditions }) => comparisonsIn(conditions))
      .map(({ fact }) => fact),
  )
  // What the standard doesn't read makes no difference to it, and costs time.
  const facts = Object.fromEntries(Object.entries(source.facts).filter(([fact]) => read.has(fact)))
  const { grades } = source.head
  const { codeLists } = source
  return [
    ...changesOfGrades(source, standard).map(([says, changed]) => ({
      says,
      rules: { grades, facts, codeLists, standards: [{ ref: standard.ref, grades: changed }] },
    })),
    ...pairsOf(gradesOf(source.head, standard)).map(([one, other]) => ({
      says: `${standard.ref}: ${one} and ${other} change places`,
      rules: {
        grades: grades.map(({ id }) => ({ id: id === one ? other : id === other ? one : id })),
        facts,
        codeLists,
        standards: [standard],
      },
    })),
  ]
}

/** Whether each of a standard's cases comes out under changed rules as it says, so that the change goes unnoticed. */
export function survives(rules: GradingRules, standard: StandardFile): boolean {
  const every = Object.values(standard.grades).flat()
  const graders = new Map<string, ReturnType<typeof createGrader>>()
  return wholeCases(standard.cases).every(({ asOf, facts, floor, ceiling, given, truths }) => {
    const grader = graders.get(asOf) ?? createGrader(rules, { asOf })
    graders.set(asOf, grader)
    const graded = grader.grade(facts)
    const allMet = given === undefined ? every.map(({ id }) => [id, 'met'] as const) : []
    return (
      graded.floors[0] === floor &&
      graded.ceilings[0] === ceiling &&
      (truths ? Object.entries(truths) : allMet).every(
        ([id, truth]) => graded.truths[grader.criteria.indexOf(id)] === truth,
      )
    )
  })
}

type GradeRules = GradingRules['standards'][number]['grades']
type Change<Changed> = readonly [says: string, changed: Changed]

function changesOfGrades(
  source: CatalogueSource,
  standard: StandardFile,
): readonly Change<GradeRules>[] {
  const own = gradesOf(source.head, standard)
  return own.flatMap((grade) =>
    (standard.grades[grade] ?? []).flatMap((criterion, place): Change<GradeRules>[] => {
      const { id, conditions } = criterion
      const others = (standard.grades[grade] ?? []).filter((one) => one !== criterion)
      const { [grade]: _, ...otherGrades } = standard.grades
      const without = others.length > 0 ? { ...otherGrades, [grade]: others } : otherGrades
      return [
        [`${id}: dropped`, without],
        ...own
          .filter((to) => to !== grade)
          .map(
            (to): Change<GradeRules> => [
              `${id}: moved to ${to}`,
              { ...without, [to]: [...(without[to] ?? []), criterion] },
            ],
          ),
        ...changesOf(conditions, source).map(
          ([says, changed]): Change<GradeRules> => [
            `${id}: ${says}`,
            {
              ...standard.grades,
              [grade]: (standard.grades[grade] ?? []).with(place, {
                ...criterion,
                conditions: asGroup(changed),
              }),
            },
          ],
        ),
      ]
    }),
  )
}

/** What stands at the root of a rule is a group. */
function asGroup(condition: Condition): Conditions {
  return 'fact' in condition ? { all: [condition] } : condition
}

function changesOf(condition: Condition, source: CatalogueSource): readonly Change<Condition>[] {
  if ('fact' in condition) {
    return [negated(condition), ...changesOfComparison(condition, source)]
  }
  if ('not' in condition) {
    return [
      [`no not around ${inWords(condition.not)}`, condition.not],
      ...changesOf(condition.not, source).map(([says, not]): Change<Condition> => [says, { not }]),
    ]
  }
  const [parts, rebuilt, turned] =
    'all' in condition
      ? [condition.all, (all: readonly Condition[]) => ({ all }), { any: condition.all }]
      : [condition.any, (any: readonly Condition[]) => ({ any }), { all: condition.any }]
  const inside = parts.flatMap((part, place) =>
    changesOf(part, source).map(
      ([says, changed]): Change<Condition> => [says, rebuilt(parts.with(place, changed))],
    ),
  )
  if (parts.length === 1) return inside
  return [
    negated(condition),
    [`${inWords(turned)} for ${inWords(condition)}`, turned],
    ...parts.map(
      (part, place): Change<Condition> => [
        `without ${inWords(part)}`,
        rebuilt(parts.toSpliced(place, 1)),
      ],
    ),
    ...inside,
  ]
}

function negated(condition: Condition): Change<Condition> {
  return [`not ${inWords(condition)}`, { not: condition }]
}

function changesOfComparison(
  comparison: Comparison,
  source: CatalogueSource,
): readonly Change<Comparison>[] {
  const { facts, codeLists } = source
  const entry = facts[comparison.fact]
  if (!entry) return []
  const { value } = comparison
  const operators = (Object.keys(OPERATORS) as Operator[])
    .map((operator) => ({ ...comparison, operator }))
    .filter((changed) => issuesOfComparison(changed, facts, codeLists).length === 0)
  const thresholds = Array.isArray(value)
    ? value.map((_, place) => value.toSpliced(place, 1))
    : entry.type === 'boolean'
      ? [!value]
      : entry.type === 'set'
        ? keysOf(codeLists[entry.codes]?.codes ?? [])
        : stepsAround(entry, Number(value))
  return [...operators, ...thresholds.map((changed) => ({ ...comparison, value: changed }))]
    .filter((changed) =>
      samplesOf(entry, [comparison, changed]).some(
        (known) =>
          OPERATORS[comparison.operator](known, comparison.value) !==
          OPERATORS[changed.operator](known, changed.value),
      ),
    )
    .map((changed) => [`${inWords(changed)} for ${inWords(comparison)}`, changed])
}

function inWords(condition: Condition): string {
  if ('fact' in condition) {
    return `${condition.fact} ${condition.operator} ${JSON.stringify(condition.value)}`
  }
  if ('not' in condition) return `not ${inWords(condition.not)}`
  return 'all' in condition ? `all of ${condition.all.length}` : `any of ${condition.any.length}`
}

function pairsOf(names: readonly string[]): readonly (readonly [string, string])[] {
  return names.flatMap((one, place) => names.slice(place + 1).map((other) => [one, other] as const))
}
