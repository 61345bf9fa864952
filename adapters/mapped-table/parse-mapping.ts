import { checkedMapping } from './checked-mapping.ts'
import type { Mapping } from './mapping.ts'
import { issuesIn } from './mapping-issues.ts'
import { mappingSchema } from './mapping-schema.ts'

/** A mapping whose shape and meaning were checked, with the hash of all that it says. */
export interface CheckedMapping extends Mapping {
  /** SHA-256 of the mapping as canonical JSON, `$schema` left out, in hexadecimal. */
  readonly hash: string
}

/**
 * Checks a mapping, and that what it says fits together.
 *
 * A proposal whose guesses nobody has settled is refused: a guess that nobody looked at would end in a grade.
 *
 * @param given - a mapping as JSON has it
 * @throws NesdsError `INVALID_MAPPING`, with a place and a remedy for each fault
 */
export function parseMapping(given: unknown): CheckedMapping {
  const { $schema, ...mapping } = checkedMapping(given, mappingSchema, issuesIn)
  return mapping
}
