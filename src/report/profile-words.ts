import type { Assessment, CriterionAssessment, StandardAssessment } from '../grading/assess.ts'
import { NOT_APPLICABLE } from '../grading/grade.ts'
import { thresholdWords } from '../grading/words.ts'

/** What a profile changed in one standard. */
export interface ProfileChange {
  readonly ref: string
  /** What it changed there, and why, in words. */
  readonly words: string
}

/** Everything that a profile changed in an assessment's standards, in their order. */
export function profileChangesOf({ standards }: Assessment): readonly ProfileChange[] {
  return standards.flatMap((standard) =>
    wordsOf(standard).map((words) => ({ ref: standard.ref, words })),
  )
}

/** What a profile did to one criterion, and why; `undefined` where it left it alone. */
export function profileMarkWords({ profile, because }: CriterionAssessment): string | undefined {
  if (!profile) return undefined
  if (profile.change === 'added') return `added: ${profile.reason}`
  const changes = because.flatMap((finding) => {
    const replaced = profile.replaced?.find(({ fact }) => fact === finding.fact)
    if (!replaced) return []
    const before = thresholdWords({ ...finding, threshold: replaced.value })
    return `threshold of ${finding.fact} changed from ${before} to ${thresholdWords(finding)}`
  })
  return `${changes.join(', ')}: ${profile.reason}`
}

function wordsOf({ floor, reason, criteria }: StandardAssessment): readonly string[] {
  return [
    ...(floor === NOT_APPLICABLE ? [`declared not applicable: ${reason}`] : []),
    ...criteria.flatMap((criterion) => {
      const words = profileMarkWords(criterion)
      return words ? [`${criterion.id} ${words}`] : []
    }),
  ]
}
