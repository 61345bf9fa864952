import type { TableSample } from '../../adapters/mapped-table/index.ts'
import { mappingFit } from '../../adapters/mapped-table/mapping-fit.ts'
import { shippedAdapters } from './load-adapter.ts'

/** The share of a preset's columns that a table has to have, and how many at least; exports leave some out. */
const SHARE = 0.6
const COLUMNS = 4

/**
 * The shipped adapter whose own mapping finds most of its columns in a table; `undefined` where none
 * finds most of them.
 */
export async function presetFor(sample: TableSample): Promise<string | undefined> {
  const adapters = await shippedAdapters()
  const [best] = adapters
    .filter(({ mapping }) => mapping !== undefined)
    .map(({ name, mapping }) => ({ name, ...mappingFit(mapping, sample) }))
    .filter(({ found, wanted }) => found >= COLUMNS && found / wanted >= SHARE)
    .sort((a, b) => b.found / b.wanted - a.found / a.wanted || b.found - a.found)
  return best?.name
}
