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
export {
  LIGHTS,
  type Light,
  type OutcomeCount,
  type OutcomeRecord,
  type OutcomeRecords,
} from './catalogue/outcome-records.ts'
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
export {
  type Benchmark,
  benchmark,
  type MissedCriterion,
  type StandardBenchmark,
} from './insight/benchmark.ts'
export type { SampledShare, WhyUnweighed } from './insight/chance.ts'
export type { Change } from './insight/change.ts'
export { changeWords } from './insight/change-words.ts'
export type {
  AssessmentChanges,
  ComparedSide,
  GradeDrops,
  SideStamp,
  StandardChange,
} from './insight/changes.ts'
export type { AssessedCouncil, BenchmarkOptions } from './insight/cohort.ts'
export { compare } from './insight/compare.ts'
export type { ChangePart } from './insight/corners.ts'
export type { CriterionDifference, FactDifference, FactState } from './insight/differences.ts'
export { type Gap, type GapOptions, gap, type StandardGap } from './insight/gap.ts'
export type { GapStep, WhyLeft } from './insight/gap-steps.ts'
export type { ChangeKind } from './insight/grade-order.ts'
export type { CriterionTakeUp, MethodGroup, OwnPlace } from './insight/method-group.ts'
export {
  type NextFact,
  type NextFacts,
  type NextFactsOptions,
  nextFacts,
  type SpentFact,
  type UnknownFact,
} from './insight/next-facts.ts'
export type { FactReading, WhySpent } from './insight/open-standard.ts'
export { type OutcomeEvidence, outcomeEvidence } from './insight/outcome-evidence.ts'
export {
  type CouncilTraits,
  PEER_TRAITS,
  type PeerTrait,
  POPULATION_BANDS,
  peersOf,
} from './insight/peers.ts'
export {
  type ObligationPosition,
  type OutcomeHistory,
  type OutcomePosition,
  type OutcomeShare,
  type Position,
  positionOf,
} from './insight/position.ts'
export type { Quartiles } from './insight/quartiles.ts'
export {
  type Chance,
  type Robustness,
  type RobustnessOptions,
  robustness,
  type StandardRobustness,
  type ThresholdRobustness,
} from './insight/robustness.ts'
export type { Suppressed } from './insight/suppress.ts'
export type { ThemeBenchmark } from './insight/theme-benchmark.ts'
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
export { nesdsCustomerServices } from './nesds-customer-services.ts'
