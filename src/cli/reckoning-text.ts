import type { Reckoning } from '../../adapters/contract/adapter.ts'
import { plain } from '../report/plain.ts'

/** Where every row of an export went, for people: read = used + excluded + rejected. */
export function reckoningText(name: string, reckoning: Reckoning): string {
  const { read, used, excluded, rejected, warnings } = reckoning
  const excludedRows = sum(Object.values(excluded))
  const rejectedRows = sum(Object.values(rejected).map(({ count }) => count))
  const lines = [
    `${name}: ${number(read)} rows read = ${number(used)} used + ${number(excludedRows)} excluded + ${number(rejectedRows)} rejected`,
    ...Object.entries(excluded).map(([reason, count]) => `  excluded ${number(count)}: ${reason}`),
    ...Object.entries(rejected).map(
      ([reason, { count, places }]) =>
        `  rejected ${number(count)}: ${reason}${places.length > 0 ? ` (${places.join('; ')}${count > places.length ? '; ...' : ''})` : ''}`,
    ),
    ...warnings.map((warning) => `  note: ${warning}`),
  ]
  return `${lines.map(plain).join('\n')}\n`
}

/** Rows that could not be read, as a share of all from 0 to 1. */
export function rejectedShare({ read, rejected }: Reckoning): number {
  return read === 0 ? 0 : sum(Object.values(rejected).map(({ count }) => count)) / read
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0)
}

function number(count: number): string {
  return count.toLocaleString('en-GB')
}
