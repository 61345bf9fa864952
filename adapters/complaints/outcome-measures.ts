import { type Measure, shareOf, withhold } from '../../src/contacts/measure.ts'
import type { Complaint } from './entry.ts'
import { ENDINGS, type RegisterHead, shareHead } from './heads.ts'
import { type ComplaintsMapping, columnsOf, OUTCOMES, type Stage } from './mapping.ts'

/** What came of complaints at a stage: for each outcome how many of those that have one. */
export function outcomeMeasures(
  stage: Stage,
  own: readonly Complaint[],
  mapping: ComplaintsMapping,
  head: RegisterHead,
): readonly Measure[] {
  if (columnsOf(mapping, stage).outcome === undefined) return []
  const known = own.filter(({ outcome }) => outcome !== undefined)
  const kinds = new Set(known.map(({ outcome }) => outcome))
  const isBlank = own.some(
    ({ outcome, answered }) => outcome === undefined && answered !== undefined,
  )
  return OUTCOMES.map((outcome) => {
    const name = `complaints.${outcome}${ENDINGS[stage]}`
    const said = shareHead(name, 'share-of-outcomes', head, own.length - known.length)
    if (known.length === 0) return withhold(said, 'no complaint of this stage has an outcome')
    if (kinds.size === 1 && isBlank) return withhold(said, ONE_KIND)
    return shareOf(said, known.filter((one) => one.outcome === outcome).length, known.length)
  })
}

const ONE_KIND = 'one outcome alone is ever written down, and of others that were answered none'
