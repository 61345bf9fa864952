import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Facts } from '../facts/fact.ts'
import { checkedAsOf } from '../grading/as-of.ts'
import { type AimOptions, aimedStandards, aimFault, rankOf } from './aim.ts'
import type { Change } from './change.ts'
import { type GapStep, stepsOf, type WhyLeft } from './gap-steps.ts'
import { type Aim, changesFor, checkedPlan, createPlanner, type Planner } from './plan.ts'

/** What to aim at, and when facts are judged. */
export interface GapOptions extends AimOptions {
  /** The day at which facts are judged, `YYYY-MM-DD`. */
  readonly asOf: string
  /** The grade to reach, such as `excellent`; a standard without it is to reach its highest grade below. */
  readonly target: string
  /** Most facts that the steps change, from 0; as many as it takes if absent. */
  readonly budget?: number
}

/** Changes of facts that reach a grade, without a spare one. */
export interface Gap {
  readonly target: string
  readonly asOf: string
  /** Every standard aimed at, by itself, in the catalogue's order. */
  readonly standards: readonly StandardGap[]
  /** What to do first: by standards gained per change; each step builds on those before it. */
  readonly steps: readonly GapStep[]
  /** All changes of the steps together, each fact once. */
  readonly changes: readonly Change[]
  /** References of the standards that the steps leave unreached, and why. */
  readonly left: readonly { readonly standard: string; readonly why: WhyLeft }[]
}

/** What one standard is short of. */
export interface StandardGap {
  readonly ref: string
  readonly title: string
  readonly theme: string
  /** Identifier of the classification: who has to act. */
  readonly classification: string
  readonly floor: string
  readonly ceiling: string
  /** The grade to reach; absent where there is none. */
  readonly grade?: string
  /** The fewest changes that reach it, of 64 ways at most; empty where it is reached, absent where nothing can. */
  readonly changes?: readonly Change[]
  /** Other changes that would do, none with one too many. */
  readonly alternatives: readonly (readonly Change[])[]
  /** Why there is nothing to reach, or no way to it. */
  readonly reason?: string
}

/**
 * Finds the smallest changes of facts that reach a grade on standards: what to change, and what to find out.
 *
 * Every plan that it gives was made and graded again; without any one of its changes it misses. For one
 * standard no fewer changes would do, unless it has more than 64 ways; the steps are chosen greedily.
 *
 * @throws NesdsError `INVALID_AS_OF`, or `INVALID_AIM` for a grade, standard or theme that the catalogue
 * doesn't have and for a budget that is no count
 */
export function gap<Values>(
  catalogue: Catalogue<Values>,
  facts: Facts<Values>,
  options: GapOptions,
): Gap {
  const { target, budget } = options
  const asOf = checkedAsOf(options.asOf)
  rankOf(catalogue, target)
  if (budget !== undefined && !(Number.isSafeInteger(budget) && budget >= 0)) {
    throw aimFault(`a budget is a whole number of changes from 0 up, not ${budget}`)
  }
  const standards = aimedStandards(catalogue, options)
  const planner = createPlanner(catalogue, facts, { asOf, target, standards })
  return {
    target,
    asOf,
    standards: planner.aims.map((aim) => standardGap(aim, planner)),
    ...stepsOf(planner, budget),
  }
}

/** Alternatives that are told; nobody reads more. */
const MOST_ALTERNATIVES = 5

function standardGap(aim: Aim, planner: Planner): StandardGap {
  const { standard, floor, ceiling, grade, reason } = aim
  const { ref, title, theme, classification } = standard
  const [best, ...others] = plansFor(aim, planner)
  return {
    ...{ ref, title, theme, classification, floor, ceiling },
    ...(grade !== undefined && { grade }),
    ...(best && { changes: best }),
    alternatives: others.slice(0, MOST_ALTERNATIVES),
    ...(reason !== undefined && { reason }),
  }
}

/** The plans for one standard, the shortest first. */
function plansFor(aim: Aim, planner: Planner): readonly (readonly Change[])[] {
  const plans = new Map<string, readonly Change[]>()
  for (const way of aim.ways) {
    const plan = checkedPlan([aim], changesFor(way, planner.situation), planner)
    if (plan) plans.set(textOf(plan), plan)
  }
  return [...plans.values()].sort((a, b) => a.length - b.length)
}

function textOf(plan: readonly Change[]): string {
  return JSON.stringify(plan.map(({ fact, to }) => [fact, to]).sort())
}
