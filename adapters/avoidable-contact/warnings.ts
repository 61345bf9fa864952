import type { RowCounts } from './row-counts.ts'

/** Points of a percentage that rounding may account for. */
const POINTS = 0.5

/** What a sheet's rows ought to tell the reader. */
export function avoidableContactWarnings(rows: readonly RowCounts[]): readonly string[] {
  const contradicted = rows.filter(
    ({ judged, rate }) =>
      judged !== undefined &&
      judged.assessed > 0 &&
      rate !== undefined &&
      Math.abs(rate - (100 * judged.avoidable) / judged.assessed) > POINTS,
  ).length
  const noughts = rows.filter(({ judged, rate }) => judged === undefined && rate === 0).length
  const strange = rows.filter(({ isChannelUnknown }) => isChannelUnknown).length
  const keys = rows.map(({ service, month, channel }) => JSON.stringify([service, month, channel]))
  const repeated = keys.length - new Set(keys).size
  return [
    contradicted > 0 &&
      `${contradicted} rows have a rate that differs from their counts by more than ${POINTS} points: counts win`,
    noughts > 0 && `${noughts} rows have a rate of 0 without counts: not taken for none`,
    strange > 0 &&
      `rows of a channel that neither the mapping nor the table knows: ${strange}; name it under \`values.channel\``,
    repeated > 0 &&
      `${repeated} rows have a service, month and channel that another row has too: they are added up`,
  ].filter((warning) => warning !== false)
}
