import { describe, expect, it } from 'vitest'
import { satisfaction } from '../../../adapters/satisfaction/index.ts'
import { bytesOf } from '../../support/council-ways.ts'
import { rowsXml, workbook } from '../mapped-table/workbook.ts'
import { called, down, measuresIn, responses } from './surveys.ts'

const scores = {
  ...down,
  source: { format: 'xlsx', headerRow: 2, skip: ['Total'] },
  time: { ...responses.time, formats: ['excel'] },
  scale: 'percent',
  columns: {
    month: 'Month',
    channel: 'Channel',
    score: { column: 'CSAT', unit: 'fraction' },
    answers: 'N',
  },
}

describe('a file', () => {
  it.each([
    ['', 45_748],
    ['date1904="1"', 44_286],
  ])(
    'may be a workbook with a title, days for months and fractions (%s)',
    async (properties, april) => {
      const rows = rowsXml([
        ['Satisfaction, by channel'],
        ['Month', 'Channel', 'CSAT', 'N'],
        [{ date: april }, 'Phone', 0.9, 100],
        [{ date: april + 31 }, 'Phone', 0.5, 300],
        ['Total', null, 0.6, 400],
      ])
      const file = { name: 'csat.xlsx', bytes: bytesOf(workbook({ CSAT: rows }, { properties })) }
      const measures = await measuresIn(satisfaction.read(file, { mapping: scores }))
      expect(called(measures, 'satisfaction.meanScore')).toMatchObject({
        value: 60,
        denominator: 400,
        period: '2025-04/2025-05',
      })
    },
  )

  it('may be in Windows-1252, with a header that goes by another name', async () => {
    const text = 'Mois;Channel;Customer group;Face;Answers\n2025-04;Web;Môn;Good;"1,250"\n'
    const bytes = Uint8Array.from(text, (sign) => sign.charCodeAt(0))
    const source = { format: 'csv', delimiter: 'auto', aliases: { Month: ['Mois', 'Mis'] } }
    const file = { name: 'faces.csv', bytes: bytesOf(bytes) }
    const measures = await measuresIn(satisfaction.read(file, { mapping: { ...down, source } }))
    expect(called(measures, 'satisfaction.answers', { customerType: 'môn' })?.value).toBe(1250)
  })

  it('without a column of answers is refused, and says which it looks for', async () => {
    const source = 'Month,Channel,Customer group,Faces,Answers\n2025-04,Web,,Good,1\n'
    const file = { name: 'faces.csv', bytes: bytesOf([source]) }
    await expect(satisfaction.read(file, { mapping: down })).rejects.toThrow(
      /^faces.csv: there is no column "Face" \(is it "Faces"\?\); `columns.answer`/,
    )
  })

  it('with two columns of one name is refused until the mapping picks one', async () => {
    const source = 'Month,Channel,Customer group,Face,Answers,Answers\n2025-04,Web,,Good,1,2\n'
    const read = (mapping: unknown) =>
      satisfaction.read({ name: 'faces.csv', bytes: bytesOf([source]) }, { mapping })
    await expect(read(down)).rejects.toThrow(/column `Answers` is there twice/)
    const picked = { ...down, columns: { ...down.columns, count: 6 } }
    expect(called(await measuresIn(read(picked)), 'satisfaction.answers')?.value).toBe(2)
  })
})
