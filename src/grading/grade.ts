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

/** The truth of all that a grade asks: one `unmet` settles it; failing that, one `unknown` leaves it open. */
export function allOf(truths: readonly Truth[]): Truth {
  if (truths.includes('unmet')) return 'unmet'
  return truths.includes('unknown') ? 'unknown' : 'met'
}

/**
 * The interval that the truths of a standard's grades give, cumulatively.
 *
 * @param grades - the standard's grades from the lowest to the highest, each with its truth
 */
export function intervalOf(grades: readonly (readonly [grade: string, truth: Truth])[]): GradeInterval {
  let floor = NONE
  let ceiling = NONE
  let certain = true
  for (const [grade, truth] of grades) {
    if (truth === 'unmet') break
    ceiling = grade
    certain &&= truth === 'met'
    if (certain) floor = grade
  }
  return { floor, ceiling }
}
