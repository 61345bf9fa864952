import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import type { Catalogue, Standard } from '../../src/catalogue/catalogue.ts'
import type { Facts, FactValue } from '../../src/facts/fact.ts'
import { assess } from '../../src/grading/assess.ts'
import { createGrader } from '../../src/grading/grader.ts'
import type { Change } from '../../src/insight/change.ts'
import { gap } from '../../src/insight/gap.ts'
import { comparisonsIn } from '../../src/logic/condition.ts'
import { AS_OF, aimsOf, telling } from '../support/aim.ts'
import { councils } from '../support/arbitrary-catalogues.ts'
import { heightOf } from '../support/grades.ts'

const asOf = AS_OF

/** A council, and a grade for it to aim at. */
const graded = councils().filter(({ catalogue }) => catalogue.grades.length > 0)
const aiming = graded.chain((council) =>
  fc
    .constantFrom(...council.catalogue.grades.map(({ id }) => id))
    .map((target) => ({ ...council, target })),
)

test.prop([aiming])(
  'A plan that is carried out reaches its grade.',
  ({ catalogue, facts, target }) => {
    const { standards, steps, changes } = gap(catalogue, facts, { asOf, target })
    const missed = standards.filter(
      ({ ref, grade, changes: own }) =>
        own && !reaches(catalogue, facts, own, [{ ref, grade: grade ?? '' }]),
    )
    expect(missed).toEqual([])
    const gradeOf = new Map(standards.map(({ ref, grade }) => [ref, grade ?? '']))
    const all = steps
      .flatMap((step) => step.standards)
      .map((ref) => ({ ref, grade: gradeOf.get(ref) ?? '' }))
    expect(reaches(catalogue, facts, changes, all)).toBe(true)
  },
)

test.prop([aiming])(
  'A plan without any one of its changes misses its grade.',
  ({ catalogue, facts, target }) => {
    const { standards, steps, changes } = gap(catalogue, facts, { asOf, target })
    const spare = standards.flatMap(({ ref, grade = '', changes: best = [], alternatives }) =>
      [best, ...alternatives].flatMap((plan) =>
        plan.filter((change) => reaches(catalogue, facts, without(plan, change), [{ ref, grade }])),
      ),
    )
    expect(spare).toEqual([])
    const gradeOf = new Map(standards.map(({ ref, grade }) => [ref, grade ?? '']))
    const all = steps
      .flatMap((step) => step.standards)
      .map((ref) => ({ ref, grade: gradeOf.get(ref) ?? '' }))
    const spareInAll = changes.filter((change) =>
      reaches(catalogue, facts, without(changes, change), all),
    )
    expect(spareInAll).toEqual([])
  },
)

test.prop([aiming, fc.nat({ max: 6 })])(
  'A plan keeps within its budget, and reaches what it says within it.',
  ({ catalogue, facts, target }, budget) => {
    const { standards, steps, changes, left } = gap(catalogue, facts, { asOf, target, budget })
    expect(changes.length).toBeLessThanOrEqual(budget)
    const reached = steps.flatMap((step) => step.standards)
    const held = standards.filter(({ changes: own }) => own?.length === 0).map(({ ref }) => ref)
    const all = [...reached, ...held, ...left.map(({ standard }) => standard)]
    expect(all.toSorted()).toEqual(standards.map(({ ref }) => ref).toSorted())
  },
)

test.prop([aiming])('No fewer changes would do for a standard.', ({ catalogue, facts, target }) => {
  const aims = new Map(aimsOf(catalogue).map((aim) => [aim.name, telling(aim)]))
  const { standards } = gap(catalogue, facts, { asOf, target })
  const longer = standards.filter(({ ref, grade = '', changes = [] }) => {
    const standard = catalogue.standards.find((one) => one.ref === ref)
    if (!standard || changes.length === 0) return false
    const { grade: graded } = createGrader({ ...catalogue, standards: [standard] }, { asOf })
    const ids = catalogue.grades.map(({ id }) => id)
    const isReached = (given: Facts) =>
      ids.indexOf(graded(given).floors[0] ?? '') >= ids.indexOf(grade)
    const names = factsReadBy(standard)
    const most = Math.min(changes.length - 1, names.length > MANY ? 1 : 2)
    return someChanged(facts, names, aims, most, isReached)
  })
  expect(longer).toEqual([])
})

/** Facts of which every pair is too much to try. */
const MANY = 8

function factsReadBy({ grades }: Standard): readonly string[] {
  const criteria = Object.values(grades).flat()
  const comparisons = criteria.flatMap(({ conditions }) => comparisonsIn(conditions))
  return [...new Set(comparisons.map(({ fact }) => fact))]
}

/** Whether something is so with some of the named facts changed, as many as are allowed. */
function someChanged(
  facts: Facts,
  names: readonly string[],
  values: ReadonlyMap<string, readonly FactValue[]>,
  most: number,
  isSo: (facts: Facts) => boolean,
): boolean {
  if (isSo(facts)) return true
  if (most === 0) return false
  return names.some((name, place) =>
    (values.get(name) ?? []).some((value) =>
      someChanged({ ...facts, [name]: value }, names.slice(place + 1), values, most - 1, isSo),
    ),
  )
}

function without(plan: readonly Change[], change: Change): readonly Change[] {
  return plan.filter((one) => one !== change)
}

interface Aimed {
  readonly ref: string
  readonly grade: string
}

/** Whether standards have at least their grades once changes are made. */
function reaches(
  catalogue: Catalogue,
  facts: Facts,
  changes: readonly Change[],
  aims: readonly Aimed[],
): boolean {
  const changed = changes.map(({ fact, to, onAtLeast }) => [
    fact,
    onAtLeast === undefined ? to : { value: to, denominator: onAtLeast },
  ])
  const after = assess(catalogue, { ...facts, ...Object.fromEntries(changed) }, { asOf })
  return aims.every(({ ref, grade }) => {
    const found = after.standards.find((one) => one.ref === ref)
    return found !== undefined && heightOf(after, found.floor) >= heightOf(after, grade)
  })
}
