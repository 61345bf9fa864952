import type { Encoding } from './encoding.ts'

/** Decodes a file's bytes piece by piece. */
export interface TextPieces {
  readonly encoding: string
  decode(piece: Uint8Array): string
  /** What is left at the file's end: a character that it cuts through. */
  end(): string
}

/** Makes a decoder; the pieces that the bytes come in make no difference to the text. */
export function textPieces(encoding: Encoding): TextPieces {
  return encoding === 'utf-8' ? utf8Pieces() : streamed(encoding)
}

function streamed(encoding: Encoding): TextPieces {
  const decoder = new TextDecoder(encoding)
  return {
    encoding: decoder.encoding,
    decode: (piece) => decoder.decode(piece, { stream: true }),
    end: () => decoder.decode(),
  }
}

/**
 * UTF-8 is cut between characters here, and not by the decoder's own stream: of text in plain letters
 * an engine makes strings of half the size then, which are searched in half the time.
 */
function utf8Pieces(): TextPieces {
  const first = new TextDecoder()
  // A byte order mark that comes later is a character.
  const later = new TextDecoder('utf-8', { ignoreBOM: true })
  let decoder = first
  let open = new Uint8Array()
  return {
    encoding: 'utf-8',
    decode(piece) {
      const bytes = open.length === 0 ? piece : joined(open, piece)
      const end = lastWholeCharacter(bytes)
      open = bytes.slice(end)
      const text = decoder.decode(bytes.subarray(0, end))
      if (end > 0) decoder = later
      return text
    },
    end: () => decoder.decode(open),
  }
}

/** Where the last character ends that isn't cut through. */
function lastWholeCharacter(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte >= 0xc0) return lengthFrom(byte) > back ? bytes.length - back : bytes.length
    if (byte < 0x80) break
  }
  return bytes.length
}

/** Bytes of a character that begins with this one. */
function lengthFrom(lead: number): number {
  if (lead >= 0xf0) return 4
  return lead >= 0xe0 ? 3 : 2
}

/** Bytes one after another, in an array of their own. */
export function joined(start: Uint8Array, end: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(start.length + end.length)
  both.set(start)
  both.set(end, start.length)
  return both
}
