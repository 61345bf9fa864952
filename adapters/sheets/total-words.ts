import { plainWord } from '../mapped-table/plain-word.ts'

/** Whether a row of this name adds others up, such as Total or All services: counted too, it would count them twice. */
export function isTotal(word: string): boolean {
  return TOTALS.has(plainWord(word).replace(/[:.]$/, ''))
}

const TOTALS: ReadonlySet<string> = new Set([
  'total',
  'totals',
  'sub-total',
  'subtotal',
  'sub total',
  'grand total',
  'overall',
  'average',
  'all',
  'all channels',
  'all customers',
  'all groups',
  'all services',
  'council total',
  'council average',
  'council wide',
  'council-wide',
])
