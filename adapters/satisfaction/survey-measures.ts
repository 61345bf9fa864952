import { type Measure, withhold } from '../../src/contacts/measure.ts'
import type { ReadContext } from '../contract/adapter.ts'
import { byPart, groupedBy, monthsOf } from '../sheets/grouped-by.ts'
import type { SatisfactionMapping } from './mapping.ts'
import { rowsTogether } from './rows-together.ts'
import { SCALES } from './scales.ts'
import { SEGMENTS, type Segment } from './segment-words.ts'
import { surveyFacts } from './survey-facts.ts'
import { surveyFigures } from './survey-figures.ts'
import type { SurveyRow } from './survey-row.ts'

/**
 * What the answers of one council give: figures of all of them, and by channel, customer group and
 * service; and the facts of its surveys. Answers that were asked for in two ways stay apart.
 */
export function surveyMeasures(
  given: readonly SurveyRow[],
  mapping: SatisfactionMapping,
  context: ReadContext,
  unread: number,
): readonly Measure[] {
  const rows = rowsTogether(given)
  const scale = SCALES[mapping.scale]
  const period = periodOf(rows, mapping, context)
  const ways = [...groupedBy(rows, ({ asked }) => [asked ?? ''])].sort(([a], [b]) =>
    a < b ? -1 : 1,
  )
  const inOneWay = ways.length < 2
  const [asked] = inOneWay ? ways.map(([way]) => way || undefined) : []
  const overlap = overlapOf(rows, mapping)
  const whole = surveyFigures(rows, scale, { asked, period, unusable: unread })
  const refusal = inOneWay ? overlap : `customers were asked in ${ways.length} ways, never pooled`
  const pooled = refusal === undefined ? whole : whole.map((figure) => refused(figure, refusal))
  const facts = surveyFacts(rows, mapping, period)
  if (isInTwoUnits(rows, mapping)) {
    return [...facts, ...whole.map((figure) => refused(figure, TWO_UNITS))]
  }
  return [
    ...facts,
    ...pooled,
    ...ways.flatMap(([way, own]) => {
      const head = { asked: way || undefined, period, unusable: 0 }
      const apart = inOneWay || overlap !== undefined ? [] : surveyFigures(own, scale, head)
      return [
        ...apart,
        ...SEGMENTS.flatMap((segment) =>
          byPart(own, segment, (row) => row.segment[segment]).flatMap(([word, some]) =>
            surveyFigures(some, scale, { ...head, by: { [segment]: word } }),
          ),
        ),
      ]
    }),
  ]
}

/** The months that were asked for; else those that the rows say, or the mapping. */
function periodOf(
  rows: readonly SurveyRow[],
  { period, columns }: SatisfactionMapping,
  context: ReadContext,
): string | undefined {
  if (columns.day === undefined && columns.month === undefined) return period
  return context.period ?? monthsOf(rows) ?? period
}

/**
 * Why all rows together may hold the same answers twice: sheets with a table by channel above one by
 * customer group have each answer in both.
 */
function overlapOf(rows: readonly SurveyRow[], { columns }: SatisfactionMapping) {
  const isOneAnswerARow = columns.answer !== undefined && columns.count === undefined
  if (isOneAnswerARow) return undefined
  const says = (one: keyof Segment, other: keyof Segment) =>
    rows.some(({ segment }) => segment[one] !== undefined && segment[other] === undefined)
  const [one, other] = PAIRS.find(([a, b]) => says(a, b) && says(b, a)) ?? []
  if (one === undefined) return undefined
  return `some rows say ${WORDS[one]} and not ${WORDS[other]}, others the other way round: they may be the same answers twice; keep one kind by \`filters\``
}

const TWO_UNITS =
  'scores under 1 and over 1 stand in one column: some are fractions, others percentages'

function isInTwoUnits(rows: readonly SurveyRow[], { scale }: SatisfactionMapping): boolean {
  const scores = rows.flatMap(({ published = [] }) => published).map(({ score }) => score)
  const isFraction = (score: number) => score > 0 && score < 1
  return scale === 'percent' && scores.some(isFraction) && scores.some((score) => score > 1)
}

const WORDS: Readonly<Record<keyof Segment, string>> = {
  channel: 'the channel',
  customerType: 'the customer group',
  service: 'the service',
}

const PAIRS = [
  ['channel', 'customerType'],
  ['channel', 'service'],
  ['customerType', 'service'],
] as const

function refused({ name, unit, scale, period, unusable }: Measure, reason: string): Measure {
  return withhold({ name, unit, scale, period, unusable }, reason)
}
