import { describe, expect, it } from 'vitest'
import type { ReadContext } from '../../../adapters/contract/adapter.ts'
import type { Mapping, ServiceLevelReading } from '../../../adapters/mapped-table/mapping.ts'
import { parseMapping } from '../../../adapters/mapped-table/parse-mapping.ts'
import { tableAdapter } from '../../../adapters/mapped-table/table-adapter.ts'
import { mergeTallies } from '../../../src/contacts/tally.ts'
import { smallMapping, tableOf } from './support.ts'

const mapping = {
  ...smallMapping,
  source: { format: 'csv', grain: 'interval' },
  columns: {
    opened: 'Day',
    counts: {
      offered: 'Offered',
      answered: 'Answered',
      abandoned: 'Lost',
      flowedOut: 'Overflow',
    },
    averageWait: { column: 'ASA', unit: 'seconds' },
    within: [
      { seconds: 20, answered: 'In 20', abandoned: 'Lost in 20' },
      { seconds: 5, abandoned: 'Lost in 5' },
    ],
  },
  constants: { channel: 'telephone' },
} as const satisfies Mapping

const headers = [
  ...['Day', 'Offered', 'Answered', 'Lost', 'Overflow', 'ASA', 'In 20', 'Lost in 20', 'Lost in 5'],
  'SL %',
]
/** 100 calls: 80 answered after 25 seconds on average, 60 of them in time; 15 lost, of which 6 soon; 5 overflowed. */
const day = ['2025-06-02', '100', '80', '15', '5', '25', '60', '6', '2', '63.2']
const busy = ['2025-06-03', '1,000', '400', '500', '100', '3m 20s', '40', '100', '50', '4.4']

const [DAY, OFFERED, ANSWERED, LOST, OVERFLOW, ASA, IN_20, LOST_IN_20, , SHARE] = headers.keys()
const at = (place: number | undefined) => place as number

async function read(
  rows: readonly (readonly unknown[])[],
  change: Partial<Mapping> = {},
  context: ReadContext = {},
) {
  const adapter = tableAdapter({
    name: 'acd',
    version: '1.0.0',
    mapping: { ...mapping, ...change },
    open: async () => tableOf(headers, rows),
  })
  const source = { name: 'acd.csv', bytes: (async function* () {})() }
  const { councils, reckoning } = await adapter.read(source, context)
  const [{ facts = {}, withheld = {}, measures = [], tally } = {}] = councils
  return {
    wait: facts['responseTime.telephone'] ?? withheld['responseTime.telephone'],
    lost: facts['responseTime.callsAbandoned'] ?? withheld['responseTime.callsAbandoned'],
    levels: measures.filter(({ name }) => name === 'serviceLevel.calls'),
    tally,
    reckoning,
  }
}

const levelled = (
  formula: ServiceLevelReading['formula'],
  own: Partial<ServiceLevelReading> = {},
) => ({
  queue: { serviceLevels: [{ formula, seconds: 20, ...own }] },
})
const SHORT = { shortAbandonSeconds: 5 }
const STATED = { share: { column: 'SL %', unit: 'percent' } } as const

describe('the wait of a queue', () => {
  it('is weighted by the calls answered, whatever unit a cell names', async () => {
    const { wait } = await read([day, busy])
    expect(wait).toMatchObject({
      value: (80 * 25 + 400 * 200) / 480,
      denominator: 480,
      method: 'average-speed-of-answer',
    })
  })

  it.each([
    ['milliseconds', '25000'],
    ['seconds', '0:00:25'],
    ['minutes', '25s'],
    ['text', '00:00:25'],
  ] as const)('may be written in %s, as %s', async (unit, cell) => {
    const columns = { ...mapping.columns, averageWait: { column: 'ASA', unit } }
    expect((await read([day.with(at(ASA), cell)], { columns })).wait).toMatchObject({ value: 25 })
  })

  it.each([
    ['milliseconds', '25', '31', true],
    ['seconds', '25000', '31000', true],
    ['minutes', '0.0003', '0', true],
    ['milliseconds', '25', '31000', false],
    ['milliseconds', '0:00:25', '0', false],
    ['seconds', '0', '-', false],
  ] as const)(
    'may be in another unit than %s, which is told: %s and %s',
    async (unit, one, other, isTold) => {
      const columns = { ...mapping.columns, averageWait: { column: 'ASA', unit } }
      const { reckoning } = await read([day.with(at(ASA), one), day.with(at(ASA), other)], {
        columns,
      })
      const doubts = reckoning.warnings.filter((warning) => warning.includes('unit'))
      expect(doubts).toEqual(
        isTold
          ? ['column "ASA": no average is between a second and three hours: is its unit right?']
          : [],
      )
    },
  )

  it('may be a sum, which is not weighted', async () => {
    const { averageWait, ...rest } = mapping.columns
    const columns = { ...rest, totalWait: averageWait }
    expect((await read([day, busy], { columns })).wait).toMatchObject({
      value: 225 / 480,
      denominator: 480,
    })
  })

  it('is exact where the average is, as only the sum is rounded', async () => {
    const rows = [day.with(at(ASA), '25.0125'), day.with(at(ASA), '0.0125')]
    expect((await read(rows)).wait).toMatchObject({ value: (2001 + 1) / 160 })
  })

  it('stands alone, unweighted, where the calls answered are not said', async () => {
    const alone = day.with(at(ANSWERED), '')
    const { wait, reckoning } = await read([alone])
    expect(wait).toMatchObject({ value: 25, method: 'average-speed-of-answer, unweighted' })
    expect(wait).not.toHaveProperty('denominator')
    expect(reckoning.warnings).toEqual([
      'column "ASA" has no count of calls beside it: not pooled (row 2)',
    ])
  })

  it('is withheld where several averages stand without counts, as no mean of means is true', async () => {
    const rows = [day.with(at(ANSWERED), ''), busy.with(at(ANSWERED), '-')]
    expect((await read(rows)).wait).toBe(
      "2 averages stand without counts, and can't be weighed against one another",
    )
  })

  it('is that of the rows with counts where some have none, and is not moved by the others', async () => {
    expect((await read([day, busy.with(at(ANSWERED), 'N/A')])).wait).toMatchObject({
      value: 25,
      denominator: 80,
    })
  })

  it('has nothing of a row in which nobody was answered', async () => {
    const none = day.with(at(ANSWERED), '0').with(at(ASA), '-')
    expect((await read([day, none])).wait).toMatchObject({ value: 25, denominator: 80 })
  })
})

describe('a service level of a queue', () => {
  it.each([
    ['all-handled-within', {}, 60 + 6, 95],
    ['answered-only', {}, 60, 80],
    ['offered', {}, 60, 95],
    ['ignore-early-abandons', {}, 60, 89],
    ['short-abandon-credit', SHORT, 62, 95],
  ] as const)('by %s is made of its counts', async (formula, own, numerator, denominator) => {
    const { levels } = await read([day], levelled(formula, own))
    expect(levels).toMatchObject([
      { name: 'serviceLevel.calls', numerator, denominator, unusable: 0 },
      ...(formula === 'answered-only' ? [] : [{ withheld: expect.any(String) }]),
    ])
  })

  it('is weighted by its counts', async () => {
    const { levels } = await read([day, busy], levelled('all-handled-within'))
    expect(levels[0]).toMatchObject({ numerator: 66 + 140, denominator: 95 + 900 })
  })

  it('is made of counts where a percentage stands beside them; one over half a point off is told', async () => {
    const near = day.with(at(SHARE), '69.9')
    const far = day.with(at(SHARE), '70.0')
    const { levels, reckoning } = await read(
      [near, far, far],
      levelled('all-handled-within', STATED),
    )
    expect(levels[0]).toMatchObject({ numerator: 3 * 66, denominator: 3 * 95 })
    expect(reckoning.warnings).toEqual([
      'column "SL %" is not what its counts give, by more than 0.5 points: counts win (2 rows, the first is row 3)',
    ])
  })

  it('weighs percentages by the calls that its formula divides by where they stand alone', async () => {
    const { within, ...columns } = mapping.columns
    const { levels } = await read([day, busy], { columns, ...levelled('offered', STATED) })
    expect(levels[0]).toMatchObject({
      numerator: Math.round(0.632 * 95) + Math.round(0.044 * 900),
      denominator: 95 + 900,
    })
  })

  it('tells one percentage without counts as unweighted, and pools none', async () => {
    const { within, ...columns } = mapping.columns
    const change = { columns, ...levelled('ignore-early-abandons', STATED) }
    const { levels } = await read([day], change)
    expect(levels[0]).toMatchObject({
      value: 63.2,
      method: 'ignore-early-abandons, 20 seconds, unweighted',
    })
    const { levels: both } = await read([day, busy], change)
    expect(both[0]?.withheld).toBe(
      "2 averages stand without counts, and can't be weighed against one another",
    )
  })

  it('passes over calls of which a cell says nothing, and counts them', async () => {
    const { levels } = await read([day, day.with(at(IN_20), '-')], levelled('offered'))
    expect(levels[0]).toMatchObject({ numerator: 60, denominator: 95, unusable: 95 })
  })

  it.each([
    ['stands beside it', STATED],
    ['does not', {}],
  ])(
    'passes over calls where it is not said how many were answered; a percentage %s',
    async (_, own) => {
      const unsaid = day.with(at(ANSWERED), '-')
      const { levels } = await read([day, unsaid], levelled('offered', own))
      expect(levels[0]).toMatchObject({ numerator: 60, denominator: 95, unusable: 95 })
    },
  )

  it('passes over no call that it uses where nobody counts those given up', async () => {
    const { abandoned, ...counts } = mapping.columns.counts
    const columns = { ...mapping.columns, counts }
    const { levels } = await read([day], { columns, ...levelled('answered-only') })
    expect(levels[0]).toMatchObject({ numerator: 60, denominator: 80, unusable: 20 })
  })

  it('by another formula in another export is another figure', async () => {
    const one = await read([day], levelled('offered'))
    const other = await read([day], levelled('all-handled-within'))
    const { groups } = mergeTallies(one.tally ?? { groups: {} }, other.tally ?? { groups: {} })
    expect(Object.keys(groups)).toHaveLength(2)
  })
})

describe('calls given up in a queue', () => {
  it('are of those offered; what flowed out is neither answered nor given up', async () => {
    expect((await read([day])).lost).toMatchObject({
      numerator: 15,
      denominator: 100,
      method: 'abandoned-of-offered',
    })
  })

  it('are by the base and the short limit that the mapping names', async () => {
    const queue = {
      abandonment: { base: 'answered-and-abandoned', shortAbandonSeconds: 5 },
    } as const
    expect((await read([day, busy], { queue })).lost).toMatchObject({
      numerator: 13 + 450,
      denominator: 95 + 900,
      method: 'abandoned-of-answered-and-abandoned, short below 5',
    })
  })

  it('are told to lack the calls of rows that do not say all of their base', async () => {
    const abandonment = { base: 'answered-and-abandoned' } as const
    const { lost } = await read([day, day.with(at(ANSWERED), '-')], { queue: { abandonment } })
    expect(lost).toMatchObject({
      numerator: 15,
      denominator: 95,
      note: expect.stringMatching(/^95 /),
    })
  })

  it('are of all that left the queue where no column says what was offered', async () => {
    const { offered, ...counts } = mapping.columns.counts
    const columns = { ...mapping.columns, counts }
    expect((await read([day], { columns })).lost).toMatchObject({ denominator: 100 })
    const unsaid = await read([day.with(at(OVERFLOW), '')], { columns })
    expect(unsaid.lost).toBe('no call says whether it was answered or given up')
  })

  it.each([
    ['more were offered than left', '110', '110 calls were offered and 100 left'],
    ['fewer were offered than left', '90', '90 calls were offered and 100 left'],
  ])('keep all counts where %s, which is told', async (_, offered, warning) => {
    const { lost, reckoning } = await read([day.with(at(OFFERED), offered)])
    expect(lost).toMatchObject({ numerator: 15, denominator: Number(offered) })
    expect(reckoning.warnings).toEqual([expect.stringContaining(warning)])
  })
})

describe('a call that two half hours share', () => {
  it('is one call, offered in the first and answered in the second', async () => {
    const first = [DAY, OFFERED, ANSWERED, LOST, OVERFLOW].map((place) =>
      place === DAY ? '2025-06-02 07:00' : place === OFFERED ? '1' : '0',
    )
    const second = ['2025-06-02 07:30', '0', '1', '0', '0', '240', '0', '0', '0', '']
    const { wait, tally, reckoning } = await read([[...first, '-', '0', '0', '0', ''], second])
    expect(wait).toMatchObject({ value: 240, denominator: 1 })
    expect(Object.values(tally?.groups ?? {})).toMatchObject([
      { contacts: 1, offered: 1, answered: 1 },
    ])
    expect(reckoning).toMatchObject({
      used: 2,
      warnings: ['column "ASA": 1 cell says nothing by a word, as N/A or ? do'],
    })
  })
})

describe('counts of a queue', () => {
  it('make as many contacts as were offered or answered, and none of calls that left without an answer', async () => {
    const { offered, ...counts } = mapping.columns.counts
    const columns = { ...mapping.columns, counts }
    const contactsIn = async (row: readonly string[]) => {
      const { tally } = await read([row], { columns })
      return Object.values(tally?.groups ?? {}).map(({ contacts }) => contacts)
    }
    expect(await contactsIn(day)).toEqual([100])
    expect(await contactsIn(day.with(at(ANSWERED), '-'))).toEqual([0])
    expect(await contactsIn(day.with(at(LOST), '-'))).toEqual([80])
  })

  it('are missed where no column of them is there, as in another system’s export', async () => {
    const columns = { opened: 'Day', counts: { offered: 'Presented', answered: 'Handled' } }
    await expect(read([day], { columns })).rejects.toThrow(
      'acd.csv: it has no column of counts ("Presented", "Handled"): choose the adapter for it, or name its columns in a mapping',
    )
    const averageWait = { column: 'ASA', unit: 'seconds' } as const
    expect((await read([day], { columns: { ...columns, averageWait } })).wait).toMatchObject({
      method: 'average-speed-of-answer, unweighted',
    })
  })
})

describe('rows that are no interval', () => {
  it('such as a total without a day, are left out by name', async () => {
    const { reckoning, lost } = await read([day, day.with(at(DAY), '')])
    expect(reckoning.excluded).toEqual({ 'a row that says no day': 1 })
    expect(lost).toMatchObject({ denominator: 100 })
  })

  it('such as a total that goes by no name, are told of, in any order', async () => {
    const total = ['2025-06-30', '1,200', '560', '530', '110', '', '160', '112', '54', '']
    const rows = [day, busy, day, total]
    const warning =
      'counts as many as all other rows together: if it is a total, leave it out by `skip` under `source` of the mapping, or by `filters`'
    expect((await read(rows)).reckoning.warnings).toEqual([`row 5 ${warning}`])
    expect((await read(rows.toReversed())).reckoning.warnings).toEqual([`row 2 ${warning}`])
    expect((await read([day, day])).reckoning.warnings).toEqual([])
    expect((await read([day, busy, busy])).reckoning.warnings).toEqual([])
  })

  it('but are left out by their words, count in no gap', async () => {
    const columns = { ...mapping.columns, service: 'SL %' }
    const values = { service: { other: 'exclude', rents: 'rents' } } as const
    const out = day.with(at(OFFERED), '999').with(at(SHARE), 'other')
    const { reckoning } = await read([day.with(at(SHARE), 'rents'), out], { columns, values })
    expect(reckoning).toMatchObject({ used: 1, warnings: [] })
  })

  it.each([
    [ASA, '25 bananas'],
    [ASA, '-25'],
    [IN_20, '12.5'],
    [LOST_IN_20, '-1'],
  ])('are rejected where column %i says %j', async (place, cell) => {
    const { reckoning } = await read([day, day.with(at(place), cell)])
    expect(reckoning.used).toBe(1)
    expect(Object.values(reckoning.rejected)).toEqual([
      { count: 1, places: [`row 3, column "${headers[at(place)]}"`] },
    ])
  })
})

describe('a mapping of queues', () => {
  const faults = (change: Partial<Mapping>) => {
    try {
      parseMapping({ ...mapping, ...change })
      return []
    } catch (error) {
      return error instanceof Error ? error.message.split('\n') : []
    }
  }
  const wait = { column: 'Sum', unit: 'seconds' } as const
  const cases = { source: { format: 'csv', grain: 'case' }, columns: { opened: 'Day' } } as const

  it.each([
    [
      'both a sum and an average',
      { columns: { ...mapping.columns, totalWait: wait } },
      'columns.averageWait: leave it out: `totalWait` says more',
    ],
    [
      'a sum of nobody knows how many calls',
      { columns: { counts: { offered: 'Offered' }, totalWait: wait } },
      'columns.counts: name the column of `answered`: a total is of so many calls',
    ],
    [
      'the same service level twice',
      { queue: { serviceLevels: [1, 2].map(() => ({ formula: 'offered', seconds: 20 })) } },
      'queue.serviceLevels.1: it is named already: leave one of them out',
    ],
    [
      'a credit for short calls without a limit',
      levelled('short-abandon-credit'),
      'queue.serviceLevels.0.shortAbandonSeconds: say below how many seconds a call given up is short',
    ],
    [
      'a limit that its formula has no use for',
      levelled('offered', SHORT),
      'queue.serviceLevels.0.shortAbandonSeconds: leave it out: the formula knows no short calls',
    ],
    [
      'seconds that no column counts',
      levelled('offered', { seconds: 30 }),
      'columns.within: name the column of calls answered within 30 seconds',
    ],
    [
      'a short limit that no column counts',
      { queue: { abandonment: { base: 'offered', shortAbandonSeconds: 15 } } },
      'columns.within: name the column of calls given up within 15 seconds',
    ],
    [
      'columns of intervals beside cases',
      { ...cases, columns: { opened: 'Day', averageWait: wait } },
      'columns.averageWait: say `"grain": "interval"`: a case has no counts',
    ],
    [
      'a service level of cases without an outcome',
      { ...cases, ...levelled('offered') },
      'columns.queueOutcome: name it: whether a call was answered',
    ],
    [
      'a service level of cases without a wait',
      {
        ...cases,
        columns: { opened: 'Day', queueOutcome: 'End' },
        ...levelled('offered'),
      },
      'columns.wait: name it: how long a call waited',
    ],
    [
      'a percentage of a case',
      {
        ...cases,
        columns: { opened: 'Day', queueOutcome: 'End', wait },
        ...levelled('offered', STATED),
      },
      'queue.serviceLevels.0.share: leave it out: a record has no share',
    ],
  ] as const)('is refused with %s', (_, change, fault) => {
    expect(faults(change as Partial<Mapping>)).toEqual([fault])
  })

  it('is taken with every member', () => {
    expect(
      faults({
        ...levelled('short-abandon-credit', { ...SHORT, ...STATED }),
      }),
    ).toEqual([])
  })
})
