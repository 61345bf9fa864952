import { describe, expect, it } from 'vitest'
import { rowsXml, workbook } from '../mapped-table/workbook.ts'
import { alone, lines, one, RATE, rated, read, WAIT, WIDE } from './some-sheets.ts'

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
    ['2025/26 Q3,2025-26 Qtr 4', '2025-10/2026-03'],
    ['Q2 (2025/26),Quarter 3 2025/26', '2025-07/2025-12'],
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
    const quarters = await read(rated('50%,90%', '50,90', '100,100', 'Q3,Q4'), mapping)
    expect(quarters.facts[RATE]).toMatchObject({ value: 70, period: '2025-10/2026-03' })
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

  it.each(['seconds', 'minutes', 'text', 'day-fraction'])(
    'reads times of a workbook as they are shown, whatever unit is said: %s',
    async (unit) => {
      const rows = rowsXml([
        ['Indicator', { date: 45748 }],
        ['FCR', { time: 280 / 86_400 }],
      ])
      const mapping = alone({ fact: WAIT, unit, over: 'latest' }, { source: { format: 'xlsx' } })
      const { facts } = await read(workbook({ KPIs: rows }), mapping)
      expect(facts[WAIT]).toMatchObject({ value: 280 })
    },
  )

  it('counts the months of the period alone', async () => {
    const { facts } = await read(rated('50%,90%', '50,90', '100,100'), WIDE, {
      period: '2025-05/2026-03',
    })
    expect(facts[RATE]).toMatchObject({ value: 90, period: '2025-05/2025-05' })
  })

  it('is read between titles, headings and a footer, beside columns and rows that are nobody’s', async () => {
    const sheet = lines(
      'Performance 2025/26,,,,',
      'Prepared by Ada Quill,,,,',
      'Ref,Indicator,Target,Apr-25,Q1 2025/26',
      ',TELEPHONE,,,',
      'CS01,Resolved at first contact (target 85%),85%,81.0%,80.0%',
      'CS01a, Contacts  resolved first time ,,"8,100","24,000"',
      'CS01b,Contacts,,"10,000","30,000"',
      'CS02,Ada Quill’s own,,TBC,4%',
      'Source: ada.quill@example.org,,,,',
    )
    const source = { format: 'csv', headerRow: 3, stopAt: ['Source'] }
    const mapping = { ...WIDE, source, periods: { read: 'month' } }
    const reading = await read(sheet, mapping)
    expect(reading.facts).toMatchObject({ [RATE]: { value: 81, period: '2025-04/2025-04' } })
    expect(reading.reckoning).toMatchObject({
      read: 5,
      used: 3,
      excluded: { 'a label that the mapping does not name': 2 },
    })
    expect(JSON.stringify(reading)).not.toMatch(/quill/i)
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
