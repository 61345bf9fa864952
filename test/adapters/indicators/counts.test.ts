import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { isRecord } from '../../../src/facts/observe.ts'
import { alone, lines, one, RATE, rated, read, WIDE } from './some-sheets.ts'

const month = fc.tuple(fc.nat(500), fc.nat(500)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)])
const year = fc.array(month, { minLength: 12, maxLength: 12 })

/** Numerators and denominators as rows of a sheet whose columns are so many months long. */
function sheetOf(months: readonly (readonly number[])[], length: number): string {
  const starts = months.flatMap((_, index) => (index % length === 0 ? [index] : []))
  const sums = (place: number) =>
    starts.map((from) =>
      months.slice(from, from + length).reduce((sum, one) => sum + (one[place] ?? 0), 0),
    )
  const header = starts.map((from) => periodOf(from, from + length - 1))
  return lines(`Indicator,${header}`, `Number,${sums(0)}`, `All,${sums(1)}`)
}

function periodOf(from: number, to: number): string {
  const [first, last] = [from, to].map((index) =>
    new Date(Date.UTC(2025, 3 + index, 1)).toISOString().slice(0, 7),
  )
  return `${first}/${last}`
}

describe('counts', () => {
  const mapping = alone({ label: undefined, numerator: 'Number', denominator: 'All' })
  const given = JSON.parse(JSON.stringify(mapping))

  test.prop([year.filter((months) => months.some(([, all = 0]) => all > 0))])(
    'give one figure, whether they stand by month, by quarter or by year',
    async (months) => {
      const figures = await Promise.all(
        [1, 3, 12].map(async (length) => {
          const { facts } = await read(sheetOf(months, length), given)
          const rate = facts[RATE]
          if (!isRecord(rate)) return 'no figure'
          const { value, numerator, denominator } = rate
          return { value, numerator, denominator }
        }),
      )
      expect(figures[0]).toHaveProperty('value')
      expect(figures[1]).toEqual(figures[0])
      expect(figures[2]).toEqual(figures[0])
    },
  )
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
      `${RATE}: a cell says by a word, such as TBC, that nobody knows: left out, in 2025-04`,
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
