import { keyTable } from './key-table.ts'

/** What is known of a key: that it came before, that it is new, or nothing, where memory ran out. */
export type Seen = 'new' | 'repeated' | 'not checked'

/** Keys of which no more than so many are kept, beside those that end in a running number. */
const KEPT = 2_000_000
/** Running numbers that share one piece of memory, a bit each. */
const PAGE = 4096
/** A page has to be this full on average, or running numbers would take more room than hashes. */
const FILL = 64

/**
 * Makes a memory of keys that tells which came before.
 *
 * Keys such as `CASE-0012345` take a bit each where their numbers run on, as case numbers do; ten
 * million of them fit into two megabytes. Others are kept as hashes, up to a limit.
 */
export function keySet(): (key: string) => Seen {
  const others = keyTable()
  const series = new Map<string, Map<number, Uint32Array>>()
  let pages = 0
  let paged = 0
  return (key) => {
    const digits = runningDigits(key)
    if (digits > 0) {
      const cut = key.length - digits
      const prefix = `${key.slice(0, cut)} ${digits}`
      const number = Number(key.slice(cut))
      const place = Math.floor(number / PAGE)
      let own = series.get(prefix)
      let page = own?.get(place)
      const affordable = pages < 64 + paged / FILL && series.size < 1000
      if (page === undefined && affordable) {
        page = new Uint32Array(PAGE / 32)
        own ??= new Map()
        own.set(place, page)
        series.set(prefix, own)
        pages += 1
      }
      if (page !== undefined) {
        const bit = number % PAGE
        const word = page[bit >>> 5] ?? 0
        const mask = 1 << (bit & 31)
        if ((word & mask) !== 0) return 'repeated'
        page[bit >>> 5] = word | mask
        paged += 1
        // It may have come before its page was there.
        if (others.size === 0) return 'new'
        return others.has(key) ? 'repeated' : 'new'
      }
    }
    if (others.size >= KEPT) return others.has(key) ? 'repeated' : 'not checked'
    const before = others.size
    others.numberOf(key)
    return others.size === before ? 'repeated' : 'new'
  }
}

const ZERO = 48
const NINE = 57
/** Digits that a number of this language holds without loss. */
const MOST = 15

/** How many digits a key ends with. */
function runningDigits(key: string): number {
  let digits = 0
  while (digits < key.length && digits < MOST) {
    const code = key.charCodeAt(key.length - 1 - digits)
    if (code < ZERO || code > NINE) break
    digits += 1
  }
  return digits
}
