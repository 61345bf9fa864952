import type { Catalogue } from '../catalogue/catalogue.ts'
import { gradesOf } from '../catalogue/grading-rules.ts'
import type { Assessment } from '../grading/assess.ts'
import type { Position } from './position.ts'

/** What one thing that is known says about another; evidence to look at, never a fact. */
export interface OutcomeEvidence {
  readonly standard: string
  readonly outcome: string
  /**
   * `standardForOutcome`: the standard's lowest grade is sure, which the source says is reached only with its outcomes.
   * `outcomeAgainstStandard`: the outcome is known not to be in place, which speaks against that grade.
   * `outcomeForStandard`: the outcome is in place, one of the many things that the standard asks.
   */
  readonly says: 'standardForOutcome' | 'outcomeAgainstStandard' | 'outcomeForStandard'
  /** `moderate` where the standard's rationale links them, `weak` where only the table of indicative links does, and for one demand among many. */
  readonly strength: 'moderate' | 'weak'
  /** The places of the source that link them. */
  readonly link: 'prose' | 'appendixB' | 'both'
}

/**
 * What a council's standards and outcomes say of each other.
 *
 * It is asymmetric: a standard that isn't reached says nothing of its outcomes, and what nobody reported says nothing at all.
 */
export function outcomeEvidence(
  catalogue: Pick<Catalogue, 'standards' | 'grades'>,
  assessment: Pick<Assessment, 'standards'>,
  position: Pick<Position, 'outcomes'>,
): readonly OutcomeEvidence[] {
  const lights = new Map(position.outcomes.map(({ code, light }) => [code, light]))
  return catalogue.standards.flatMap((standard) => {
    const { ref, outcomes } = standard
    const floor = assessment.standards.find((one) => one.ref === ref)?.floor ?? ''
    const isReached = gradesOf(catalogue, standard).includes(floor)
    return [...new Set([...outcomes.prose, ...outcomes.appendixB])].flatMap((outcome) => {
      const inProse = outcomes.prose.includes(outcome)
      const link = !inProse ? 'appendixB' : outcomes.appendixB.includes(outcome) ? 'both' : 'prose'
      const evidence = (says: OutcomeEvidence['says'], strength: OutcomeEvidence['strength']) => [
        { standard: ref, outcome, says, strength, link } as const,
      ]
      const light = lights.get(outcome)
      const most = inProse ? 'moderate' : 'weak'
      return [
        ...(isReached ? evidence('standardForOutcome', most) : []),
        ...(light !== undefined && light !== 'green'
          ? evidence('outcomeAgainstStandard', most)
          : []),
        ...(light === 'green' ? evidence('outcomeForStandard', 'weak') : []),
      ]
    })
  })
}
