/** A piece of an `opening_hours` string. */
export interface Token {
  readonly kind:
    | 'day'
    | 'holidays'
    | 'time'
    | 'always'
    | 'off'
    | 'open'
    | 'comment'
    | 'sign'
    | 'other'
  /** As it is compared: in lower case, dashes alike; a comment's words are nobody's business. */
  readonly text: string
}

/** Cuts an `opening_hours` string into pieces, without regard to case, spaces and the length of dashes. */
export function tokensOf(text: string): readonly Token[] {
  const plain = text.toLowerCase().replaceAll(DASHES, '-')
  return [...plain.matchAll(PIECES)].map(([piece]) => ({
    kind: KINDS.find(([, pattern]) => pattern.test(piece))?.[0] ?? 'other',
    text: piece.startsWith('"') ? '"' : piece,
  }))
}

const DASHES = /\s*[-\u2010-\u2015\u2212]\s*/g

const PIECES = /"[^"]*"|24\/7|\d+(?:[:.]\d+)?|\|\||\p{L}+|\S/gu

const KINDS: readonly (readonly [Token['kind'], RegExp])[] = [
  ['day', /^(?:mo|tu|we|th|fr|sa|su)$/],
  ['holidays', /^ph$/],
  ['time', /^\d{1,2}(?::\d{2})?$/],
  ['always', /^24\/7$/],
  ['off', /^(?:off|closed)$/],
  ['open', /^open$/],
  ['comment', /^"[^"]*"$/],
  ['sign', /^[-,;]$/],
]
