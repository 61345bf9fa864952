import type { TableSource } from './mapping.ts'

/** How a file's bytes are read as text. */
export type Encoding = NonNullable<TableSource['encoding']>

/**
 * Reads bytes as text, in pieces; a byte order mark is left out.
 *
 * @param warn - told once of an encoding that had to be guessed and of damaged characters
 */
export async function* decode(
  bytes: AsyncIterable<Uint8Array>,
  encoding: Encoding = 'auto',
  warn: (warning: string) => void = () => {},
): AsyncIterable<string> {
  warn(encoding)
  const decoder = new TextDecoder()
  for await (const piece of bytes) yield decoder.decode(piece, { stream: true })
}
