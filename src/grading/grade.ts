import type { StandardRules } from '../catalogue/grading-rules.ts'
import type { Truth } from '../logic/truth.ts'

/** A grade as an interval. */
export interface GradeInterval {
  /** The grade that holds whatever the unknown facts turn out to be. */
  readonly floor: string
  /** The highest grade that could still hold. */
  readonly ceiling: string
}

/** What stands for a grade where not even the lowest is held. */
export const NONE = 'none'
/** What stands for a grade where the source gives a standard none. */
export const UNGRADED = 'ungraded'
/** What stands for a grade where a profile declares the standard not applicable. */
export const NOT_APPLICABLE = 'notApplicable'

/** What stands for a standard's grade whatever the facts are; `undefined` where they decide. */
export function fixedGradeOf({ notApplicable, grades }: StandardRules): string | undefined {
  if (notApplicable !== undefined) return NOT_APPLICABLE
  return Object.keys(grades).length === 0 ? UNGRADED : undefined
}

/**
 * The interval that a standard's grades give, cumulatively.
 *
 * @param grades - from the lowest to the highest
 * @param truths - of each grade, whether all that it asks is held
 */
export function intervalOf(grades: readonly string[], truths: readonly Truth[]): GradeInterval {
  let floor: string = NONE
  let ceiling: string = NONE
  let sure = true
  let place = 0
  for (const grade of grades) {
    const truth = truths[place++]
    if (truth === 'unmet') break
    sure &&= truth === 'met'
    ceiling = grade
    if (sure) floor = grade
  }
  return { floor, ceiling }
}
