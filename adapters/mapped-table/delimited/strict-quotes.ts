/**
 * Whether quotes stand around whole cells, doubled within them, and nowhere else; the last cell may
 * be open still.
 *
 * It only looks from one quote to the next, and so takes little beside reading the cells.
 */
export function hasStrictQuotes(text: string, delimiter: string): boolean {
  const separator = delimiter.charCodeAt(0)
  let open = text.indexOf('"')
  while (open >= 0) {
    if (open > 0 && !isEnd(text.charCodeAt(open - 1), separator)) return false
    const close = closingQuote(text, open)
    if (close < 0) return true
    const after = text.charCodeAt(close + 1)
    const ends =
      after === CARRIAGE_RETURN ? text.charCodeAt(close + 2) === LINE_FEED : isEnd(after, separator)
    if (!ends) return false
    open = text.indexOf('"', close + 2)
  }
  return true
}

/** Where the quote is that closes the one at a place; -1 if none does. */
function closingQuote(text: string, open: number): number {
  let close = text.indexOf('"', open + 1)
  while (close >= 0 && text.charCodeAt(close + 1) === QUOTE) close = text.indexOf('"', close + 2)
  return close
}

function isEnd(code: number, separator: number): boolean {
  return code === separator || code === LINE_FEED
}

const QUOTE = 0x22
const CARRIAGE_RETURN = 0x0d
const LINE_FEED = 0x0a
