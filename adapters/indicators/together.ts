import type { Period } from '../../src/contacts/period.ts'
import { lengthOf, monthNumber } from './period-text.ts'
import type { Point } from './points.ts'

/** Why figures of several periods can't be put together. */
export function togetherFault(points: readonly Point[]): string | undefined {
  const lengths = [...new Set(points.map(({ period }) => lengthOf(period)))]
  if (lengths.length > 1) {
    return `it has figures of several lengths of time (${lengths.sort().join(', ')}); say in \`periods.read\` of the mapping which count`
  }
  const overlaps = points.some(({ period }, index) => {
    const before = points[index - 1]
    return before !== undefined && period.first <= before.period.last
  })
  return overlaps ? 'its periods overlap; say in `over` of the mapping: latest' : undefined
}

/** Periods within those used that have no counts, in words; empty where there are none. */
export function missingIn(used: readonly Point[], all: readonly Point[]): string {
  const span = used.reduce((sum, { period }) => sum + months(period), 0)
  const first = used[0]?.period.first ?? ''
  const last = used.at(-1)?.period.last ?? ''
  const unsaid = months({ first, last }) - span
  const empty = all.filter(
    ({ period, whole }) => whole === 0 && period.first >= first && period.last <= last,
  )
  const missing = unsaid - empty.reduce((sum, { period }) => sum + months(period), 0)
  return missing > 0 ? `${missing} of ${months({ first, last })} months, which have no counts` : ''
}

function months({ first, last }: Period): number {
  return monthNumber(last) - monthNumber(first) + 1
}

/** From the first month of some points to the last. */
export function spanOf(points: readonly Point[]): string {
  return `${points[0]?.period.first}/${points.at(-1)?.period.last}`
}

/** The first of some periods, and how many there are. */
export function periodsText(periods: readonly Period[]): string {
  const first = periods[0]?.first ?? ''
  return periods.length === 1
    ? `in ${first}`
    : `in ${periods.length} periods, the first is ${first}`
}
