import type { Source } from '../../contract/adapter.ts'

/** Reads a source, and lets go of what is left of it however that ends, as a file would stay open. */
export async function lettingGo<Result>(
  source: Source,
  read: (source: Source) => Promise<Result>,
): Promise<Result> {
  const rest = source.bytes[Symbol.asyncIterator]()
  try {
    return await read({ ...source, bytes: { [Symbol.asyncIterator]: () => rest } })
  } finally {
    await rest.return?.()
  }
}
