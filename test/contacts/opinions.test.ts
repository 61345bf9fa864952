import { describe, expect, it } from 'vitest'
import type { Contact } from '../../src/contacts/contact.ts'
import { contact, measure, measured, times } from './some-contacts.ts'

const answers = (scale: string, ...scores: number[]): readonly Contact[] =>
  scores.map((score) => contact({ satisfaction: { scale, score } }))
const SATISFIED = 'satisfaction.shareSatisfied'

describe('satisfaction', () => {
  it('from 1 to 5 is the share of fours and fives', () => {
    expect(measure(SATISFIED, [...answers('1-5', 1, 2, 3, 4, 5), contact()])).toEqual({
      name: SATISFIED,
      unit: 'percent',
      method: 'share-satisfied',
      scale: '1-5',
      value: 40,
      numerator: 2,
      denominator: 5,
      unusable: 0,
    })
  })

  it('of good and bad is the share of good', () => {
    expect(measure(SATISFIED, answers('0-1', 0, 1, 1, 1))).toMatchObject({
      value: 75,
      scale: '0-1',
    })
  })

  it('is given for each scale by itself, never pooled', () => {
    const both = measured([...answers('1-5', 5), ...answers('0-1', 0)]).filter(
      ({ name }) => name === SATISFIED,
    )
    expect(both.map(({ scale, value }) => [scale, value])).toEqual([
      ['0-1', 0],
      ['1-5', 100],
    ])
  })

  it('leaves scores out that the scale does not have', () => {
    expect(measure(SATISFIED, answers('1-5', 5, 0, 6, 10))).toMatchObject({
      value: 100,
      denominator: 1,
      unusable: 3,
    })
  })

  it.each([
    [
      'has a scale that nobody explains',
      '1-10',
      [9],
      'nobody says which scores of the scale 1-10 mean satisfied',
    ],
    ['has no score of its scale', '1-5', [9], 'no answer is on the scale 1-5'],
  ])('is withheld where the answer %s', (_, scale, scores, reason) => {
    expect(measure(SATISFIED, answers(scale, ...scores))).toMatchObject({
      withheld: reason,
      unusable: 1,
    })
  })

  it('is withheld where nobody answers', () => {
    expect(measure(SATISFIED, times(2, {}))).toMatchObject({
      withheld: 'no contact has an answer',
      unusable: 2,
    })
  })
})

describe('avoidable contact', () => {
  const RATE = 'avoidableContact.rate'

  it('is the share of contacts that the council judged avoidable, of those it judged', () => {
    const contacts = [
      ...times(2, { avoidable: true }),
      ...times(6, { avoidable: false }),
      contact(),
    ]
    expect(measure(RATE, contacts)).toEqual({
      name: RATE,
      unit: 'percent',
      method: 'council-assessed',
      value: 25,
      numerator: 2,
      denominator: 8,
      unusable: 1,
    })
  })

  it('is never taken for resolution at first contact', () => {
    const contacts = times(2, { avoidable: false })
    expect(measure('firstContact.resolutionRate', contacts)?.withheld).toBe(
      'no contact says whether it was resolved at first contact',
    )
  })

  it.each([
    ['none was judged', [contact()], 'no contact was judged avoidable or not'],
    [
      'only avoidable ones are marked',
      [contact({ avoidable: true }), contact()],
      'contacts are marked as avoidable, none as not, and of the others nothing is said',
    ],
    [
      'only others are marked',
      [contact({ avoidable: false }), contact()],
      'contacts are marked as not avoidable, none as avoidable, and of the others nothing is said',
    ],
  ])('is withheld where %s', (_, contacts, reason) => {
    expect(measure(RATE, contacts)?.withheld).toBe(reason)
  })
})
