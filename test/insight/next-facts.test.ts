import { describe, expect, it } from 'vitest'
import type { Catalogue } from '../../src/catalogue/catalogue.ts'
import { tailor } from '../../src/catalogue/tailor.ts'
import type { Facts } from '../../src/facts/fact.ts'
import { nextFacts } from '../../src/insight/next-facts.ts'
import type { Conditions } from '../../src/logic/condition.ts'
import { smallCatalogue } from '../support/small-catalogue.ts'

const asOf = '2006-04-01'
const next = (facts: Facts, catalogue = smallCatalogue) => nextFacts(catalogue, facts, { asOf })
const namesOf = (facts: readonly { readonly fact: string }[]) => facts.map(({ fact }) => fact)

describe('the facts to find out next', () => {
  it('come with those first that could settle most standards', () => {
    const found = next({})
    expect(namesOf(found.next)).toEqual([
      'plan.reviewed',
      'desk.open',
      'calls.answered',
      'calls.wait',
      'desk.queue',
      'desk.channels',
    ])
    expect(found.next[0]).toEqual({
      fact: 'plan.reviewed',
      title: 'date of the last review of the plan',
      type: 'date',
      unknown: 'missing',
      settles: { standards: 1, grades: 1, criteria: 1 },
      standards: ['2'],
      criteria: ['2.low.1'],
      left: 3,
    })
  })

  it('name every standard and criterion that they can still change', () => {
    const wait = next({}).next.find(({ fact }) => fact === 'calls.wait')
    expect(wait).toMatchObject({ standards: ['1', '2'], criteria: ['1.low.2', '2.high.1'] })
  })

  it('settle more as others become known', () => {
    const wait = next({ 'calls.answered': 75, 'plan.reviewed': asOf }).next[0]
    expect(wait).toMatchObject({ fact: 'calls.wait', left: 1 })
    expect(wait?.settles).toEqual({ standards: 2, grades: 2, criteria: 2 })
  })

  it('say why they are unknown', () => {
    const [first] = next({ 'plan.reviewed': { error: 'no answer' } }).next
    expect(first).toMatchObject({ fact: 'plan.reviewed', unknown: 'adapterError' })
  })

  it('are those of some standards only, where only these are meant', () => {
    const { next: found } = nextFacts(smallCatalogue, {}, { asOf, standards: ['2'] })
    expect(namesOf(found)).toEqual(['plan.reviewed', 'calls.answered', 'calls.wait'])
    const themed = nextFacts(smallCatalogue, {}, { asOf, theme: 'plans' })
    expect(themed.next).toEqual(found)
  })

  it('are none where everything is known', () => {
    const { next: found } = next({
      'desk.open': true,
      'desk.queue': false,
      'desk.channels': ['phone', 'web'],
      'calls.answered': 90,
      'calls.wait': 5,
      'plan.reviewed': asOf,
    })
    expect(found).toEqual([])
  })

  it('of a condition that reads a fact twice settle it alone only by what both ask', () => {
    const twice: Conditions = {
      all: [
        {
          any: [
            { fact: 'calls.answered', operator: 'greaterThan', value: 80 },
            { fact: 'desk.open', operator: 'equal', value: true },
          ],
        },
        {
          any: [
            { fact: 'calls.answered', operator: 'greaterThan', value: 90 },
            { fact: 'desk.queue', operator: 'equal', value: false },
          ],
        },
      ],
    }
    const { next: found } = next({}, catalogueOf(twice))
    expect(found.map(({ fact, settles }) => [fact, settles.criteria])).toEqual([
      ['calls.answered', 1],
      ['desk.open', 0],
      ['desk.queue', 0],
    ])
  })
})

describe('a fact that can no longer matter', () => {
  const spentIn = (facts: Facts, catalogue?: Catalogue) =>
    Object.fromEntries(next(facts, catalogue).spent.map(({ fact, readings }) => [fact, readings]))

  it('is asked for a grade out of reach, and says by what', () => {
    const { 'desk.queue': readings } = spentIn({ 'desk.open': false })
    expect(readings).toEqual([
      {
        fact: 'desk.queue',
        standard: '1',
        criterion: '1.high.1',
        grade: 'high',
        why: 'outOfReach',
        missed: '1.low.1',
      },
    ])
  })

  it('or for a grade that another of its own criteria put out of reach', () => {
    const { 'desk.channels': readings } = spentIn({ 'desk.queue': true })
    expect(readings).toMatchObject([{ why: 'outOfReach', missed: '1.high.1' }])
  })

  it('or by what other facts have settled', () => {
    const { 'calls.wait': readings } = spentIn({
      'calls.answered': 85,
      'plan.reviewed': '2001-01-01',
    })
    expect(readings).toMatchObject([
      { criterion: '1.low.2', why: 'settled' },
      { criterion: '2.high.1', why: 'outOfReach', missed: '2.low.1' },
    ])
  })

  it('or in a branch that other facts have settled, of a criterion that is open', () => {
    const branch: Conditions = {
      all: [
        {
          any: [
            { fact: 'desk.open', operator: 'equal', value: true },
            { fact: 'desk.queue', operator: 'equal', value: false },
          ],
        },
        { not: { fact: 'calls.wait', operator: 'greaterThan', value: 60 } },
      ],
    }
    const { next: found, spent } = next({ 'desk.open': true }, catalogueOf(branch))
    expect(namesOf(found)).toEqual(['calls.wait'])
    expect(spent).toMatchObject([{ fact: 'desk.queue', readings: [{ why: 'settled' }] }])
  })

  it('or is only measured', () => {
    expect(spentIn({})).toEqual({
      'calls.abandoned': [{ fact: 'calls.abandoned', standard: '3', why: 'onlyMeasured' }],
    })
  })

  it('or is asked by a standard that was declared not applicable', () => {
    const without = tailor(smallCatalogue, {
      id: 'own',
      version: '1.0.0',
      title: 'Our own',
      hash: '',
      catalogue: 'small',
      notApplicable: [{ standard: '1', reason: 'There is no desk.' }],
    })
    expect(spentIn({}, without)['desk.open']).toMatchObject([{ why: 'notApplicable' }])
  })
})

it.each([
  [{ asOf: 'today' }, 'INVALID_AS_OF'],
  [{ asOf, standards: ['9'] }, 'INVALID_AIM'],
  [{ asOf, theme: 'nothing' }, 'INVALID_AIM'],
])('%j is refused', (options, code) => {
  expect(() => nextFacts(smallCatalogue, {}, options)).toThrow(expect.objectContaining({ code }))
})

/** The small catalogue with one standard of one criterion. */
function catalogueOf(conditions: Conditions): Catalogue {
  const [standard] = smallCatalogue.standards
  if (!standard) throw new Error('the small catalogue has lost its standards')
  const grades = { low: [{ id: '1.low.1', asks: 'Something.', conditions }] }
  return { ...smallCatalogue, standards: [{ ...standard, grades }] }
}
