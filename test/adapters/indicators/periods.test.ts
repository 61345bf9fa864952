import { describe, expect, it } from 'vitest'
import { alone, failure, lines, RATE, read } from './some-sheets.ts'

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
