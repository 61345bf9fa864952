/**
 * Catalogues for json-rules-engine: their rules as plain JSON, the values to run them over, and an
 * engine that fetches facts as rules read them.
 *
 * @packageDocumentation
 */

export type { Known, Scalar } from './logic/condition.ts'
export {
  type CatalogueEngine,
  type CatalogueEngineOptions,
  createEngine,
} from './rules-engine/create-engine.ts'
export type { EngineRun, EngineStandard, UnknownFact } from './rules-engine/engine-run.ts'
export type { FactSource, FetchedFact } from './rules-engine/fact-source.ts'
export type {
  EngineComparison,
  EngineCondition,
  EngineEvent,
  EngineGroup,
  EngineRule,
} from './rules-engine/rule.ts'
export { rulesOf } from './rules-engine/rules-of.ts'
export { type EngineValue, valuesOf } from './rules-engine/values-of.ts'
