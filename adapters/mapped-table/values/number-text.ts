import { digitsAt } from './scan.ts'

/**
 * The number that a text writes in the British way, such as ` 1,234.50 `; `undefined` where it isn't one.
 *
 * Thousands stand in threes, apart by commas or spaces; a decimal comma is not read, since `1,234` would
 * be two numbers.
 */
export function numberIn(text: string): number | undefined {
  const digits = text.length <= FEW ? digitsAt(text, 0, text.length) : -1
  if (digits >= 0 && text !== '') return digits
  const number = text.trim()
  if (PLAIN.test(number)) return Number(number)
  return GROUPED.test(number) ? Number(number.replace(/[,\s]/g, '')) : undefined
}

/** Digits that are quicker read one by one. */
const FEW = 9

// Sixteen digits and more can't be held exactly, and are an id rather than a quantity.
const PLAIN = /^[+-]?\d{1,15}(?:\.\d{1,20})?(?:[eE][+-]?\d{1,2})?$/
const GROUPED = /^[+-]?\d{1,3}(?:(?:,\d{3}){1,4}|(?:\s\d{3}){1,4})(?:\.\d{1,20})?$/
