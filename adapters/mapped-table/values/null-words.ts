import { plainWord } from '../plain-word.ts'
import { dayWords } from './null-days.ts'

/**
 * Whether a cell says nothing: it is empty, or has a word for that such as `-`, `N/A` or `NULL`.
 *
 * Words are compared after trimming, without regard to case and doubled spaces.
 *
 * @param extraNulls - words of the mapping beside the usual ones
 */
export function isNull(cell: unknown, extraNulls: readonly string[] = []): boolean {
  if (cell === undefined || cell === null || cell === '') return true
  if (typeof cell !== 'string') {
    if (Number.isNaN(cell) || extraNulls.length === 0) return Number.isNaN(cell)
    const words = [String(cell), ...dayWords(cell)]
    return extraNulls.some((extra) => words.includes(plainWord(extra)))
  }
  if (extraNulls.length === 0 && (cell.length > LONGEST_LIKELY || startsWithDigit(cell)))
    return false
  const word = plainWord(cell)
  return NULL_WORDS.has(word) || extraNulls.some((extra) => plainWord(extra) === word)
}

const NULL_WORDS: ReadonlySet<string> = new Set([
  '',
  '?',
  '-',
  '--',
  '–',
  '—',
  '.',
  '..',
  '*',
  'n/a',
  'n.a.',
  'n/k',
  '#n/a',
  'na',
  'nan',
  'nil',
  'null',
  '(null)',
  '[null]',
  '<null>',
  '\\n',
  'none',
  '(none)',
  '--none--',
  'undefined',
  'blank',
  '(blank)',
  '(blanks)',
  'empty',
  'tbc',
  'tba',
  'tbd',
  'to be confirmed',
  'unknown',
  'not known',
  'not available',
  'data not available',
  'not applicable',
  'not provided',
  'not recorded',
  'not stated',
  'not supplied',
  'not set',
  'no data',
  'missing',
])

/** No null word does, and most cells of numbers do. */
function startsWithDigit(cell: string): boolean {
  const first = cell.charCodeAt(0)
  return first >= 0x30 && first <= 0x39
}

/** Cells longer than this, spaces around them included, are no null word; the check is hot. */
const LONGEST_LIKELY = 40
