/** Tells where the record ends that some cells were read from, after its line end; -1 if it isn't strict. */
type RecordEnds = (from: number, values: readonly string[]) => number

/**
 * Makes a function that finds the ends of a text's records, asked for in their order.
 *
 * Strict is CSV in which quotes stand around a whole cell, doubled within one, and nowhere else. The
 * cells between one quote and the next are as long as they are written, so only quotes are looked at.
 */
export function recordEnds(text: string, delimiter: string): RecordEnds {
  const separator = delimiter.charCodeAt(0)
  const quoteFrom = (at: number): number => {
    const found = text.indexOf('"', at)
    return found < 0 ? Infinity : found
  }
  let quote = quoteFrom(0)
  return (from, values) => {
    if (quote < from) quote = quoteFrom(from)
    let at = from
    for (let index = 0; index < values.length; index++) {
      const { length } = values[index] as string
      if (index > 0) at++
      if (quote === at) {
        at = afterQuoted(text, at, length)
        if (at < 0) return -1
        if (index < values.length - 1 && text.charCodeAt(at) !== separator) return -1
        quote = quoteFrom(at)
      } else {
        at += length
        if (quote < at) return -1
      }
    }
    if (text.charCodeAt(at) === CARRIAGE_RETURN) at++
    return text.charCodeAt(at) === LINE_FEED ? at + 1 : -1
  }
}

/** The place after a cell in quotes, if it ends where a value of such a length does; else -1. */
function afterQuoted(text: string, from: number, length: number): number {
  let end = from + length + 1
  for (let at = text.indexOf('"', from + 1); at >= 0 && at < end; at = text.indexOf('"', at + 2)) {
    if (text.charCodeAt(at + 1) !== QUOTE) return -1
    end++
  }
  return text.charCodeAt(end) === QUOTE ? end + 1 : -1
}

const QUOTE = 0x22
const CARRIAGE_RETURN = 0x0d
const LINE_FEED = 0x0a
