/** What keeps a text from being JSON, and where. */
export interface JsonFault {
  readonly line: number
  readonly column: number
  /** What is wrong and what to do about it. */
  readonly message: string
}

/** Puts a parser's error into words for people. */
export function jsonFaultOf(text: string, error: unknown): JsonFault {
  if (error instanceof RangeError) {
    return { line: 1, column: 1, message: 'lists or objects are nested too deeply' }
  }
  const { line = 1, column = 1, message } = error as ParserError
  const place = placeOfBreak(text)
  if (place) return place
  const found = /^Unexpected (?:token|character|identifier) (.*) found/.exec(message)?.[1] ?? ''
  const before = text.slice(0, offsetOf(text, line, column)).trimEnd()
  const remedy = message.startsWith('Unexpected end')
    ? 'it ends too early; close what is still open: a text with ", a list with ], an object with }'
    : remedyFor(found, before.at(-1) ?? '')
  return { line, column, message: remedy ?? message.replace(/\s*\(\d+:\d+\)$/, '') }
}

type ParserError = Error & { readonly line?: number; readonly column?: number }

function remedyFor(found: string, before: string): string | undefined {
  if (before === ',' && /^(RBrace|RBracket)$/.test(found)) {
    return 'there is a comma before the closing bracket; take it out'
  }
  if (found === "'/'" || found === "'#'") return 'JSON has no comments; write them into a "note"'
  if (/^'['‘’“”]'$/.test(found)) return `${found} is not a quotation mark of JSON; use "`
  if (found === "'%'") return 'a number stands without its unit; take the % out'
  if (/^(String|Number|Boolean|Null|LBrace|LBracket)$/.test(found)) {
    if (/["\w}\]]/.test(before)) return 'a comma or a colon is missing before this'
  }
  if (/^'[a-zA-Z_]/.test(found)) {
    return `${found} is not JSON; names and texts stand in ", and bare words are true, false and null`
  }
  return undefined
}

/** A line break or a tab inside a text: some parsers let it pass, JSON doesn't. */
function placeOfBreak(text: string): JsonFault | undefined {
  let open = false
  for (let index = 0; index < text.length; index++) {
    const character = text[index] as string
    if (character === '\\' && open) index++
    else if (character === '"') open = !open
    else if (open && character < ' ') {
      const lines = text.slice(0, index).split('\n')
      const what = character === '\t' ? 'a tab' : 'a line break or control character'
      const message = `${what} stands inside a text; close the text with ", or write \\t or \\n`
      return { line: lines.length, column: (lines.at(-1) ?? '').length + 1, message }
    }
  }
  return undefined
}

function offsetOf(text: string, line: number, column: number): number {
  const lines = text.split('\n', line)
  return lines.slice(0, -1).reduce((sum, one) => sum + one.length + 1, 0) + column - 1
}
