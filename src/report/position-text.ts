import type { Light } from '../catalogue/outcome-records.ts'
import type { OutcomeEvidence } from '../insight/outcome-evidence.ts'
import type { OutcomePosition, OutcomeShare, Position } from '../insight/position.ts'
import type { TextLayout } from './assessment-text.ts'
import { markdownTable, markdownText } from './markdown.ts'
import { unpainted } from './paint.ts'
import { mapText, plain } from './plain.ts'
import { textTable } from './text-table.ts'
import { wrap } from './wrap.ts'

/** A position statement, whose it is, and what its standards say of it. */
export interface CouncilPosition extends Position {
  readonly council?: string
  /** Absent where nothing is known of the standards. */
  readonly evidence?: readonly OutcomeEvidence[]
}

/** A position statement as tables for a terminal or a pipe. */
export function positionText(
  given: CouncilPosition,
  { width, paint = unpainted }: TextLayout = {},
): string {
  const { title, tables, notes } = partsOf(mapText(given, plain))
  const readable = width ?? 100
  const parts = tables.map(
    ({ title: own, header, rows, numbers, flexible }) =>
      `${paint('strong', own)}\n${textTable(header, rows, { numbers, flexible, width, paint })}`,
  )
  const tail = notes.map((note) => wrap(note, readable, 2, '')).join('\n')
  return `${[paint('strong', wrap(title, readable)), ...parts, tail].join('\n\n')}\n`
}

/** A position statement as Markdown. */
export function positionMarkdown(given: CouncilPosition): string {
  const { title, tables, notes } = partsOf(mapText(given, plain))
  const parts = tables.map(
    ({ title: own, header, rows, numbers }) =>
      `## ${markdownText(own)}\n\n${markdownTable(header, rows, numbers)}`,
  )
  return `${[`# ${markdownText(title)}`, ...parts, ...notes.map(markdownText)].join('\n\n')}\n`
}

/** What each light means, in the words of the returns' time: red is no failure. */
const LIGHT_WORDS: Readonly<Record<Light, string>> = {
  black: 'not pursued',
  red: 'being prepared',
  amber: 'being put in place',
  green: 'in place',
}

interface Table {
  readonly title: string
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly numbers: readonly number[]
  readonly flexible: readonly number[]
}

function partsOf(position: CouncilPosition) {
  const { council = 'Council without a name', asOf } = position
  return {
    title: `${council}, as of ${asOf}: ${summaryOf(position)}`,
    tables: [
      obligationTable(position),
      historyTable(position),
      outcomeTable(position),
      evidenceTable(position),
    ].filter(({ rows }) => rows.length > 0),
    notes: [
      ...position.obligations
        .filter(({ overdue }) => overdue.length > 0)
        .map(({ title, overdue }) => `Overdue of ${title}: ${overdue.join(' ')}`),
      `Lights: black is ${LIGHT_WORDS.black}, red is ${LIGHT_WORDS.red} (no failure), amber is ${LIGHT_WORDS.amber}, green is ${LIGHT_WORDS.green}. Outcomes with a deadline are binding.`,
      ...(position.evidence === undefined ? [] : [EVIDENCE_NOTE]),
    ],
  }
}

/** The binding outcomes in place: by the last count where it has more than are known by name. */
function summaryOf({ binding, history }: Position): string {
  const last = history.findLast(({ isCountAlone }) => isCountAlone)
  return last && last.inPlace > binding.inPlace
    ? `${shareWords(last)} of the binding outcomes in place by the count of ${last.on}, ${binding.inPlace} known by name`
    : `${shareWords(binding)} of the binding outcomes known to be in place`
}

const EVIDENCE_NOTE =
  'Evidence is something to look at, never a fact: a standard whose lowest grade is reached speaks for its outcomes, an outcome that is not in place speaks against that grade, and one that is in place is one demand among many. A standard that is not reached says nothing.'

function shareWords({ inPlace, of, percent }: OutcomeShare): string {
  return `${inPlace} of ${of} (${Math.round(percent)} %)`
}

function obligationTable({ obligations }: Position): Table {
  return {
    title: 'By obligation',
    header: ['Obligation', 'Deadline', 'Green', 'Amber', 'Red', 'Black', 'Unknown', 'In place'],
    rows: obligations.map(({ title, deadline, lights, ...share }) => [
      title,
      deadline ?? 'none',
      `${lights.green}`,
      `${lights.amber}`,
      `${lights.red}`,
      `${lights.black}`,
      `${lights.unknown}`,
      shareWords(share),
    ]),
    numbers: [2, 3, 4, 5, 6],
    flexible: [0],
  }
}

function historyTable({ history }: Position): Table {
  return {
    title: 'Binding outcomes in place',
    header: ['Day', 'In place', 'Report'],
    rows: history.map(({ on, isCountAlone, ...share }) => [
      on,
      shareWords(share),
      isCountAlone ? 'a count alone' : 'by outcome',
    ]),
    numbers: [],
    flexible: [2],
  }
}

function outcomeTable({ outcomes }: Position): Table {
  return {
    title: 'Outcomes',
    header: ['Code', 'What it is', 'State', 'Reported', 'Standards'],
    rows: outcomes
      .filter(({ light }) => light !== undefined)
      .map((outcome) => [
        outcome.code,
        outcome.description ?? 'no checked source describes it',
        outcome.light ? LIGHT_WORDS[outcome.light] + (outcome.isOverdue ? ', overdue' : '') : '',
        outcome.on ?? '',
        standardsWords(outcome),
      ]),
    numbers: [],
    flexible: [1],
  }
}

/** The standards by the rationale, and behind `B` those by Appendix B alone. */
function standardsWords({ standards: { prose, appendixB } }: OutcomePosition): string {
  const others = appendixB.filter((ref) => !prose.includes(ref))
  return [prose.join(' '), others.length > 0 ? `B: ${others.join(' ')}` : '']
    .filter(Boolean)
    .join('; ')
}

const SAYS: Readonly<Record<OutcomeEvidence['says'], string>> = {
  standardForOutcome: 'the standard speaks for the outcome',
  outcomeAgainstStandard: 'the outcome speaks against the grade',
  outcomeForStandard: 'the outcome speaks for the standard',
}

function evidenceTable({ evidence = [] }: CouncilPosition): Table {
  return {
    title: 'Evidence',
    header: ['Standard', 'Outcome', 'What it says', 'Strength', 'Linked by'],
    rows: evidence.map(({ standard, outcome, says, strength, link }) => [
      standard,
      outcome,
      SAYS[says],
      strength,
      { prose: 'rationale', appendixB: 'Appendix B', both: 'both' }[link],
    ]),
    numbers: [],
    flexible: [2],
  }
}
