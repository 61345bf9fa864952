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
      `rows whose rate differs from their counts by more than ${POINTS} points: ${contradicted}; counts win`,
    noughts > 0 && `rows with a rate of 0 without counts: ${noughts}; not taken for none`,
    strange > 0 &&
      `rows of a channel that neither the mapping nor the table knows: ${strange}; name it under \`values.channel\``,
    repeated > 0 &&
      `rows with a service, month and channel that another row has too: ${repeated}; they are added up`,
  ].filter((warning) => warning !== false)
}
