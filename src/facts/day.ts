/** Calendar days as `YYYY-MM-DD`: text that sorts by time and names no zone. */

const DAY = /^\d{4}-\d{2}-\d{2}$/
const MILLISECONDS_A_DAY = 86_400_000

/** Whether it is a day that the calendar has, written `YYYY-MM-DD`. */
export function isDay(given: unknown): given is string {
  // A date past its month's end, such as 30 February, would come out as another day.
  return (
    typeof given === 'string' &&
    DAY.test(given) &&
    new Date(given).getUTCDate() === Number(given.slice(8))
  )
}

/** Days from one day to another; negative where it lies after. */
export function ageInDays(day: string, asOf: string): number {
  return (Date.parse(asOf) - Date.parse(day)) / MILLISECONDS_A_DAY
}

/** The day so many days before another, or the first that can be written so, if that lies before it. */
export function dayBefore(asOf: string, days: number): string {
  const time = Math.max(Date.parse(asOf) - days * MILLISECONDS_A_DAY, Date.parse(FIRST_DAY))
  return new Date(time).toISOString().slice(0, 10)
}

const FIRST_DAY = '0000-01-01'
