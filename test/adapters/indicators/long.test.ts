import { describe, expect, it } from 'vitest'
import { rowsXml, workbook } from '../mapped-table/workbook.ts'
import { ABANDONED, LONG, lines, RATE, read } from './some-sheets.ts'

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

  it('reads records of JSON', async () => {
    const records = [
      { KPI: 'FCR', Month: '2025-04', Value: '50%', Numerator: 50, Denominator: 100 },
      { KPI: 'FCR', Month: '2025-05', Value: null, Numerator: 90, Denominator: 100 },
    ]
    const mapping = { ...LONG, source: { format: 'json' } }
    const { facts } = await read(JSON.stringify(records), mapping)
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
