/**
 * The seconds that a text names with their units; `undefined` where it isn't one.
 *
 * Reads `4m 40s`, `2 minutes 5 seconds`, `1 day, 2 hours`, `00:02:05`, `1.02:03:04`, `1 day 02:03:04`
 * and `PT5M`; months and years have no length, and are not read.
 */
export function durationIn(text: string): number | undefined {
  const trimmed = text.trim().toLowerCase()
  if (trimmed.length > LONGEST_TEXT) return undefined
  const sign = trimmed.startsWith('-') ? -1 : 1
  const amount = sign < 0 ? trimmed.slice(1).trimStart() : trimmed
  const seconds = inClock(amount) ?? inIso(amount) ?? inWords(amount)
  return seconds === undefined ? undefined : sign * seconds
}

const LONGEST_TEXT = 80

const CLOCK =
  /^(?:(\d{1,5})(?:\.|\s+|\s*d(?:ays?)?,?\s*))?(\d{1,5}):([0-5]?\d):([0-5]?\d(?:\.\d{1,9})?)$/

function inClock(text: string): number | undefined {
  const found = CLOCK.exec(text)
  if (!found) return undefined
  const [days, hours, minutes, seconds] = found.slice(1).map((part) => Number(part ?? 0))
  if (days === undefined || hours === undefined || minutes === undefined) return undefined
  return ((days * 24 + hours) * 60 + minutes) * 60 + (seconds ?? 0)
}

const ISO =
  /^p(?=.)(?:(\d{1,6})w)?(?:(\d{1,6})d)?(?:t(?=.)(?:(\d{1,7})h)?(?:(\d{1,8})m)?(?:(\d{1,10}(?:\.\d{1,9})?)s)?)?$/

function inIso(text: string): number | undefined {
  const found = ISO.exec(text)
  if (!found) return undefined
  const parts = found.slice(1).map((part) => Number(part ?? 0))
  return LENGTHS.reduce((sum, length, index) => sum + length * (parts[index] ?? 0), 0)
}

/** Seconds in a week, day, hour, minute and second. */
const LENGTHS = [604_800, 86_400, 3600, 60, 1]

const WORDS = /(\d{1,10}(?:\.\d{1,9})?)\s*([a-z]+)\.?(?:\s*,\s*|\s+and\s+|\s*)/g

/** Amounts from the longest unit to the shortest, each once, as people write them. */
function inWords(text: string): number | undefined {
  const parts = [...text.matchAll(WORDS)]
  if (parts.length === 0 || parts.map(([whole]) => whole).join('') !== text) return undefined
  let sum = 0
  let before = Infinity
  for (const [, amount, word] of parts) {
    const length = UNITS.get(word ?? '')
    if (length === undefined || length >= before) return undefined
    sum += Number(amount) * length
    before = length
  }
  return sum
}

const UNITS: ReadonlyMap<string, number> = new Map(
  [
    { length: 604_800, words: ['w', 'wk', 'wks', 'week', 'weeks'] },
    { length: 86_400, words: ['d', 'day', 'days'] },
    { length: 3600, words: ['h', 'hr', 'hrs', 'hour', 'hours'] },
    { length: 60, words: ['m', 'min', 'mins', 'minute', 'minutes'] },
    { length: 1, words: ['s', 'sec', 'secs', 'second', 'seconds'] },
    { length: 0.001, words: ['ms', 'msec', 'millisecond', 'milliseconds'] },
  ].flatMap(({ length, words }) => words.map((word) => [word, length] as const)),
)
