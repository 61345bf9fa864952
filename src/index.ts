/**
 * Grades a council against published service standards.
 *
 * @packageDocumentation
 */

export type {
  AppliedProfile,
  Aspect,
  Catalogue,
  CatalogueHead,
  Classification,
  Criterion,
  Grade,
  Obligation,
  Outcome,
  OutcomeArea,
  OutcomeLinks,
  Outcomes,
  ProfileMark,
  SetAside,
  SourcePlace,
  Standard,
  Theme,
} from './catalogue/catalogue.ts'
export { criteriaOf, linkDifferences } from './catalogue/catalogue.ts'
export {
  type CriterionRule,
  type GradingRules,
  gradesOf,
  gradingRulesOf,
  type StandardRules,
} from './catalogue/grading-rules.ts'
export type {
  AddedCriterion,
  CheckedProfile,
  Profile,
  ThresholdChange,
} from './catalogue/profile.ts'
export { tailor } from './catalogue/tailor.ts'
export type {
  Channel,
  CustomerServicesFacts,
  InteractionType,
  VolumeDimension,
} from './catalogues/nesds-customer-services.ts'
export { nesdsCustomerServices } from './catalogues.ts'
export { type ErrorCode, type Issue, NesdsError } from './errors.ts'
export type {
  BooleanRule,
  Code,
  CodeKey,
  CodeList,
  CodeLists,
  DateRule,
  FactDictionary,
  FactEntry,
  FactRule,
  FactWords,
  NumberRule,
  SetRule,
  Unit,
} from './facts/dictionary.ts'
export type {
  Basis,
  ConflictRecord,
  ErrorRecord,
  FactRecord,
  Facts,
  FactValue,
  NotApplicableRecord,
  Provenance,
  ValueRecord,
} from './facts/fact.ts'
export { MERGE_POLICIES, type MergePolicy, mergeFacts } from './facts/merge.ts'
export type { CodeListKeys, UnknownReason } from './facts/observe.ts'
export {
  type Assessment,
  assess,
  type CriterionAssessment,
  type StandardAssessment,
} from './grading/assess.ts'
export { explain, reasonOf } from './grading/explain.ts'
export type { ComparisonFinding, Finding } from './grading/findings.ts'
export { type GradeInterval, NONE, NOT_APPLICABLE, UNGRADED } from './grading/grade.ts'
export { createGrader, type Grader, type Grades } from './grading/grader.ts'
export type { AimOptions } from './insight/aim.ts'
export type { Change } from './insight/change.ts'
export { changeWords } from './insight/change-words.ts'
export { type Gap, type GapOptions, gap, type StandardGap } from './insight/gap.ts'
export type { GapStep, WhyLeft } from './insight/gap-steps.ts'
export type {
  All,
  Any,
  Comparison,
  Condition,
  Conditions,
  Known,
  Not,
  Operator,
  Scalar,
} from './logic/condition.ts'
export type { Truth } from './logic/truth.ts'
