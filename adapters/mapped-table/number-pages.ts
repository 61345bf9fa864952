/** Numbers in the order in which they come, kept in pages, so that growing copies none of them. */
export interface NumberPages {
  push(number: number): void
  /** The number at a place; NaN where there is none. */
  at(place: number): number
  readonly length: number
  /** Forgets the numbers and keeps the pages. */
  clear(): void
}

const PAGE = 32_768

/** Makes an empty list of numbers. */
export function numberPages(): NumberPages {
  const pages = [new Float64Array(PAGE)]
  let length = 0
  return {
    push(number) {
      const place = length % PAGE
      const page = (length - place) / PAGE
      if (page === pages.length) pages.push(new Float64Array(PAGE))
      const numbers = pages[page]
      if (numbers !== undefined) numbers[place] = number
      length += 1
    },
    at: (place) =>
      place < length ? (pages[Math.floor(place / PAGE)]?.[place % PAGE] ?? Number.NaN) : Number.NaN,
    get length() {
      return length
    },
    clear() {
      length = 0
    },
  }
}
