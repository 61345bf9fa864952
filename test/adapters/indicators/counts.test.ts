import { describe, expect, it } from 'vitest'
import { alone, lines, one, RATE, rated, read, WIDE } from './some-sheets.ts'

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
