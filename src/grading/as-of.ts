import { NesdsError } from '../errors.ts'
import { isDay } from '../facts/day.ts'

/** The as-of date, if it is one. */
export function checkedAsOf(asOf: string): string {
  if (isDay(asOf)) return asOf
  throw new NesdsError(
    'INVALID_AS_OF',
    `the as-of date ${JSON.stringify(asOf)} is not a day: write it YYYY-MM-DD, such as 2006-03-31`,
  )
}
