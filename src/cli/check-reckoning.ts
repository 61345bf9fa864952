import type { Reading, Reckoning } from '../../adapters/contract/adapter.ts'
import { InputError } from './input-error.ts'
import { rejectedShare } from './reckoning-text.ts'

/**
 * Stops where too many rows of an export could not be read.
 *
 * @param limit - percent of the rows, 0 to 100
 * @throws InputError
 */
export function checkRejected(path: string, reckoning: Reckoning, limit: number): void {
  const rejected = rejectedShare(reckoning) * 100
  if (rejected <= limit) return
  throw new InputError(
    `${path}: ${rejected.toFixed(1)} % of its rows are rejected, more than ${limit} %; mend the mapping or the export, or allow more with --max-rejected`,
  )
}

/**
 * Stops where no row of any export counts and no fact came of them: a file of no facts looks like one of
 * a council of which little is known.
 *
 * @param period - months that count, where the call names them
 * @throws InputError
 */
export function checkUsed(readings: readonly Reading[], period: string | undefined): void {
  const hasFacts = ({ councils }: Reading) =>
    councils.some(({ facts }) => Object.keys(facts).length > 0)
  const reckonings = readings.map(({ reckoning }) => reckoning)
  if (reckonings.some(({ used }) => used > 0) || readings.some(hasFacts)) return
  const rows = reckonings.reduce((sum, { read }) => sum + read, 0)
  if (rows === 0) {
    throw new InputError(
      'no export has any rows, so there is nothing to count; export them again, and check the filter of the report or view',
    )
  }
  const reasons = reasonsIn(reckonings)
  const list = [...reasons].map(([reason, count]) => `${count} ${reason}`).join(', ')
  const remedy = remedyFor(reasons, period)
  throw new InputError(`of ${rows} rows read none counts (${list}); ${remedy}`)
}

/** Rows by the reason for which they don't count, the most first. */
function reasonsIn(reckonings: readonly Reckoning[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { excluded, rejected } of reckonings) {
    const rows = [
      ...Object.entries(excluded),
      ...Object.entries(rejected).map(([reason, { count }]) => [reason, count] as const),
    ]
    for (const [reason, count] of rows) counts.set(reason, (counts.get(reason) ?? 0) + count)
  }
  return new Map([...counts].sort(([, a], [, b]) => b - a))
}

function remedyFor(reasons: ReadonlyMap<string, number>, period: string | undefined): string {
  if (reasons.has('outside the period')) {
    return `does the export cover ${period}? check --period, and the formats of dates in the mapping`
  }
  if (reasons.has('not known to be in the period')) {
    return 'nothing says when they were opened: name that column under `opened` in the mapping, or leave --period out'
  }
  return 'check the mapping against the export'
}
