import type { Adapter, ReadContext, Reading } from '../../adapters/contract/adapter.ts'
import { sourceOf } from './mapped-table/source-of.ts'

/** What an adapter reads out of an export with this content. */
export function readingOf(
  adapter: Adapter,
  content: string | Uint8Array,
  context: ReadContext = {},
  pieceSize?: number,
): Promise<Reading> {
  return adapter.read(sourceOf(content, pieceSize), context)
}

/** The code and message of the error that an adapter has for an export; empty where it reads it. */
export function failureOf(
  adapter: Adapter,
  content: string | Uint8Array,
  context?: ReadContext,
): Promise<string> {
  return readingOf(adapter, content, context).then(
    () => '',
    (error: { readonly code: string; readonly message: string }) =>
      `${error.code} ${error.message}`,
  )
}
