import { describe, expect, it } from 'vitest'
import type { ReadContext } from '../../../adapters/contract/adapter.ts'
import type { Mapping } from '../../../adapters/mapped-table/mapping.ts'
import { tableAdapter } from '../../../adapters/mapped-table/table-adapter.ts'
import { smallMapping, tableOf } from './support.ts'

const mapping = {
  ...smallMapping,
  source: { format: 'csv', grain: 'interval' },
  columns: {
    opened: 'Day',
    service: 'Queue',
    counts: {
      contacts: 'Calls',
      offered: 'Offered',
      answered: 'Answered',
      abandoned: 'Lost',
      resolvedAtFirstContact: 'Resolved',
    },
    rates: [
      { column: 'Lost %', unit: 'percent', numerator: 'abandoned', denominator: 'offered' },
      {
        column: 'Resolved share',
        unit: 'fraction',
        numerator: 'resolvedAtFirstContact',
        denominator: 'contacts',
      },
    ],
  },
  firstContact: { method: 'agent-logged', kind: 'native' },
  constants: { channel: 'telephone' },
} as const satisfies Mapping

const headers = [
  'Day',
  'Queue',
  'Calls',
  'Offered',
  'Answered',
  'Lost',
  'Resolved',
  'Lost %',
  'Resolved share',
]

/** A day of a queue: 100 offered, 90 answered, 8 lost and 2 that flowed over; 60 resolved. */
const day = ['2025-06-02', 'Rents', '100', '100', '90', '8', '60', '8.0', '0.6']

function read(
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
  return adapter.read({ name: 'acd.csv', bytes: (async function* () {})() }, context)
}

const fcr = 'firstContact.resolutionRate'
const lost = 'responseTime.callsAbandoned'
const sharesIn = async (reading: ReturnType<typeof read>) => {
  const { facts } = (await reading).councils[0] ?? {}
  return { fcr: facts?.[fcr], lost: facts?.[lost] }
}

describe('rows that are counts of an interval', () => {
  it('are added up, so that a rate is weighted by what it rests on', async () => {
    const busy = ['2025-06-03', 'Rents', '1,000', '1,000', '400', '600', '100', '60', '0.1']
    expect(await sharesIn(read([day, busy]))).toMatchObject({
      fcr: { numerator: 160, denominator: 1100, method: 'agent-logged' },
      lost: { numerator: 608, denominator: 1100 },
    })
  })

  it('keep what was offered though it is not what was answered and lost', async () => {
    const more = day.with(4, '99')
    for (const rows of [[day], [more]]) {
      expect((await sharesIn(read(rows))).lost).toMatchObject({ numerator: 8, denominator: 100 })
    }
  })

  it('are of the month and the council that they name or that the caller does', async () => {
    const rows = [day, day.with(0, '2025-03-31'), day.with(0, '')]
    const { councils, reckoning } = await read(
      rows,
      {},
      { period: '2025-04/2026-03', council: 'Adur' },
    )
    expect(councils).toMatchObject([{ council: 'Adur' }])
    expect(reckoning).toMatchObject({
      read: 3,
      used: 1,
      excluded: { 'outside the period': 1, 'a row that says no day': 1 },
    })
  })

  it('without a numerator add nothing to the share, not even where the rate beside it says 0', async () => {
    const dash = day.with(6, '-').with(8, '0')
    const reading = await read([day, dash])
    expect(reading.councils[0]?.facts[fcr]).toMatchObject({ numerator: 60, denominator: 100 })
    expect(reading.reckoning.warnings).toContain(
      'column "Resolved share" is 0 where `resolvedAtFirstContact` is not said: not taken for none (row 3)',
    )
  })

  it('tell how many cells say nothing by a word, blank ones apart', async () => {
    const words = day.with(6, 'N/A').with(7, '?').with(1, 'TBC')
    const blank = day.with(6, '').with(7, ' ').with(1, '')
    const { reckoning } = await read([day, words, words, blank])
    expect(reckoning.warnings.slice(0, 3)).toEqual(
      ['Queue', 'Resolved', 'Lost %'].map(
        (name) => `column "${name}": 2 cells say nothing by a word, as N/A or ? do`,
      ),
    )
  })

  it.each([
    ['all lie from 0 to 1', ['0.08', '0', '1'], true],
    ['one is over 1', ['0.08', '0.5', '8'], false],
    ['none is between 0 and 1', ['0', '1', '1'], false],
    ['one bears a sign', ['0.08', '0.5%', '0'], false],
  ])('tell of percentages that look like fractions, where %s', async (_, rates, isTold) => {
    const warning = expect.stringMatching(/^column "Lost %": .* is the unit fraction\?$/)
    const { reckoning } = await read(rates.map((rate) => day.with(7, rate)))
    if (isTold) expect(reckoning.warnings).toContainEqual(warning)
    else expect(reckoning.warnings).not.toContainEqual(warning)
  })

  it('win over a rate that they contradict by more than half a point, which is told', async () => {
    const near = day.with(7, '8.4')
    const far = day.with(7, '8.6')
    const reading = await read([near, far, far])
    expect(reading.councils[0]?.facts[lost]).toMatchObject({ numerator: 24, denominator: 300 })
    expect(reading.reckoning.warnings).toEqual([
      'column "Lost %" is not what its counts give, by more than 0.5 points: counts win (2 rows, the first is row 3)',
      '300 calls were offered and 294 left the queue: all counts are kept, and shares are of those that their method names',
    ])
  })

  it.each([
    [7, '108', 'column "Lost %"'],
    [8, '60', 'column "Resolved share"'],
    [8, '60%', 'column "Resolved share"'],
    [3, '-3', 'column "Offered"'],
    [3, '12.5', 'column "Offered"'],
    [3, 'many', 'column "Offered"'],
    [0, '31 June', 'column "Day"'],
  ])(
    'are rejected where column %i says %j, which is out of bounds or no number',
    async (index, cell, column) => {
      const { reckoning } = await read([day, day.with(index, cell)])
      expect(reckoning).toMatchObject({ read: 2, used: 1 })
      expect(Object.values(reckoning.rejected)).toEqual([
        { count: 1, places: [`row 3, ${column}`] },
      ])
    },
  )

  it('are rejected where more are resolved than there are', async () => {
    const { reckoning } = await read([day.with(6, '101').with(8, '')])
    expect(reckoning.rejected).toEqual({
      'counts that contradict one another': { count: 1, places: ['row 2'] },
    })
  })

  it('are left out by filters, words and faults of the file, as other rows are', async () => {
    const filters = [{ column: 'Queue', in: ['Total'], reason: 'a total' }]
    const { reckoning } = await read([day, day.with(1, 'TOTAL')], { filters })
    expect(reckoning).toMatchObject({ read: 2, used: 1, excluded: { 'a total': 1 } })
  })

  it('give the same in any order and any split', async () => {
    const rows = [
      day,
      day.with(2, ''),
      day.with(6, ''),
      day.with(1, 'Bins'),
      day.with(0, '2025-07-01'),
    ]
    const whole = (await read(rows)).councils
    expect((await read(rows.toReversed())).councils).toEqual(whole)
  })
})
