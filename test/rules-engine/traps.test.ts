import { Engine, type RuleProperties } from 'json-rules-engine'
import { describe, expect, it } from 'vitest'
import type { Catalogue, Criterion } from '../../src/catalogue/catalogue.ts'
import type { Condition, Conditions } from '../../src/logic/condition.ts'
import { createEngine } from '../../src/rules-engine/create-engine.ts'
import { rulesOf } from '../../src/rules-engine/rules-of.ts'
import { smallCatalogue } from '../support/small-catalogue.ts'

/** Each trap of json-rules-engine, sprung in the raw engine and closed in what we hand out. */

const asOf = '2026-03-31'
const undefinedAllowed = { allowUndefinedFacts: true }

/** Whether the raw engine holds a condition. */
async function rawHolds(condition: object, facts: object): Promise<boolean> {
  const rule = { conditions: { all: [condition] }, event: { type: 'held' } } as RuleProperties
  const { events } = await new Engine([rule], undefinedAllowed).run({ ...facts })
  return events.length > 0
}

/** The small catalogue with criteria of its own. */
function catalogueOf(...criteria: readonly (readonly [id: string, conditions: Condition])[]) {
  const standard = smallCatalogue.standards[0] as Catalogue['standards'][number]
  const low = criteria.map(
    ([id, conditions]): Criterion => ({ id, asks: id, conditions: conditions as Conditions }),
  )
  return { ...smallCatalogue, standards: [{ ...standard, grades: { low } }] }
}

/** The truth that our engine finds for a criterion, and why facts are unknown. */
async function oursFinds(condition: Condition, facts: object) {
  const engine = createEngine(catalogueOf(['a', { all: [condition] }]), { asOf })
  const { truths, unknown } = await engine.run(facts as never)
  return { truth: truths.a, reasons: unknown.map(({ reason }) => reason) }
}

const over = (value: number) =>
  ({ fact: 'calls.answered', operator: 'greaterThanInclusive', value }) as const

describe('a missing fact', () => {
  it('ends the whole run of the raw engine, and no run of ours', async () => {
    const raw = new Engine([
      { conditions: { all: [over(80)] }, event: { type: 'held' } } as RuleProperties,
    ])
    await expect(raw.run({})).rejects.toMatchObject({ code: 'UNDEFINED_FACT' })
    expect(await oursFinds(over(80), {})).toEqual({ truth: 'unknown', reasons: ['missing'] })
  })

  it('looks the same as one under the threshold to the raw engine, not to ours', async () => {
    expect(await rawHolds(over(80), {})).toBe(await rawHolds(over(80), { 'calls.answered': 79 }))
    expect((await oursFinds(over(80), {})).truth).toBe('unknown')
    expect((await oursFinds(over(80), { 'calls.answered': 79 })).truth).toBe('unmet')
  })

  const negations: readonly (readonly [string, Condition])[] = [
    ['not over', { not: over(80) }],
    ['not equal', { fact: 'desk.queue', operator: 'notEqual', value: true }],
    ['not a number', { fact: 'calls.answered', operator: 'notEqual', value: 5 }],
    ['none of', { fact: 'calls.answered', operator: 'notIn', value: [5] }],
    ['deep', { not: { all: [{ any: [over(80)] }] } }],
  ]

  it.each(negations)('holds for the raw engine where it is %s, not for ours', async (_, one) => {
    expect(await rawHolds(one, {})).toBe(true)
    expect((await oursFinds(one, {})).truth).toBe('unknown')
  })

  it.each(negations)('holds in none of our rules in a raw engine (%s)', async (_, one) => {
    const rules = rulesOf(catalogueOf(['a', { all: [one] }]))
    const { events } = await new Engine(rules, undefinedAllowed).run({})
    expect(events).toEqual([])
  })
})

describe('a value of the wrong type', () => {
  it.each([['82'], ['1e2'], [['85']], [Number.POSITIVE_INFINITY]])(
    '%j is over 80 to the raw engine, and unknown to ours',
    async (given) => {
      expect(await rawHolds(over(80), { 'calls.answered': given })).toBe(true)
      expect((await oursFinds(over(80), { 'calls.answered': given })).truth).toBe('unknown')
    },
  )

  it('is compared as text by the raw engine where both are text; no threshold of ours is', async () => {
    const text = { fact: 'calls.answered', operator: 'greaterThan', value: '80' } as const
    expect(await rawHolds(text, { 'calls.answered': '9' })).toBe(true)
    expect(() => rulesOf(catalogueOf(['a', { all: [text] }]))).toThrow('is not a number')
  })

  it('fails silently in the raw engine as a percentage, and says so in ours', async () => {
    const facts = { 'calls.answered': '82%' }
    expect(await rawHolds(over(80), facts)).toBe(false)
    expect(await oursFinds(over(80), facts)).toEqual({ truth: 'unknown', reasons: ['wrongType'] })
  })

  it('makes `in` look for a part of a text in the raw engine; ours wants a list', async () => {
    const part = { fact: 'calls.answered', operator: 'in', value: 'website' } as const
    expect(await rawHolds(part, { 'calls.answered': 'web' })).toBe(true)
    expect(() => rulesOf(catalogueOf(['a', { all: [part] }]))).toThrow('needs a list')
  })
})

describe('a fault of the catalogue', () => {
  const faults: readonly (readonly [string, Condition, string])[] = [
    ['an empty `any`', { any: [] }, 'has an empty group'],
    ['an empty `all`', { all: [] }, 'has an empty group'],
    ['an empty group inside another', { not: { all: [over(80), { any: [] }] } }, 'an empty group'],
    [
      'a misspelt operator',
      { all: [{ ...over(80), operator: 'greaterThen' as 'greaterThan' }] },
      'by `greaterThen`; use one of lessThan',
    ],
    [
      'a misspelt fact',
      { any: [{ ...over(80), fact: 'calls.answerd' }] },
      'reads `calls.answerd`, which is not in the fact dictionary',
    ],
    [
      'another fact as threshold',
      { all: [{ ...over(80), value: { fact: 'calls.target' } as unknown as number }] },
      'is not a number between 0 and 100',
    ],
    [
      'a condition by name',
      { all: [{ condition: 'elsewhere' } as unknown as Condition] },
      'not in the fact dictionary',
    ],
  ]

  it.each(faults)('comes up before any run: %s', (_, conditions, message) => {
    const catalogue = catalogueOf(['fine', { all: [over(80)] }], ['faulty', conditions])
    for (const make of [() => rulesOf(catalogue), () => createEngine(catalogue, { asOf })]) {
      expect(make).toThrowError(
        expect.objectContaining({
          code: 'INVALID_CATALOGUE',
          message: expect.stringContaining(message),
          issues: [{ path: ['faulty'], message: expect.any(String) }],
        }),
      )
    }
  })

  it('is met by the raw engine where it is an empty group', async () => {
    expect(await rawHolds({ any: [] }, {})).toBe(true)
    expect(await rawHolds({ all: [] }, {})).toBe(true)
  })

  it('ends a run of the raw engine where it is a misspelt operator', async () => {
    await expect(rawHolds({ ...over(80), operator: 'greaterThen' }, {})).rejects.toThrow(
      'Unknown operator',
    )
  })

  it('is taken by the raw engine where two rules have one name', () => {
    const one = { name: 'same', conditions: { all: [over(80)] }, event: { type: 'held' } }
    expect(() => new Engine([one, one] as RuleProperties[])).not.toThrow()
    const catalogue = catalogueOf(['same', { all: [over(80)] }], ['same', { all: [over(90)] }])
    expect(() => rulesOf(catalogue)).toThrow(
      'criterion same: another criterion has this identifier',
    )
  })

  it('is reported with every other, not one at a time', () => {
    const catalogue = catalogueOf(
      ['a', { any: [] }],
      ['b', { all: [{ ...over(80), fact: 'x.y' }] }],
    )
    expect(() => rulesOf(catalogue)).toThrow(/^criterion a: .+\ncriterion b: /)
  })
})

describe('a fact function that throws', () => {
  it('ends the whole run of the raw engine, and costs ours one fact', async () => {
    const fail = () => {
      throw new Error('down')
    }
    // One rule: with two, the raw engine leaves a rejection that nobody can catch.
    const rule = { conditions: { all: [over(80)] }, event: { type: 'held' } } as RuleProperties
    const raw = new Engine([rule], undefinedAllowed).addFact('calls.answered', fail)
    await expect(raw.run()).rejects.toThrow('down')
    const fetch = (fact: string) => (fact === 'calls.wait' ? fail() : null)
    const engine = createEngine(smallCatalogue, { asOf, fetch })
    expect((await engine.run({ 'desk.open': true })).truths['1.low.1']).toBe('met')
  })
})

describe('the order of results', () => {
  const [deep, flat] = [
    { all: [{ any: [{ all: [over(80)] }, { all: [over(90)] }] }, over(70)] },
    { all: [over(80)] },
  ]

  it('is that of promises in the raw engine, and the catalogue’s in ours', async () => {
    const facts = { 'calls.answered': 95 }
    const rules = rulesOf(catalogueOf(['deep', deep], ['flat', flat]))
    const raw = await new Engine(rules, undefinedAllowed).run(facts)
    expect(raw.events.map(({ params }) => params?.criterion)).toEqual(['flat', 'deep'])
    const engine = createEngine(catalogueOf(['deep', deep], ['flat', flat]), { asOf })
    const { events, truths } = await engine.run(facts)
    expect(events.map(({ params }) => params.criterion)).toEqual(['deep', 'flat'])
    expect(Object.keys(truths)).toEqual(['deep', 'flat'])
  })
})

describe('what a rule says of itself', () => {
  it('is dropped from a condition when the raw engine writes it; ours stands in the event', async () => {
    const noted = { all: [{ ...over(80), criterion: '1.low.1' }] }
    const rule = { conditions: noted, event: { type: 'held' } } as RuleProperties
    const facts = { 'calls.answered': 95 }
    const raw = await new Engine([rule]).run(facts)
    expect(JSON.stringify(raw.results)).not.toContain('1.low.1')
    const ours = await new Engine(rulesOf(smallCatalogue), undefinedAllowed).run(facts)
    expect(JSON.stringify(ours.results)).toContain('1.low.2')
  })

  it('is JSON within JSON in the raw engine’s results; a run of ours is plain data', async () => {
    const raw = await new Engine(rulesOf(smallCatalogue), undefinedAllowed).run({
      'desk.open': true,
    })
    expect(JSON.parse(JSON.stringify(raw.results))).toEqual([expect.any(String)])
    const ours = await createEngine(smallCatalogue, { asOf }).run({ 'desk.open': true })
    expect(JSON.parse(JSON.stringify(ours))).toEqual(ours)
  })
})

describe('priorities', () => {
  it('leave conditions without a result in the raw engine; our rules have none', async () => {
    const first = { ...over(80), priority: 2 }
    const second = { fact: 'calls.wait', operator: 'lessThan', value: 9, priority: 1 }
    const resultsOf = async (all: readonly object[]) => {
      const rule = { conditions: { all }, event: { type: 'held' } } as unknown as RuleProperties
      const facts = { 'calls.answered': 5, 'calls.wait': 5 }
      const { failureResults } = await new Engine([rule]).run(facts)
      const [failed] = failureResults.map((one) => JSON.parse(one.toJSON()))
      const written: readonly { readonly result?: boolean }[] = failed.conditions.all
      return written.map(({ result }) => result)
    }
    expect(await resultsOf([first, second])).toEqual([false, undefined])
    expect(JSON.stringify(rulesOf(smallCatalogue))).not.toContain('priority')
  })

  it('let two runs on one raw engine lose rules; two runs on one engine of ours lose none', async () => {
    const later = (wait?: number) => () =>
      new Promise<boolean>((done) => setTimeout(() => done(true), wait))
    const open = { all: [{ fact: 'desk.open', operator: 'equal', value: true }] }
    const raw = new Engine([
      { conditions: open, event: { type: 'first' }, priority: 2 },
      { conditions: open, event: { type: 'second' }, priority: 1 },
    ])
    const rawRun = (wait: number) => {
      raw.addFact('desk.open', later(wait))
      return raw.run().then(({ events }) => events.map(({ type }) => type))
    }
    expect(await Promise.all([rawRun(1), rawRun(20)])).toEqual([['first', 'second'], ['first']])

    const waits = [1, 20]
    const fetch = (fact: string) => (fact === 'desk.open' ? later(waits.shift())() : null)
    const ours = createEngine(smallCatalogue, { asOf, fetch })
    const [first, second] = await Promise.all([ours.run(), ours.run()])
    expect(waits).toEqual([])
    expect(first.truths['1.low.1']).toBe('met')
    expect(second).toEqual(first)
  })
})

describe('a path', () => {
  it('is in no rule of ours, so that JSONPath is never reached', () => {
    const reaching = { ...over(80), path: '$..constructor' }
    const text = JSON.stringify(rulesOf(catalogueOf(['a', { all: [reaching] }])))
    expect(text).not.toContain('path')
    expect(text).not.toContain('constructor')
  })
})
