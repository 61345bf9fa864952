import type { MappingCoverage, Reaches } from '../contract/mapping-coverage.ts'
import type { Mapping } from '../mapped-table/mapping.ts'
import { additionsTo } from './mapping-additions.ts'
import { mappingReach } from './mapping-reach.ts'

/** What contacts that are read by a mapping can give. */
export function contactCoverage(mapping: Mapping): MappingCoverage {
  const { id, version, title, firstContact } = mapping
  return {
    mapping: { id, version, title },
    firstContact: firstContact?.kind ?? 'none',
    ...mappingReach(mapping),
    additions: additionsTo(mapping).map(({ place, says, changed }) => ({
      place,
      says,
      reachesThen: () => mappingReach(changed).reaches,
    })),
  }
}

/** What may be given where nobody says yet by what mapping. */
export function anyCoverage(facts: readonly string[]): MappingCoverage {
  const reaches: Reaches = Object.fromEntries(facts.map((fact) => [fact, {}]))
  return { reaches, lacks: {}, additions: [] }
}
