/**
 * Where the record ends that these cells were read from, after its line end; -1 if it isn't written
 * as strict CSV: quotes stand around a whole cell, doubled within one, and nowhere else.
 */
export function recordEnd(
  text: string,
  from: number,
  values: readonly string[],
  delimiter: string,
): number {
  const separator = delimiter.charCodeAt(0)
  let at = from
  for (let index = 0; index < values.length; index++) {
    if (index > 0 && text.charCodeAt(at++) !== separator) return -1
    const value = values[index] ?? ''
    let quote = value.indexOf('"')
    if (text.charCodeAt(at) === QUOTE) {
      at += value.length + 2
      for (; quote >= 0; quote = value.indexOf('"', quote + 1)) at++
      if (text.charCodeAt(at - 1) !== QUOTE) return -1
    } else {
      if (quote >= 0) return -1
      at += value.length
    }
  }
  if (text.charCodeAt(at) === CARRIAGE_RETURN) at++
  return text.charCodeAt(at) === LINE_FEED ? at + 1 : -1
}

const QUOTE = 0x22
const CARRIAGE_RETURN = 0x0d
const LINE_FEED = 0x0a
