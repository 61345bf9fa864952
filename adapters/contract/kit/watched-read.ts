import type { Adapter, ReadContext, Reading } from '../adapter.ts'
import { bytesOf, type Content, type Fixture } from './fixture.ts'

/** What came of one read: a reading or an error. */
export interface Outcome {
  readonly reading?: Reading
  readonly error?: unknown
  /** Whether the source's pieces are still what they were. */
  readonly isSourceUntouched: boolean
}

/** How a source is handed over. */
export interface Handing {
  /** Bytes in a piece. */
  readonly pieceSize?: number
  /** After so many bytes the source fails, as a network does. */
  readonly failsAfter?: number
}

/** Has an adapter read a content as a fixture's export. */
export async function readWatched(
  adapter: Adapter,
  { name, context = {} }: Fixture,
  content: Content,
  { pieceSize = 65_536, failsAfter = Number.POSITIVE_INFINITY }: Handing = {},
): Promise<Outcome> {
  const bytes = bytesOf(content)
  const given = bytes.slice()
  const source = { name, bytes: piecesOf(given, pieceSize, failsAfter) }
  const isUntouched = () => bytes.every((byte, place) => byte === given[place])
  try {
    const reading = await adapter.read(source, frozen(context))
    return { reading, isSourceUntouched: isUntouched() }
  } catch (error) {
    return { error, isSourceUntouched: isUntouched() }
  }
}

/**
 * What an adapter reads out of a content.
 *
 * @throws what the adapter throws
 */
export async function readingOf(
  adapter: Adapter,
  fixture: Fixture,
  content: Content = fixture.source,
  handing?: Handing,
): Promise<Reading> {
  const { reading, error } = await readWatched(adapter, fixture, content, handing)
  if (reading === undefined) throw error
  return reading
}

async function* piecesOf(bytes: Uint8Array, size: number, failsAfter: number) {
  for (let from = 0; from < bytes.length; from += size) {
    if (from >= failsAfter) throw new Error(BROKEN)
    yield bytes.subarray(from, from + size)
  }
  if (failsAfter <= bytes.length) throw new Error(BROKEN)
}

const BROKEN = 'the source broke off'

/** Freezes a copy of a context, so that whoever writes to it fails. */
function frozen(context: ReadContext): ReadContext {
  return Object.freeze(
    Object.fromEntries(
      Object.entries(context).map(([name, value]) => [
        name,
        typeof value === 'object' ? deepFrozen(structuredClone(value)) : value,
      ]),
    ),
  )
}

function deepFrozen(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  Object.values(value).forEach(deepFrozen)
  return Object.freeze(value)
}
