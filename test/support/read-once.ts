import { fc } from '@fast-check/vitest'
import type { Comparison, Condition, Conditions } from '../../src/logic/condition.ts'
import { aimsOf } from './aim.ts'
import { factsOf } from './arbitraries.ts'
import { type Council, comparisonOf, standardWith } from './arbitrary-catalogues.ts'
import { smallCatalogue } from './small-catalogue.ts'

/** A council under standards that read each fact once, each comparison free to turn out either way. */
export function readOnceCouncils(): fc.Arbitrary<Council> {
  const comparisons = fc.tuple(...aimsOf(smallCatalogue).map((aim) => comparisonOf(aim, false)))
  return fc
    .tuple(comparisons, fc.array(fc.nat({ max: 11 }), { minLength: CHOICES, maxLength: CHOICES }))
    .chain(([all, choices]) =>
      fc.shuffledSubarray(all, { minLength: all.length }).map((some) => {
        let at = 0
        const next = (below: number) => (choices[at++ % CHOICES] ?? 0) % below
        return { ...smallCatalogue, standards: standardsOver(some, next) }
      }),
    )
    .chain((catalogue) => factsOf(catalogue).map((facts) => ({ catalogue, facts })))
}

/** More than seven comparisons take. */
const CHOICES = 50

/** Standards whose criteria take one to three of the comparisons each. */
function standardsOver(comparisons: readonly Comparison[], next: (below: number) => number) {
  const standards: Record<string, Conditions[]>[] = [{}, {}]
  const rest = [...comparisons]
  while (rest.length > 0) {
    const taken = rest.splice(0, 1 + next(3))
    const standard = standards[next(2)]
    const grade = smallCatalogue.grades[next(3)]?.id ?? ''
    if (standard) standard[grade] = [...(standard[grade] ?? []), treeOf(taken, next)]
  }
  return standards.map((grades, at) => standardWith(String(at + 1), grades))
}

function treeOf(parts: readonly Condition[], next: (below: number) => number): Conditions {
  const [first, second, ...others] = parts
  if (first === undefined) throw new Error('a tree needs a leaf')
  if (second === undefined) {
    return next(3) === 0 ? { not: first } : 'fact' in first ? { all: [first] } : first
  }
  const joined = next(2) === 0 ? { all: [first, second] } : { any: [first, second] }
  const branch = next(4) === 0 ? { not: joined } : joined
  return treeOf(next(2) === 0 ? [branch, ...others] : [...others, branch], next)
}
