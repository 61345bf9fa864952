import {
  type Any,
  type Comparison,
  type Condition,
  type Known,
  OPERATORS,
} from '../../logic/condition.ts'
import { issuesOfComparison } from '../comparison-issues.ts'
import type { CatalogueSource } from '../parse.ts'
import { opposite } from './places.ts'
import { samplesOf } from './samples.ts'

/** What conditions ask for together: comparisons that must all hold, and groups of alternatives beside them. */
export interface Demands {
  readonly comparisons: readonly Comparison[]
  readonly alternatives: readonly Any[]
}

/** The dictionary that demands are read by. */
type Words = Pick<CatalogueSource, 'facts' | 'codeLists'>

/** What conditions ask for together, `not` worked in. */
export function demandsOf(conditions: readonly Condition[]): Demands {
  const parts = conditions.map(demandsIn)
  return {
    comparisons: parts.flatMap(({ comparisons }) => comparisons),
    alternatives: parts.flatMap(({ alternatives }) => alternatives),
  }
}

/** The name of a fact that no value of can hold to all that is asked of it; `undefined` where none was found. */
export function contradictionIn(
  { comparisons, alternatives }: Demands,
  words: Words,
): string | undefined {
  const facts = new Set(comparisons.map(({ fact }) => fact))
  const impossible = [...facts].find(
    (fact) =>
      !isPossible(
        comparisons.filter((one) => one.fact === fact),
        words,
      ),
  )
  if (impossible !== undefined) return impossible
  for (const { any } of alternatives) {
    const found = any.map((part) => {
      const inner = demandsIn(part).comparisons
      return contradictionIn({ comparisons: [...comparisons, ...inner], alternatives: [] }, words)
    })
    if (found.every((fact) => fact !== undefined)) return found[0]
  }
  return undefined
}

/** Whether a condition holds wherever the demands do, as far as comparisons of one fact can tell. */
export function implies(demands: Demands, condition: Condition, words: Words): boolean {
  const { comparisons, alternatives } = demandsIn(condition)
  return (
    comparisons.every((one) => impliesComparison(demands, one, words)) &&
    alternatives.every(
      (group) =>
        group.any.some((part) => implies(demands, part, words)) ||
        demands.alternatives.some((same) => JSON.stringify(same) === JSON.stringify(group)),
    )
  )
}

function impliesComparison({ comparisons }: Demands, asked: Comparison, words: Words): boolean {
  // A comparison that doesn't fit its fact is another check's business: it follows from nothing.
  if (!fits(asked, words)) return false
  const about = comparisons.filter(({ fact }) => fact === asked.fact)
  return !isPossible([...about, opposite(asked)], words)
}

/** Whether some value holds to all of the comparisons, which are of one fact. */
function isPossible(comparisons: readonly Comparison[], words: Words): boolean {
  const fitting = comparisons.filter((one) => fits(one, words))
  const [first] = fitting
  const entry = first && words.facts[first.fact]
  if (!entry) return true
  return samplesOf(entry, fitting).some((known) => fitting.every((one) => holds(one, known)))
}

function fits(comparison: Comparison, { facts, codeLists }: Words): boolean {
  return issuesOfComparison(comparison, facts, codeLists).length === 0
}

function holds({ operator, value }: Comparison, known: Known): boolean {
  return OPERATORS[operator](known, value)
}

function demandsIn(condition: Condition): Demands {
  if ('fact' in condition) return { comparisons: [condition], alternatives: [] }
  if ('all' in condition) return demandsOf(condition.all)
  if ('any' in condition) {
    const [only, ...others] = condition.any
    return only && others.length === 0
      ? demandsIn(only)
      : { comparisons: [], alternatives: [condition] }
  }
  return demandsIn(negationOf(condition.not))
}

function negationOf(condition: Condition): Condition {
  if ('fact' in condition) return opposite(condition)
  if ('all' in condition) return { any: condition.all.map(negationOf) }
  if ('any' in condition) return { all: condition.any.map(negationOf) }
  return condition.not
}
