import type { CheckedProfile } from '../catalogue/profile.ts'
import { tailor } from '../catalogue/tailor.ts'
import { isNesdsError } from '../errors.ts'
import type { Facts } from '../facts/fact.ts'
import type { GradeInterval } from '../grading/grade.ts'
import { createGrader, type Grader } from '../grading/grader.ts'
import type { AnyCatalogue } from './aim.ts'

/** One of the things that may differ between two assessments: the facts, the day, the standards, the profile that tailors them. */
export type ChangePart = 'facts' | 'asOf' | 'catalogue' | 'profile'

/** Everything that may differ. */
export const PARTS: readonly ChangePart[] = ['facts', 'asOf', 'catalogue', 'profile']

/** All that an assessment depends on. */
export interface Side {
  readonly catalogue: AnyCatalogue
  readonly profile?: CheckedProfile
  readonly facts: unknown
  readonly asOf: string
}

/** Grades by the reference of the standard. */
type GradesByRef = ReadonlyMap<string, GradeInterval>

/** Every mixture of two sides, graded when it is first asked for. */
export interface Corners {
  /** The grades with some parts as after and the others as before; `undefined` where the profile doesn't fit the catalogue. */
  gradesWith(parts: readonly ChangePart[]): GradesByRef | undefined
  /** One standard's grade with some parts as after, and other facts than either side's. */
  gradeWith(parts: readonly ChangePart[], facts: Facts, ref: string): GradeInterval | undefined
}

/** Makes ready to grade every mixture of two sides. */
export function createCorners(before: Side, after: Side): Corners {
  const graders = new Map<string, Grader<unknown> | undefined>()
  const graderWith = (parts: readonly ChangePart[], ref?: string) => {
    const key = [...PARTS.filter((part) => part !== 'facts' && parts.includes(part)), ref].join()
    if (!graders.has(key)) graders.set(key, graderOf(mixed(before, after, parts), ref))
    return graders.get(key)
  }
  const found = new Map<string, GradesByRef | undefined>()
  return {
    gradesWith(parts) {
      const key = parts.join()
      if (!found.has(key)) {
        found.set(key, gradesBy(graderWith(parts), mixed(before, after, parts).facts))
      }
      return found.get(key)
    },
    gradeWith: (parts, facts, ref) => gradesBy(graderWith(parts, ref), facts)?.get(ref),
  }
}

/** The rules of a side: its catalogue, tailored by its profile. */
export function rulesOf({ catalogue, profile }: Side): AnyCatalogue {
  return profile === undefined ? catalogue : tailor(catalogue, profile)
}

function mixed(before: Side, after: Side, parts: readonly ChangePart[]): Side {
  const sideOf = (part: ChangePart) => (parts.includes(part) ? after : before)
  const { profile } = sideOf('profile')
  return {
    facts: sideOf('facts').facts,
    asOf: sideOf('asOf').asOf,
    catalogue: sideOf('catalogue').catalogue,
    ...(profile && { profile }),
  }
}

function graderOf(side: Side, ref?: string): Grader<unknown> | undefined {
  try {
    const rules = rulesOf(side)
    const standards = rules.standards.filter((one) => ref === undefined || one.ref === ref)
    return createGrader({ ...rules, standards }, { asOf: side.asOf })
  } catch (error) {
    if (isNesdsError(error) && error.code === 'INVALID_PROFILE') return undefined
    throw error
  }
}

function gradesBy(grader: Grader<unknown> | undefined, facts: unknown): GradesByRef | undefined {
  if (grader === undefined) return undefined
  const { floors, ceilings } = grader.grade(facts as Facts)
  return new Map(
    grader.standards.map((ref, at) => [
      ref,
      { floor: floors[at] ?? '', ceiling: ceilings[at] ?? '' },
    ]),
  )
}
