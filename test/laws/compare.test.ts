import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import type { Catalogue } from '../../src/catalogue/catalogue.ts'
import type { CheckedProfile } from '../../src/catalogue/profile.ts'
import { tailor } from '../../src/catalogue/tailor.ts'
import { assess } from '../../src/grading/assess.ts'
import type { ComparedSide } from '../../src/insight/changes.ts'
import { compare } from '../../src/insight/compare.ts'
import { type ChangePart, PARTS } from '../../src/insight/corners.ts'
import type { ChangeKind } from '../../src/insight/grade-order.ts'
import { councils } from '../support/arbitrary-catalogues.ts'
import { verdictsOf } from '../support/grades.ts'

type Council = ComparedSide

/** A council at one time and at another; any of what it is graded by may have stayed. */
const twice = fc.tuple(side(), side(), fc.subarray([...PARTS])).map(([before, other, changed]) => ({
  before,
  after: mixed(before, comparable(before, other), changed),
}))

test.prop([side()])('Compared with itself a council has not changed.', (council) => {
  const { standards, drops } = compare(council, council)
  expect(standards).toEqual([])
  expect(drops).toEqual({ fell: [], becameUnknown: [], lost: [] })
})

test.prop([twice])(
  'Looked at from the other end, what rose fell, what became known became unknown, and nothing else changed.',
  ({ before, after }) => {
    const kindsFrom = (one: Council, other: Council) =>
      compare(one, other).standards.map(({ ref, kinds }) => [ref, kinds.toSorted()] as const)
    const back = kindsFrom(after, before).map(
      ([ref, kinds]) => [ref, kinds.map((kind) => OTHER_END[kind] ?? kind).toSorted()] as const,
    )
    expect(Object.fromEntries(back)).toEqual(Object.fromEntries(kindsFrom(before, after)))
  },
)

test.prop([twice])(
  'What is to blame for a change makes it by itself, and with a part fewer it does not.',
  ({ before, after }) => {
    const wrong = compare(before, after).standards.filter(({ ref, kinds, blame }) => {
      const wanted = gradeOf(after, ref)
      const makes = (parts: readonly ChangePart[]) =>
        gradeOf(mixed(before, after, parts), ref) === wanted
      const isRight = blame.every(
        (parts) =>
          makes(parts) && !parts.some((part) => makes(parts.filter((other) => other !== part))),
      )
      return !isRight || kinds.length > 0 !== blame.length > 0
    })
    expect(wrong).toEqual([])
  },
)

test.prop([twice])(
  'The facts behind a change make it, with the other parts to blame, and none of them is spare.',
  ({ before, after }) => {
    const wrong = compare(before, after).standards.filter(({ ref, blame, facts }) => {
      const parts = blame.find((one) => one.includes('facts'))
      if (!parts) return false
      const others = mixed(
        before,
        after,
        parts.filter((part) => part !== 'facts'),
      )
      const makes = (names: readonly string[]) => {
        const taken = names.map((name) => [name, after.facts[name] ?? null])
        const hybrid = { ...before.facts, ...Object.fromEntries(taken) }
        return gradeOf({ ...others, facts: hybrid }, ref) === gradeOf(after, ref)
      }
      const names = facts.map(({ fact }) => fact)
      return !makes(names) || names.some((name) => makes(names.filter((one) => one !== name)))
    })
    expect(wrong).toEqual([])
  },
)

test.prop([twice])(
  'A standard that is not named has the same grade, and every criterion the same truth.',
  ({ before, after }) => {
    const named = compare(before, after).standards.map(({ ref }) => ref)
    const unnamed = (council: Council) =>
      verdictsOf(assessed(council)).filter(({ ref }) => !named.includes(ref))
    expect(unnamed(after)).toEqual(unnamed(before))
  },
)

const OTHER_END: Readonly<Partial<Record<ChangeKind, ChangeKind>>> = {
  floorRose: 'floorFell',
  floorFell: 'floorRose',
  ceilingRose: 'ceilingFell',
  ceilingFell: 'ceilingRose',
  becameKnown: 'becameUnknown',
  becameUnknown: 'becameKnown',
  gainedGrades: 'lostGrades',
  lostGrades: 'gainedGrades',
  added: 'removed',
  removed: 'added',
}

function side(): fc.Arbitrary<Council> {
  return councils().chain((council) =>
    fc
      .record({
        asOf: fc.constantFrom('2006-04-01', '2006-03-01', '2007-06-30'),
        profile: fc.option(profileFor(council.catalogue), { nil: undefined }),
      })
      .map(({ asOf, profile }) => ({ ...council, asOf, ...(profile && { profile }) })),
  )
}

/** A profile that fits any version of a catalogue. */
function profileFor({ id, grades, facts, standards }: Catalogue): fc.Arbitrary<CheckedProfile> {
  const [fact] = Object.entries(facts).find(([, entry]) => entry.type === 'boolean') ?? ['']
  const grade = grades.at(-1)?.id ?? ''
  const conditions = { all: [{ fact, operator: 'equal' as const, value: true }] }
  const standard = standards[0]?.ref ?? ''
  const added = { standard, grade, id: 'own.1', asks: 'More.', conditions, reason: 'Ours.' }
  const additions = [{ criteria: [added] }, { criteria: [added], maximumAgeDays: 30 }]
  return fc
    .constantFrom({ maximumAgeDays: 100 }, ...(grade === '' ? [] : additions))
    .map((change) => ({
      id: 'own',
      version: '1.0.0',
      title: 'Own',
      hash: '',
      catalogue: id,
      ...change,
    }))
}

/** A side that can be compared with another: of the same catalogue. */
function comparable(before: Council, other: Council): Council {
  return before.catalogue.id === other.catalogue.id ? other : { ...before, asOf: other.asOf }
}

function mixed(before: Council, after: Council, parts: readonly ChangePart[]): Council {
  const sideOf = (part: ChangePart) => (parts.includes(part) ? after : before)
  const { profile } = sideOf('profile')
  return {
    catalogue: sideOf('catalogue').catalogue,
    facts: sideOf('facts').facts,
    asOf: sideOf('asOf').asOf,
    ...(profile && { profile }),
  }
}

function assessed({ catalogue, profile, facts, asOf }: Council) {
  return assess(profile ? tailor(catalogue, profile) : catalogue, facts, { asOf })
}

/** A standard's floor and ceiling; nothing where the catalogue doesn't have it. */
function gradeOf(council: Council, ref: string): string | undefined {
  const found = assessed(council).standards.find((one) => one.ref === ref)
  return found && `${found.floor} to ${found.ceiling}`
}
