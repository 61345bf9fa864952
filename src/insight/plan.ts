import type { Standard } from '../catalogue/catalogue.ts'
import { gradesOf } from '../catalogue/grading-rules.ts'
import { createGrader } from '../grading/grader.ts'
import { type AnyCatalogue, gradeAimed, rankOf } from './aim.ts'
import { type Change, type Situation, situationOf } from './change.ts'
import { isMet } from './demand.ts'
import { joinedWays, type Way, waysOf } from './ways.ts'

/** What a standard is to reach, and how it can. */
export interface Aim {
  readonly standard: Standard
  readonly floor: string
  readonly ceiling: string
  /** The grade to reach; absent where there is none. */
  readonly grade?: string
  /** Why there is no grade to reach, or no way to it. */
  readonly reason?: string
  /** Ways to reach it, those with the fewest changes first. */
  readonly ways: readonly Way[]
}

/** A council's situation, and the means to try changes out. */
export interface Planner {
  readonly catalogue: AnyCatalogue
  readonly situation: Situation
  /** What each standard is to reach, in the order given. */
  readonly aims: readonly Aim[]
  /** Whether aims are reached once changes are made; it grades again. */
  reaches(aims: readonly Aim[], changes: readonly Change[]): boolean
}

/** Makes ready to plan for standards. */
export function createPlanner(
  catalogue: AnyCatalogue,
  facts: unknown,
  {
    asOf,
    target,
    standards,
  }: {
    readonly asOf: string
    readonly target: string
    readonly standards: readonly Standard[]
  },
): Planner {
  const situation = situationOf(catalogue, facts, asOf)
  const grader = createGrader(catalogue, { asOf })
  const placeOf = new Map(grader.standards.map((ref, place) => [ref, place]))
  const { floors, ceilings } = grader.grade(situation.after([]))
  const costOf = (way: Way) => openDemands(way, situation).length
  const rank = new Map(catalogue.grades.map(({ id }, place) => [id, place]))
  const aims = standards.map((standard): Aim => {
    const place = placeOf.get(standard.ref) ?? -1
    const now = { standard, floor: floors[place] ?? '', ceiling: ceilings[place] ?? '' }
    const aimed = gradeAimed(catalogue, standard, target)
    if (!('grade' in aimed)) return { ...now, reason: aimed.reason, ways: [] }
    const { grade } = aimed
    const most = rankOf(catalogue, grade)
    const asked = gradesOf(catalogue, standard)
      .filter((id) => (rank.get(id) ?? 0) <= most)
      .flatMap((id) => standard.grades[id] ?? [])
    const parts = asked.map(({ conditions }) => waysOf(conditions, catalogue.facts, costOf))
    const ways = joinedWays(parts, catalogue.facts, costOf)
    return { ...now, grade, ways, ...(ways.length === 0 && { reason: CONTRADICTION }) }
  })
  return {
    catalogue,
    situation,
    aims,
    reaches(wanted, changes) {
      const found = grader.grade(situation.after(changes)).floors
      return wanted.every(({ standard, grade }) => {
        const floor = found[placeOf.get(standard.ref) ?? -1] ?? ''
        return grade !== undefined && (rank.get(floor) ?? -1) >= (rank.get(grade) ?? 0)
      })
    },
  }
}

const CONTRADICTION = 'what it demands contradicts itself, so that nothing reaches it'

/** The demands of a way that aren't met yet. */
export function openDemands(way: Way, { knownOf }: Situation) {
  return [...way].filter(([fact, demand]) => !isMet(demand, knownOf(fact)))
}

/** The changes that make a way of it. */
export function changesFor(way: Way, situation: Situation): readonly Change[] {
  return openDemands(way, situation).map(([fact, demand]) => situation.changeFor(fact, demand))
}

/**
 * The changes out of some without any of which aims are missed; `undefined` where even all of them miss.
 *
 * Where there was a choice, a change may have met another's demand too, so that one of the two is spare.
 */
export function checkedPlan(
  aims: readonly Aim[],
  changes: readonly Change[],
  planner: Planner,
): readonly Change[] | undefined {
  if (!planner.reaches(aims, changes)) return undefined
  if (aims.every(({ ways }) => ways.length === 1)) return changes
  return withoutSpare(aims, changes, planner)
}

function withoutSpare(
  aims: readonly Aim[],
  changes: readonly Change[],
  planner: Planner,
): readonly Change[] {
  let needed = changes
  for (const change of changes) {
    const fewer = needed.filter((one) => one !== change)
    if (planner.reaches(aims, fewer)) needed = fewer
  }
  // A change can be needed for what another one breaks, and be spare without it.
  return needed.length === changes.length ? needed : withoutSpare(aims, needed, planner)
}
