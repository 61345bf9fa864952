import { describe, expect, it } from 'vitest'
import { checkAdapter, type Fixture, inLines } from '../../adapters/contract/kit.ts'
import { readTidyFacts, tidyFacts, tidyFactsFor } from '../../adapters/tidy-facts/index.ts'
import { nesdsCustomerServices as catalogue } from '../../src/catalogues.ts'
import { tidyFactsCsv } from '../../src/report/tidy-facts-csv.ts'
import { sourceOf } from './mapped-table/source-of.ts'
import { failureOf, readingOf } from './reading-of.ts'

const RATE = 'firstContact.resolutionRate'

const lines = (...rows: readonly string[]) => `${rows.join('\n')}\n`

async function read(content: string, context = {}) {
  const { councils, reckoning } = await readingOf(tidyFacts, content, context)
  const { facts = {}, withheld = {} } = councils[0] ?? {}
  return { councils, reckoning, facts, withheld }
}

const OFFICER = 'Ottilie Brackenbury'
const TABLE = lines(
  'council,officer,period,fact,value,numerator,denominator,method,source,evidence',
  `E07000999,${OFFICER},2025/26,${RATE},80,80,100,agent-logged,CRM,page 4`,
  `E07000999,${OFFICER},2025/26,firstContact.channels,telephone post,,,,CRM,page 4`,
  `E07000998,${OFFICER},2025/26,${RATE},70%,"1,400","2,000",agent-logged,CRM,page 5`,
  `E07000998,${OFFICER},2025/26,charter.exists,TRUE,,,,charter,page 1`,
)

const fixture: Fixture = {
  name: 'facts.csv',
  source: TABLE,
  facts: {},
  councils: {
    E07000998: {
      [RATE]: { value: 70, numerator: 1400, denominator: 2000, period: '2025/26' },
      'charter.exists': { value: true, source: 'charter', evidence: 'page 1' },
    },
    E07000999: {
      [RATE]: { value: 80, numerator: 80, denominator: 100, method: 'agent-logged' },
      'firstContact.channels': { value: ['telephone', 'post'], source: 'CRM' },
    },
  },
  ...inLines(TABLE),
  planted: [OFFICER],
}

describe('tidy-facts', () => {
  checkAdapter(tidyFacts, [fixture], { test: it })
})

describe('a tidy table', () => {
  it('is read with the columns of people: in another order, some of them missing', async () => {
    const { facts } = await read(lines('Value;FACT', `82.5;${RATE}`))
    expect(facts).toEqual({ [RATE]: { value: 82.5 } })
  })

  it('says that nobody knows by an empty cell or a word for it, never 0 or false', async () => {
    const table = lines('fact,value', `${RATE},TBC`, 'charter.exists,', 'firstContact.channels,n/a')
    const { facts, withheld, reckoning } = await read(table)
    expect(facts).toEqual({})
    expect(withheld[RATE]).toBe('its value is empty')
    expect(withheld['charter.lastReviewed']).toBe('no row has it')
    expect(reckoning).toMatchObject({ read: 3, used: 3, rejected: {} })
  })

  it.each([
    ['charter.exist,true', 'no fact of the catalogue', 'fact'],
    ['constructor,true', 'no fact of the catalogue', 'fact'],
    ['charter.exists,maybe', 'neither true nor false', 'value'],
    [`${RATE},most`, 'no number', 'value'],
    [`${RATE},182`, 'a value out of the bounds of its fact', 'value'],
    ['charter.lastReviewed,31/01/2026', 'no day, written YYYY-MM-DD', 'value'],
    ['charter.lastReviewed,2026-02-30', 'no day, written YYYY-MM-DD', 'value'],
    ['firstContact.channels,pigeon', 'no list of codes of its fact', 'value'],
    [`${RATE},80,5,4`, 'a numerator that is greater than its denominator', 'numerator'],
    [`${RATE},80,-5,4`, 'no number from 0 up', 'numerator'],
    [`${RATE},80,,,miles`, 'a unit that does not fit the fact', 'unit'],
    ['charter.exists,true,,,ratio', 'a unit that does not fit the fact', 'unit'],
    [`${RATE},80,,,,guessed`, 'none of measured, examined, interviewed, self-declared', 'basis'],
    [`${RATE},80,,,,,1 May`, 'no day, written YYYY-MM-DD', 'collected'],
    [`${RATE},80,,,,,,none here`, 'a value beside the reason why there is none', 'notApplicable'],
  ])('rejects a row that it can’t read, with its place: %s', async (row, reason, column) => {
    const header = 'fact,value,numerator,denominator,unit,basis,collected,notApplicable'
    const padded = [...row.split(','), ...Array(8).fill('')].slice(0, 8).join()
    const { facts, reckoning } = await read(lines(header, padded))
    expect(facts).toEqual({})
    expect(reckoning.rejected).toEqual({
      [reason]: { count: 1, places: [`row 2, column "${column}"`] },
    })
  })

  it('gives a fact of several periods only when one is chosen', async () => {
    const table = lines(
      'period,fact,value',
      `2024/25,${RATE},70`,
      `2025/26,${RATE},80`,
      ',charter.exists,yes',
    )
    expect((await read(table)).withheld[RATE]).toBe('it is there for 2 periods: choose one')
    const { facts, reckoning } = await read(table, { period: '2025-04/2026-03' })
    expect(facts).toEqual({
      [RATE]: { value: 80, period: '2025/26' },
      'charter.exists': { value: true },
    })
    expect(reckoning.excluded).toEqual({ 'of another period': 1 })
  })

  it.each(['2025', '2025/26', '2025-04/2024-03'])(
    'refuses %s as a period to choose',
    async (period) => {
      const table = lines('period,fact,value', `2025/26,${RATE},70`)
      await expect(read(table, { period })).rejects.toMatchObject({ code: 'INVALID_PERIOD' })
    },
  )

  it('gives no fact of a period and of none, whichever is chosen', async () => {
    const table = lines('period,fact,value', `2025/26,${RATE},70`, `,${RATE},80`)
    for (const context of [{}, { period: '2025-04/2026-03' }]) {
      expect((await read(table, context)).withheld[RATE]).toBe(
        'it is there without a period and for another: write the period into each of its rows',
      )
    }
  })

  it.each([
    ['80,795,1000,', []],
    ['80,799,1000,', []],
    ['0.8,20,100,ratio', [3]],
    ['80,20,100,', [3]],
    ['80,,100,', []],
    ['80,0,0,', []],
  ])(
    'tells of a percentage that its counts contradict, and takes it as it stands: %s',
    async (row, told) => {
      const table = lines(
        'fact,value,numerator,denominator,unit',
        'charter.exists,yes',
        `${RATE},${row}`,
      )
      const { facts, reckoning } = await read(table)
      expect(facts[RATE]).toMatchObject({ value: Number(row.split(',')[0]) })
      expect(reckoning.warnings).toEqual(
        told.map(
          (place) =>
            `${RATE}: the value is not what its counts give, by more than 0.5 points: it is taken as it stands, mend the row (row ${place})`,
        ),
      )
    },
  )

  it('takes a 0 whose numerator nobody knows for no value', async () => {
    const table = lines('fact,value,numerator,denominator', `${RATE},0%,-,100`)
    const { withheld, reckoning } = await read(table)
    expect(withheld[RATE]).toBe('its value is empty')
    expect(reckoning.warnings).toEqual([
      `${RATE}: the value is 0 where its numerator is not said: not taken for none (row 2)`,
    ])
    const zero = await read(lines('fact,value,numerator,denominator', `${RATE},0,,100`))
    expect(zero.facts[RATE]).toMatchObject({ value: 0 })
  })

  it('makes a conflict of rows that differ, and one record of rows that don’t', async () => {
    const table = lines(
      'fact,value,source',
      `${RATE},80,CRM`,
      `${RATE},70,survey`,
      `${RATE},80,CRM`,
    )
    expect((await read(table)).facts).toEqual({
      [RATE]: {
        conflict: [
          { value: 80, source: 'CRM' },
          { value: 70, source: 'survey' },
        ],
      },
    })
  })

  it('is about the council that the caller names where it names none', async () => {
    const { councils } = await read(lines('fact,value', `${RATE},80`), { council: 'E07000999' })
    expect(councils.map(({ council }) => council)).toEqual(['E07000999'])
  })

  it.each([
    ['council,value\nA,80\n', /no column `fact`: a table of facts has council, period, fact/],
    [`fact,value,Value\n${RATE},80,90\n`, /the column `value` is there twice/],
  ])('is refused where its columns can’t be told: %j', async (table, reason) => {
    expect(await failureOf(tidyFacts, table)).toMatch(reason)
  })
})

describe('readTidyFacts', () => {
  it('keeps councils and periods apart, and what is not known in its record', async () => {
    const table = lines(
      'council,period,fact,value,note',
      `B,2025/26,${RATE},80,`,
      `A,2025-04/2026-03,${RATE},70,`,
      `A,2024/25,${RATE},60,`,
      'A,,charter.exists,,asked in May',
    )
    const { councils, reckoning } = await readTidyFacts(sourceOf(table))
    expect(councils).toEqual([
      { council: 'A', facts: { 'charter.exists': { value: null, note: 'asked in May' } } },
      {
        council: 'A',
        period: '2024-04/2025-03',
        facts: { [RATE]: { value: 60, period: '2024/25' } },
      },
      {
        council: 'A',
        period: '2025-04/2026-03',
        facts: { [RATE]: { value: 70, period: '2025-04/2026-03' } },
      },
      {
        council: 'B',
        period: '2025-04/2026-03',
        facts: { [RATE]: { value: 80, period: '2025/26' } },
      },
    ])
    expect(reckoning).toMatchObject({ read: 4, used: 4 })
  })

  it('reads what was written of two periods of one council', async () => {
    const years = ['2024/25', '2025/26'].map((period, index) => ({
      council: 'A',
      facts: { [RATE]: { value: 70 + index, period } },
    }))
    const { councils } = await readTidyFacts(sourceOf(tidyFactsCsv(years, catalogue)))
    expect(councils.map(({ facts }) => facts)).toEqual(years.map(({ facts }) => facts))
  })

  it('reads the facts of another catalogue', async () => {
    const facts = {
      'bins.missed': {
        type: 'number' as const,
        unit: 'count' as const,
        minimum: 0,
        maximum: 1e6,
        step: 1,
        better: 'lower' as const,
        title: 'bins missed',
        question: 'How many bins are missed?',
        evidence: 'A count',
        readBy: [],
      },
    }
    const other = { facts, codeLists: {} }
    const { councils } = await readTidyFacts(sourceOf('fact,value\nbins.missed,12\n'), {}, other)
    expect(councils).toEqual([{ council: '', facts: { 'bins.missed': { value: 12 } } }])
    expect(tidyFactsFor(other).provides).toEqual(['bins.missed'])
  })
})
