import type { AppliedProfile, Catalogue } from '../catalogue/catalogue.ts'
import type { CheckedProfile } from '../catalogue/profile.ts'
import type { Facts, FactValue } from '../facts/fact.ts'
import type { GradeInterval } from '../grading/grade.ts'
import type { ChangePart } from './corners.ts'
import type { CriterionDifference, FactDifference } from './differences.ts'
import type { ChangeKind } from './grade-order.ts'

/** All that one of two assessments depends on. */
export interface ComparedSide<Values = Readonly<Record<string, FactValue>>> {
  /** The standards: as published where a profile stands beside them, so that the two can be told apart. */
  readonly catalogue: Catalogue<Values>
  readonly profile?: CheckedProfile
  readonly facts: Facts<Values>
  /** The day at which facts are judged, `YYYY-MM-DD`. */
  readonly asOf: string
}

/** What changed between two assessments of a council, and what is to blame. */
export interface AssessmentChanges {
  readonly catalogue: { readonly id: string; readonly title: string }
  readonly before: SideStamp
  readonly after: SideStamp
  /** The standards of which anything changed, those that the catalogue lost last. */
  readonly standards: readonly StandardChange[]
  /** References of the standards that a gate stops for. */
  readonly drops: GradeDrops
}

/** What names one side. */
export interface SideStamp {
  readonly version: string
  readonly hash: string
  readonly profile?: AppliedProfile
  readonly asOf: string
}

/** References of standards that are worse off than the baseline. */
export interface GradeDrops {
  /** Their floor is lower. */
  readonly fell: readonly string[]
  /** Their grade was known and is no longer. */
  readonly becameUnknown: readonly string[]
  /** They held a grade, and have none to hold any more: removed, ungraded or declared not applicable. */
  readonly lost: readonly string[]
}

/** What changed of one standard. */
export interface StandardChange {
  readonly ref: string
  readonly title: string
  /** Its grade; absent where the catalogue didn't have the standard. */
  readonly before?: GradeInterval
  /** Its grade; absent where the catalogue has the standard no more. */
  readonly after?: GradeInterval
  /** What became of the grade; empty where only criteria changed. */
  readonly kinds: readonly ChangeKind[]
  /**
   * What made the grade change: each of these sets of parts does so by itself, all else being as before,
   * and none with a part fewer. Empty where the grade stayed.
   */
  readonly blame: readonly (readonly ChangePart[])[]
  /** The grade had only that part changed, where it differs from before. */
  readonly alone: Readonly<Partial<Record<ChangePart, GradeInterval>>>
  /** The criteria whose truth changed, and those that came or went. */
  readonly criteria: readonly CriterionDifference[]
  /**
   * The facts behind it: where facts are to blame, the fewest that make the change with the other parts
   * to blame; else those of which something else is known where criteria changed.
   */
  readonly facts: readonly FactDifference[]
}
