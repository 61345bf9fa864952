import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import type { Contact } from '../../src/contacts/contact.ts'
import { NO_COUNTS } from '../../src/contacts/counts.ts'
import type { Measure } from '../../src/contacts/measure.ts'
import { type Averages, NO_QUEUE } from '../../src/contacts/queue-counts.ts'
import {
  type Abandonment,
  type QueueMethods,
  SERVICE_LEVEL_FORMULAS,
  type ServiceLevel,
} from '../../src/contacts/queue-methods.ts'
import { subtractTallies } from '../../src/contacts/subtract.ts'
import { mergeTallies, type Tally } from '../../src/contacts/tally.ts'
import { contact, measure, measured, tallyOf, times } from './some-contacts.ts'

const call = (queueOutcome: Contact['queueOutcome'], waitSeconds?: number) =>
  ({ channel: 'telephone', queueOutcome, waitSeconds }) as Partial<Contact>

/** 430 calls in time and 70 late, 30 given up in time and 70 late; 20 flowed out, however long they waited. */
const CALLS = [
  ...times(400, call('answered', 20)),
  ...times(30, call('answered', 3)),
  ...times(70, call('answered', 21)),
  ...times(12, call('abandoned', 4)),
  ...times(18, call('abandoned', 5)),
  ...times(70, call('abandoned', 90)),
  ...times(20, call('flowedOut', 2)),
]

const level = (formula: ServiceLevel['formula']): QueueMethods => ({
  serviceLevels: [
    {
      formula,
      seconds: 20,
      ...(formula === 'short-abandon-credit' && { shortAbandonSeconds: 5 }),
    },
  ],
})

const levels = (tally: Tally): readonly Measure[] =>
  measured(tally).filter(({ name }) => name === 'serviceLevel.calls')
const levelBy = (method: string, tally: Tally) => levels(tally).find((one) => one.method === method)

describe('a service level', () => {
  it.each([
    ['all-handled-within', 430 + 30, 600, 'all-handled-within, 20 seconds'],
    ['answered-only', 430, 500, 'answered-only, 20 seconds'],
    ['offered', 430, 600, 'offered, 20 seconds'],
    ['ignore-early-abandons', 430, 570, 'ignore-early-abandons, 20 seconds'],
    ['short-abandon-credit', 430 + 12, 600, 'short-abandon-credit, 20 seconds, short below 5'],
  ] as const)('by %s is %i of %i', (formula, numerator, denominator, method) => {
    expect(levelBy(method, tallyOf(CALLS, { queue: level(formula) }))).toEqual({
      name: 'serviceLevel.calls',
      unit: 'percent',
      method,
      value: (100 * numerator) / denominator,
      numerator,
      denominator,
      unusable: 0,
    })
  })

  it('runs from 81 to 86 % by the first four formulas, as on the published example', () => {
    const calls = [
      ...times(430, call('answered', 10)),
      ...times(70, call('answered', 60)),
      ...times(13, call('abandoned', 10)),
      ...times(18, call('abandoned', 60)),
    ]
    const of = (formula: ServiceLevel['formula']) =>
      Math.round(
        Number(levelBy(`${formula}, 20 seconds`, tallyOf(calls, { queue: level(formula) }))?.value),
      )
    expect(SERVICE_LEVEL_FORMULAS.slice(0, 4).map(of)).toEqual([83, 86, 81, 83])
  })

  it('is told by the waits of answered calls where nobody names a formula', () => {
    expect(levels(tallyOf(CALLS))).toMatchObject([
      { method: 'answered-only, 20 seconds', numerator: 430, denominator: 500 },
    ])
  })

  it('by two formulas is two figures, which are never pooled', () => {
    const [one, other] = (['offered', 'all-handled-within'] as const).map((formula) =>
      tallyOf(CALLS, { queue: level(formula) }),
    ) as [Tally, Tally]
    expect(levels(mergeTallies(one, other))).toMatchObject([
      { method: 'all-handled-within, 20 seconds', denominator: 600, numerator: 460 },
      { method: 'offered, 20 seconds', denominator: 600, numerator: 430 },
      { method: 'answered-only, 20 seconds', denominator: 1000, numerator: 860 },
    ])
  })

  it('pools the records of one source with the counts of another where the formula is the same', () => {
    const named = tallyOf(CALLS, { queue: level('answered-only') })
    const both = mergeTallies(named, tallyOf([...CALLS, contact({ channel: 'chat' })]))
    expect(levels(both)).toMatchObject([{ numerator: 860, denominator: 1000, unusable: 0 }])
  })

  it('counts a call whose wait is not known as none that it can use', () => {
    const calls = [...CALLS, contact(call('answered')), contact(call('abandoned', -1))]
    expect(
      levelBy('offered, 20 seconds', tallyOf(calls, { queue: level('offered') })),
    ).toMatchObject({ denominator: 601, unusable: 1 })
    expect(
      levelBy(
        'all-handled-within, 20 seconds',
        tallyOf(calls, { queue: level('all-handled-within') }),
      ),
    ).toMatchObject({ denominator: 600, unusable: 2 })
  })

  it('is withheld where waits are missing, as calls given up count without one and answered ones do not', () => {
    const calls = [
      contact(call('answered', 5)),
      ...times(35, call('answered')),
      ...times(4, call('abandoned')),
    ]
    expect(levels(tallyOf(calls, { queue: level('offered') }))).toMatchObject([
      {
        method: 'offered, 20 seconds',
        withheld: expect.stringMatching(/^of 35 contacts too little is said/),
        unusable: 35,
      },
      { method: 'answered-only, 20 seconds', numerator: 1, denominator: 1 },
    ])
    const noWaits = [...times(36, call('answered')), ...times(4, call('abandoned'))]
    expect(levels(tallyOf(noWaits, { queue: level('offered') }))[0]).toMatchObject({
      withheld: expect.stringMatching(/^of 36 contacts/),
    })
  })

  it('is withheld where no wait is known', () => {
    const tally = tallyOf(times(3, call('answered')), { queue: level('offered') })
    expect(levels(tally).map(({ withheld, unusable }) => [withheld, unusable])).toEqual([
      ['of no call it is known whether it was answered in time', 3],
      ['of no call it is known whether it was answered in time', 3],
    ])
  })
})

describe('calls given up', () => {
  const abandoned = (abandonment: Abandonment) =>
    measure('responseTime.callsAbandoned', tallyOf(CALLS, { queue: { abandonment } }))

  it.each([
    [{ base: 'offered' }, 100, 620, 'abandoned-of-offered'],
    [{ base: 'answered-and-abandoned' }, 100, 600, 'abandoned-of-answered-and-abandoned'],
    [{ base: 'offered', shortAbandonSeconds: 15 }, 70, 620, 'abandoned-of-offered, short below 15'],
  ] as const)('are counted by %j', (abandonment, numerator, denominator, method) => {
    expect(abandoned(abandonment)).toMatchObject({ numerator, denominator, method, unusable: 0 })
  })

  it('are withheld where too many of them have no wait to tell whether they were short', () => {
    const calls = [...times(96, call('answered', 5)), ...times(4, call('abandoned'))]
    const queue = { abandonment: { base: 'offered', shortAbandonSeconds: 15 } } as const
    expect(measure('responseTime.callsAbandoned', tallyOf(calls, { queue }))).toMatchObject({
      withheld: expect.stringMatching(/^of 4 contacts too little is said/),
      unusable: 4,
    })
  })

  it('of which the wait is not known are neither short nor long', () => {
    const calls = [...CALLS, contact(call('abandoned'))]
    const queue = { abandonment: { base: 'offered', shortAbandonSeconds: 15 } } as const
    expect(measure('responseTime.callsAbandoned', tallyOf(calls, { queue }))).toMatchObject({
      numerator: 70,
      denominator: 620,
      unusable: 1,
    })
  })

  it('by two methods are withheld, never pooled', () => {
    const queue = { abandonment: { base: 'answered-and-abandoned' } } as const
    const both = mergeTallies(
      tallyOf(CALLS, { queue }),
      tallyOf(CALLS.map((one) => ({ ...one, service: 'waste' }))),
    )
    expect(measure('responseTime.callsAbandoned', both)?.withheld).toBe(
      'calls given up were counted by 2 methods, which are never pooled: abandoned-of-answered-and-abandoned; abandoned-of-offered',
    )
  })

  it('are withheld where there are more of them than calls, as a cut summary may have it', () => {
    const tally = tallyWith({ contacts: 1, offered: 1, abandoned: 2 })
    expect(measure('responseTime.callsAbandoned', tally)?.withheld).toBe(
      'more calls were given up than there were',
    )
  })
})

describe('calls that flowed out', () => {
  it('are offered, and neither answered nor given up, nor short of a wait', () => {
    const calls = [...times(2, call('flowedOut', 30)), contact(call('answered', 10))]
    expect(measure('responseTime.telephone', calls)).toMatchObject({ value: 10, unusable: 0 })
    const { groups } = tallyOf(calls)
    expect(Object.values(groups)).toMatchObject([
      { offered: 3, answered: 1, abandoned: 0, queue: { flowedOut: 2, shares: {} } },
    ])
  })
})

/** A group of calls as a summary may have it. */
function tallyWith(own: object, unweighted: Readonly<Record<string, Averages>> = {}): Tally {
  const queue = { ...NO_QUEUE, unweighted }
  return { groups: { '{"channel":"telephone"}': { ...NO_COUNTS, ...own, queue } } }
}

describe('an average without counts', () => {
  const SPEED = 'average-speed-of-answer'

  it('is told alone, as unweighted', () => {
    const tally = tallyWith({ contacts: 9 }, { [SPEED]: { count: 1, sum: 42 } })
    expect(measure('responseTime.telephone', tally)).toEqual({
      name: 'responseTime.telephone',
      unit: 'seconds',
      method: 'average-speed-of-answer, unweighted',
      value: 42,
      unusable: 9,
    })
    const share = tallyWith({}, { 'offered, 20 seconds': { count: 1, sum: 8125 } })
    expect(levelBy('offered, 20 seconds, unweighted', share)?.value).toBe(81.25)
  })

  it('is not pooled with another', () => {
    const averages = { count: 1, sum: 42 }
    const tally = tallyWith({}, { [SPEED]: averages, 'offered, 20 seconds': averages })
    const both = mergeTallies(tally, tally)
    const reason = "2 averages stand without counts, and can't be weighed against one another"
    expect(measure('responseTime.telephone', both)?.withheld).toBe(reason)
    expect(levelBy('offered, 20 seconds', both)?.withheld).toBe(reason)
  })

  it('gives way to waits that are counted', () => {
    const tally = tallyWith({}, { [SPEED]: { count: 1, sum: 42 } })
    const both = mergeTallies(tally, tallyOf([contact(call('answered', 10))]))
    expect(measure('responseTime.telephone', both)).toMatchObject({ value: 10, denominator: 1 })
  })
})

describe('waits of which only number and sum are known', () => {
  it('count in the average, and in no share within so many seconds', () => {
    const summary = tallyWith({
      contacts: 10,
      offered: 10,
      answered: 10,
      wait: { count: 10, seconds: 500, buckets: [] },
    })
    const both = mergeTallies(summary, tallyOf([contact(call('answered', 10))]))
    expect(measure('responseTime.telephone', both)).toMatchObject({
      numerator: 510,
      denominator: 11,
    })
    expect(measure('serviceLevel.calls', both)).toMatchObject({
      numerator: 1,
      denominator: 1,
      unusable: 10,
    })
  })
})

const outcomes = fc.constantFrom(undefined, 'answered', 'abandoned', 'flowedOut' as const)
const calls = fc.array(
  fc
    .tuple(outcomes, fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined }))
    .map(([outcome, wait]) => contact(call(outcome as Contact['queueOutcome'], wait))),
  { maxLength: 40 },
)
const someLevels = fc.record({
  formula: fc.constantFrom(...SERVICE_LEVEL_FORMULAS),
  seconds: fc.integer({ min: 1, max: 60 }),
})

describe('whatever the calls,', () => {
  test.prop([calls, someLevels])(
    'a service level uses and passes over no more calls than there are',
    (all, serviceLevel) => {
      const tally = tallyOf(all, { queue: { serviceLevels: [serviceLevel] } })
      const strange = levels(tally).filter(
        ({ denominator = 0, numerator = 0, unusable }) =>
          numerator > denominator || denominator + unusable > all.length,
      )
      expect(strange).toEqual([])
    },
  )

  test.prop([calls, calls, someLevels])(
    'taking some from a tally leaves the others',
    (some, others, serviceLevel) => {
      const queue: QueueMethods = {
        serviceLevels: [serviceLevel],
        abandonment: { base: 'offered', shortAbandonSeconds: 5 },
      }
      const both = tallyOf([...some, ...others], { queue })
      const rest = subtractTallies(both, tallyOf(others, { queue }))
      expect(rest).toEqual(tallyOf(some, { queue }))
    },
  )
})
