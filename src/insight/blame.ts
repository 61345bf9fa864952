import type { Facts } from '../facts/fact.ts'
import { isRecord } from '../facts/observe.ts'
import type { GradeInterval } from '../grading/grade.ts'
import { type ChangePart, type Corners, PARTS } from './corners.ts'

/**
 * The fewest parts to blame for the change of a standard's grade: those that make it by themselves, all others as before.
 *
 * Several where each of them would do; parts of one are all needed.
 */
export function blameFor(ref: string, corners: Corners): readonly (readonly ChangePart[])[] {
  const after = corners.gradesWith(PARTS)?.get(ref)
  const blames: (readonly ChangePart[])[] = []
  for (const parts of SUBSETS) {
    if (blames.some((fewer) => fewer.every((part) => parts.includes(part)))) continue
    const grades = corners.gradesWith(parts)
    if (grades && isSame(grades.get(ref), after)) blames.push(parts)
  }
  return blames
}

/** The fewest of some facts that make a standard's change, together with other parts to blame. */
export function factsToBlame(
  ref: string,
  changed: readonly string[],
  blame: readonly ChangePart[],
  { corners, before, after }: { corners: Corners; before: unknown; after: unknown },
): readonly string[] {
  const wanted = corners.gradesWith(PARTS)?.get(ref)
  const isEnough = (facts: readonly string[]) =>
    isSame(corners.gradeWith(blame, withFacts(before, after, facts), ref), wanted)
  const thinned = (facts: readonly string[]) => {
    let needed = facts
    for (const fact of facts) {
      const fewer = needed.filter((one) => one !== fact)
      if (isEnough(fewer)) needed = fewer
    }
    return needed
  }
  let needed = thinned(changed)
  // Facts can undo one another: one that was needed may be spare without those that went after it.
  for (let fewer = thinned(needed); fewer.length < needed.length; fewer = thinned(fewer)) {
    needed = fewer
  }
  return needed
}

/** Whether two grades are the same; a standard that isn't there has none. */
export function isSame(a: GradeInterval | undefined, b: GradeInterval | undefined): boolean {
  return a?.floor === b?.floor && a?.ceiling === b?.ceiling
}

/** Every choice of one part or more, the smallest first. */
const SUBSETS: readonly (readonly ChangePart[])[] = Array.from(
  { length: 2 ** PARTS.length - 1 },
  (_, at) => PARTS.filter((_part, place) => Math.floor((at + 1) / 2 ** place) % 2 === 1),
).toSorted((a, b) => a.length - b.length)

function withFacts(before: unknown, after: unknown, names: readonly string[]): Facts {
  const given = (facts: unknown, name: string) => (isRecord(facts) ? facts[name] : undefined)
  const taken = names.map((name) => [name, given(after, name) ?? null])
  return { ...(isRecord(before) ? before : {}), ...Object.fromEntries(taken) }
}
