import { type GivenHead, type Measure, valueOver, withhold } from '../../src/contacts/measure.ts'
import type { Complaint } from './entry.ts'
import type { RegisterHead } from './heads.ts'
import type { ComplaintsMapping } from './mapping.ts'

/** The facts that a register's mapping declares. */
export const PUBLICATION_FACTS = [
  'complaints.statisticsPublished',
  'complaints.statisticsPublishedOn',
] as const

/** Whether and when figures on complaints were last made public: the mapping's own word, never the register's. */
export function publicationMeasures(
  complaints: readonly Complaint[],
  { published }: Pick<ComplaintsMapping, 'published'>,
  { period }: RegisterHead,
): readonly Measure[] {
  return PUBLICATION_FACTS.map((name) => {
    const head: GivenHead = {
      name,
      unit: 'none',
      period,
      basis: 'self-declared',
      evidence: published?.evidence,
      unusable: 0,
    }
    if (published === undefined) return withhold(head, UNSAID)
    if (complaints.length === 0) return withhold(head, 'no row of the register counts')
    const value = name === 'complaints.statisticsPublished' ? true : published.on
    return valueOver(head, value, complaints.length)
  })
}

/** What a mapping without it lacks. */
export const UNSAID = 'the mapping does not say when figures were published: name it in `published`'
