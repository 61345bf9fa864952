import type { Assessment, StandardAssessment } from '../../src/grading/assess.ts'

/** The height of a grade: 0 for none, -1 where there is no grade to reach. */
export function heightOf({ grades }: Assessment, grade: string): number {
  if (grade === 'none') return 0
  const place = grades.findIndex(({ id }) => id === grade)
  return place < 0 ? -1 : place + 1
}

/** A standard of one assessment beside the same standard of another. */
export interface Pair {
  readonly before: StandardAssessment
  readonly after: StandardAssessment
}

/** The standards of two assessments, pair by pair. */
export function pairsOf(before: Assessment, after: Assessment): readonly Pair[] {
  return before.standards.map((standard, at) => {
    const other = after.standards[at]
    if (other?.ref !== standard.ref) throw new Error(`standard ${standard.ref} has no partner`)
    return { before: standard, after: other }
  })
}

/** Floors, ceilings and truths of an assessment, without the reasons. */
export function verdictsOf({ standards }: Pick<Assessment, 'standards'>) {
  return standards.map(({ ref, floor, ceiling, criteria }) => ({
    ref,
    floor,
    ceiling,
    truths: Object.fromEntries(criteria.map(({ id, truth }) => [id, truth])),
  }))
}
