import type { SurveyRow } from './survey-row.ts'

/**
 * Rows of counted answers that differ in nothing but these as one, so that a survey of a million
 * answers is no larger than its days and parts; the same in whatever order the rows stand.
 */
export function rowsTogether(rows: readonly SurveyRow[]): readonly SurveyRow[] {
  if (rows.some(({ published }) => published)) return rows
  const kinds = new Map<string, { first: SurveyRow; rows: number; counts: Map<number, number> }>()
  for (const row of rows) {
    const { month, day, asked, segment, isChannelUnknown } = row
    const { channel, customerType, service } = segment
    const key = JSON.stringify([
      month,
      day,
      asked,
      isChannelUnknown,
      channel,
      customerType,
      service,
    ])
    const kind = kinds.get(key) ?? { first: row, rows: 0, counts: new Map() }
    kinds.set(key, kind)
    kind.rows += row.rows
    for (const [score, count] of row.counts ?? []) {
      kind.counts.set(score, (kind.counts.get(score) ?? 0) + count)
    }
  }
  return [...kinds.values()].map(({ first, rows: some, counts }) => ({
    ...first,
    rows: some,
    counts: [...counts],
  }))
}
