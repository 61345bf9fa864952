import type { Assessment } from '../grading/assess.ts'
import type { AssessedCouncil } from './cohort.ts'
import { type Quartiles, quartilesOf } from './quartiles.ts'

/** How many standards of a theme councils reach, by grade. */
export interface ThemeBenchmark {
  readonly theme: string
  readonly title: string
  readonly grades: readonly {
    readonly grade: string
    /** Standards counted: those that have the grade and on which all councils were counted by the same methods. */
    readonly standards: number
    /** Of standards reached for sure; absent where too few councils are compared. */
    readonly floors?: Quartiles
    /** Of standards that could still be reached. */
    readonly ceilings?: Quartiles
    /** Standards that the own council reaches for sure, and could reach. */
    readonly own?: { readonly floor: number; readonly ceiling: number }
  }[]
}

/** Counts the standards of each theme that councils reach. */
export function themesOf(
  standards: readonly { readonly groups: readonly unknown[] }[],
  councils: readonly AssessedCouncil[],
  own: AssessedCouncil | undefined,
  sample: Assessment,
  minimum: number,
): readonly ThemeBenchmark[] {
  const ids = sample.grades.map(({ id }) => id)
  return sample.themes.map(({ id: theme, title }) => ({
    theme,
    title,
    grades: ids.map((grade, height) => {
      const places = sample.standards.flatMap((standard, place) => {
        const isAsked = standard.criteria.some((criterion) => criterion.grade === grade)
        const isOneGroup = standards[place]?.groups.length === 1
        return standard.theme === theme && isAsked && isOneGroup ? [place] : []
      })
      const reached = ({ assessment }: AssessedCouncil, end: 'floor' | 'ceiling') =>
        places.filter((place) => ids.indexOf(assessment.standards[place]?.[end] ?? '') >= height)
          .length
      const quartiles = (end: 'floor' | 'ceiling') =>
        quartilesOf(
          councils.map((one) => reached(one, end)),
          minimum,
        )
      const [floors, ceilings] = [quartiles('floor'), quartiles('ceiling')]
      return {
        grade,
        standards: places.length,
        ...(floors && { floors }),
        ...(ceilings && { ceilings }),
        ...(own && { own: { floor: reached(own, 'floor'), ceiling: reached(own, 'ceiling') } }),
      }
    }),
  }))
}
