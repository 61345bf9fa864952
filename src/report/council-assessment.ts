import type { MergePolicy } from '../facts/merge.ts'
import type { Assessment } from '../grading/assess.ts'

/** An assessment with the council that it is about: what reports show. */
export interface CouncilAssessment extends Assessment {
  /** Name of the council, where the facts give one. */
  readonly council?: string
  /** How facts of several sources were merged. */
  readonly merged?: {
    readonly sources: number
    readonly policy: MergePolicy
    /** Names of the facts of which the policy passed over a value. */
    readonly overruled: readonly string[]
  }
}
