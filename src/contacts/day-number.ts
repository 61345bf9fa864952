/** Days as numbers since 1970-01-01, for counting with. */

/** Milliseconds of a day that no clock change shortens. */
export const MILLISECONDS_A_DAY = 86_400_000

/** The number of a day written `YYYY-MM-DD`. */
export function dayNumber(day: string): number {
  return Date.parse(day) / MILLISECONDS_A_DAY
}

/** A day's number as `YYYY-MM-DD`. */
export function dayText(number: number): string {
  const text = TEXTS.get(number) ?? new Date(number * MILLISECONDS_A_DAY).toISOString().slice(0, 10)
  TEXTS.set(number, text)
  return text
}

/** Days that were written; it only saves writing them again for each of a tally's groups. */
const TEXTS = new Map<number, string>()
