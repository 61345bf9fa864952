import type { Catalogue, Criterion } from '../catalogue/catalogue.ts'
import { issuesOfComparison } from '../catalogue/comparison-issues.ts'
import { gradesOf } from '../catalogue/grading-rules.ts'
import { type Issue, NesdsError } from '../errors.ts'
import type { Condition } from '../logic/condition.ts'

/** A criterion with the standard and the grade that it belongs to. */
export interface PlacedCriterion {
  readonly standard: string
  readonly grade: string
  readonly criterion: Criterion
}

/**
 * The criteria of a catalogue in its order, once it is sure that json-rules-engine can run them all.
 *
 * json-rules-engine itself takes a misspelt fact or operator and fails when it runs; it takes an
 * empty group and holds it for met; and of two rules of one name it keeps both.
 *
 * @throws NesdsError `INVALID_CATALOGUE`, with a place for each fault
 */
export function runnableCriteriaOf(catalogue: Catalogue<unknown>): readonly PlacedCriterion[] {
  const criteria = catalogue.standards.flatMap((standard) =>
    gradesOf(catalogue, standard).flatMap((grade) =>
      (standard.grades[grade] ?? []).map((criterion) => ({
        standard: standard.ref,
        grade,
        criterion,
      })),
    ),
  )
  const seen = new Set<string>()
  const issues = criteria.flatMap(({ criterion: { id, conditions } }): Issue[] => {
    const messages = [...faultsIn(conditions, catalogue)]
    if (seen.has(id)) messages.push('another criterion has this identifier; give it one of its own')
    seen.add(id)
    return messages.map((message) => ({ path: [id], message }))
  })
  if (issues.length === 0) return criteria
  const text = issues.map(({ path, message }) => `criterion ${path.join()}: ${message}`).join('\n')
  throw new NesdsError('INVALID_CATALOGUE', text, issues)
}

function faultsIn(condition: Condition, catalogue: Catalogue<unknown>): readonly string[] {
  if ('not' in condition) return faultsIn(condition.not, catalogue)
  if ('all' in condition || 'any' in condition) {
    const parts = 'all' in condition ? condition.all : condition.any
    if (parts.length === 0) return ['has an empty group; put a condition in, or take the group out']
    return parts.flatMap((part) => faultsIn(part, catalogue))
  }
  return issuesOfComparison(condition, catalogue.facts, catalogue.codeLists)
}
