import { match, P } from 'ts-pattern'
import { NesdsError } from '../errors.ts'
import type { Assessment, CriterionAssessment, StandardAssessment } from './assess.ts'
import type { ComparisonFinding } from './findings.ts'
import { NONE, NOT_APPLICABLE, UNGRADED } from './grade.ts'
import { knownWords, thresholdWords, unknownWords } from './words.ts'

/**
 * Says in plain words which grade a council reaches on a standard, and what stands in the way of the next.
 *
 * @param ref - the standard's number in its source
 * @throws NesdsError `UNKNOWN_STANDARD` where the assessment has no such standard
 */
export function explain(assessment: Assessment, ref: string): string {
  const standard = assessment.standards.find((one) => one.ref === ref)
  if (!standard) {
    const refs = assessment.standards.map((one) => one.ref).join(', ')
    throw new NesdsError('UNKNOWN_STANDARD', `there is no standard \`${ref}\`; there are ${refs}`)
  }
  const { floor, reason } = standard
  return match(floor)
    .with(UNGRADED, () => `Standard ${ref} is not graded. ${reason}`)
    .with(
      NOT_APPLICABLE,
      () => `Standard ${ref} was declared not applicable: ${reason?.replace(/\.$/, '')}.`,
    )
    .otherwise(() =>
      [reachedSentence(assessment, standard), nextSentence(assessment, standard)]
        .filter(Boolean)
        .join(' '),
    )
}

/** What makes one criterion met, unmet or unknown, in words. */
export function reasonOf(criterion: CriterionAssessment): string {
  const { truth, because, asks } = criterion
  const deciding = because.filter((finding) => finding.truth === truth && !finding.isIdle)
  return match({ truth, deciding })
    .with({ deciding: [] }, () => `what is asked is ${truth}, namely "${asks.replace(/\.$/, '')}"`)
    .with({ truth: 'unknown' }, () => unique(deciding.map(unknownWords)).join('; '))
    .with({ truth: 'met' }, () => unique(deciding.map(knownWords)).join('; '))
    .otherwise(() => unique(deciding.map(shortfallWords)).join('; '))
}

/** Says that the floor is reached, with the figures that carry it. */
function reachedSentence(assessment: Assessment, standard: StandardAssessment): string {
  const { ref, floor, criteria } = standard
  if (floor === NONE) return ''
  const held = criteria.filter(({ grade }) => grade === floor)
  const figures = held
    .flatMap(({ because }) => because)
    .filter(({ type, truth, isIdle }) => type === 'number' && truth === 'met' && !isIdle)
  const title = titleOf(assessment, floor)
  const words = figures.map(
    (finding) => `${knownWords(finding)}; ${title} asks for ${thresholdWords(finding)}`,
  )
  const told =
    listed(words) ||
    `${allDemands(held.length)} of ${title} ${held.length === 1 ? 'is' : 'are'} met`
  return `Standard ${ref} reaches ${title}: ${told}.`
}

/** Says what stands in the way of the lowest grade that isn't sure. */
function nextSentence(assessment: Assessment, standard: StandardAssessment): string {
  const { ref, floor, criteria } = standard
  const next = gradeAbove(assessment, standard)
  if (next === undefined) return ''
  const asked = criteria.filter(({ grade }) => grade === next)
  const unmet = asked.filter(({ truth }) => truth === 'unmet')
  const open = asked.filter(({ truth }) => truth === 'unknown')
  const title = titleOf(assessment, next)
  const subject = floor === NONE ? `Standard ${ref}` : title
  return match({ floor, unmet })
    .with(
      { floor: NONE, unmet: [P._, ...P.array()] },
      () => `${subject} does not reach ${title}: ${reasons(unmet)}.`,
    )
    .with({ floor: NONE }, () => `${subject} is not known to reach ${title}: ${reasons(open)}.`)
    .with({ unmet: [P._, ...P.array()] }, () => `${subject} is not reached: ${reasons(unmet)}.`)
    .otherwise(() => `${subject} is unknown: ${reasons(open)}.`)
}

function gradeAbove(assessment: Assessment, { floor, criteria }: StandardAssessment) {
  const grades = assessment.grades
    .map(({ id }) => id)
    .filter((id) => criteria.some(({ grade }) => grade === id))
  return grades[grades.indexOf(floor) + 1]
}

function shortfallWords(finding: ComparisonFinding): string {
  return match(finding)
    .with({ type: 'boolean', value: true }, () => `it is so that ${finding.title}`)
    .with({ type: 'boolean' }, () => knownWords(finding))
    .with(
      { type: 'set', operator: 'contains' },
      () => `${finding.title}: ${thresholdWords(finding)} is missing`,
    )
    .otherwise(() => `${knownWords(finding)}, where ${thresholdWords(finding)} is asked for`)
}

function reasons(criteria: readonly CriterionAssessment[]): string {
  return listed(unique(criteria.map(reasonOf)))
}

/** More reasons than these are a list, not a sentence. */
const LISTED = 3

function listed(words: readonly string[]): string {
  const more = words.length - LISTED
  return [...words.slice(0, LISTED), ...(more > 0 ? [`and ${more} more`] : [])].join('; ')
}

function allDemands(count: number): string {
  return count === 1 ? 'the one demand' : `all ${count} demands`
}

function titleOf({ grades }: Assessment, id: string): string {
  return grades.find((grade) => grade.id === id)?.title ?? id
}

function unique(words: readonly string[]): readonly string[] {
  return [...new Set(words)]
}
