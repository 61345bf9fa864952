import {
  type Encoding,
  firstBeyondAscii,
  guessedEncoding,
  statedEncoding,
  WINDOW,
} from './bytes/encoding.ts'
import { createDamageCount, REPLACEMENT } from './bytes/text-damage.ts'
import { joined, type TextPieces, textPieces } from './bytes/text-pieces.ts'
import { CONTROLS, characterOf } from './bytes/windows-1252.ts'

/**
 * Reads bytes as text, in pieces of a size that keeps memory flat; a byte order mark is left out.
 *
 * The pieces that the bytes come in make no difference to the text. With `auto` and no mark, the
 * first 65,536 bytes from the first one beyond ASCII decide between UTF-8 and Windows-1252.
 *
 * @param encoding - the one to take where no byte order mark says otherwise
 * @param warn - told of an encoding that had to be guessed, and of characters that are damaged
 */
export async function* decode(
  bytes: AsyncIterable<Uint8Array>,
  encoding: Encoding = 'auto',
  warn: (warning: string) => void = () => {},
): AsyncGenerator<string, void, undefined> {
  const damage = createDamageCount()
  const ascii = new TextDecoder()
  let decoder: TextPieces | undefined
  let held = new Uint8Array()
  let first = true
  const read = (piece: Uint8Array, using: TextPieces): string =>
    repaired(damage.look(using.decode(piece), piece, using), using)

  try {
    for await (const piece of piecesOf(bytes)) {
      const stated = first ? statedEncoding(piece, encoding, warn) : undefined
      if (stated) decoder = textPieces(stated)
      first = false
      if (decoder) {
        yield read(piece, decoder)
        continue
      }
      if (held.length === 0) {
        const text = ascii.decode(piece)
        if (text.length === piece.length && !text.includes(REPLACEMENT)) {
          yield text
          continue
        }
      }
      held = joined(held, piece)
      if (held.length - firstBeyondAscii(held) < WINDOW) continue
      decoder = textPieces(guessedEncoding(held, warn))
      yield read(held, decoder)
    }
    if (!decoder && held.length > 0) {
      decoder = textPieces(guessedEncoding(held, warn))
      yield read(held, decoder)
    }
    // A character that the file's end cuts through.
    if (decoder) yield damage.look(decoder.end(), new Uint8Array(), decoder)
  } finally {
    // Whoever reads may stop where the data ends, before the file does.
    damage.report(warn)
  }
}

/** Some runtimes, Node 20 among them, decode Windows-1252 as Latin-1, which has controls for ’ and €. */
function repaired(text: string, { encoding }: TextPieces): string {
  return encoding === 'windows-1252' ? text.replace(CONTROLS, characterOf) : text
}

/** So few that no text made of them is large to an engine: large ones stay in memory until all of it is tidied up. */
const PIECE = 16_384

/** The bytes in pieces of at most 16,384, the first of which holds a byte order mark whole. */
async function* piecesOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let start = new Uint8Array()
  let started = false
  for await (const given of bytes) {
    let rest = given
    if (!started) {
      start = joined(start, given)
      if (start.length < MARK) continue
      started = true
      rest = start
    }
    for (let from = 0; from < rest.length; from += PIECE) yield rest.subarray(from, from + PIECE)
  }
  if (!started && start.length > 0) yield start
}

const MARK = 3
