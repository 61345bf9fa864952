/**
 * Conditions: a strict subset of json-rules-engine's notation.
 *
 * There is no `path`, `params`, `priority`, decorator or empty group, and a threshold is plain data.
 */

/** A value that a fact may have, or be compared with. */
export type Scalar = boolean | number | string

/** Compares a fact with a threshold by one of json-rules-engine's built-in operators. */
export interface Comparison {
  /** Name of the fact, such as `firstContact.resolutionRate`. */
  readonly fact: string
  readonly operator: Operator
  /** The threshold, in the fact's own unit; a list for `in` and `notIn`. */
  readonly value: Scalar | readonly Scalar[]
}

/** Holds when every part holds. */
export interface All {
  readonly all: readonly Condition[]
}

/** Holds when at least one part holds. */
export interface Any {
  readonly any: readonly Condition[]
}

/** Holds when its part is false; an unknown part stays unknown. */
export interface Not {
  readonly not: Condition
}

/** A comparison or a group of conditions. */
export type Condition = Comparison | All | Any | Not

/** A group: what json-rules-engine wants at the root of a rule. */
export type Conditions = All | Any | Not

/** What a fact looks like to an operator: a scalar, or a list of codes for a set. */
export type Known = Scalar | readonly Scalar[]

/**
 * What each operator says of a known fact.
 *
 * Values of another type than the operator's are false, never coerced: the text "82" is not over 80.
 */
export const OPERATORS: Readonly<Record<Operator, (known: Known, value: Known) => boolean>> = {
  equal: (known: Known, value: Known) => known === value,
  notEqual: (known: Known, value: Known) => known !== value,
  in: (known: Known, value: Known) => isList(value) && value.includes(known as Scalar),
  notIn: (known: Known, value: Known) => isList(value) && !value.includes(known as Scalar),
  contains: (known: Known, value: Known) => isList(known) && known.includes(value as Scalar),
  doesNotContain: (known: Known, value: Known) => isList(known) && !known.includes(value as Scalar),
  lessThan: ordered((known, value) => known < value),
  lessThanInclusive: ordered((known, value) => known <= value),
  greaterThan: ordered((known, value) => known > value),
  greaterThanInclusive: ordered((known, value) => known >= value),
}

/** Name of a built-in operator. */
export type Operator =
  | 'equal'
  | 'notEqual'
  | 'in'
  | 'notIn'
  | 'contains'
  | 'doesNotContain'
  | 'lessThan'
  | 'lessThanInclusive'
  | 'greaterThan'
  | 'greaterThanInclusive'

/** The operator that holds exactly where the given one doesn't. */
export const OPPOSITES: Readonly<Record<Operator, Operator>> = {
  equal: 'notEqual',
  notEqual: 'equal',
  in: 'notIn',
  notIn: 'in',
  contains: 'doesNotContain',
  doesNotContain: 'contains',
  lessThan: 'greaterThanInclusive',
  lessThanInclusive: 'greaterThan',
  greaterThan: 'lessThanInclusive',
  greaterThanInclusive: 'lessThan',
}

/** The comparisons in a condition, in the order written. */
export function comparisonsIn(condition: Condition): readonly Comparison[] {
  if ('all' in condition) return condition.all.flatMap(comparisonsIn)
  if ('any' in condition) return condition.any.flatMap(comparisonsIn)
  if ('not' in condition) return comparisonsIn(condition.not)
  return [condition]
}

/** The condition with each comparison replaced. */
export function mapComparisons(
  condition: Conditions,
  change: (comparison: Comparison) => Condition,
): Conditions {
  const inside = (part: Condition): Condition =>
    'fact' in part ? change(part) : mapComparisons(part, change)
  if ('all' in condition) return { all: condition.all.map(inside) }
  if ('any' in condition) return { any: condition.any.map(inside) }
  return { not: inside(condition.not) }
}

function isList(value: Known): value is readonly Scalar[] {
  return Array.isArray(value)
}

function ordered(holds: (known: number, value: number) => boolean) {
  return (known: Known, value: Known) =>
    typeof known === 'number' && typeof value === 'number' && holds(known, value)
}
