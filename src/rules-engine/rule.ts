import type { Operator, Scalar } from '../logic/condition.ts'

/**
 * Rules in json-rules-engine's notation, as this library hands them out.
 *
 * Unlike our other data it may be written to, since json-rules-engine's own types ask for that; each
 * call makes it afresh.
 */

/** A rule that holds where a criterion surely has one truth: plain data that JSON carries whole. */
export interface EngineRule {
  /** The criterion and the truth, such as `2.minimum.1 met`; no two rules have the same. */
  name: string
  conditions: EngineGroup
  event: EngineEvent
}

/** What json-rules-engine emits where a rule holds. */
export interface EngineEvent {
  type: 'met' | 'unmet'
  params: {
    /** Reference of the standard. */
    standard: string
    grade: string
    /** Identifier of the criterion. */
    criterion: string
    truth: 'met' | 'unmet'
  }
}

/** A group of conditions; there is no `not`, since that holds where nothing is known. */
export type EngineGroup = { all: EngineCondition[] } | { any: EngineCondition[] }

/** A comparison or a group. */
export type EngineCondition = EngineComparison | EngineGroup

/** Compares a fact with a threshold by an operator that is false of a fact that isn't there. */
export interface EngineComparison {
  fact: string
  operator: Exclude<Operator, 'notEqual' | 'notIn'>
  /** In the dictionary's unit; days of age for a date. */
  value: Scalar | Scalar[]
}
