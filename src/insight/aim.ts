import type { Catalogue, Standard } from '../catalogue/catalogue.ts'
import { gradesOf } from '../catalogue/grading-rules.ts'
import { NesdsError } from '../errors.ts'
import { NOT_APPLICABLE } from '../grading/grade.ts'

/** Which standards are meant; all of the catalogue's if neither is given. */
export interface AimOptions {
  /** References of standards, such as `2`. */
  readonly standards?: readonly string[]
  /** Identifier of a theme. */
  readonly theme?: string
}

/** A catalogue, whatever the names of its facts. */
export type AnyCatalogue = Omit<Catalogue, 'values'>

/**
 * The standards that are meant, in the catalogue's order.
 *
 * @throws NesdsError `INVALID_AIM` for a standard or a theme that the catalogue doesn't have, and for standards
 * none of which is of the theme: of nothing nothing true can be said
 */
export function aimedStandards(
  catalogue: AnyCatalogue,
  { standards: refs, theme }: AimOptions,
): readonly Standard[] {
  const strange = refs?.find((ref) => !catalogue.standards.some((one) => one.ref === ref))
  if (strange !== undefined) {
    const known = catalogue.standards.map(({ ref }) => ref).join(', ')
    throw aimFault(`there is no standard ${JSON.stringify(strange)}: the catalogue has ${known}`)
  }
  if (theme !== undefined && !catalogue.themes.some(({ id }) => id === theme)) {
    const known = catalogue.themes.map(({ id }) => id).join(', ')
    throw aimFault(`there is no theme ${JSON.stringify(theme)}: the catalogue has ${known}`)
  }
  const meant = catalogue.standards.filter(
    (one) => (refs?.includes(one.ref) ?? true) && (theme === undefined || one.theme === theme),
  )
  if (meant.length === 0 && refs?.length && theme !== undefined) {
    throw aimFault(
      `the theme ${JSON.stringify(theme)} does not have standard ${refs.join(', ')}: leave the one or the other out`,
    )
  }
  return meant
}

/**
 * The place of a grade among the catalogue's, from 0.
 *
 * @throws NesdsError `INVALID_AIM` where the catalogue doesn't have it
 */
export function rankOf(catalogue: AnyCatalogue, grade: string): number {
  const rank = catalogue.grades.findIndex(({ id }) => id === grade)
  if (rank >= 0) return rank
  if (catalogue.grades.length === 0) {
    throw aimFault(
      'the catalogue has no grades: its standards are measured, and none can be reached',
    )
  }
  const known = catalogue.grades.map(({ id }) => id).join(', ')
  throw aimFault(`there is no grade ${JSON.stringify(grade)}: the catalogue has ${known}`)
}

/** The highest grade of a standard that isn't above a target, or why there is none to reach. */
export function gradeAimed(
  catalogue: AnyCatalogue,
  standard: Standard,
  target: string,
): { readonly grade: string; readonly reason?: never } | { readonly reason: string } {
  if (standard.notApplicable !== undefined) return { reason: standard.notApplicable }
  const own = gradesOf(catalogue, standard)
  if (own.length === 0) return { reason: standard.ungraded ?? NOT_APPLICABLE }
  const most = rankOf(catalogue, target)
  const grade = own.findLast((id) => rankOf(catalogue, id) <= most)
  if (grade !== undefined) return { grade }
  return { reason: `its lowest grade, ${own[0]}, is above ${target}` }
}

/** The error for an aim that the catalogue doesn't have. */
export function aimFault(message: string): NesdsError {
  return new NesdsError('INVALID_AIM', message)
}
