import { NesdsError } from '../errors.ts'

/** Months that count, as `YYYY-MM`: text that sorts by time. */
export interface Period {
  readonly first: string
  readonly last: string
}

/**
 * Reads a period written as its first and last month, such as `2025-04/2026-03`.
 *
 * @throws NesdsError `INVALID_PERIOD`
 */
export function parsePeriod(text: string): Period {
  const months = text.split('/')
  const [first, last] = months
  const read = months.length === 2 && months.every((month) => MONTH.test(month))
  if (first === undefined || last === undefined || !read || first > last) {
    throw new NesdsError(
      'INVALID_PERIOD',
      `\`${text}\` is no period: give its first and last month, such as \`2025-04/2026-03\``,
    )
  }
  return { first, last }
}

/** Whether a month is one of a period's. */
export function isWithin(month: string, { first, last }: Period): boolean {
  return month >= first && month <= last
}

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/
