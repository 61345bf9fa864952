import type { Source } from '../contract/adapter.ts'
import type { Mapping } from '../mapped-table/mapping.ts'
import { openTable } from '../mapped-table/open-table.ts'
import type { Table } from '../mapped-table/table.ts'
import { readXml } from './read-xml.ts'

/**
 * Opens service requests in any of the notations that the specification has for the same fields.
 *
 * The first character tells: `<` begins XML, a bracket JSON; anything else is what the mapping says.
 *
 * @throws NesdsError `UNREADABLE_EXPORT`
 */
export async function openRequests(source: Source, mapping: Mapping): Promise<Table> {
  const { first, bytes } = await peek(source.bytes)
  const whole = { ...source, bytes }
  if (first === '<') return readXml(whole, mapping)
  const isJson = first === '[' || first === '{'
  if (!isJson || mapping.source.format === 'ndjson') return openTable(whole, mapping)
  return openTable(whole, { ...mapping, source: { ...mapping.source, format: 'json' } })
}

/** The first character that is neither space nor part of a byte order mark, and the bytes unread. */
async function peek(
  bytes: AsyncIterable<Uint8Array>,
): Promise<{ readonly first: string; readonly bytes: AsyncIterable<Uint8Array> }> {
  const pieces = bytes[Symbol.asyncIterator]()
  const held: Uint8Array[] = []
  let first: number | undefined
  while (first === undefined) {
    const next = await pieces.next()
    if (next.done) break
    held.push(next.value)
    first = next.value.find((byte) => !PASSED_OVER.has(byte))
  }
  return { first: String.fromCharCode(first ?? 0), bytes: restored(held, pieces) }
}

/** Marks of byte order, the zeros of UTF-16, and white space. */
const PASSED_OVER: ReadonlySet<number> = new Set([
  0xef, 0xbb, 0xbf, 0xfe, 0xff, 0x00, 0x09, 0x0a, 0x0d, 0x20,
])

async function* restored(
  held: readonly Uint8Array[],
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    yield* held
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
  } finally {
    await rest.return?.()
  }
}
