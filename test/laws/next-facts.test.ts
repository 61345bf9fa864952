import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import type { Catalogue } from '../../src/catalogue/catalogue.ts'
import type { Facts, FactValue } from '../../src/facts/fact.ts'
import { codeKeysOf, observe } from '../../src/facts/observe.ts'
import { assess } from '../../src/grading/assess.ts'
import { createGrader } from '../../src/grading/grader.ts'
import { nextFacts } from '../../src/insight/next-facts.ts'
import { comparisonsIn, OPERATORS } from '../../src/logic/condition.ts'
import { AS_OF, aimsOf, telling } from '../support/aim.ts'
import { knownFactsOf, some } from '../support/arbitraries.ts'
import { councils } from '../support/arbitrary-catalogues.ts'
import { readOnceCouncils } from '../support/read-once.ts'

const asOf = AS_OF

/** A council, some unknown facts that it learns, and two values for each that it doesn't need. */
const learning = fc.oneof(councils(), readOnceCouncils()).chain((council) => {
  const values = knownFactsOf(council.catalogue)
  return fc
    .tuple(values, values, values, some(unknownIn(council.catalogue, council.facts)))
    .map(([learnt, one, other, names]) => ({ ...council, learnt, one, other, names }))
})

test.prop([learning])(
  'A fact that is named as one that can no longer matter changes no floor and no ceiling, whatever it and the others turn out to be.',
  ({ catalogue, facts, learnt, one, other, names }) => {
    const spent = nextFacts(catalogue, facts, { asOf }).spent.map(({ fact }) => fact)
    const { grade } = createGrader(catalogue, { asOf })
    const base = { ...facts, ...only(learnt, names) }
    const gradesWith = (more: Facts) => {
      const { floors, ceilings } = grade({ ...base, ...more })
      return { floors, ceilings }
    }
    const unknown = Object.fromEntries(spent.map((name) => [name, null]))
    expect(gradesWith(only(one, spent))).toEqual(gradesWith(unknown))
    expect(gradesWith(only(other, spent))).toEqual(gradesWith(unknown))
  },
)

test.prop([readOnceCouncils()])(
  'A fact that is named as one that can still matter makes a difference to some grade, as the others may turn out.',
  ({ catalogue, facts }) => {
    const { grade } = createGrader(catalogue, { asOf })
    const unknown = unknownIn(catalogue, facts)
    const idle = nextFacts(catalogue, facts, { asOf }).next.filter(({ fact }) => {
      const [yes, no] = bothWays(catalogue, fact)
      const others = unknown.filter((name) => name !== fact)
      return completionsOf(catalogue, others).every((rest) => {
        const floorsWith = (value: FactValue) => grade({ ...facts, ...rest, [fact]: value }).floors
        return String(floorsWith(yes)) === String(floorsWith(no))
      })
    })
    expect(idle).toEqual([])
  },
)

test.prop([readOnceCouncils()])(
  'A fact is said to settle a standard alone where one of its values does, and nowhere else.',
  ({ catalogue, facts }) => {
    const { grade } = createGrader(catalogue, { asOf })
    const openWith = (more: Facts) => {
      const { floors, ceilings } = grade({ ...facts, ...more })
      return floors.filter((floor, at) => floor !== ceilings[at]).length
    }
    const { next } = nextFacts(catalogue, facts, { asOf })
    const told = next.map(({ fact, settles }) => [fact, settles.standards])
    const found = next.map(({ fact }) => {
      const open = bothWays(catalogue, fact).map((value) => openWith({ [fact]: value }))
      return [fact, openWith({}) - Math.min(...open)]
    })
    expect(told).toEqual(found)
  },
)

test.prop([councils()])(
  'Every unknown fact that standards are about can still matter or can no longer, never both.',
  ({ catalogue, facts }) => {
    const { next, spent } = nextFacts(catalogue, facts, { asOf })
    const told = [...next, ...spent].map(({ fact }) => fact)
    const findings = assess(catalogue, facts, { asOf }).standards.flatMap(
      ({ criteria, measures = [] }) => [...criteria.flatMap(({ because }) => because), ...measures],
    )
    const unknown = findings.filter((finding) => finding.unknown).map(({ fact }) => fact)
    expect(told.toSorted()).toEqual([...new Set(unknown)].toSorted())
  },
)

/** The facts of a catalogue that nobody knows. */
function unknownIn({ facts: dictionary, codeLists }: Catalogue, facts: Facts): readonly string[] {
  const codeKeys = codeKeysOf(codeLists)
  return Object.entries(dictionary)
    .filter(([name, entry]) => observe(facts[name], entry, codeKeys, asOf).unknown !== undefined)
    .map(([name]) => name)
}

function only(values: Facts, names: readonly string[]): Facts {
  return Object.fromEntries(names.map((name) => [name, values[name] ?? null]))
}

/** A value by which the one comparison that reads a fact holds, and one by which it doesn't. */
function bothWays(catalogue: Catalogue, fact: string): readonly [FactValue, FactValue] {
  const aim = aimsOf(catalogue).find(({ name }) => name === fact)
  const [comparison] = catalogue.standards
    .flatMap(({ grades }) => Object.values(grades).flat())
    .flatMap(({ conditions }) => comparisonsIn(conditions))
    .filter((one) => one.fact === fact)
  if (!aim || !comparison) throw new Error(`nothing reads ${fact}`)
  const codeKeys = codeKeysOf(catalogue.codeLists)
  const isHeld = (value: FactValue) => {
    const { known } = observe(value, aim.entry, codeKeys, asOf)
    return known !== undefined && OPERATORS[comparison.operator](known, comparison.value)
  }
  const values = telling(aim)
  const [yes, no] = [values.find(isHeld), values.find((value) => !isHeld(value))]
  if (yes === undefined || no === undefined) throw new Error(`${fact} can turn out one way only`)
  return [yes, no]
}

/** All ways in which facts may turn out, as far as comparisons tell them apart. */
function completionsOf(catalogue: Catalogue, names: readonly string[]): readonly Facts[] {
  let all: readonly Facts[] = [{}]
  for (const name of names) {
    all = all.flatMap((facts) =>
      bothWays(catalogue, name).map((value) => ({ ...facts, [name]: value })),
    )
  }
  return all
}
