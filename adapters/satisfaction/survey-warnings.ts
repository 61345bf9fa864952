import type { SatisfactionMapping } from './mapping.ts'
import { SCALES } from './scales.ts'
import type { SurveyRow } from './survey-row.ts'

/** What whoever uses a survey's figures ought to know. */
export function surveyWarnings(
  rows: readonly SurveyRow[],
  mapping: SatisfactionMapping,
): readonly string[] {
  const strangers = rows.reduce((sum, row) => sum + (row.isChannelUnknown ? row.rows : 0), 0)
  const off = rows.filter((row) => contradicts(row, mapping)).length
  const { surveyEnded } = mapping.declared ?? {}
  const lastMonth = rows
    .flatMap(({ month = [] }) => month)
    .toSorted()
    .at(-1)
  const lastDay = rows
    .flatMap(({ day = [] }) => day)
    .toSorted()
    .at(-1)
  const contradicted =
    surveyEnded !== undefined &&
    ((lastMonth !== undefined && lastMonth !== surveyEnded.slice(0, 7)) ||
      (lastDay !== undefined && lastDay !== surveyEnded))
  return [
    strangers > 0 &&
      `rows of a channel that neither the mapping nor the table knows: ${strangers}; name it under \`values.channel\``,
    off > 0 && `rows whose published score is not what the answers give: ${off}; counts win`,
    contradicted &&
      `\`declared.surveyEnded\` is not the last time of which there are answers${lastDay === undefined ? '' : ': the answers win'}`,
    rows.some(({ asked }) => asked === 'agent-invited') &&
      'agents chose whom to ask: content customers are asked more often, and the answers say nothing of volumes',
    isFraction(rows, mapping) &&
      'all scores lie from 0 to 1: is `columns.score.unit` of the mapping fraction?',
  ].filter((warning) => warning !== false)
}

function contradicts({ counts, published }: SurveyRow, { scale }: SatisfactionMapping): boolean {
  if (counts === undefined || published === undefined) return false
  const { figures, rounding } = SCALES[scale]
  const total = counts.reduce((sum, [, count]) => sum + count, 0)
  const sum = counts.reduce((worth, [score, count]) => worth + figures[0].worth(score) * count, 0)
  // Halves are written in two, as sums of decimals come out a hair off.
  return Math.abs(sum / total - published.score) > rounding + 1e-9
}

function isFraction(rows: readonly SurveyRow[], { scale }: SatisfactionMapping): boolean {
  const scores = rows.flatMap(({ published = [] }) => published)
  return scale === 'percent' && scores.length > 0 && scores.every(({ score }) => score <= 1)
}
