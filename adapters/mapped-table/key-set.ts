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
  const series = new Map<string, Series>()
  let pages = 0
  let paged = 0
  let latest: Series | undefined

  /** The series of a key that ends in so many digits; most keys are of the same one as the key before. */
  const seriesOf = (key: string, digits: number): Series => {
    const length = key.length - digits
    if (
      latest?.digits === digits &&
      latest.prefix.length === length &&
      key.startsWith(latest.prefix)
    ) {
      return latest
    }
    const prefix = key.slice(0, length)
    const name = `${prefix} ${digits}`
    latest = series.get(name) ?? { prefix, digits, pages: new Map(), place: -1, page: undefined }
    if (series.size < SERIES) series.set(name, latest)
    return latest
  }
  /** The page of a running number; `undefined` where there is none, and none can be afforded. */
  const pageOf = (own: Series, place: number): Uint32Array | undefined => {
    if (own.place === place) return own.page
    let page = own.pages.get(place)
    if (page === undefined && pages < 64 + paged / FILL && series.size < SERIES) {
      page = new Uint32Array(PAGE / 32)
      own.pages.set(place, page)
      pages += 1
    }
    if (page === undefined) return undefined
    own.place = place
    own.page = page
    return page
  }
  const seeOther = (key: string): Seen => {
    if (others.size >= KEPT) return others.has(key) ? 'repeated' : 'not checked'
    const before = others.size
    others.numberOf(key)
    return others.size === before ? 'repeated' : 'new'
  }

  return (key) => {
    // From the end on, in one pass: this is done for every row.
    let digits = 0
    let number = 0
    for (let unit = 1; digits < key.length && digits < MOST; unit *= 10) {
      const digit = key.charCodeAt(key.length - 1 - digits) - ZERO
      if (digit < 0 || digit > 9) break
      number += digit * unit
      digits += 1
    }
    if (digits === 0) return seeOther(key)
    const page = pageOf(seriesOf(key, digits), Math.floor(number / PAGE))
    if (page === undefined) return seeOther(key)
    const bit = number % PAGE
    const mask = 1 << (bit & 31)
    const word = page[bit >>> 5] ?? 0
    if ((word & mask) !== 0) return 'repeated'
    page[bit >>> 5] = word | mask
    paged += 1
    // It may have come before its page was there.
    return others.size > 0 && others.has(key) ? 'repeated' : 'new'
  }
}

/** Keys that are the same but for a running number of so many digits. */
interface Series {
  readonly prefix: string
  readonly digits: number
  readonly pages: Map<number, Uint32Array>
  /** The page that was looked at last, and its place. */
  place: number
  page: Uint32Array | undefined
}

/** Series that are kept. */
const SERIES = 1000

const ZERO = 48
/** Digits that a number of this language holds without loss. */
const MOST = 15
