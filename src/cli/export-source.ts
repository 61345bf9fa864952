import { createReadStream, statSync } from 'node:fs'
import { basename } from 'node:path'
import type { Source } from '../../adapters/contract/adapter.ts'
import { InputError } from './input-error.ts'

/** An export in a file, and how far it has been read. */
export interface ExportFile {
  readonly source: Source
  /** Size of the file, in bytes. */
  readonly size: number
  /** Bytes read so far. */
  readonly bytesRead: () => number
}

/**
 * Opens an export to read it piece by piece.
 *
 * @throws InputError where there is no such file, or it is a folder
 */
export function openExport(path: string): ExportFile {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (!stats) throw new InputError(`${path}: there is no such file; check the name and the folder`)
  if (stats.isDirectory()) throw new InputError(`${path}: it is a folder; name a file in it`)
  let read = 0
  async function* bytes(): AsyncGenerator<Uint8Array> {
    try {
      for await (const piece of createReadStream(path)) {
        read += piece.length
        yield piece
      }
    } catch (error) {
      const why = error instanceof Error && 'code' in error ? String(error.code) : String(error)
      throw new InputError(`${path}: it can't be read (${why})`, { cause: error })
    }
  }
  return {
    source: { name: basename(path), bytes: { [Symbol.asyncIterator]: bytes } },
    size: stats.size,
    bytesRead: () => read,
  }
}
