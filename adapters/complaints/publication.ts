import { type GivenHead, type Measure, valueAlone, withhold } from '../../src/contacts/measure.ts'
import type { Complaint } from './entry.ts'
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
): readonly Measure[] {
  return PUBLICATION_FACTS.map((name) => {
    const head: GivenHead = {
      name,
      unit: 'none',
      basis: 'self-declared',
      evidence: published?.evidence,
      unusable: 0,
      note: 'declared in the mapping; no row of the register shows it',
    }
    if (published === undefined) return withhold(head, UNSAID)
    if (complaints.length === 0) return withhold(head, 'no row of the register counts')
    const value = name === 'complaints.statisticsPublished' ? true : published.on
    return valueAlone(head, value)
  })
}

/** What a mapping without it lacks. */
export const UNSAID = 'the mapping does not say when figures were published: name it in `published`'
