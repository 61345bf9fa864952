import type { FactEntry } from '../facts/dictionary.ts'
import type { Known, Scalar } from '../logic/condition.ts'

/** What a fact has to be, so that every comparison that led here holds. */
export type Demand = ScalarDemand | RangeDemand | CodesDemand

/** A statement has to have one value, or not to have some. */
interface ScalarDemand {
  readonly kind: 'scalar'
  readonly value: Scalar
}

/** A number, or a date's age in days, has to lie in a range, some values of it left out. */
export interface RangeDemand {
  readonly kind: 'range'
  /** Lower bound; it is in the range unless `except` has it. */
  readonly least: number
  /** Upper bound, likewise. */
  readonly most: number
  readonly except: readonly number[]
}

/** A set has to have some codes and not to have others. */
interface CodesDemand {
  readonly kind: 'codes'
  readonly with: readonly string[]
  readonly without: readonly string[]
}

/** Both demands in one; `undefined` where nothing meets both. */
export function joinDemands(a: Demand, b: Demand, entry: FactEntry): Demand | undefined {
  if (a.kind === 'scalar' && b.kind === 'scalar') return a.value === b.value ? a : undefined
  if (a.kind === 'range' && b.kind === 'range') {
    const joined: RangeDemand = {
      kind: 'range',
      least: Math.max(a.least, b.least),
      most: Math.min(a.most, b.most),
      except: [...new Set([...a.except, ...b.except])],
    }
    return isPossible(joined, entry) ? joined : undefined
  }
  if (a.kind === 'codes' && b.kind === 'codes') {
    const joined: CodesDemand = {
      kind: 'codes',
      with: [...new Set([...a.with, ...b.with])],
      without: [...new Set([...a.without, ...b.without])],
    }
    return joined.with.some((code) => joined.without.includes(code)) ? undefined : joined
  }
  return undefined
}

/** Whether any value lies in a range. */
export function isPossible(demand: RangeDemand, entry: FactEntry): boolean {
  return nearestIn(demand, demand.least, entry) !== undefined
}

/** Whether what is known of a fact meets a demand; what is unknown doesn't. */
export function isMet(demand: Demand, known: Known | undefined): boolean {
  switch (demand.kind) {
    case 'scalar':
      return known === demand.value
    case 'range':
      return typeof known === 'number' && isInRange(demand, known)
    case 'codes':
      return (
        Array.isArray(known) &&
        demand.with.every((code) => known.includes(code)) &&
        !demand.without.some((code) => known.includes(code))
      )
  }
}

/**
 * The value that meets a demand and lies nearest to what is known; for what is unknown, the one that asks least.
 *
 * A date's is its age in days.
 */
export function nearest(demand: Demand, known: Known | undefined, entry: FactEntry): Known {
  switch (demand.kind) {
    case 'scalar':
      return demand.value
    case 'range': {
      const from = typeof known === 'number' ? known : leastAsking(demand, entry)
      // A demand that nothing meets is never made.
      return nearestIn(demand, from, entry) ?? from
    }
    case 'codes': {
      const codes = Array.isArray(known) ? known.map(String) : []
      const kept = codes.filter((code) => !demand.without.includes(code))
      return [...new Set([...kept, ...demand.with])]
    }
  }
}

/** Smallest difference that is told apart: a day for dates. */
function stepOf(entry: FactEntry): number {
  return entry.type === 'number' ? entry.step : 1
}

function isInRange({ least, most, except }: RangeDemand, value: number): boolean {
  return value >= least && value <= most && !except.includes(value)
}

/** The bound that is worse for the council, as that much is surely enough. */
function leastAsking({ least, most }: RangeDemand, entry: FactEntry): number {
  const isHigherBetter = entry.type === 'number' && entry.better === 'higher'
  return isHigherBetter || !Number.isFinite(most) ? least : most
}

function nearestIn(demand: RangeDemand, from: number, entry: FactEntry): number | undefined {
  const { least, most, except } = demand
  const start = Math.min(Math.max(from, least), most)
  const step = stepOf(entry)
  // One of the first values beside so many exceptions is none of them.
  for (let away = 0; away <= except.length; away += 1) {
    for (const value of [start + away * step, start - away * step].map(rounded)) {
      if (isInRange(demand, value)) return value
    }
  }
  // There is no day between two.
  if (entry.type === 'date') return undefined
  const between = (least + most) / 2
  return isInRange(demand, between) ? between : undefined
}

/** Without what adding steps up leaves behind: 80.1 and not 80.10000000000001. */
export function rounded(value: number): number {
  return Math.round(value * 1e9) / 1e9
}
