import type { TableSource } from '../mapping.ts'

/** How a file's bytes are read as text. */
export type Encoding = NonNullable<TableSource['encoding']>

/** How many bytes from the first beyond ASCII decide whether a file is UTF-8. */
export const WINDOW = 65_536

/** The encoding that a file's byte order mark states, else the mapping. */
export function statedEncoding(
  start: Uint8Array,
  given: Encoding,
  warn: (warning: string) => void,
): Encoding | undefined {
  const mark = markOf(start)
  if (mark && given !== 'auto' && given !== mark) {
    warn(`its byte order mark says ${mark}, the mapping ${given}: read as ${mark}`)
  }
  return mark ?? (given === 'auto' ? undefined : given)
}

function markOf([first, second, third]: Uint8Array): Encoding | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined
}

/** UTF-8 where the first bytes beyond ASCII are that, else Windows-1252. */
export function guessedEncoding(held: Uint8Array, warn: (warning: string) => void): Encoding {
  const from = firstBeyondAscii(held)
  const window = held.subarray(from, from + WINDOW)
  try {
    // As a stream where there is more, so that a character which the window cuts through passes.
    const decoder = new TextDecoder('utf-8', { fatal: true })
    decoder.decode(window, { stream: window.length === WINDOW })
    return 'utf-8'
  } catch {
    warn(
      'no byte order mark and not UTF-8: read as Windows-1252; name the encoding if it is another',
    )
    return 'windows-1252'
  }
}

/** Where the first byte beyond ASCII is; -1 where there is none. */
export function firstBeyondAscii(bytes: Uint8Array): number {
  return bytes.findIndex((byte) => byte > 0x7f)
}
