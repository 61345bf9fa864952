import { describe, expect, it } from 'vitest'
import { alone, lines, RATE, read, WIDE } from './some-sheets.ts'

describe('cells', () => {
  it.each([
    ['95,0.92', /under 1 beside others over 1, which mixes fractions and percentages/],
    ['0.95,0.92', /no bare figure over 1 in a row of percentages/],
    ['1,1', /no bare figure over 1 in a row of percentages/],
    ['1,0.92', /no bare figure over 1 in a row of percentages/],
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
    const whole = lines('Indicator,Apr-25,May-25,Jun-25', 'FCR,0,2,1')
    const latest = { over: 'latest' }
    expect((await read(whole, alone(latest))).facts[RATE]).toMatchObject({ value: 1 })
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

  it('that say by a word that nobody knows are told of once, blank ones never', async () => {
    const { facts, reckoning } = await read(
      lines(
        'Indicator,Apr-25,May-25,Jun-25,Jul-25,Aug-25',
        'Resolved at first contact (target 80%),80%,TBC,-,,N/A',
        'Contacts resolved first time,80,90,?,,n/a',
        'Contacts,100,100,TBC,100,',
        'Nobody’s,TBC,TBC,TBC,TBC,TBC',
      ),
    )
    expect(facts[RATE]).toMatchObject({ value: 85, period: '2025-04/2025-05' })
    expect(reckoning.warnings).toEqual([
      `${RATE}: a cell says by a word, such as TBC, that nobody knows: left out, in 3 periods, the first is 2025-05`,
    ])
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

describe('a figure that is not there', () => {
  it('is told with the rows that are missed, and how to find them', async () => {
    const sheet = lines('Indicator,Apr-25', 'Contacts resolved first time,8')
    expect((await read(sheet)).withheld[RATE]).toBe(
      'no row is called "Resolved at first contact (target 80%)" or "Contacts", or it has no figure: write labels as the sheet does',
    )
  })

  it('is told with the rows that could not be read, which may be its own', async () => {
    const sheet = lines('Indicator,Apr-25', 'FCR,93%*')
    expect((await read(sheet, alone())).withheld[RATE]).toBe(
      'no row is called "FCR", or it has no figure; 1 row of the sheet could not be read',
    )
  })
})
