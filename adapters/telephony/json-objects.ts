import { unreadable } from '../mapped-table/unreadable.ts'

/**
 * The JSON objects of a file, as text: one after another with or without lines or commas between them,
 * or in a list. So a stream of records writes them, which knows no end of line.
 *
 * @throws NesdsError `UNREADABLE_EXPORT` where something else stands between them, one is longer than
 * 4,194,304 characters, or the file ends within one
 */
export async function* jsonObjects(
  texts: AsyncIterable<string>,
  name: string,
): AsyncGenerator<string> {
  let held = ''
  let depth = 0
  let lists = 0
  let inText = false
  let escaped = false
  let count = 0
  let isList = false
  for await (const text of texts) {
    let from = 0
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at)
      if (inText) {
        if (escaped) escaped = false
        else if (code === BACKSLASH) escaped = true
        else if (code === QUOTE) inText = false
      } else if (depth > 0) {
        if (code === QUOTE) inText = true
        else if (code === OPEN || code === OPEN_LIST) depth += 1
        else if (code === CLOSE || code === CLOSE_LIST) depth -= 1
        if (depth === 0) {
          count += 1
          yield held + text.slice(from, at + 1)
          held = ''
        }
      } else if (code === OPEN) {
        depth = 1
        from = at
      } else if (code === OPEN_LIST && lists === 0 && count === 0) lists = 1
      else if (code === CLOSE_LIST && lists === 1) {
        lists = 0
        isList = true
      } else if (!BETWEEN.has(code)) throw unreadable(name, `${placeAfter(count)} ${NO_RECORD}`)
    }
    if (depth > 0) held += text.slice(from)
    if (held.length > LONGEST) {
      const which = `record ${count + 1} is longer than ${LONGEST} characters`
      throw unreadable(name, `${which}; export it again`)
    }
  }
  if (depth > 0 || lists > 0) {
    const where =
      depth > 0 ? `within record ${count + 1}` : `${placeAfter(count)}, within their list`
    throw unreadable(name, `it is cut short: it ends ${where}; export it again`)
  }
  if (count === 0 && !isList) throw unreadable(name, 'it is empty; export it again')
}

/** An object's text as data; `undefined` where it is no JSON after all. */
export function parsedObject(text: string): object | undefined {
  try {
    const record: unknown = JSON.parse(text)
    return typeof record === 'object' && record !== null ? record : undefined
  } catch {
    return undefined
  }
}

const LONGEST = 4 * 1_048_576
const NO_RECORD = 'stands something that is no record; give the records as JSON alone'

function placeAfter(count: number): string {
  return count === 0 ? 'before its first record' : `after record ${count}`
}

const [QUOTE, BACKSLASH, OPEN, CLOSE, OPEN_LIST, CLOSE_LIST] = [...'"\\{}[]'].map((character) =>
  character.charCodeAt(0),
)
/** White space, a comma and a byte order mark. */
const BETWEEN: ReadonlySet<number> = new Set(
  [...' \t\r\n,\uFEFF'].map((character) => character.charCodeAt(0)),
)
