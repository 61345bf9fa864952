import type { CriterionAssessment, StandardAssessment } from '../grading/assess.ts'
import { reasonOf } from '../grading/explain.ts'
import type { CouncilAssessment } from './council-assessment.ts'
import { countsByTheme, standingsOf, truthCounts } from './counts.ts'
import { certaintyWords, gradeWords } from './grade-words.ts'
import { knownFactsOf, REASON_WORDS } from './known-facts.ts'
import { markdownTable, markdownText } from './markdown.ts'
import { mapText, plain } from './plain.ts'
import { profileChangesOf, profileMarkWords } from './profile-words.ts'

/** An assessment as Markdown: the table of standards, counts, and every criterion with its truth and reason. */
export function assessmentMarkdown(given: CouncilAssessment): string {
  const assessment = mapText(given, plain)
  const parts = [
    ...headingOf(assessment),
    standardsTable(assessment),
    markdownText(certaintyWords(assessment)),
    '## Standards by theme and grade',
    themesTable(assessment),
    ...factsOf(assessment),
    ...profileOf(assessment),
    '## Criteria',
    ...assessment.standards.flatMap((standard) => standardParts(assessment, standard)),
  ]
  return `${parts.join('\n\n')}\n`
}

function headingOf({
  council = 'Council without a name',
  catalogue,
  profile,
  asOf,
}: CouncilAssessment) {
  const tailored = profile && `; tailored by the profile ${profile.title} ${profile.version}`
  return [
    `# ${markdownText(council)}`,
    markdownText(
      `${catalogue.title}, version ${catalogue.version}, as of ${asOf}${tailored ?? ''}.`,
    ),
  ]
}

function standardsTable(assessment: CouncilAssessment): string {
  const changed = new Set(profileChangesOf(assessment).map(({ ref }) => ref))
  const rows = assessment.standards.map((standard) => {
    const { met, unmet, unknown } = truthCounts(standard)
    const mark = changed.has(standard.ref) ? ' (changed by the profile)' : ''
    const { ref, title } = standard
    return [ref, title, gradeWords(assessment, standard) + mark, met, unmet, unknown]
  })
  return markdownTable(['Ref', 'Standard', 'Grade', 'Met', 'Unmet', 'Unknown'], rows, [3, 4, 5])
}

function themesTable(assessment: CouncilAssessment): string {
  const standings = standingsOf(assessment)
  const rows = countsByTheme(assessment).map(({ title, counts }) => [title, ...counts])
  return markdownTable(
    ['Theme', ...standings.map(({ title }) => title)],
    rows,
    standings.map((_, index) => index + 1),
  )
}

function factsOf(assessment: CouncilAssessment): readonly string[] {
  const { known, unknown, reasons, unsaid } = knownFactsOf(assessment)
  const { merged } = assessment
  const lines = [
    `- ${known} known, ${unknown} unknown`,
    ...reasons.map(({ words, facts }) =>
      words === REASON_WORDS.missing
        ? `- ${facts.length} ${words}`
        : `- ${facts.length} ${words}: ${facts.join(', ')}`,
    ),
    ...(merged
      ? [
          `- Merged from ${merged.sources} files by the policy ${merged.policy}; values passed over: ${merged.overruled.join(', ') || 'none'}`,
        ]
      : []),
    ...(unsaid.length > 0
      ? [`- Shares that leave out their denominator, period or method: ${unsaid.join(', ')}`]
      : []),
  ]
  return ['## Facts', lines.join('\n')]
}

function profileOf(assessment: CouncilAssessment): readonly string[] {
  const changes = profileChangesOf(assessment)
  if (changes.length === 0) return []
  return [
    '## Changed by the profile',
    changes.map(({ ref, words }) => markdownText(`- Standard ${ref}: ${words}`)).join('\n'),
  ]
}

function standardParts(
  assessment: CouncilAssessment,
  standard: StandardAssessment,
): readonly string[] {
  const { ref, title, reason, criteria } = standard
  return [
    `### ${ref} ${markdownText(title)}`,
    markdownText(`Grade: ${gradeWords(assessment, standard)}.${reason ? ` ${reason}` : ''}`),
    ...(criteria.length > 0
      ? [markdownTable(['Criterion', 'Truth', 'Asks', 'Because'], criteria.map(criterionRow))]
      : []),
  ]
}

function criterionRow(criterion: CriterionAssessment): readonly string[] {
  const { id, truth, asks } = criterion
  const mark = profileMarkWords(criterion)
  return [id, truth, asks + (mark ? ` (${mark})` : ''), reasonOf(criterion)]
}
