import { describe, expect, it } from 'vitest'
import { satisfaction } from '../../../adapters/satisfaction/index.ts'
import { bytesOf } from '../../support/council-ways.ts'
import { down, period, read, responses, small } from './surveys.ts'

describe('the facts of standard 17', () => {
  const declared = { surveyEnded: '2026-03-31', publishedOn: '2026-05-14', publishedAt: 'page 9' }

  it('come from what the mapping declares, and say so', async () => {
    const { councils } = await small('Phone,Resident,6,3,1,,\n', {
      declared: { ...declared, triggeredByContact: false },
    })
    expect(councils[0]?.facts).toMatchObject({
      'satisfaction.lastSurvey': { value: '2026-03-31', basis: 'self-declared', period },
      'satisfaction.triggeredByContact': { value: false, basis: 'self-declared' },
      'satisfaction.resultsPublished': { value: true, evidence: 'page 9' },
      'satisfaction.lastPublished': { value: '2026-05-14', evidence: 'page 9' },
    })
    expect(Object.keys(councils[0]?.withheld ?? {})).toEqual([
      'satisfaction.outcomeLeftOut',
      'satisfaction.brandLeftOut',
      'satisfaction.segmented',
    ])
  })

  it('are all withheld where nobody answered, whatever is declared', async () => {
    const { councils } = await small('Phone,Resident,0,0,0,,\n', { declared })
    expect(councils[0]?.facts).toEqual({})
    expect(Object.values(councils[0]?.withheld ?? {})).toContain('no answers are counted')
  })

  it('have the day of the last answer, which goes before the declared one', async () => {
    const rows = ['03/03/2026 10:00:00', '01/03/2026 09:00:00'].map(
      (at) => `${at},Phone,,Satisfied`,
    )
    const source = `Answered,Channel,Customer group,Answer\n${rows.join('\n')}\n`
    const { councils, reckoning } = await read(source, responses)
    expect(councils[0]?.facts['satisfaction.lastSurvey']).toMatchObject({
      value: '2026-03-03',
      basis: 'measured',
    })
    expect(reckoning.warnings).toEqual([expect.stringMatching(/the answers win$/)])
  })

  it('have months say nothing of the day on which a survey ended', async () => {
    const { declared: _declared, ...mapping } = down
    const source = 'Month,Channel,Customer group,Face,Answers\n2026-03,Phone,,Good,1\n'
    const { councils } = await read(source, mapping)
    expect(councils[0]?.withheld['satisfaction.lastSurvey']).toMatch(/declared.surveyEnded/)
  })

  it('have no survey end after the last month that has answers; an earlier end is told', async () => {
    const sheet = (month: string) =>
      read(`Month,Channel,Customer group,Face,Answers\n${month},Phone,,Good,1\n`, down, 'a.csv')
    const early = await sheet('2025-05')
    expect(early.councils[0]?.withheld['satisfaction.lastSurvey']).toMatch(
      /^the survey is declared/,
    )
    const { councils, reckoning } = await satisfaction.read(
      { name: 'b.csv', bytes: bytesOf(['Month,Face,Answers\n2026-04,Good,1\n']) },
      { mapping: { ...down, columns: { month: 'Month', answer: 'Face', count: 'Answers' } } },
    )
    expect(councils[0]?.facts['satisfaction.lastSurvey']).toMatchObject({ value: '2026-03-31' })
    expect(reckoning.warnings).toEqual([expect.stringMatching(/not the last time/)])
  })

  const groups = (rows: string, mainGroups?: readonly string[]) =>
    small(rows, { ...(mainGroups && { mainGroups }) })

  it('have surveys broken down where each main group that the mapping names has answers', async () => {
    const rows = 'Phone,Resident,6,3,1,,\nPhone,Business,1,0,0,,\nWeb,Visitor,2,0,0,,\n'
    const { councils } = await groups(rows, ['Resident', 'business'])
    expect(councils[0]?.facts['satisfaction.segmented']).toMatchObject({
      value: true,
      denominator: 11,
    })
  })

  it.each([
    ['one group', 'Phone,Resident,6,3,1,,\n', ['resident', 'business'], /^no two groups/],
    ['no main groups', 'a,Resident,6,3,1,,\nb,Visitor,1,0,0,,\n', undefined, /the main ones/],
    [
      'a main group without answers',
      'a,Resident,6,3,1,,\nb,Visitor,1,0,0,,\n',
      ['resident', 'business'],
      /^a main group has no answers: business$/,
    ],
  ])('leave it open with %s: it is never false', async (_name, rows, mainGroups, reason) => {
    const { councils } = await groups(rows, mainGroups)
    expect(councils[0]?.facts).not.toHaveProperty('satisfaction.segmented')
    expect(councils[0]?.withheld['satisfaction.segmented']).toMatch(reason)
  })
})
