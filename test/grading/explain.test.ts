import { describe, expect, it } from 'vitest'
import {
  assess,
  explain,
  type Facts,
  type NesdsError,
  nesdsCustomerServices,
} from '../../src/index.ts'

const SETTLED = ['telephone', 'face_to_face', 'self_service_electronic', 'post']

function explained(ref: string, facts: Facts): string {
  return explain(assess(nesdsCustomerServices, facts as never, { asOf: '2026-04-01' }), ref)
}

const firstContact: Facts = {
  'firstContact.resolutionRate': {
    value: 83.1,
    numerator: 34237,
    denominator: 41200,
    period: '2025/26',
    method: 'agent-logged',
  },
  'firstContact.channels': SETTLED,
  'firstContact.resolutionRateWithPartners': 81,
  'firstContact.servicesCovered': 100,
  'firstContact.channelsWithPartners': SETTLED,
}

describe('an explanation', () => {
  it('gives the figure, what it rests on, what was asked, and what nobody said', () => {
    expect(explained('2', firstContact)).toBe(
      'Standard 2 reaches Minimum: 83.1 % of 41,200 interactions resolved at first contact ' +
        '(2025/26, agent-logged); Minimum asks for 80 %. ' +
        'Excellent is unknown: nobody said whether partner services are counted.',
    )
  })

  it('says what keeps a council from the next grade', () => {
    const facts = { ...firstContact, 'firstContact.partnersCounted': false }
    expect(explained('2', facts)).toMatch(
      / Excellent is not reached: it is not so that partner services are counted\.$/,
    )
  })

  it('says how far a figure falls short', () => {
    expect(explained('2', { ...firstContact, 'firstContact.resolutionRate': 79.9 })).toBe(
      'Standard 2 does not reach Minimum: interactions resolved at first contact: 79.9 %, ' +
        'where 80 % is asked for.',
    )
  })

  it('names each code that a set lacks', () => {
    const facts = { ...firstContact, 'firstContact.channels': ['telephone', 'post'] }
    expect(explained('2', facts)).toBe(
      'Standard 2 does not reach Minimum: ' +
        'channels that the first-contact rate covers: face to face is missing; ' +
        'channels that the first-contact rate covers: self service electronic is missing.',
    )
  })

  it('names three unknown facts and counts the rest', () => {
    expect(explained('7', {})).toBe(
      'Standard 7 is not known to reach Minimum: ' +
        'nobody said whether complaints are handled from one central place; ' +
        'nobody said whether complaints belong to a customer services function with other tasks too; ' +
        'nobody said whether customer services can settle a complaint by mediation; and 7 more.',
    )
  })

  it('says why a standard without grades has none', () => {
    expect(explained('3', {})).toMatch(
      /^Standard 3 is not graded\. The cell for the grades is empty/,
    )
  })

  it.each([
    ['missing', null, 'nobody gave a figure for users targeted for quality evaluation'],
    [
      'stale',
      { value: 6, validUntil: '2026-03-31' },
      'what was said of users targeted for quality evaluation is out of date (valid until 2026-03-31)',
    ],
    [
      'in conflict',
      { conflict: [{ value: 6 }, { value: 4 }] },
      'sources disagree on users targeted for quality evaluation (6 %, 4 %)',
    ],
    [
      'not delivered',
      { error: 'time-out' },
      'an adapter could not tell users targeted for quality evaluation (time-out)',
    ],
    [
      'declared not applicable',
      { notApplicable: 'no surveys' },
      'users targeted for quality evaluation was declared not applicable (no surveys)',
    ],
    [
      'out of bounds',
      101,
      "what was said of users targeted for quality evaluation can't be used (101 is not between 0 and 100)",
    ],
    [
      'collected after the as-of date',
      { value: 6, collected: '2026-04-02' },
      'what was said of users targeted for quality evaluation came after the as-of date (collected on 2026-04-02)',
    ],
  ])('says why a fact that is %s is unknown', (_, given, words) => {
    const assessment = assess(
      nesdsCustomerServices,
      { 'comments.usersTargeted': given } as Facts as never,
      { asOf: '2026-04-01' },
    )
    const onlyThis = assessment.standards
      .filter(({ ref }) => ref === '20')
      .map((standard) => ({
        ...standard,
        floor: 'progressing',
        criteria: standard.criteria.filter(
          ({ grade, id }) => grade !== 'excellent' || id === '20.excellent.6',
        ),
      }))
    expect(explain({ ...assessment, standards: onlyThis }, '20')).toContain(
      ` Excellent is unknown: ${words}.`,
    )
  })

  it('refuses a standard that the assessment does not have, and lists those it has', () => {
    expect(() => explained('26', {})).toThrow(
      expect.objectContaining<Partial<NesdsError>>({
        code: 'UNKNOWN_STANDARD',
        message: expect.stringContaining('there is no standard `26`; there are 1, 2, 3'),
      }),
    )
  })
})
