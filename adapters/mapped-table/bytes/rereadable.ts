import type { Source } from '../../contract/adapter.ts'

/** A source that can be read from its start again and again; what was read of it is held. */
interface Rereadable {
  source(): Source
  /** Lets go of what is left of it. */
  close(): Promise<void>
}

/** Makes a source rereadable, whose bytes may come once only. */
export function rereadable({ name, bytes }: Source): Rereadable {
  const pieces: Uint8Array[] = []
  const rest = bytes[Symbol.asyncIterator]()
  async function* fromStart(): AsyncGenerator<Uint8Array> {
    for (let index = 0; ; index += 1) {
      if (index === pieces.length) {
        const next = await rest.next()
        if (next.done) return
        pieces.push(next.value)
      }
      yield pieces[index] ?? new Uint8Array()
    }
  }
  return {
    source: () => ({ name, bytes: fromStart() }),
    close: async () => {
      await rest.return?.()
    },
  }
}
