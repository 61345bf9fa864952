import { standalone } from '../mapped-table/standalone.ts'

/**
 * Makes texts of a table's cells, without the apostrophe that keeps a spreadsheet from reading a formula.
 *
 * They are of their own, and as few as may be: what was cut from a file's text would keep all of it in memory.
 */
export function ownTexts(): (cell: string) => string {
  const known = new Map<string, string>()
  return (cell) => {
    const text = withoutGuard(cell)
    if (text.length < SHORT) return text
    const kept = known.get(text)
    if (kept !== undefined) return kept
    const own = standalone(text)
    if (known.size < REMEMBERED) known.set(own, own)
    return own
  }
}

/** Shorter texts are copies anyway. */
const SHORT = 13
const REMEMBERED = 50_000

function withoutGuard(text: string): string {
  return text.charCodeAt(0) === APOSTROPHE && GUARDED.test(text) ? text.slice(1) : text
}

const APOSTROPHE = 0x27
const GUARDED = /^'+[=+\-@\t\r]/
