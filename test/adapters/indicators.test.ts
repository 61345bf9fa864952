import { describe, expect, it } from 'vitest'
import { indicators } from '../../adapters/indicators/index.ts'
import type { IndicatorMapping } from '../../adapters/indicators/mapping.ts'
import { rowsXml, workbook } from './mapped-table/workbook.ts'
import { failureOf, readingOf } from './reading-of.ts'

const RATE = 'firstContact.resolutionRate'
const ABANDONED = 'responseTime.callsAbandoned'
const WAIT = 'responseTime.telephone'

const WIDE: IndicatorMapping = {
  id: 'exampleton-kpis',
  version: '1.0.0',
  title: 'Performance sheet of Exampleton',
  source: { format: 'csv' },
  columns: { label: 'Indicator' },
  indicators: [
    {
      fact: RATE,
      label: 'Resolved at first contact (target 80%)',
      unit: 'percent',
      numerator: 'Contacts resolved first time',
      denominator: 'Contacts',
      over: 'all',
      method: 'agent-logged',
    },
    {
      fact: WAIT,
      label: 'Average wait, telephone',
      unit: 'text',
      denominator: 'Calls answered',
      over: 'all',
      better: 'lower',
      method: 'queue-wait',
    },
  ],
}

const LONG: IndicatorMapping = {
  ...WIDE,
  columns: {
    label: 'KPI',
    period: 'Month',
    value: 'Value',
    numerator: 'Numerator',
    denominator: 'Denominator',
  },
  indicators: [
    { fact: RATE, label: 'FCR', unit: 'percent', over: 'all', method: 'agent-logged' },
    { fact: ABANDONED, label: 'Abandoned', unit: 'percent', over: 'all', method: 'offered' },
  ],
}

const lines = (...rows: readonly string[]) => `${rows.join('\n')}\n`

async function read(
  content: string | Uint8Array,
  mapping: object = WIDE,
  context: { readonly period?: string; readonly council?: string } = {},
) {
  const { councils, reckoning } = await readingOf(indicators, content, { mapping, ...context })
  const { facts = {}, withheld = {}, measures = [] } = councils[0] ?? {}
  return { councils, reckoning, facts, withheld, measures }
}

const failure = (content: string, mapping: object = WIDE) =>
  failureOf(indicators, content, { mapping })

/** A wide sheet of one row a label, with a count of contacts each month. */
const rated = (rate: string, first: string, all: string, header = 'Apr-25,May-25') =>
  lines(
    `Indicator,${header}`,
    `Resolved at first contact (target 80%),${rate}`,
    `Contacts resolved first time,${first}`,
    `Contacts,${all}`,
  )

const one = (indicator: object, more: object = {}): object => ({
  ...WIDE,
  ...more,
  indicators: [{ ...WIDE.indicators[0], ...indicator }],
})

const alone = (indicator: object = {}, more: object = {}): object => ({
  ...WIDE,
  ...more,
  indicators: [
    { fact: RATE, label: 'FCR', unit: 'percent', over: 'all', method: 'kpi', ...indicator },
  ],
})

describe('a wide sheet', () => {
  it('adds the counts of its months up, and names them and their method', async () => {
    const { facts } = await read(rated('50%,90%', '50,900', '100,"1,000"'))
    expect(facts[RATE]).toEqual({
      value: 95_000 / 1100,
      numerator: 950,
      denominator: 1100,
      period: '2025-04/2025-05',
      method: 'agent-logged',
      basis: 'measured',
      source: expect.stringMatching(
        /^indicators 1\.0\.0 with mapping exampleton-kpis 1\.0\.0 \(sha256 /,
      ),
    })
  })

  it('weighs averages by their counts', async () => {
    const sheet = lines(
      'Indicator,Apr-25,May-25',
      'Calls given up,1,1',
      '"Average wait, telephone",4m 40s,20s',
      'Calls answered,100,300',
    )
    const { facts, reckoning } = await read(sheet)
    expect(facts[WAIT]).toMatchObject({ value: 85, denominator: 400, period: '2025-04/2025-05' })
    expect(facts[WAIT]).not.toHaveProperty('numerator')
    expect(reckoning).toMatchObject({
      read: 3,
      used: 2,
      excluded: { 'a label that the mapping does not name': 1 },
    })
  })

  it('makes an average of times that are added up', async () => {
    const sheet = lines('Indicator,Apr-25,May-25', 'Hours waited,1.5,2.5', 'Visitors,60,40')
    const indicator = {
      fact: 'responseTime.faceToFace',
      unit: 'hours',
      numerator: 'Hours waited',
      denominator: 'Visitors',
      over: 'all',
      method: 'ticket-machine',
    }
    const { facts } = await read(sheet, { ...WIDE, indicators: [indicator] })
    expect(facts['responseTime.faceToFace']).toMatchObject({ value: 2.4, denominator: 100 })
  })

  it.each([
    ['Apr-25,May-25'],
    ['2025-04,2025-05'],
    ['April 2025,May 2025'],
    ["Apr '25,May '25"],
    ['01/04/2025,01/05/2025'],
    ['30/04/2025,31/05/2025'],
    ['2025-04-01,2025-05-01'],
    ['04/2025,05/2025'],
  ])('knows the months of the header %s', async (header) => {
    const { facts } = await read(rated('50%,90%', '50,90', '100,100', header))
    expect(facts[RATE]).toMatchObject({ value: 70, period: '2025-04/2025-05' })
  })

  it.each([
    ['Q1 2025/26,Q2 2025/26', '2025-04/2025-09'],
    ['2024/25,2025/26', '2024-04/2026-03'],
    ['2024-25,2025-2026', '2024-04/2026-03'],
  ])('knows the quarters and years of the header %s', async (header, period) => {
    const { facts } = await read(rated('50%,90%', '50,90', '100,100', header))
    expect(facts[RATE]).toMatchObject({ value: 70, period })
  })

  it('takes months that name no year for those of the financial year that the mapping says', async () => {
    const mapping = { ...WIDE, periods: { year: '2025/26' } }
    const { facts } = await read(rated('50%,90%', '50,90', '100,100', 'Dec,Jan'), mapping)
    expect(facts[RATE]).toMatchObject({ value: 70, period: '2025-12/2026-01' })
  })

  it('reads days at the head of a workbook, and fractions shown as percentages', async () => {
    const rows = rowsXml([
      ['Indicator', { date: 45748 }, { date: 45778 }],
      ['FCR', 0.5, 0.92],
    ])
    const mapping = alone({ unit: 'fraction', over: 'latest' }, { source: { format: 'xlsx' } })
    const { facts } = await read(workbook({ KPIs: rows }), mapping)
    expect(facts[RATE]).toMatchObject({ value: 92, period: '2025-05/2025-05' })
  })

  it('counts the months of the period alone', async () => {
    const { facts } = await read(rated('50%,90%', '50,90', '100,100'), WIDE, {
      period: '2025-05/2026-03',
    })
    expect(facts[RATE]).toMatchObject({ value: 90, period: '2025-05/2025-05' })
  })

  it('leaves out columns that are headed by no period, such as a target', async () => {
    const { facts } = await read(
      rated('80%,50%,90%', '80,50,90', '100,100,100', 'Target 2025/26,Apr-25,May-25'),
    )
    expect(facts[RATE]).toMatchObject({ value: 70, numerator: 140 })
  })
})

describe('a label', () => {
  it.each([
    'Resolved at first contact (target 82.5%)',
    'resolved at first contact  (Target: 85 %)',
    'Resolved at first contact (target >= 90%)',
  ])('is the same with another target: %s', async (label) => {
    const sheet = lines(`Indicator,Apr-25`, `${label},50%`)
    const { facts } = await read(sheet, one({ over: 'latest' }))
    expect(facts[RATE]).toMatchObject({ value: 50 })
  })

  it('is another one where more than the target differs', async () => {
    const sheet = lines('Indicator,Apr-25', 'Calls answered within target time of 20s,50%')
    const mapping = alone({ label: 'Calls answered within target time of 60s' })
    expect((await read(sheet, mapping)).withheld[RATE]).toMatch(/^no row is called "Calls/)
  })

  it('never gives its target as the value', async () => {
    const { facts, withheld } = await read(rated('TBC,-', '?,', 'N/A,n/a'))
    expect(facts).toEqual({})
    expect(withheld[RATE]).toMatch(/no row is called/)
  })

  it('that two rows have gives no figure where they disagree', async () => {
    const sheet = lines('Indicator,Apr-25', 'FCR,50%', 'FCR,60%')
    const { withheld } = await read(sheet, alone())
    expect(withheld[RATE]).toBe(
      'several rows are called "FCR" and disagree; leave all but one out by `filters`',
    )
  })
})

describe('counts beside a published percentage', () => {
  it('win, and a difference of more than half a point is told', async () => {
    const { facts, reckoning } = await read(rated('51%,90.5%', '50,90', '100,100'))
    expect(facts[RATE]).toMatchObject({ value: 70 })
    expect(reckoning.warnings).toEqual([
      `${RATE}: the published percentage is not what its counts give, by more than 0.5 points: counts win, in 2025-04`,
    ])
  })

  it('that are not said make no zero of a published 0', async () => {
    const { facts, reckoning } = await read(rated('0%,90%', '-,90', '100,100'))
    expect(facts[RATE]).toMatchObject({ value: 90, numerator: 90, period: '2025-05/2025-05' })
    expect(reckoning.warnings).toEqual([
      `${RATE}: the percentage is 0 where its numerator is not said: not taken for none, in 2025-04`,
    ])
  })

  it('that are greater than the whole give nothing', async () => {
    const { withheld } = await read(rated('50%,90%', '50,190', '100,100'))
    expect(withheld[RATE]).toBe('a numerator is greater than its denominator: in 2025-05')
  })

  it('that lack a month between others say so', async () => {
    const header = 'Apr-25,May-25,Jun-25'
    const { facts } = await read(rated('1%,TBC,TBC', '1,-,3', '100,100,100', header), one({}))
    expect(facts[RATE]).toMatchObject({
      value: 2,
      period: '2025-04/2025-06',
      note: 'without 1 of 3 months, which have no counts',
    })
  })

  it('of a month without cases are no gap', async () => {
    const header = 'Apr-25,May-25,Jun-25'
    const { facts } = await read(rated('1%,TBC,3%', '1,0,3', '100,0,100', header), one({}))
    expect(facts[RATE]).toMatchObject({ value: 2, denominator: 200 })
    expect(facts[RATE]).not.toHaveProperty('note')
  })

  it('weigh percentages whose numerators are not published, which the figure says', async () => {
    const { numerator, ...weighed } = WIDE.indicators[0] ?? {}
    const sheet = rated('50%,90%', '-,-', '100,300')
    const { facts } = await read(sheet, { ...WIDE, indicators: [weighed] })
    expect(facts[RATE]).toMatchObject({
      value: 80,
      denominator: 400,
      basis: 'self-declared',
      note: 'weighted by its denominators; its numerators are not published',
    })
    expect(facts[RATE]).not.toHaveProperty('numerator')
  })
})

describe('figures without counts', () => {
  const sheet = lines('Indicator,Apr-25,May-25', 'FCR,50%,90%')

  it('are never averaged unasked', async () => {
    const { facts, withheld } = await read(sheet, alone())
    expect(facts).toEqual({})
    expect(withheld[RATE]).toMatch(/^2 figures stand without counts/)
  })

  it('give the latest where the mapping says so', async () => {
    const { facts } = await read(sheet, alone({ over: 'latest' }))
    expect(facts[RATE]).toMatchObject({
      value: 90,
      period: '2025-05/2025-05',
      basis: 'self-declared',
      note: 'published without counts',
    })
    expect(facts[RATE]).not.toHaveProperty('denominator')
  })

  it('give a mean that is marked, under a method of its own', async () => {
    const { facts } = await read(sheet, alone({ over: 'unweighted' }))
    expect(facts[RATE]).toMatchObject({
      value: 70,
      method: 'kpi, unweighted',
      note: 'mean of 2 figures published without counts, unweighted',
    })
  })

  it('take a column that is headed by no period for what the mapping says it is', async () => {
    const toDate = lines('Indicator,Apr-25,May-25,YTD', 'FCR,50%,90%,74%')
    const periods = { read: 'other', named: { ytd: '2025-04/2025-05' } }
    const { facts } = await read(toDate, alone({}, { periods }))
    expect(facts[RATE]).toMatchObject({ value: 74, period: '2025-04/2025-05' })
  })
})

describe('periods', () => {
  it('of several lengths side by side are refused until the mapping chooses', async () => {
    const sheet = lines('Indicator,Apr-25,May-25,Jun-25,Q1 2025/26', 'FCR,1%,2%,3%,50%')
    expect(await failure(sheet, alone())).toBe(
      'UNREADABLE_EXPORT export.csv: periods of several lengths stand side by side (month, quarter): say in `periods.read` of the mapping which count',
    )
    const { facts } = await read(sheet, alone({}, { periods: { read: 'quarter' } }))
    expect(facts[RATE]).toMatchObject({ value: 50, period: '2025-04/2025-06' })
  })

  it.each(['Q1 2025', '2025', '2011-12', '04/05'])(
    'that may be two are refused: %s',
    async (header) => {
      expect(await failure(lines(`Indicator,${header}`, 'FCR,50%'), alone())).toMatch(
        /column 2 may be two periods: say in `periods.named`/,
      )
    },
  )

  it.each([
    ['month', '2011-12/2011-12'],
    ['year', '2011-04/2012-03'],
  ])('that may be a month or a year are what is read: %s', async (length, period) => {
    const sheet = lines('Indicator,2011-12', 'FCR,50%')
    const { facts } = await read(sheet, alone({}, { periods: { read: length } }))
    expect(facts[RATE]).toMatchObject({ value: 50, period })
  })

  it('that are there twice are refused', async () => {
    expect(await failure(lines('Indicator,Apr-25,2025-04', 'FCR,1%,2%'), alone())).toMatch(
      /columns 2 and 3 are both of 2025-04\/2025-04/,
    )
  })

  it('that nobody can find are told', async () => {
    expect(await failure(lines('Indicator,Actual,Target', 'FCR,1%,2%'), alone())).toMatch(
      /no column is headed by a period, such as Apr-25/,
    )
  })

  it('that overlap are not added up', async () => {
    const named = { 'to June': '2025-04/2025-07', 'to July': '2025-04/2025-08' }
    const sheet = lines('Indicator,to June,to July', 'Number,50,90', 'All,100,100')
    const mapping = (over: string) =>
      alone({ label: 'FCR', numerator: 'Number', denominator: 'All', over }, { periods: { named } })
    expect((await read(sheet, mapping('all'))).withheld[RATE]).toMatch(/^its periods overlap/)
    expect((await read(sheet, mapping('latest'))).facts[RATE]).toMatchObject({
      value: 90,
      period: '2025-04/2025-08',
    })
  })
})

describe('cells', () => {
  it.each([
    ['95,0.92', /under 1 beside others over 1, which mixes fractions and percentages/],
    ['0.95,0.92', /bare figures under 1 in a row of percentages/],
  ])('of percentages on two scales are rejected: %s', async (cells, reason) => {
    const { facts, reckoning } = await read(
      lines('Indicator,Apr-25,May-25', `FCR,${cells}`),
      alone(),
    )
    expect(facts).toEqual({})
    expect(Object.keys(reckoning.rejected)).toEqual([expect.stringMatching(reason)])
    expect(Object.values(reckoning.rejected)).toEqual([
      { count: 1, places: ['row 2, column "Indicator"'] },
    ])
  })

  it('under 1 are percentages where they bear the sign, or the mapping says so', async () => {
    const signed = lines('Indicator,Apr-25,May-25', 'FCR,2%,0.9%')
    const bare = lines('Indicator,Apr-25,May-25', 'FCR,2,0.9')
    const latest = { over: 'latest' }
    expect((await read(signed, alone(latest))).facts[RATE]).toMatchObject({ value: 0.9 })
    expect((await read(bare, alone({ ...latest, underOne: true }))).facts[RATE]).toMatchObject({
      value: 0.9,
    })
  })

  it.each([
    ['text', '1 day 2 hours'],
    ['hours', '2 days'],
    ['days', '3 hours'],
  ])('of %s that need the length of a day are rejected: %s', async (unit, cell) => {
    const fact = unit === 'days' ? 'responseTime.post' : 'responseTime.electronic'
    const { reckoning } = await read(
      lines('Indicator,Apr-25', `FCR,${cell}`),
      alone({ fact, unit }),
    )
    expect(Object.keys(reckoning.rejected)).toEqual([
      'days and hours that are turned into one another; a day may have 24 hours, or those of work',
    ])
  })

  it('of working days and hours are read in their own', async () => {
    const sheet = lines('Indicator,Apr-25', 'Post,3.5', 'E-mail,2h 30m', 'Letters,4', 'E-mails,8')
    const fact = (name: string, more: object) => ({
      fact: name,
      over: 'all',
      method: 'kpi',
      ...more,
    })
    const post = { label: 'Post', unit: 'days', denominator: 'Letters' }
    const mail = { label: 'E-mail', unit: 'hours', denominator: 'E-mails' }
    const { facts } = await read(sheet, {
      ...WIDE,
      indicators: [fact('responseTime.post', post), fact('responseTime.electronic', mail)],
    })
    expect(facts).toMatchObject({
      'responseTime.post': { value: 3.5, denominator: 4 },
      'responseTime.electronic': { value: 2.5, denominator: 8 },
    })
  })

  it('that are no number reject their row with its place, and never with what they say', async () => {
    const sheet = lines('Indicator,Apr-25', 'FCR,see Ada Quill')
    const { reckoning } = await read(sheet, alone())
    expect(reckoning.rejected).toEqual({
      'no number': { count: 1, places: ['row 2, column 2'] },
    })
    expect(JSON.stringify(reckoning)).not.toContain('Quill')
  })
})

describe('a long sheet', () => {
  const sheet = lines(
    'KPI,Month,Value,Numerator,Denominator,Target,Owner',
    'FCR,Apr-25,50%,50,100,80%,Ada Quill',
    'FCR,May-25,90%,"1,800","2,000",80%,Ada Quill',
    'Abandoned,Apr-25,0,-,100,5%,Ada Quill',
    'Abandoned,May-25,5%,5,100,5%,Ada Quill',
    'Complaints,May-25,5,,,,Ada Quill',
  )

  it('gives what its counts say, whatever order its rows have', async () => {
    const { facts, reckoning } = await read(sheet, LONG)
    expect(facts).toMatchObject({
      [RATE]: { value: 185_000 / 2100, numerator: 1850, denominator: 2100 },
      [ABANDONED]: { value: 5, numerator: 5, denominator: 100, period: '2025-05/2025-05' },
    })
    expect(reckoning.warnings).toEqual([
      `${ABANDONED}: the percentage is 0 where its numerator is not said: not taken for none, in 2025-04`,
    ])
    const [header = '', ...rows] = sheet.trim().split('\n')
    expect((await read(lines(header, ...rows.reverse()), LONG)).facts).toEqual(facts)
  })

  it('leaves out rows of other periods, and those that say none', async () => {
    const more = `${sheet}FCR,,1%,1,100,,\nFCR,2025/26,1%,1,100,,\n`
    const mapping = { ...LONG, periods: { read: 'month' } }
    const { facts, reckoning } = await read(more, mapping, { period: '2025-05/2025-05' })
    expect(facts[RATE]).toMatchObject({ value: 90 })
    expect(reckoning.excluded).toEqual({
      'a label that the mapping does not name': 1,
      'a period of another length': 1,
      'no period': 1,
      'outside the period': 2,
    })
  })

  it('with months and years in it gives nothing until the mapping chooses', async () => {
    const { withheld } = await read(`${sheet}FCR,2024/25,1%,1,100,,\n`, LONG)
    expect(withheld[RATE]).toMatch(/several lengths of time \(month, year\); say in `periods.read`/)
  })

  it('rejects a period that it can’t read', async () => {
    const { reckoning } = await read(
      `${sheet}FCR,last month,1%,1,100,,\nFCR,2025,1%,1,100,,\n`,
      LONG,
    )
    expect(reckoning.rejected).toEqual({
      'no period, such as Apr-25 or 2025/26': { count: 1, places: ['row 7, column "Month"'] },
      'what may be two periods: say in `periods.named` which it is': {
        count: 1,
        places: ['row 8, column "Month"'],
      },
    })
  })

  it('holds percentages against fractions over all months of a label', async () => {
    const mixed = lines(
      'KPI,Month,Value,Numerator,Denominator',
      'FCR,Apr-25,92,,',
      'FCR,May-25,0.9,,',
    )
    expect((await read(mixed, LONG)).withheld[RATE]).toMatch(/^it has bare figures under 1 beside/)
  })

  it('reads days of a workbook as periods', async () => {
    const rows = rowsXml([
      ['KPI', 'Month', 'Value', 'Numerator', 'Denominator'],
      ['FCR', { date: 45748 }, 50, 50, 100],
      ['FCR', { date: 45778 }, 90, 90, 100],
    ])
    const { facts } = await read(workbook({ KPIs: rows }), { ...LONG, source: { format: 'xlsx' } })
    expect(facts[RATE]).toMatchObject({ value: 70, period: '2025-04/2025-05' })
  })

  it('keeps councils apart', async () => {
    const councils = lines(
      'Council,KPI,Month,Value,Numerator,Denominator',
      'E07000999,FCR,Apr-25,,50,100',
      'E07000998,FCR,Apr-25,,90,100',
    )
    const mapping = { ...LONG, columns: { ...LONG.columns, council: 'Council' } }
    const reading = await read(councils, mapping)
    expect(reading.councils.map(({ council, facts }) => [council, facts[RATE]])).toMatchObject([
      ['E07000998', { value: 90 }],
      ['E07000999', { value: 50 }],
    ])
  })
})

describe('which way is better', () => {
  it('is checked where the sheet says it by row', async () => {
    const sheet = (word: string) => lines('Indicator,Good is,Apr-25', `FCR,${word},50%`)
    const mapping = alone({}, { columns: { label: 'Indicator', better: 'Good is' } })
    expect((await read(sheet('Bigger is better'), mapping)).facts[RATE]).toMatchObject({
      value: 50,
    })
    expect((await read(sheet(''), mapping)).facts[RATE]).toMatchObject({ value: 50 })
    expect((await read(sheet('Low'), mapping)).withheld[RATE]).toBe(
      'the sheet says that lower is better, and it is higher: does the row measure the opposite?',
    )
  })
})

describe('a figure that no fact asks for', () => {
  it('goes out as a measure', async () => {
    const sheet = lines(
      'Indicator,Apr-25,May-25',
      'Answered in 20s (target 80%),75%,85%',
      'Complaints,3,4',
    )
    const mapping = {
      ...WIDE,
      indicators: [
        {
          measure: 'telephony.answeredInTarget',
          label: 'Answered in 20s (target)',
          unit: 'percent',
          over: 'latest',
          method: 'offered',
        },
        {
          measure: 'complaints.received',
          label: 'Complaints',
          unit: 'count',
          over: 'all',
          method: 'kpi',
        },
      ],
    }
    expect((await read(sheet, mapping)).withheld[RATE]).toBe('the mapping names no row for it')
    expect((await read(sheet, mapping)).measures).toMatchObject([
      { name: 'telephony.answeredInTarget', unit: 'percent', value: 85 },
      { name: 'complaints.received', unit: 'count', value: 7, period: '2025-04/2025-05' },
    ])
  })
})

describe('a mapping', () => {
  it.each([
    [
      { fact: 'firstContact.resolutionRat' },
      /no such fact of numbers; did you mean `firstContact.resolutionRate`/,
    ],
    [{ fact: 'firstContact.channels' }, /no such fact of numbers/],
    [{ unit: 'seconds' }, /the fact is in percent: use percent, fraction/],
    [{ better: 'lower' }, /of this fact higher is better: does the row measure the opposite/],
    [{ measure: 'a.b' }, /either `fact` or `measure`/],
    [{ fact: undefined, measure: RATE }, /this is a fact of the dictionary/],
    [{ label: undefined }, /name `label`, or `numerator` and `denominator`/],
    [{ numerator: 'N' }, /name `denominator` too/],
    [{ numerator: 'N', denominator: 'FCR' }, /the row "FCR" is read as percent elsewhere/],
    [{ fact: undefined, measure: 'a.b', unit: 'count', denominator: 'N' }, /only shares and times/],
  ])('that can’t be meant is refused: %j', async (indicator, reason) => {
    const given = JSON.parse(JSON.stringify(alone(indicator)))
    expect(await failure(lines('Indicator,Apr-25', 'FCR,50%'), given)).toMatch(reason)
  })

  it.each([
    [{ periods: { year: '2025' } }, /write a financial year, such as 2025\/26/],
    [{ periods: { named: { YTD: '2025' } } }, /write first and last month, such as/],
    [
      { columns: { label: 'KPI', period: 'Month' } },
      /name `value`, or `numerator` and `denominator`/,
    ],
    [{ columns: { label: 'KPI', value: 'Value' } }, /name `period` too/],
    [{ source: { format: 'json' } }, /needs csv or xlsx/],
  ])('whose shape can’t be meant is refused: %j', async (more, reason) => {
    expect(await failure(lines('Indicator,Apr-25', 'FCR,50%'), alone({}, more))).toMatch(reason)
  })

  it('is needed: no two sheets are alike', async () => {
    expect(await failureOf(indicators, 'Indicator,Apr-25\n')).toMatch(
      /^INVALID_MAPPING indicators needs a mapping/,
    )
  })
})
