import { describe, expect, it } from 'vitest'
import { called, measuresIn, published, small } from './surveys.ts'

describe('scores that somebody published', () => {
  it('are weighted by the answers behind them', async () => {
    const reading = small('Phone,,,,,0.5,"1,200"\nWeb,,,,,0.1,400\n', { columns: published })
    const measures = await measuresIn(reading)
    expect(called(measures, 'satisfaction.net')).toMatchObject({
      value: 0.4,
      denominator: 1600,
      method: 'good-less-poor, published-weighted',
    })
    expect(called(measures, 'satisfaction.sharePoor')).toMatchObject({
      withheld: 'scores are published, and not who gave which answer',
    })
  })

  it('without the number of answers are given each by itself and never pooled', async () => {
    const { answers: _answers, ...columns } = published
    const measures = await measuresIn(small('Phone,,,,,0.5,\nWeb,,,,,0.1,\n', { columns }))
    expect(called(measures, 'satisfaction.net')?.withheld).toMatch(/^2 of 2 scores are published/)
    const phone = called(measures, 'satisfaction.net', { channel: 'telephone' })
    expect(phone).toMatchObject({ value: 0.5, method: 'good-less-poor, published' })
    expect(phone).not.toHaveProperty('denominator')
  })

  it.each([
    ['as published scores', { score: { column: 'Net' }, answers: 'N' }],
    ['as answers', { answer: 'Net', count: 'N' }],
  ])('from 0 to 100 may have their sign: %s', async (_, columns) => {
    const own = { scale: 'percent', columns, values: {} }
    const { councils, reckoning } = await small('Phone,,,,,85%,3\nWeb,,,,,25 %,1\n', own)
    expect(reckoning).toMatchObject({ used: 2, rejected: {} })
    const measures = councils[0]?.measures ?? []
    expect(called(measures, 'satisfaction.meanScore')).toMatchObject({ value: 70, denominator: 4 })
  })

  it('of nought beside a number of answers that nobody gives are dropped', async () => {
    const { reckoning } = await small('Phone,,,,,0,-\nWeb,,,,,0.2,10\n', { columns: published })
    expect(reckoning).toMatchObject({
      used: 1,
      excluded: { 'a score of 0 of nobody knows how many answers': 1 },
    })
  })

  it('are not taken with counted ones, as the methods differ', async () => {
    const columns = {
      channel: 'Channel',
      counts: { good: 'Good', average: 'Average', poor: 'Poor' },
      score: { column: 'Net' },
      answers: 'N',
    }
    const reading = small('Phone,,6,3,1,0.5,\nWeb,,,,,0.2,10\n', { columns })
    const measures = await measuresIn(reading)
    expect(called(measures, 'satisfaction.net')?.withheld).toMatch(/two methods/)
    expect(called(measures, 'satisfaction.net', { channel: 'telephone' })?.value).toBe(0.5)
  })

  it('that the counts contradict are told, and the counts win; rounding is no contradiction', async () => {
    const columns = {
      counts: { good: 'Good', average: 'Average', poor: 'Poor' },
      score: { column: 'Net' },
    }
    const { councils, reckoning } = await small('a,,2,0,1,0.33,\nb,,6,3,1,0.9,\n', { columns })
    expect(reckoning.warnings).toEqual([
      'rows whose published score is not what the answers give: 1; counts win',
    ])
    expect(called(councils[0]?.measures ?? [], 'satisfaction.net')?.numerator).toBe(6)
  })

  const csat = (unit?: string) => ({
    scale: 'percent',
    columns: { score: { column: 'Net', ...(unit && { unit }) }, answers: 'N' },
  })

  it('of two units in one column are used for nothing', async () => {
    const measures = await measuresIn(small('a,,,,,0.85,10\nb,,,,,85,10\n', csat()))
    expect(called(measures, 'satisfaction.meanScore')?.withheld).toMatch(/some are fractions/)
  })

  it('that look like fractions are doubted, and are read as such where the mapping says so', async () => {
    const doubted = await small('a,,,,,0.85,10\n', csat())
    expect(doubted.reckoning.warnings).toEqual([expect.stringMatching(/is .* fraction\?/)])
    const measures = await measuresIn(small('a,,,,,0.85,10\n', csat('fraction')))
    expect(called(measures, 'satisfaction.meanScore')?.value).toBe(85)
  })

  it('outside the scale are rejected', async () => {
    const { reckoning } = await small('Phone,,,,,1.5,10\nWeb,,,,,0.2,10\n', { columns: published })
    expect(reckoning.rejected).toEqual({
      "no answer on the mapping's scale": { count: 1, places: ['row 2, column "Net"'] },
    })
  })
})
