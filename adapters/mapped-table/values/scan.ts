/** A text without the spaces around it; it saves looking for them where it begins and ends with a plain letter, digit or sign. */
export function trimmed(text: string): string {
  return isPlainAt(text, 0) && isPlainAt(text, text.length - 1) ? text : text.trim()
}

/** Whether a letter, digit or sign of ASCII stands at a place. */
export function isPlainAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code > 0x20 && code < 0x7f
}

/** Reads digits at a place: their number, or -1 if there aren't that many. */
export function digitsAt(text: string, at: number, count: number): number {
  let number = 0
  for (let index = at; index < at + count; index++) {
    const digit = text.charCodeAt(index) - 0x30
    // Past the end of the text it is NaN, which no comparison holds for.
    if (!(digit >= 0 && digit <= 9)) return -1
    number = number * 10 + digit
  }
  return number
}

/** Whether a digit stands at a place. */
export function isDigitAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 0x30 && code <= 0x39
}

/** The place after the spaces that stand at one. */
export function afterSpaces(text: string, at: number): number {
  let place = at
  while (isSpaceAt(text, place)) place++
  return place
}

function isSpaceAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code === 0x20 || code === 0x09 || code === 0xa0 || code === 0x202f
}

/** The place after the fraction of a second that stands at one; the place itself if there is none. */
export function afterFraction(text: string, at: number): number {
  const mark = text[at]
  if ((mark !== '.' && mark !== ',') || !isDigitAt(text, at + 1)) return at
  let place = at + 1
  while (isDigitAt(text, place)) place++
  return place
}

/** Whole milliseconds of the fraction of a second between two places. */
export function milliseconds(text: string, from: number, to: number): number {
  return from === to ? 0 : Math.floor(Number(`0.${text.slice(from + 1, to)}`) * 1000)
}

/**
 * The offset that a text ends with, in minutes ahead of UTC: `Z`, `UTC`, `GMT`, `BST` or `+01:00`.
 *
 * @returns `none` where the text ends here, `no` where something else stands
 */
export function offsetAt(text: string, at: number): number | 'none' | 'no' {
  if (at === text.length) return 'none'
  if (at === text.length - 1 && text.charCodeAt(at) === UTC_MARK) return 0
  const from = afterSpaces(text, at)
  const named = OFFSETS.get(text.slice(from).toUpperCase())
  if (named !== undefined) return named
  const sign = text[from]
  if (sign !== '+' && sign !== '-') return 'no'
  const hours = digitsAt(text, from + 1, 2)
  const colon = text[from + 3] === ':' ? 1 : 0
  const hasMinutes = text.length > from + 3
  const minutes = hasMinutes ? digitsAt(text, from + 3 + colon, 2) : 0
  const end = hasMinutes ? from + 5 + colon : from + 3
  if (hours < 0 || minutes < 0 || hours > 14 || minutes > 59 || end !== text.length) return 'no'
  return (sign === '-' ? -1 : 1) * (hours * 60 + minutes)
}

const UTC_MARK = 0x5a

const OFFSETS: ReadonlyMap<string, number> = new Map([
  ['Z', 0],
  ['UTC', 0],
  ['GMT', 0],
  ['BST', 60],
])
