import type { Change } from './change.ts'
import { isMet } from './demand.ts'
import { type Aim, changesFor, checkedPlan, openDemands, type Planner } from './plan.ts'
import { joinWays, type Way } from './ways.ts'

/** One step of a plan. */
export interface GapStep {
  /** References of the standards that reach the target by it. */
  readonly standards: readonly string[]
  /** What changes in it; a fact of an earlier step comes again where it has to go further. */
  readonly changes: readonly Change[]
  /** Facts changed up to here, this step included. */
  readonly total: number
}

/** Why a plan leaves a standard unreached. */
export type WhyLeft =
  /** There is no grade to reach, or no way to it. */
  | 'nothingReachesIt'
  /** What it asks contradicts the ways by which other standards are held or planned. */
  | 'contradictsOthers'
  /** It takes more changes than are allowed. */
  | 'overBudget'

/** The steps of a plan, what they change in all, and what they leave. */
export interface Steps {
  readonly steps: readonly GapStep[]
  readonly changes: readonly Change[]
  readonly left: readonly { readonly standard: string; readonly why: WhyLeft }[]
}

/** A way to an aim, and the facts that are short of it now. */
interface Route {
  readonly aim: Aim
  readonly way: Way
  readonly short: readonly string[]
}

/** What was planned so far. */
interface Planned {
  readonly way: Way
  readonly aims: readonly Aim[]
  readonly changes: readonly Change[]
}

/** Orders the aims of a planner by standards gained per change, within a budget of facts changed. */
export function stepsOf(planner: Planner, budget = Number.POSITIVE_INFINITY): Steps {
  const routes = planner.aims.flatMap((aim) =>
    aim.ways.map((way) => ({ aim, way, short: openDemands(way, planner.situation).map(first) })),
  )
  const steps: GapStep[] = []
  const left = planner.aims
    .filter(({ ways }) => ways.length === 0)
    .map(({ standard }) => ({ standard: standard.ref, why: 'nothingReachesIt' as WhyLeft }))
  // What is reached already has to stay so whatever else changes.
  let planned = reachedNow(routes, planner)
  let open = routes.filter(({ aim }) => !planned.aims.includes(aim))
  while (open.length > 0) {
    const known = new Set(planned.changes.map(({ fact }) => fact))
    const costs = costsOf(open, known)
    const fits = open.filter((route) => known.size + (costs.get(route) ?? 0) <= budget)
    const best = bestOf(fits, costs, open, known)
    if (best === undefined) break
    const then = joined(planned, best, open, known, planner)
    if (then === undefined) {
      open = open.filter((route) => route !== best)
      if (!open.some(({ aim }) => aim === best.aim)) {
        left.push({ standard: best.aim.standard.ref, why: 'contradictsOthers' })
      }
      continue
    }
    const gained = then.aims.filter((aim) => !planned.aims.includes(aim))
    steps.push({
      standards: gained.map(({ standard }) => standard.ref),
      changes: then.changes.filter((change) => !planned.changes.some((one) => isSame(one, change))),
      total: then.changes.length,
    })
    planned = then
    open = open.filter(({ aim }) => !planned.aims.includes(aim))
  }
  const over = new Set(open.map(({ aim }) => aim.standard.ref))
  return {
    steps,
    changes: planned.changes,
    left: [...left, ...[...over].map((standard) => ({ standard, why: 'overBudget' as WhyLeft }))],
  }
}

function first([fact]: readonly [string, ...unknown[]]): string {
  return fact
}

function reachedNow(routes: readonly Route[], planner: Planner): Planned {
  let planned: Planned = { way: new Map(), aims: [], changes: [] }
  for (const { aim, way, short } of routes) {
    if (short.length > 0 || planned.aims.includes(aim)) continue
    const both = joinWays(planned.way, way, planner.catalogue.facts)
    if (both) planned = { way: both, aims: [...planned.aims, aim], changes: [] }
  }
  return planned
}

/** Facts that each route changes beside those that change already. */
function costsOf(routes: readonly Route[], known: ReadonlySet<string>): Map<Route, number> {
  return new Map(
    routes.map((route) => [route, route.short.filter((fact) => !known.has(fact)).length]),
  )
}

/** The route that gains most standards per change, others that it reaches on the way included. */
function bestOf(
  fits: readonly Route[],
  costs: ReadonlyMap<Route, number>,
  open: readonly Route[],
  known: ReadonlySet<string>,
): Route | undefined {
  let best: { readonly route: Route; readonly gain: number } | undefined
  for (const route of fits) {
    const changed = new Set([...known, ...route.short])
    const alongs = open.filter(({ short }) => short.every((fact) => changed.has(fact)))
    const gain = new Set(alongs.map(({ aim }) => aim)).size / (costs.get(route) || FREE)
    if (best === undefined || gain > best.gain) best = { route, gain }
  }
  return best?.route
}

/** What costs nothing comes first. */
const FREE = 1e-9

/** What is planned with a route too, and with all that it reaches on the way; `undefined` where they don't go together. */
function joined(
  planned: Planned,
  best: Route,
  open: readonly Route[],
  known: ReadonlySet<string>,
  planner: Planner,
): Planned | undefined {
  const changed = new Set([...known, ...best.short])
  let way: Way | undefined
  let aims = planned.aims
  for (const { aim, way: own, short } of [best, ...open]) {
    if (aims.includes(aim) || !short.every((fact) => changed.has(fact))) continue
    const both = joinWays(way ?? planned.way, own, planner.catalogue.facts)
    if (both === undefined) {
      if (way === undefined) return undefined
      continue
    }
    way = both
    aims = [...aims, aim]
  }
  if (way === undefined) return undefined
  const changes = checkedPlan(aims, changesFor(way, planner.situation), planner)
  if (changes === undefined) return undefined
  return { way: withoutSpare(way, changes, planner), aims, changes }
}

/** A way without the demands that turned out spare. */
function withoutSpare(way: Way, changes: readonly Change[], { situation }: Planner): Way {
  const kept = new Set(changes.map(({ fact }) => fact))
  return new Map(
    [...way].filter(([fact, demand]) => kept.has(fact) || isMet(demand, situation.knownOf(fact))),
  )
}

function isSame(a: Change, b: Change): boolean {
  return a.fact === b.fact && JSON.stringify(a.to) === JSON.stringify(b.to)
}
