import type { FactDictionary, FactEntry } from '../facts/dictionary.ts'
import {
  type Comparison,
  type Condition,
  type Known,
  OPPOSITES,
  type Scalar,
} from '../logic/condition.ts'
import { type Demand, isPossible, joinDemands } from './demand.ts'

/** Demands by fact, which together make a condition hold. */
export type Way = ReadonlyMap<string, Demand>

/** Ways that are looked at together; a condition that has more is met by one of the shortest. */
const MOST_WAYS = 64

/**
 * The ways in which a condition can be made to hold; none where nothing can.
 *
 * @param costOf - what a way costs: of too many the cheapest are kept
 */
export function waysOf(
  condition: Condition,
  facts: FactDictionary,
  costOf: (way: Way) => number,
): readonly Way[] {
  return waysTo(true, condition, facts, costOf)
}

/** The ways to meet every one of several lists of ways at once. */
export function joinedWays(
  parts: readonly (readonly Way[])[],
  facts: FactDictionary,
  costOf: (way: Way) => number,
): readonly Way[] {
  // Those without a choice first and in one go, so that choices are made where all else is known.
  const settled = new Map<string, Demand>()
  const choices = parts.filter((part) => part.length !== 1)
  for (const [only] of parts.filter((part) => part.length === 1)) {
    if (only && !addTo(settled, only, facts)) return []
  }
  let joined: readonly Way[] = [settled]
  for (const part of choices) {
    joined = cheapest(
      joined.flatMap((way) => part.flatMap((other) => joinWays(way, other, facts) ?? [])),
      costOf,
    )
  }
  return joined
}

/** Both ways in one; `undefined` where they contradict one another. */
export function joinWays(a: Way, b: Way, facts: FactDictionary): Way | undefined {
  const joined = new Map(a)
  return addTo(joined, b, facts) ? joined : undefined
}

function waysTo(
  wanted: boolean,
  condition: Condition,
  facts: FactDictionary,
  costOf: (way: Way) => number,
): readonly Way[] {
  if ('not' in condition) return waysTo(!wanted, condition.not, facts, costOf)
  if ('fact' in condition) return comparisonWays(wanted ? condition : opposite(condition), facts)
  const isAll = 'all' in condition
  const parts = (isAll ? condition.all : condition.any).map((part) =>
    waysTo(wanted, part, facts, costOf),
  )
  return isAll === wanted ? joinedWays(parts, facts, costOf) : cheapest(parts.flat(), costOf)
}

function opposite({ fact, operator, value }: Comparison): Comparison {
  return { fact, operator: OPPOSITES[operator], value }
}

function cheapest(ways: readonly Way[], costOf: (way: Way) => number): readonly Way[] {
  if (ways.length <= 1) return ways
  const costs = new Map(ways.map((way) => [way, costOf(way)]))
  return [...ways].sort((a, b) => (costs.get(a) ?? 0) - (costs.get(b) ?? 0)).slice(0, MOST_WAYS)
}

/** Adds a way's demands to others; false where they contradict one another. */
function addTo(way: Map<string, Demand>, other: Way, facts: FactDictionary): boolean {
  for (const [fact, demand] of other) {
    const known = way.get(fact)
    const entry = facts[fact]
    const both =
      known === undefined || entry === undefined ? demand : joinDemands(known, demand, entry)
    if (both === undefined) return false
    way.set(fact, both)
  }
  return true
}

function comparisonWays(comparison: Comparison, facts: FactDictionary): readonly Way[] {
  const { fact } = comparison
  const entry = facts[fact]
  if (entry === undefined) return []
  return demandsOf(comparison, entry).map((demand) => new Map([[fact, demand]]))
}

/** What each of the values that make a comparison hold asks; a comparison of another type than its fact's never holds. */
function demandsOf({ operator, value }: Comparison, entry: FactEntry): readonly Demand[] {
  const one = Array.isArray(value) ? undefined : (value as Scalar)
  const list: readonly Scalar[] = Array.isArray(value) ? value : []
  switch (entry.type) {
    case 'boolean': {
      const isWanted = (said: boolean) =>
        ({
          equal: said === one,
          notEqual: said !== one,
          in: list.includes(said),
          notIn: !list.includes(said),
        })[operator as string] ?? false
      return [true, false].filter(isWanted).map((said) => ({ kind: 'scalar', value: said }))
    }
    case 'set':
      return codesOf(operator, one)
    default:
      return rangesOf(operator, one, list, entry)
  }
}

function codesOf(operator: Comparison['operator'], one: Scalar | undefined): readonly Demand[] {
  const demand = (added: readonly string[], gone: readonly string[]): readonly Demand[] => [
    { kind: 'codes', with: added, without: gone },
  ]
  switch (operator) {
    case 'contains':
      return typeof one === 'string' ? demand([one], []) : []
    case 'doesNotContain':
      return demand([], typeof one === 'string' ? [one] : [])
    // A list is never one of the values that these compare with: that it is known is enough.
    case 'notEqual':
    case 'notIn':
      return demand([], [])
    default:
      return []
  }
}

function rangesOf(
  operator: Comparison['operator'],
  one: Known | undefined,
  list: readonly Scalar[],
  entry: FactEntry,
): readonly Demand[] {
  const [minimum, maximum] =
    entry.type === 'number' ? [entry.minimum, entry.maximum] : [0, Number.POSITIVE_INFINITY]
  const range = (least: number, most: number, except: readonly number[] = []): readonly Demand[] =>
    [
      entry.type === 'date'
        ? { kind: 'range' as const, least: Math.ceil(least), most: Math.floor(most), except }
        : { kind: 'range' as const, least, most, except },
    ].filter((demand) => isPossible(demand, entry))
  const numbers = list.filter((item) => typeof item === 'number')
  if (operator === 'in') {
    return numbers
      .filter((item) => item >= minimum && item <= maximum)
      .flatMap((item) => range(item, item))
  }
  if (operator === 'notIn') return range(minimum, maximum, numbers)
  if (operator === 'notEqual') {
    return range(minimum, maximum, typeof one === 'number' ? [one] : [])
  }
  if (typeof one !== 'number') return []
  switch (operator) {
    case 'equal':
      return one >= minimum && one <= maximum ? range(one, one) : []
    case 'lessThan':
      return range(minimum, Math.min(maximum, one), [one])
    case 'lessThanInclusive':
      return range(minimum, Math.min(maximum, one))
    case 'greaterThan':
      return range(Math.max(minimum, one), maximum, [one])
    case 'greaterThanInclusive':
      return range(Math.max(minimum, one), maximum)
    default:
      return []
  }
}
