import type { CriterionAssessment, StandardAssessment } from '../grading/assess.ts'
import { explain, reasonOf } from '../grading/explain.ts'
import type { Finding } from '../grading/findings.ts'
import { knownWords, unknownWords } from '../grading/words.ts'
import type { Truth } from '../logic/truth.ts'
import type { TextLayout } from './assessment-text.ts'
import type { CouncilAssessment } from './council-assessment.ts'
import { gradeWords } from './grade-words.ts'
import { type Look, unpainted } from './paint.ts'
import { mapText, plain } from './plain.ts'
import { profileMarkWords } from './profile-words.ts'
import { sourceWords } from './source-words.ts'
import { wrap } from './wrap.ts'

/**
 * Why a council reaches a grade on one standard: the sentences of `explain`, then each criterion with its reason.
 *
 * @throws NesdsError `UNKNOWN_STANDARD` where the assessment has no such standard
 */
export function explanationText(
  given: CouncilAssessment,
  ref: string,
  { width = 100, paint = unpainted }: TextLayout = {},
): string {
  const assessment = mapText(given, plain)
  const why = explain(assessment, ref)
  const standards = assessment.standards.filter((standard) => standard.ref === ref)
  const parts = standards.flatMap((standard) => [
    [
      paint('strong', wrap(standard.title, width, ref.length + 2, `${ref}  `)),
      wrap(`${headOf(assessment)}: ${gradeWords(assessment, standard)}`, width, 2),
    ].join('\n'),
    wrap(why, width),
    ...assessment.grades.flatMap(({ id, title }) => {
      const criteria = standard.criteria.filter(({ grade }) => grade === id)
      return criteria.length > 0 ? [paint('strong', title), ...criteria.map(lines)] : []
    }),
    ...measuresOf(standard, width),
  ])
  return `${parts.join('\n\n')}\n`

  function lines(criterion: CriterionAssessment): string {
    const { id, truth, asks, source, note } = criterion
    const mark = profileMarkWords(criterion)
    const details: readonly (readonly [string, string | undefined])[] = [
      ['because', reasonOf(criterion)],
      ['evidence', provenanceOf(criterion, 'evidence')],
      ['note', provenanceOf(criterion, 'note')],
      ['source', source && sourceWords(source)],
      ['reading', note],
      ['profile', mark],
    ]
    const hung = (look: Look, label: string, text: string) =>
      wrap(text, width, INDENT, `  ${paint(look, label.padEnd(INDENT - 2))}`)
    return [
      hung(LOOKS[truth], truth, `${id}  ${asks}`),
      ...details.flatMap(([label, text]) => (text ? [hung('faint', label, text)] : [])),
    ].join('\n')
  }
}

const INDENT = 12

const LOOKS: Readonly<Record<Truth, Look>> = { met: 'good', unmet: 'bad', unknown: 'open' }

function headOf({ council, asOf }: CouncilAssessment): string {
  return `${council ?? 'Council without a name'}, as of ${asOf}`
}

/** What the records of a criterion's facts say of where they come from, each text once. */
function provenanceOf(
  { because }: CriterionAssessment,
  key: 'evidence' | 'note',
): string | undefined {
  const texts = because.flatMap(({ provenance }) => provenance?.[key] ?? [])
  return texts.length > 0 ? [...new Set(texts)].join('; ') : undefined
}

function measuresOf(
  { measures = [], criteria }: StandardAssessment,
  width: number,
): readonly string[] {
  const deciding = new Set(criteria.flatMap(({ because }) => because.map(({ fact }) => fact)))
  const others = measures.filter(({ fact }) => !deciding.has(fact))
  if (others.length === 0) return []
  return [
    'Measured, and decisive for no grade',
    others.map((finding) => wrap(wordsOf(finding), width, 4, '  ')).join('\n'),
  ]
}

function wordsOf(finding: Finding): string {
  return finding.unknown === undefined ? knownWords(finding) : unknownWords(finding)
}
