import type { CriterionAssessment, StandardAssessment } from '../grading/assess.ts'
import { NOT_APPLICABLE } from '../grading/grade.ts'
import type { CouncilAssessment } from './council-assessment.ts'
import { csv } from './csv.ts'
import { mapText, plain } from './plain.ts'

const CSV_COLUMNS = [
  'council',
  'asOf',
  'standard',
  'grade',
  'criterion',
  'truth',
  'floor',
  'ceiling',
  'facts',
  'reasons',
  'profile',
] as const

/**
 * An assessment as tidy CSV: a row a criterion, in the catalogue's order.
 *
 * A standard without criteria has one row with no grade, criterion and truth, so that no standard is lost.
 */
export function assessmentCsv(given: CouncilAssessment): string {
  const assessment = mapText(given, plain)
  const rows = assessment.standards.flatMap((standard) =>
    standard.criteria.length > 0
      ? standard.criteria.map((criterion) => rowOf(assessment, standard, criterion))
      : [rowOf(assessment, standard)],
  )
  return csv([CSV_COLUMNS, ...rows.map((row) => CSV_COLUMNS.map((column) => row[column] ?? ''))])
}

type Row = Partial<Record<(typeof CSV_COLUMNS)[number], string>>

function rowOf(
  { council, asOf }: CouncilAssessment,
  { ref, floor, ceiling, reason }: StandardAssessment,
  criterion?: CriterionAssessment,
): Row {
  const standard = { ...(council && { council }), asOf, standard: ref, floor, ceiling }
  if (!criterion) return { ...standard, ...(reason && { reasons: reason }) }
  const { grade, id, truth, because, profile } = criterion
  const known = because.filter(({ value }) => value !== undefined)
  const unknown = because.filter((finding) => finding.unknown !== undefined)
  return {
    ...standard,
    grade,
    criterion: id,
    truth,
    facts: joined(known.map(({ fact, value }) => `${fact}=${valueText(value)}`)),
    reasons: joined(unknown.map((finding) => `${finding.fact}: ${finding.unknown}`)),
    profile: joined([
      ...(floor === NOT_APPLICABLE ? [`${floor}: ${reason}`] : []),
      ...(profile ? [`${profile.change}: ${profile.reason}`] : []),
    ]),
  }
}

/** Several comparisons of one fact name it once. */
function joined(texts: readonly string[]): string {
  return [...new Set(texts)].join('; ')
}

function valueText(value: unknown): string {
  return Array.isArray(value) ? value.join(' ') : String(value)
}
