import { type FormatReader, isCalendarDay } from './moment.ts'

/**
 * Makes a reader of texts in which every part of a pattern has its place, such as `DD/MM/YYYY HH:mm`
 * with two digits for each part; `undefined` where the pattern leaves its parts no fixed places.
 *
 * Most columns are written so, and this takes a fraction of reading part by part. What it says `no`
 * to may still fit the pattern.
 */
export function fixedReader(tokens: readonly string[]): FormatReader | undefined {
  const placeOf: Record<string, number | undefined> = {}
  const marks: number[] = []
  const markPlaces: number[] = []
  let width = 0
  for (const token of tokens) {
    if (FIXED.includes(token)) {
      placeOf[token] = width
    } else if (VARYING.includes(token)) {
      return undefined
    } else {
      marks.push(token.charCodeAt(0))
      markPlaces.push(width)
    }
    width += token.length
  }
  const { YYYY: year = ABSENT, MM: month = ABSENT, DD: day = ABSENT } = placeOf
  const { HH: hour = ABSENT, mm: minute = ABSENT, ss: second = ABSENT } = placeOf

  return (text, moment) => {
    if (text.length !== width) return 'no'
    for (let index = 0; index < marks.length; index++) {
      if (text.charCodeAt(markPlaces[index] as number) !== marks[index]) return 'no'
    }
    const century = pairAt(text, year)
    const yearOfIt = pairAt(text, year + 2)
    const hours = pairAt(text, hour)
    const minutes = pairAt(text, minute)
    const seconds = pairAt(text, second)
    moment.month = pairAt(text, month)
    moment.day = pairAt(text, day)
    moment.offset = undefined
    // What is negative, a part that is no number, stays so.
    if ((century | yearOfIt | moment.month | moment.day | hours | minutes | seconds) < 0)
      return 'no'
    moment.year = century * 100 + yearOfIt
    moment.time = ((hours * 60 + minutes) * 60 + seconds) * 1000
    return hours < 24 &&
      minutes < 60 &&
      seconds < 60 &&
      isCalendarDay(moment.year, moment.month, moment.day)
      ? 'fits'
      : 'impossible'
  }
}

const FIXED = ['YYYY', 'MM', 'DD', 'HH', 'mm', 'ss']
const VARYING = ['MMM', 'M', 'D', 'H', 'h', 'A']
const ABSENT = -9

/** Two digits at a place as a number; -1 if others stand there, 0 where the pattern has no such part. */
function pairAt(text: string, at: number): number {
  if (at < 0) return 0
  const tens = text.charCodeAt(at) - 0x30
  const ones = text.charCodeAt(at + 1) - 0x30
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1
}
