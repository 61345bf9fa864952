import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { assess } from '../../src/grading/assess.ts'
import { benchmark } from '../../src/insight/benchmark.ts'
import { type Suppressed, suppressed } from '../../src/insight/suppress.ts'
import { AS_OF } from '../support/aim.ts'
import { factsOf } from '../support/arbitraries.ts'
import { smallCatalogue } from '../support/small-catalogue.ts'

/** Counts whose total is at least the minimum. */
const distribution = fc
  .tuple(
    fc.integer({ min: 1, max: 12 }),
    fc.array(fc.nat({ max: 30 }), { minLength: 1, maxLength: 6 }),
  )
  .map(([minimum, counts]) => ({
    minimum,
    counts: Object.fromEntries(counts.map((count, place) => [`grade ${place}`, count])),
  }))
  .filter(({ minimum, counts }) => sum(Object.values(counts)) >= minimum)

test.prop([distribution])(
  'No count of fewer councils than the minimum is published, and none can be had back by subtraction.',
  ({ minimum, counts }) => {
    const told = suppressed(counts, minimum)
    const names = Object.keys(counts)
    const small = names.filter((name) => told[name] && (told[name] ?? 0) < minimum)
    expect(small).toEqual([])
    const hidden = names.filter((name) => told[name] === null)
    if (hidden.length === 0) return
    expect(hidden.length).toBeGreaterThan(1)
    expect(sum(hidden.map((name) => counts[name] ?? 0))).toBeGreaterThanOrEqual(minimum)
  },
)

test.prop([distribution])(
  'Counts are published as they are, or not at all; nothing is hidden where all are large enough.',
  ({ minimum, counts }) => {
    const told = suppressed(counts, minimum)
    const changed = Object.keys(counts).filter(
      (name) => told[name] !== null && told[name] !== counts[name],
    )
    expect(changed).toEqual([])
    const isSafe = Object.values(counts).every((count) => count === 0 || count >= minimum)
    if (isSafe) expect(told).toEqual(counts)
  },
)

const councils = fc.array(factsOf(smallCatalogue), { minLength: 5, maxLength: 24 }).map((all) =>
  all.map((facts, place) => ({
    council: `Council ${place}`,
    assessment: assess(smallCatalogue, facts, { asOf: AS_OF }),
  })),
)

test.prop([councils])(
  'Every distribution of a benchmark hides what is small, and its counts add up to no more than its cohort.',
  (assessments) => {
    const minimumCohort = 5
    const found = benchmark(assessments, { minimumCohort })
    const cells = found.standards.flatMap(({ groups }) =>
      groups.flatMap(({ cohort = 0, grades = {}, floors = {}, ceilings = {}, takeUp = [] }) =>
        [grades, floors, ceilings, ...takeUp.map(({ councils: own }) => own)].map((own) => ({
          cohort,
          counts: Object.values(own),
        })),
      ),
    )
    for (const { cohort, counts } of cells) {
      const told = counts.filter((count) => count !== null)
      expect(told.filter((count) => count > 0 && count < minimumCohort)).toEqual([])
      expect(sum(told)).toBeLessThanOrEqual(cohort)
      if (told.length === counts.length && counts.length > 0) expect(sum(told)).toBe(cohort)
    }
  },
)

test.prop([councils])(
  'Counts of floors and ceilings are sums of published counts, so that they give nothing away.',
  (assessments) => {
    const { standards } = benchmark(assessments, { minimumCohort: 5 })
    const sure = standards.flatMap(({ groups }) =>
      groups.flatMap(({ grades = {} }) => {
        const hidden = Object.keys(grades).filter((name) => grades[name] === null)
        return hidden.length === 1 ? hidden : []
      }),
    )
    expect(sure).toEqual([])
    const sums = standards.flatMap(({ groups }) =>
      groups.flatMap(({ grades = {}, floors = {}, ceilings = {} }) =>
        [
          [floors, ([floor]: readonly string[]) => floor],
          [ceilings, (ends: readonly string[]) => ends.at(-1)],
        ].flatMap(([own, endOf]) => wrongSums(grades, own as Suppressed, endOf as EndOf)),
      ),
    )
    expect(sums).toEqual([])
  },
)

/** A few kinds of councils, each with so many alike. */
const kinds = fc
  .array(fc.tuple(factsOf(smallCatalogue), fc.integer({ min: 1, max: 9 })), {
    minLength: 2,
    maxLength: 5,
  })
  .filter((all) => sum(all.map(([, count]) => count)) >= 5)
  .map((all) =>
    all.flatMap(([facts, count], kind) =>
      Array.from({ length: count }, (_, place) => ({
        council: `Council ${kind} ${place}`,
        assessment: assess(smallCatalogue, facts, { asOf: AS_OF }),
      })),
    ),
  )

test.prop([kinds])(
  'What a criterion’s count leaves when grades are taken from it is never some of the hidden counts alone.',
  (assessments) => {
    const { standards } = benchmark(assessments, { minimumCohort: 5 })
    const leaks = standards.flatMap(({ groups }, place) => {
      const [{ grades = {}, takeUp = [] } = {}, ...others] = groups
      if (others.length > 0) return []
      const own = assessments.flatMap(({ assessment }) => assessment.standards[place] ?? [])
      const nameOf = ({ floor, ceiling }: (typeof own)[number]) =>
        floor === ceiling ? floor : `${floor} to ${ceiling}`
      const hidden = Object.keys(grades).filter((name) => grades[name] === null)
      return takeUp.filter(({ councils: told }, at) =>
        Object.keys(told).some((truth) => {
          if (told[truth] === null) return false
          const isSo = (one: (typeof own)[number]) => one.criteria[at]?.truth === truth
          const names = new Set(own.filter(isSo).map(nameOf))
          const isWhole = own.filter((one) => names.has(nameOf(one))).every(isSo)
          const inside = hidden.filter((name) => names.has(name)).length
          return isWhole && inside > 0 && inside < hidden.length
        }),
      )
    })
    expect(leaks).toEqual([])
  },
)

type EndOf = (ends: readonly string[]) => string | undefined

/** Grades whose count isn't the sum of the intervals that end there, or is told though one of these is hidden. */
function wrongSums(grades: Suppressed, own: Suppressed, endOf: EndOf): readonly string[] {
  return Object.keys(own).filter((grade) => {
    const parts = Object.keys(grades).filter((name) => endOf(name.split(' to ')) === grade)
    const hidden = parts.filter((name) => grades[name] === null).length
    if (hidden === 0) return own[grade] !== sum(parts.map((name) => grades[name] ?? 0))
    // With all hidden counts behind it, it is what the others leave of the total.
    const all = Object.values(grades).filter((count) => count === null).length
    return (own[grade] === null) !== hidden < all
  })
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0)
}
