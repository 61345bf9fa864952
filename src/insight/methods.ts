import type { StandardAssessment } from '../grading/assess.ts'

/** The methods that the known figures of some councils name, in order. */
export function methodsIn(standards: readonly StandardAssessment[]): readonly string[] {
  const named = standards.flatMap(countingsIn).flatMap(({ method }) => method ?? [])
  return [...new Set(named)].sort()
}

/**
 * Tells councils apart by how they counted: by the method of each fact that was counted in several ways.
 *
 * A fact that all counted alike tells nothing apart, nor does one that a council doesn't know.
 */
export function wayOfCountingAmong(
  standards: readonly StandardAssessment[],
): (standard: StandardAssessment) => string {
  const methods = new Map<string, Set<string | undefined>>()
  for (const { fact, method } of standards.flatMap(countingsIn)) {
    methods.set(fact, (methods.get(fact) ?? new Set()).add(method))
  }
  const isCountedOtherwise = (fact: string) => (methods.get(fact)?.size ?? 0) > 1
  return (standard) => {
    const told = countingsIn(standard).filter(({ fact }) => isCountedOtherwise(fact))
    const keys = told.map(({ fact, method }) => JSON.stringify([method ?? null, fact]))
    return [...new Set(keys)].sort().join()
  }
}

/** The known facts of a standard, and by which method each was counted, if somebody said so. */
function countingsIn({ criteria }: StandardAssessment) {
  return criteria.flatMap(({ because }) =>
    because.flatMap(({ fact, value, provenance }) =>
      value === undefined ? [] : [{ fact, method: provenance?.method }],
    ),
  )
}
