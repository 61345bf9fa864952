import type { Measure } from '../../src/contacts/measure.ts'
import type { ReadContext } from '../contract/adapter.ts'
import { bvpi157Measures, exemptMeasures } from './bvpi-157.ts'
import type { GridEntry } from './grid-row.ts'
import type { AccessGridMapping } from './mapping.ts'
import { selfServiceMeasures } from './self-service.ts'

/** What a grid shows of one council: the facts of standard 1 by its eight types, BVPI 157 by its ten. */
export function gridMeasures(
  entries: readonly GridEntry[],
  mapping: AccessGridMapping,
  _context: ReadContext,
  unread: number,
): readonly Measure[] {
  const month = mapping.asOf.slice(0, 7)
  const head = {
    period: `${month}/${month}`,
    note: `as it stood on ${mapping.asOf}`,
    unusable: unread,
  }
  return [
    ...selfServiceMeasures(entries, mapping, head),
    ...bvpi157Measures(entries, mapping, head),
    ...exemptMeasures(entries, head),
  ]
}
