import type { Issue } from '../../errors.ts'
import type { CatalogueSource } from '../parse.ts'

/** One thing that a catalogue has to hold to. */
export interface Linter {
  readonly name: string
  /** What holds where it finds nothing, in a sentence. */
  readonly says: string
  /** Finds every place where that doesn't hold, the file's name first. */
  check(source: CatalogueSource): readonly Issue[]
}
