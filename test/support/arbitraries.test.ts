import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import type { Catalogue } from '../../src/catalogue/catalogue.ts'
import { codeKeysOf, observe } from '../../src/facts/observe.ts'
import { createGrader } from '../../src/grading/grader.ts'
import { AS_OF, aimsOf, bestOf, telling, worstOf } from './aim.ts'
import { factsOf, recordOf, unusableOf, usableOf } from './arbitraries.ts'
import { published } from './arbitrary-catalogues.ts'

const aims = aimsOf(published)
const codeKeys = codeKeysOf(published.codeLists)
const aimAt = (name: string) => {
  const aim = aims.find((one) => one.name === name)
  if (!aim) throw new Error(`there is no fact ${name}`)
  return aim
}

describe('generators aim at the thresholds of the rules', () => {
  it('a number at its bounds, at its threshold, and one step to either side', () => {
    expect(telling(aimAt('firstContact.resolutionRate'))).toEqual([0, 100, 79.9, 80, 80.1])
    expect(telling(aimAt('access.extendedMinutes'))).toEqual([0, 7680, 0, 1])
  })

  it('a date on the last day that counts, and a day to either side', () => {
    expect(telling(aimAt('charter.lastReviewed')).slice(2)).toEqual([
      '2005-04-01',
      '2005-03-31',
      '2005-03-30',
    ])
  })

  it('a set without each of its codes', () => {
    const channels = telling(aimAt('firstContact.channels'))
    const lacking = published.codeLists.channels?.codes.map(({ key }) =>
      channels.some((one) => Array.isArray(one) && one.length > 5 && !one.includes(key)),
    )
    expect(lacking).toEqual([true, true, true, true])
  })

  it('three values in four tell one side from the other', () => {
    const aim = aimAt('firstContact.resolutionRate')
    const values = fc.sample(usableOf(aim), { numRuns: 1000, seed: 1 })
    const told = values.filter((value) => telling(aim).includes(value)).length
    expect(told).toBeGreaterThan(650)
    expect(told).toBeLessThan(900)
  })

  it('the best value of each fact meets its criteria, the worst meets none', () => {
    const grader = createGrader(published, { asOf: AS_OF })
    const truths = [bestOf, worstOf].map((choose) => {
      const facts = Object.fromEntries(aims.map((aim) => [aim.name, choose(aim)]))
      return [...new Set(grader.grade(facts).truths)]
    })
    expect(truths).toEqual([['met'], ['unmet']])
  })

  it('councils reach every grade of every standard, and miss it', () => {
    const grader = createGrader(published, { asOf: AS_OF })
    const councils = fc.sample(factsOf(published), { numRuns: 1500, seed: 2 })
    const results = councils.map((facts) => grader.grade(facts))
    const unseen = published.standards.flatMap(({ ref, grades }, at) => {
      const floors = new Set(results.map(({ floors }) => floors[at]))
      return Object.keys(grades).length === 0
        ? []
        : ['none', ...Object.keys(grades)]
            .filter((one) => !floors.has(one))
            .map((one) => `${ref} ${one}`)
    })
    expect(unseen).toEqual([])
  })
})

const observed = (given: unknown, entry: Catalogue['facts'][string]) =>
  observe(given, entry, codeKeys, AS_OF)
const anyAim = fc.constantFrom(...aims)

test.prop([anyAim.chain((aim) => fc.tuple(fc.constant(aim), usableOf(aim), recordOf(aim)))])(
  'what is generated as usable is known',
  ([{ entry }, value, record]) => {
    expect([observed(value, entry).unknown, observed(record, entry).unknown]).toEqual([
      undefined,
      undefined,
    ])
  },
)

test.prop([anyAim.chain((aim) => fc.tuple(fc.constant(aim), unusableOf(aim)))])(
  'what is generated as unusable is unknown',
  ([{ entry }, given]) => {
    expect(observed(given, entry).known).toBeUndefined()
  },
)
