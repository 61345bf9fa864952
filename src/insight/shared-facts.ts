import type { Assessment } from '../grading/assess.ts'
import type { StandardBenchmark } from './benchmark.ts'
import type { MethodGroup } from './method-group.ts'
import type { Suppressed } from './suppress.ts'

/**
 * Withholds each standard that reads a fact which one before it reads too, where either of them hides anything.
 *
 * Each hides its own counts well; but two that count the same figures could be subtracted from one another.
 */
export function keptApart(
  standards: readonly StandardBenchmark[],
  sample: Assessment,
): readonly StandardBenchmark[] {
  const told: { ref: string; facts: ReadonlySet<string>; hides: boolean }[] = []
  return standards.map((standard, place) => {
    const { ref, groups } = standard
    const facts = factsReadIn(sample, place)
    const hides = groups.length > 1 || groups.some(hidesAny)
    const other = told.find(
      (one) => (hides || one.hides) && [...facts].some((fact) => one.facts.has(fact)),
    )
    if (other === undefined) {
      told.push({ ref, facts, hides })
      return standard
    }
    const withheld = `it reads what standard ${other.ref} reads too, and counts of the two could be subtracted`
    return {
      ...standard,
      groups: groups.map(({ methods, isUnknown }) => ({
        methods,
        ...(isUnknown && { isUnknown }),
        withheld,
      })),
    }
  })
}

function factsReadIn({ standards }: Assessment, place: number): ReadonlySet<string> {
  const criteria = standards[place]?.criteria ?? []
  return new Set(criteria.flatMap(({ because }) => because.map(({ fact }) => fact)))
}

function hidesAny({ withheld, grades = {}, takeUp = [] }: MethodGroup): boolean {
  const isHidden = (counts: Suppressed) => Object.values(counts).includes(null)
  return withheld !== undefined || isHidden(grades) || takeUp.some((one) => isHidden(one.councils))
}
