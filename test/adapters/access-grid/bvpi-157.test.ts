import { describe, expect, it } from 'vitest'
import downMapping from '../../../fixtures/generate/access-grid.mapping.json' with { type: 'json' }
import { all, called, grid, NO, YES } from './grids.ts'

describe('BVPI 157', () => {
  const shareIn = ({ measures }: Awaited<ReturnType<typeof grid>>) =>
    called(measures, 'bvpi157.enabled')

  it('has neither what is not provided nor what the law exempts in it', async () => {
    const outcome = await grid(
      all(YES, { 1: 'Website,No,,,', 2: 'Website,Yes,No,Exempt,Act of 1983', 3: NO }),
    )
    expect(shareIn(outcome)).toMatchObject({ value: 87.5, numerator: 7, denominator: 8 })
  })

  it('takes an exemption without a reason for none, where the grid has reasons', async () => {
    const outcome = await grid(all(YES, { 2: 'Website,Yes,No,Exempt,' }))
    expect(shareIn(outcome)?.withheld).toMatch(/^of 1 of 10 types/)
    const { reason: _, ...columns } = downMapping.columns
    const taken = await grid(all(YES, { 2: 'Website,Yes,No,Exempt,' }), { columns })
    expect(shareIn(taken)).toMatchObject({ numerator: 9, denominator: 9 })
  })

  it('is withheld where something is not known, with the least and the most that it can be', async () => {
    const outcome = await grid(
      all(YES, { 0: 'Website,Yes,-,Yes,', 1: 'Website,Yes,No,?,', 2: 'Website,TBC,Yes,Yes,' }),
    )
    expect(shareIn(outcome)?.withheld).toMatch(/^of 3 of 10 types of interaction of services/)
    expect(called(outcome.measures, 'bvpi157.enabledAtLeast')).toMatchObject({
      numerator: 7,
      denominator: 9,
    })
    expect(called(outcome.measures, 'bvpi157.enabledAtMost')).toMatchObject({
      numerator: 9,
      denominator: 9,
    })
    expect(called(outcome.measures, 'bvpi157.enabled', 'regulation')?.value).toBe(100)
  })

  it('has no bounds where all is known', async () => {
    const { measures } = await grid(all(YES))
    expect(measures.map(({ name }) => name)).not.toContain('bvpi157.enabledAtLeast')
  })

  it('is never said of a grid that has the eight types of standard 1 alone', async () => {
    const eight = ['8', '2', '7', '3', '0', '1', '21', '13']
    const outcome = await grid(eight.map((id) => `Parks,${id},${YES}`))
    expect(shareIn(outcome)?.withheld).toBe(
      'the grid has nothing of these of the ten types: paying, procurement, providing_access_to_networks, regulation',
    )
    expect(outcome.facts['selfService.interactionTypes']).toMatchObject({
      value: expect.toSatisfy((types: readonly string[]) => types.length === 8),
    })
  })

  it('has a type with narrower ones enabled where each of them is', async () => {
    const rows = [...all(YES), `Parks,22,${YES}`, `Parks,Course booking,${NO}`]
    expect(shareIn(await grid(rows))).toMatchObject({ numerator: 9, denominator: 10 })
    expect(shareIn(await grid(rows.slice(0, 11)))).toMatchObject({ numerator: 10 })
  })

  it('counts for none of the ten what has no known place under them, and tells', async () => {
    const outcome = await grid([...all(YES), `Parks,17,${NO}`])
    expect(shareIn(outcome)).toMatchObject({ numerator: 10, denominator: 10 })
    expect(outcome.reckoning.warnings).toEqual([
      expect.stringMatching(/^1 marks are of types below/),
    ])
  })

  it('is not enabled by counters, letters, calls or channels that nobody knows', async () => {
    for (const channel of ['Reception', 'Letter', 'Telephone', 'Pigeon', '']) {
      const outcome = await grid(all(YES, { 4: `${channel},Yes,Yes,Yes,` }))
      expect(shareIn(outcome)?.withheld).toMatch(/^of 1 of 10/)
    }
  })

  it('takes any electronic channel', async () => {
    const outcome = await grid([...all(YES, { 4: NO }), 'Parks,4,E-mail,Yes,Yes,Yes,'])
    expect(shareIn(outcome)).toMatchObject({ numerator: 10 })
  })

  it('counts as exempt what the law exempts, though it be marked enabled, and tells', async () => {
    const outcome = await grid(all(YES, { 4: 'Website,Yes,Yes,Exempt,Act of 1983' }))
    expect(shareIn(outcome)).toMatchObject({ numerator: 9, denominator: 9 })
    expect(outcome.reckoning.warnings).toEqual([expect.stringMatching(/what the law exempts/)])
  })

  it('is withheld where a row could not be read', async () => {
    const outcome = await grid([...all(YES), `Parks,moaning,${YES}`])
    expect(shareIn(outcome)?.withheld).toBe('rows that could not be read: 1')
    expect(outcome.reckoning.rejected).toEqual({
      'a type of interaction that is not in the list (LGIL)': {
        count: 1,
        places: ['row 12, column "LGIL"'],
      },
    })
  })
})

describe('how many types of interaction of services are exempt', () => {
  const EXEMPT = 'Website,Yes,No,Exempt,Act of 1983'
  const exemptIn = ({ measures }: Awaited<ReturnType<typeof grid>>) =>
    called(measures, 'bvpi157.exempt')

  it('is counted where the grid says it of all', async () => {
    expect(exemptIn(await grid(all(YES, { 4: EXEMPT })))).toMatchObject({
      value: 1,
      denominator: 10,
    })
  })

  it('has a least value where a cell says nothing of one, which may be exempt too', async () => {
    const outcome = await grid(all(YES, { 4: EXEMPT, 5: 'Website,Yes,No,-,' }))
    expect(exemptIn(outcome)?.withheld).toMatch(/open for 1 of 10 types/)
    expect(called(outcome.measures, 'bvpi157.exemptAtLeast')?.value).toBe(1)
  })

  it('is withheld where a row could not be read', async () => {
    const outcome = await grid([...all(EXEMPT), `Parks,moaning,${YES}`])
    expect(exemptIn(outcome)?.withheld).toBe('rows that could not be read: 1')
  })
})

describe('a row that adds others up', () => {
  it('is no service, whatever its marks look like', async () => {
    const outcome = await grid([...all(YES), 'Total,4,Website,1,1,1,'])
    expect(called(outcome.measures, 'bvpi157.enabled')).toMatchObject({ denominator: 10 })
    expect(outcome.reckoning.excluded).toEqual({ 'a total of other rows': 1 })
  })
})
