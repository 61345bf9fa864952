import type { Assessment } from '../grading/assess.ts'
import { type GradeInterval, NONE, NOT_APPLICABLE, UNGRADED } from '../grading/grade.ts'

/** A grade in words: `Minimum` where it is certain, else from what holds to what could, such as `none to Excellent`. */
export function gradeWords(
  assessment: Pick<Assessment, 'grades'>,
  { floor, ceiling }: GradeInterval,
): string {
  const title = (id: string) =>
    WITHOUT_GRADE[id] ?? assessment.grades.find((grade) => grade.id === id)?.title ?? id
  return floor === ceiling ? title(floor) : `${title(floor)} to ${title(ceiling)}`
}

/** What a grade in words says, and what it doesn't. */
export function certaintyWords({ grades }: Pick<Assessment, 'grades'>): string {
  const [first, ...others] = grades.map(({ title }) => title)
  if (first === undefined) return 'There are no grades: what is measured is a figure, not a level.'
  const highest = others.at(-1)
  const example =
    highest === undefined
      ? `"none to ${first}" is nothing for certain and could still be ${first}.`
      : `"${first} to ${highest}" is ${first} for certain and could still be ${highest}.`
  return `A grade is certain, whatever the unknown facts turn out to be. ${example} Unknown never counts as met.`
}

const WITHOUT_GRADE: Readonly<Record<string, string>> = {
  [NONE]: 'none',
  [UNGRADED]: 'ungraded',
  [NOT_APPLICABLE]: 'not applicable',
}
