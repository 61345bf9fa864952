import type { StandardAssessment } from '../grading/assess.ts'
import { NONE, NOT_APPLICABLE, UNGRADED } from '../grading/grade.ts'
import type { CouncilAssessment } from './council-assessment.ts'
import { countsByTheme, standingsOf, themesOf, truthCounts } from './counts.ts'
import { certaintyWords, gradeWords } from './grade-words.ts'
import { knownFactsOf, REASON_WORDS } from './known-facts.ts'
import { type Look, type Paint, unpainted } from './paint.ts'
import { mapText, plain } from './plain.ts'
import { profileChangesOf } from './profile-words.ts'
import { type Cell, textTable } from './text-table.ts'
import { wrap } from './wrap.ts'

/** How text is laid out for a terminal or a file. */
export interface TextLayout {
  /** Most characters in a line; without it tables are as wide as they have to be. */
  readonly width?: number | undefined
  readonly paint?: Paint
}

/** An assessment as text for people: a line a standard, counts by theme and grade, and what they mean. */
export function assessmentText(given: CouncilAssessment, layout: TextLayout = {}): string {
  const assessment = mapText(given, plain)
  const parts = [
    headingOf(assessment, layout),
    standardsTable(assessment, layout),
    themesTable(assessment, layout),
    notesOf(assessment, layout),
  ]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

/** Width of running text where no width is given. */
const READABLE = 100

function headingOf(
  assessment: CouncilAssessment,
  { width = READABLE, paint = unpainted }: TextLayout,
) {
  const { council = 'Council without a name', catalogue, profile, asOf } = assessment
  const lines = [`${catalogue.title}, version ${catalogue.version}`]
  if (profile) lines.push(`Tailored by the profile "${profile.title}", version ${profile.version}`)
  return [
    paint('strong', wrap(`${council}, as of ${asOf}`, width)),
    ...lines.map((line) => wrap(line, width, 2)),
  ].join('\n')
}

function standardsTable(assessment: CouncilAssessment, { width, paint = unpainted }: TextLayout) {
  const changed = new Set(profileChangesOf(assessment).map(({ ref }) => ref))
  const rows = themesOf(assessment).flatMap(({ title, standards }) => [
    title,
    ...standards.map((standard): readonly Cell[] => {
      const { met, unmet, unknown } = truthCounts(standard)
      return [
        standard.ref,
        standard.title,
        {
          text: gradeWords(assessment, standard) + (changed.has(standard.ref) ? ' *' : ''),
          look: lookOf(standard),
        },
        ...(standard.criteria.length > 0 ? [met, unmet, unknown] : ['-', '-', '-']).map(String),
      ]
    }),
  ])
  return textTable(['', 'Standard', 'Grade', 'Met', 'Unmet', 'Unknown'], rows, {
    numbers: [0, 3, 4, 5],
    flexible: [1],
    width,
    paint,
  })
}

function themesTable(assessment: CouncilAssessment, { width, paint = unpainted }: TextLayout) {
  const standings = standingsOf(assessment)
  const rows = countsByTheme(assessment).map(({ title, counts }): readonly Cell[] => [
    title,
    ...counts.map((count): Cell => (count === 0 ? { text: '0', look: 'faint' } : String(count))),
  ])
  return textTable(['Standards by theme', ...standings.map(({ title }) => title)], rows, {
    numbers: standings.map((_, index) => index + 1),
    flexible: [0],
    width,
    paint,
  })
}

function notesOf(assessment: CouncilAssessment, { width = READABLE }: TextLayout): string {
  const { known, unknown, reasons, unsaid } = knownFactsOf(assessment)
  const notes = [
    `${certaintyWords(assessment)} None: the lowest grade is missed. Open: nothing is certain, and a grade could still be reached.`,
    `Facts: ${known} known, ${unknown} unknown${unknown > 0 ? ':' : '.'}`,
    ...reasons.map(({ words, facts }) =>
      words === REASON_WORDS.missing
        ? `- ${facts.length} ${words}`
        : `- ${facts.length} ${words}: ${named(facts)}`,
    ),
    ...(unsaid.length > 0
      ? [`Shares that leave out their denominator, period or method: ${named(unsaid)}.`]
      : []),
    ...mergedOf(assessment),
    ...assessment.standards
      .filter(({ floor }) => floor === UNGRADED)
      .map(({ ref, reason }) => `Standard ${ref} is ungraded. ${reason}`),
    ...profileChangesOf(assessment).map(({ ref, words }) => `* Standard ${ref}: ${words}`),
  ]
  return notes.map((note) => wrap(note, width, 2, '')).join('\n')
}

function mergedOf({ merged }: CouncilAssessment): readonly string[] {
  if (!merged) return []
  const { sources, policy, overruled } = merged
  const passed = overruled.length > 0 ? `; it passed over a value of ${named(overruled)}` : ''
  return [`Merged from ${sources} files by the policy "${policy}"${passed}.`]
}

/** More names than these hide each other. */
const NAMED = 5

function named(facts: readonly string[]): string {
  const more = facts.length - NAMED
  return facts.slice(0, NAMED).join(', ') + (more > 0 ? ` and ${more} more` : '')
}

function lookOf({ floor, ceiling }: StandardAssessment): Look {
  if (floor === UNGRADED || floor === NOT_APPLICABLE) return 'faint'
  if (floor !== ceiling) return 'open'
  return floor === NONE ? 'bad' : 'good'
}
