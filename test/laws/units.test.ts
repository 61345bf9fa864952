import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import type { NumberRule } from '../../src/facts/dictionary.ts'
import { unitsFor } from '../../src/facts/unit.ts'
import { assess } from '../../src/grading/assess.ts'
import { type Aim, AS_OF, aimsOf, inUnit } from '../support/aim.ts'
import { factsOf, usableOf } from '../support/arbitraries.ts'
import { published } from '../support/arbitrary-catalogues.ts'
import { verdictsOf } from '../support/grades.ts'

const asOf = AS_OF
const numbers = aimsOf(published).filter(({ entry }) => entry.type === 'number')
const ruleOf = ({ entry }: Aim) => entry as NumberRule

/** A number of a fact, on a step that people measure. */
const measured = fc.constantFrom(...numbers).chain((aim) => {
  const tenths = usableOf(aim).map((value) => Math.round(Number(value) * 10) / 10)
  return tenths.map((value) => ({ aim, value }))
})

const inTwoUnits = measured.chain(({ aim, value }) =>
  fc.constantFrom(...unitsFor(ruleOf(aim).unit)).map((unit) => ({ aim, value, unit })),
)

test.prop([factsOf(published), inTwoUnits])(
  'A figure grades the same in every unit: 0.8 as a ratio is 80 %, an hour is sixty minutes.',
  (facts, { aim, value, unit }) => {
    const [own, other] = [{ value }, { value: inUnit(value, unit, ruleOf(aim).unit), unit }].map(
      (given) => JSON.stringify(assess(published, { ...facts, [aim.name]: given }, { asOf })),
    )
    expect(other).toBe(own)
  },
)

const asText = measured.chain(({ aim, value }) =>
  fc
    .constantFrom(`${value}`, `${value}%`, ` ${value} `, `${value} per cent`, [`${value}`])
    .chain((text) => fc.constantFrom(text, { value: text }))
    .map((given) => ({ aim, given })),
)

test.prop([factsOf(published), asText])(
  'A number written as text never counts.',
  (facts, { aim, given }) => {
    const [missing, text] = [null, given].map((one) =>
      assess(published, { ...facts, [aim.name]: one }, { asOf }),
    ) as [ReturnType<typeof assess>, ReturnType<typeof assess>]
    expect(verdictsOf(text)).toEqual(verdictsOf(missing))
    const reasons = text.standards
      .flatMap(({ criteria, measures = [] }) => [
        ...criteria.flatMap((one) => one.because),
        ...measures,
      ])
      .filter(({ fact }) => fact === aim.name)
      .map(({ unknown }) => unknown)
    expect(new Set(reasons)).toEqual(new Set(['wrongType']))
  },
)
