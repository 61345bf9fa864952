import type { Assessment, StandardAssessment } from '../grading/assess.ts'
import { NONE, NOT_APPLICABLE, UNGRADED } from '../grading/grade.ts'
import type { Truth } from '../logic/truth.ts'

/** What a standard counts as: one of these, so that the counts add up. */
export interface Standing {
  /** A grade that is held for certain, or `none`, `open`, `ungraded`, `notApplicable`. */
  readonly id: string
  readonly title: string
}

/** How many standards of a theme have each standing. */
export interface ThemeCounts {
  readonly title: string
  readonly total: number
  /** In the order of {@link standingsOf}. */
  readonly counts: readonly number[]
}

/** How many of a standard's criteria are met, unmet and unknown. */
export function truthCounts({ criteria }: StandardAssessment): Readonly<Record<Truth, number>> {
  const count = (truth: Truth) => criteria.filter((one) => one.truth === truth).length
  return { met: count('met'), unmet: count('unmet'), unknown: count('unknown') }
}

/** The standings that an assessment's standards can have, the highest grade first. */
export function standingsOf({ grades, standards }: Assessment): readonly Standing[] {
  const occurs = ({ id }: Standing) => standards.some((one) => standingOf(one) === id)
  return [
    ...grades.toReversed(),
    { id: NONE, title: 'None' },
    { id: OPEN, title: 'Open' },
    ...[
      { id: UNGRADED, title: 'Ungraded' },
      { id: NOT_APPLICABLE, title: 'N/A' },
    ].filter(occurs),
  ]
}

/** Counts standards by theme and standing, themes without a standard left out, and over all themes last. */
export function countsByTheme(assessment: Assessment): readonly ThemeCounts[] {
  const standings = standingsOf(assessment)
  const row = (title: string, standards: readonly StandardAssessment[]): ThemeCounts => ({
    title,
    total: standards.length,
    counts: standings.map(
      ({ id }) => standards.filter((standard) => standingOf(standard) === id).length,
    ),
  })
  return [
    ...themesOf(assessment).map(({ title, standards }) => row(title, standards)),
    row('All', assessment.standards),
  ]
}

/** The themes that an assessment has standards of, with those standards. */
export function themesOf({ themes, standards }: Assessment): readonly {
  readonly title: string
  readonly standards: readonly StandardAssessment[]
}[] {
  return themes
    .map(({ id, title }) => ({ title, standards: standards.filter(({ theme }) => theme === id) }))
    .filter((theme) => theme.standards.length > 0)
}

/** Nothing is held for certain, and a grade could still be. */
const OPEN = 'open'

function standingOf({ floor, ceiling }: StandardAssessment): string {
  return floor === NONE && ceiling !== NONE ? OPEN : floor
}
