import { describe, expect, it } from 'vitest'
import type { Contact } from '../../src/contacts/contact.ts'
import {
  createTallyBuilder,
  emptyTally,
  mergeTallies,
  talliesByCouncil,
} from '../../src/contacts/tally.ts'
import { createContactCounter } from '../../src/contacts/tally-builder.ts'
import { TIME_BOUNDS } from '../../src/contacts/times.ts'
import { at, contact, countsOf, ENGLAND, tallyOf, times } from './some-contacts.ts'

const monday = at('2025-06-02T09:00')

describe('a contact', () => {
  it('is counted by what it says of itself, and by the calendar', () => {
    const said = {
      council: 'E06000001',
      channel: 'email',
      service: 'waste',
      interaction: 'reporting',
      customerType: 'individual',
      partner: 'health',
    }
    const options = { firstContactMethod: 'agent-logged' }
    expect(Object.keys(tallyOf([contact({ ...said, opened: monday })], options).groups)).toEqual([
      '{"calendar":"england 09:00-17:00 Europe/London","channel":"email","council":"E06000001","customerType":"individual","firstContactMethod":"agent-logged","interaction":"reporting","partner":"health","period":"2025-06","service":"waste"}',
    ])
  })

  it('that says nothing is a contact all the same', () => {
    expect(tallyOf([contact(), contact({ channel: '' })])).toEqual({
      groups: {
        '{"calendar":"england 09:00-17:00 Europe/London"}': {
          roles: { contact: 2 },
          contacts: 2,
          resolutionKnown: 0,
          resolvedAtFirstContact: 0,
          resolutionUndecided: 0,
          avoidableKnown: 0,
          avoidable: 0,
          offered: 0,
          answered: 0,
          abandoned: 0,
          wait: { count: 0, seconds: 0, buckets: [] },
          waitOutcomeUnknown: { count: 0, seconds: 0, buckets: [] },
          reply: { count: 0, seconds: 0, buckets: [] },
          workingReply: { count: 0, seconds: 0, buckets: [] },
          replyKnown: 0,
          repliedInOneWorkingDay: 0,
          awaitingReply: {},
          satisfaction: {},
        },
      },
    })
  })

  it('belongs to the month of its opening by the clock on the wall', () => {
    const opened = ['2025-05-31T22:59:59.999', '2025-05-31T23:00'].map((time) =>
      contact({ opened: at(time) }),
    )
    expect(Object.keys(tallyOf(opened).groups)).toEqual([
      expect.stringContaining('"period":"2025-05"'),
      expect.stringContaining('"period":"2025-06"'),
    ])
  })

  it.each([
    [
      'resolved at first contact',
      { resolvedAtFirstContact: true },
      { resolutionKnown: 1, resolvedAtFirstContact: 1 },
    ],
    [
      'not resolved at first contact',
      { resolvedAtFirstContact: false },
      { resolutionKnown: 1, resolvedAtFirstContact: 0 },
    ],
    [
      'undecided, which is no answer',
      { resolvedAtFirstContact: 'undecided' },
      { resolutionKnown: 0, resolvedAtFirstContact: 0, resolutionUndecided: 1 },
    ],
    ['avoidable', { avoidable: true }, { avoidableKnown: 1, avoidable: 1 }],
    ['not avoidable', { avoidable: false }, { avoidableKnown: 1, avoidable: 0 }],
    ['answered', { queueOutcome: 'answered' }, { offered: 1, answered: 1, abandoned: 0 }],
    ['given up', { queueOutcome: 'abandoned' }, { offered: 1, answered: 0, abandoned: 1 }],
    [
      'satisfied',
      { satisfaction: { scale: '1-5', score: 4 } },
      { satisfaction: { '1-5': { '4': 1 } } },
    ],
    [
      'answered after a wait',
      { queueOutcome: 'answered', waitSeconds: 15 },
      { wait: { count: 1, seconds: 15, buckets: [0, 1] } },
    ],
    [
      'given up after a wait, which is no wait until an answer',
      { queueOutcome: 'abandoned', waitSeconds: 15 },
      {
        wait: { count: 0, seconds: 0, buckets: [] },
        waitOutcomeUnknown: { count: 0, seconds: 0, buckets: [] },
      },
    ],
    [
      'waiting, for nobody knows what',
      { waitSeconds: 15 },
      {
        wait: { count: 0, seconds: 0, buckets: [] },
        waitOutcomeUnknown: { count: 1, seconds: 15, buckets: [0, 1] },
      },
    ],
  ] as readonly [string, Partial<Contact>, object][])('that is %s counts so', (_, said, counts) => {
    expect(countsOf([contact(said)])).toMatchObject(counts)
  })

  it('counts its reply by the clock and by working time', () => {
    const opened = at('2025-06-06T15:00')
    expect(countsOf([contact({ opened, firstReply: at('2025-06-09T09:00') })])).toMatchObject({
      reply: { count: 1, seconds: 66 * 3600 },
      workingReply: { count: 1, seconds: 2 * 3600 },
      replyKnown: 1,
      repliedInOneWorkingDay: 1,
      awaitingReply: {},
      lastDay: '2025-06-09',
    })
  })

  it('that is answered in the moment of its opening took no time', () => {
    expect(countsOf([contact({ opened: monday, firstReply: monday })])).toMatchObject({
      reply: { count: 1, seconds: 0 },
      repliedInOneWorkingDay: 1,
    })
  })

  it('that came on Friday is answered in one working day until Monday midnight', () => {
    const opened = at('2025-06-06T15:00')
    const inTime = (firstReply: number) =>
      countsOf([contact({ opened, firstReply })]).repliedInOneWorkingDay
    expect(inTime(at('2025-06-09T22:59:59.999'))).toBe(1)
    expect(inTime(at('2025-06-09T23:00'))).toBe(0)
  })

  it('without a reply waits for one until the end of the next working day', () => {
    expect(countsOf([contact({ opened: at('2025-06-06T15:00') })])).toMatchObject({
      replyKnown: 0,
      awaitingReply: { '2025-06-09': 1 },
      lastDay: '2025-06-06',
    })
  })

  it('waits for no reply where the source says nothing of replies', () => {
    const counts = countsOf([contact({ opened: monday })], { saysReplies: false })
    expect(counts.awaitingReply).toEqual({})
  })

  it.each([
    ['opened', '2025-06-02'],
    ['firstReply', '2025-06-03'],
    ['resolved', '2025-06-04'],
    ['closed', '2025-06-05'],
  ] as const)('last did something on the day of its latest time: %s', (until, day) => {
    const all = ['opened', 'firstReply', 'resolved', 'closed'] as const
    const said = all.slice(0, all.indexOf(until) + 1)
    const days = Object.fromEntries(said.map((name, index) => [name, monday + index * 86_400_000]))
    // What is due lies ahead, and nothing has happened then.
    expect(countsOf([contact({ ...days, due: at('2030-01-01T00:00') })]).lastDay).toBe(day)
  })
})

describe('what can not be', () => {
  it.each([
    ['a reply before the opening', { opened: monday, firstReply: monday - 1 }],
    ['a reply that is no time', { opened: monday, firstReply: Number.NaN }],
    ['a reply to what was opened nobody knows when', { firstReply: monday }],
    ['an opening in the year 25', { opened: at('0025-06-02T09:00'), firstReply: monday }],
    ['a wait below 0', { waitSeconds: -1 }],
    ['a resolution that is a word', { resolvedAtFirstContact: JSON.parse('"no"') }],
    ['a resolution that is null', { resolvedAtFirstContact: JSON.parse('null') }],
    ['a judgement that is a number', { avoidable: JSON.parse('0') }],
    ['a wait that is no number', { waitSeconds: Number.NaN }],
    ['a wait without end', { waitSeconds: Number.POSITIVE_INFINITY }],
    ['a wait of a thousand years', { waitSeconds: 3.2e10 }],
    ['a score that is no whole number', { satisfaction: { scale: '1-5', score: 4.5 } }],
    ['a score that is no number', { satisfaction: { scale: '1-5', score: Number.NaN } }],
  ] as readonly [string, Partial<Contact>][])('counts as not said: %s', (_, said) => {
    expect(countsOf([contact(said)])).toMatchObject({
      contacts: 1,
      resolutionKnown: 0,
      avoidableKnown: 0,
      wait: { count: 0 },
      waitOutcomeUnknown: { count: 0 },
      reply: { count: 0 },
      workingReply: { count: 0 },
      replyKnown: 0,
      awaitingReply: {},
      satisfaction: {},
    })
  })

  it('has no working time before 2004 or after 2035, but time by the clock', () => {
    const opened = at('1999-06-02T09:00')
    expect(countsOf([contact({ opened, firstReply: opened + 60_000 })])).toMatchObject({
      reply: { count: 1, seconds: 60 },
      workingReply: { count: 0 },
      replyKnown: 0,
    })
    expect(countsOf([contact({ opened })]).awaitingReply).toEqual({})
  })
})

describe('a row that is no contact', () => {
  it.each(['merged', 'duplicate', 'cancelled', 'internal', 'bulkImport'] as const)(
    'because it is %s counts as that and nothing else',
    (role) => {
      const said = { opened: monday, resolvedAtFirstContact: true, avoidable: true, waitSeconds: 3 }
      const counts = countsOf([contact({ ...said, firstReply: monday, role })])
      expect(counts.roles).toEqual({ [role]: 1 })
      expect(counts).toMatchObject({
        contacts: 0,
        resolutionKnown: 0,
        avoidableKnown: 0,
        replyKnown: 0,
      })
    },
  )
})

describe('times', () => {
  it('fall in the first bucket whose bound they do not pass', () => {
    const waits = [0, 10, 11, 20, 21].map((waitSeconds) => contact({ waitSeconds }))
    expect(countsOf(waits).waitOutcomeUnknown).toEqual({
      count: 5,
      seconds: 62,
      buckets: [2, 2, 1],
    })
  })

  it('longer than any bound fall in the last', () => {
    const { buckets } = countsOf([contact({ waitSeconds: 3e9 })]).waitOutcomeUnknown
    expect(buckets).toHaveLength(TIME_BOUNDS.length)
    expect(buckets.at(-1)).toBe(1)
  })

  it('are counted to the nearest second', () => {
    const waits = [0.4, 0.5, 10.4].map((waitSeconds) => contact({ waitSeconds }))
    expect(countsOf(waits).waitOutcomeUnknown).toEqual({ count: 3, seconds: 11, buckets: [3] })
  })

  it('have buckets with rising bounds, the last without one', () => {
    expect([...TIME_BOUNDS].sort((a, b) => a - b)).toEqual(TIME_BOUNDS)
    expect(TIME_BOUNDS.at(-1)).toBe(Number.POSITIVE_INFINITY)
  })
})

describe('a period', () => {
  const builder = () => createTallyBuilder({ ...ENGLAND, period: '2025-04/2026-03' })

  it.each([
    ['in its first minute', '2025-03-31T23:00', 'used'],
    ['a minute before it', '2025-03-31T22:59', 'outside the period'],
    ['in its last minute', '2026-03-31T22:59', 'used'],
    ['right after it', '2026-03-31T23:00', 'outside the period'],
  ])('takes or leaves a contact %s', (_, opened, added) => {
    const one = builder()
    expect(one.add(contact({ opened: at(opened) }))).toBe(added)
    expect(Object.keys(one.tally().groups)).toHaveLength(added === 'used' ? 1 : 0)
  })

  it('leaves a contact that does not say when it was opened', () => {
    const one = builder()
    expect(one.add(contact())).toBe('not known to be in the period')
    expect(one.tally()).toEqual(emptyTally())
  })

  it.each([
    '2025',
    '2025-04',
    '2025-04/2026-13',
    '2026-03/2025-04',
    '2025-04/2026-03/2027-03',
    '2025-4/2026-3',
    '',
  ])('written "%s" is an error that says how to write it', (period) => {
    expect(() => createTallyBuilder({ ...ENGLAND, period })).toThrow(
      expect.objectContaining({
        code: 'INVALID_PERIOD',
        message: `\`${period}\` is no period: give its first and last month, such as \`2025-04/2026-03\``,
      }),
    )
  })

  it('may be a single month', () => {
    const one = createTallyBuilder({ ...ENGLAND, period: '2025-06/2025-06' })
    expect(one.add(contact({ opened: monday }))).toBe('used')
  })
})

describe('a tally', () => {
  it('is the same where its contacts are forgotten as it is made', () => {
    const counter = createContactCounter(ENGLAND)
    const answers = [1, 5, 5].map((score) => ({ satisfaction: { scale: '1-5', score } }))
    for (const said of [...answers, { service: 'waste' }, { opened: monday }]) {
      counter.count(contact(said))
    }
    const tally = counter.tally()
    const finished = counter.finish()
    expect(finished).toStrictEqual(tally)
    expect(Object.keys(finished.groups)).toEqual(Object.keys(tally.groups))
    expect(counter.finish()).toEqual(emptyTally())
  })

  it('is what was counted so far, whatever comes later', () => {
    const builder = createTallyBuilder(ENGLAND)
    const said = {
      opened: monday,
      firstReply: monday,
      queueOutcome: 'answered',
      waitSeconds: 3,
    } as const
    builder.add(contact(said))
    const before = builder.tally()
    const text = JSON.stringify(before)
    builder.add(contact(said))
    expect(JSON.stringify(before)).toBe(text)
  })

  it('is plain JSON', () => {
    const tally = tallyOf([
      contact({ opened: monday, waitSeconds: 3, satisfaction: { scale: '1-5', score: 4 } }),
      contact({ role: 'merged' }),
    ])
    expect(JSON.parse(JSON.stringify(tally))).toEqual(tally)
  })

  it('keeps names apart that objects have of their own', () => {
    const names = ['__proto__', 'constructor']
    const contacts = names.flatMap((name) =>
      times(2, { service: name, satisfaction: { scale: name, score: 1 } }),
    )
    const tally = tallyOf(contacts)
    const scales = Object.values(mergeTallies(tally, tally).groups).map(({ satisfaction }) =>
      Object.entries(satisfaction),
    )
    expect(scales).toEqual([[['__proto__', { '1': 4 }]], [['constructor', { '1': 4 }]]])
  })

  it('merged with itself has twice of everything', () => {
    const rich = {
      opened: monday,
      firstReply: monday + 60_000,
      resolvedAtFirstContact: true,
      avoidable: true,
      satisfaction: { scale: '1-5', score: 4 },
    }
    const tally = tallyOf([
      contact({ ...rich, queueOutcome: 'answered', waitSeconds: 15 }),
      contact({ ...rich, queueOutcome: 'abandoned' }),
      contact({ opened: monday, waitSeconds: 700 }),
      contact({ opened: monday, role: 'merged' }),
    ])
    const leaves = (data: unknown): readonly unknown[] =>
      typeof data === 'object' && data !== null ? Object.values(data).flatMap(leaves) : [data]
    const once = leaves(tally)
    expect(once.filter((leaf) => leaf !== 0).length).toBeGreaterThan(25)
    expect(leaves(mergeTallies(tally, tally))).toEqual(
      once.map((leaf) => (typeof leaf === 'number' ? 2 * leaf : leaf)),
    )
  })

  it('merges times with more buckets and with fewer', () => {
    const [short, long] = [3, 700].map((waitSeconds) => tallyOf([contact({ waitSeconds })]))
    if (short === undefined || long === undefined) throw new Error('two are made')
    const times = { count: 2, seconds: 703, buckets: [1, 0, 0, 0, 0, 0, 0, 1] }
    const merged = [mergeTallies(short, long), mergeTallies(long, short)]
    expect(
      merged.flatMap(({ groups }) =>
        Object.values(groups).map(({ waitOutcomeUnknown }) => waitOutcomeUnknown),
      ),
    ).toEqual([times, times])
  })

  it('merges group by group, and keeps the later day', () => {
    const [june, july] = [
      tallyOf([contact({ opened: monday }), contact({ role: 'merged', opened: monday })]),
      tallyOf([
        contact({ opened: monday + 86_400_000 }),
        contact({ opened: at('2025-07-01T09:00') }),
      ]),
    ]
    const merged = Object.values(mergeTallies(june, july).groups)
    expect(merged.map(({ roles, lastDay }) => ({ roles, lastDay }))).toEqual([
      { roles: { contact: 2, merged: 1 }, lastDay: '2025-06-03' },
      { roles: { contact: 1 }, lastDay: '2025-07-01' },
    ])
  })

  it('keeps what two methods counted apart when it is merged', () => {
    const tallies = ['agent-logged', 'customer-survey'].map((firstContactMethod) =>
      tallyOf([contact({ resolvedAtFirstContact: true })], { firstContactMethod }),
    )
    const [logged, surveyed] = tallies
    if (logged === undefined || surveyed === undefined) throw new Error('two are made')
    expect(
      Object.values(mergeTallies(logged, surveyed).groups).map(({ contacts }) => contacts),
    ).toEqual([1, 1])
  })

  it('is taken apart by council', () => {
    const tally = tallyOf([
      ...times(2, { council: 'E06000001', channel: 'email' }),
      contact({ council: 'E06000001', channel: 'web' }),
      contact({ council: 'E06000002' }),
      contact(),
    ])
    const contacts = [...talliesByCouncil(tally)].map(([council, { groups }]) => [
      council,
      Object.values(groups).map((counts) => counts.contacts),
    ])
    expect(contacts).toEqual([
      ['E06000001', [2, 1]],
      ['E06000002', [1]],
      ['', [1]],
    ])
  })
})
