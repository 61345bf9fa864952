import { Rule } from 'json-rules-engine'
import { describe, expect, it } from 'vitest'
import { criteriaOf } from '../../src/catalogue/catalogue.ts'
import { nesdsCustomerServices } from '../../src/catalogues.ts'
import type { EngineRule } from '../../src/rules-engine/rule.ts'
import { rulesOf } from '../../src/rules-engine/rules-of.ts'
import { smallCatalogue } from '../support/small-catalogue.ts'

/** The conditions of one rule of the small catalogue. */
function conditionsOf(name: string): EngineRule['conditions'] | undefined {
  return rulesOf(smallCatalogue).find((rule) => rule.name === name)?.conditions
}

/** Every key anywhere in data. */
function keysIn(data: unknown): readonly string[] {
  if (typeof data !== 'object' || data === null) return []
  const inner = Object.values(data).flatMap(keysIn)
  return Array.isArray(data) ? inner : [...Object.keys(data), ...inner]
}

describe('the rules of a catalogue', () => {
  const rules = rulesOf(nesdsCustomerServices)
  const criteria = nesdsCustomerServices.standards.flatMap((standard) =>
    criteriaOf(nesdsCustomerServices, standard),
  )

  it('are two for each criterion, in its order', () => {
    expect(rules.map(({ name }) => name)).toEqual(
      criteria.flatMap(({ id }) => [`${id} met`, `${id} unmet`]),
    )
  })

  it('have a name each', () => {
    expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length)
  })

  it('say in their events what they decide', () => {
    expect(rules.find(({ name }) => name === '2.minimum.1 unmet')?.event).toEqual({
      type: 'unmet',
      params: { standard: '2', grade: 'minimum', criterion: '2.minimum.1', truth: 'unmet' },
    })
  })

  it('have no key but those that json-rules-engine keeps and none that changes how it runs', () => {
    expect([...new Set(keysIn(rules))].sort()).toEqual([
      'all',
      'any',
      'conditions',
      'criterion',
      'event',
      'fact',
      'grade',
      'name',
      'operator',
      'params',
      'standard',
      'truth',
      'type',
      'value',
    ])
  })

  it('survive JSON', () => {
    expect(JSON.parse(JSON.stringify(rules))).toEqual(rules)
  })

  it('come back whole when json-rules-engine writes them', () => {
    // It adds the priority that everything has by default.
    const written = rules.map((rule) => new Rule(JSON.stringify(rule)).toJSON(false))
    expect(written).toMatchObject(rules)
  })

  it('are made afresh each time, so that a caller may change them', () => {
    const [first] = rulesOf(smallCatalogue)
    if (first) first.event.params.criterion = 'another'
    expect(rulesOf(smallCatalogue)[0]?.event.params.criterion).toBe('1.low.1')
  })
})

describe('a rule’s conditions', () => {
  it('are the criterion’s own where it is to be met', () => {
    expect(conditionsOf('1.low.2 met')).toEqual({
      any: [
        { fact: 'calls.answered', operator: 'greaterThanInclusive', value: 80 },
        { fact: 'calls.wait', operator: 'lessThanInclusive', value: 20 },
      ],
    })
  })

  it('are the opposite of each, all for any, where it is to be unmet', () => {
    expect(conditionsOf('1.low.2 unmet')).toEqual({
      all: [
        { fact: 'calls.answered', operator: 'lessThan', value: 80 },
        { fact: 'calls.wait', operator: 'greaterThan', value: 20 },
      ],
    })
    expect(conditionsOf('1.high.2 unmet')).toEqual({
      any: [
        { fact: 'desk.channels', operator: 'doesNotContain', value: 'phone' },
        { fact: 'desk.channels', operator: 'doesNotContain', value: 'web' },
      ],
    })
  })

  it('work `not` into the comparisons', () => {
    expect(conditionsOf('1.high.1 met')).toEqual({
      all: [{ fact: 'desk.queue', operator: 'equal', value: false }],
    })
    expect(conditionsOf('1.high.1 unmet')).toEqual({
      any: [{ fact: 'desk.queue', operator: 'equal', value: true }],
    })
  })
})
