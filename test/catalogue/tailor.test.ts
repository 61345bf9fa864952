import { describe, expect, it } from 'vitest'
import type { CheckedProfile, Profile } from '../../src/catalogue/profile.ts'
import { tailor } from '../../src/catalogue/tailor.ts'
import { NesdsError } from '../../src/errors.ts'
import type { FactEntry } from '../../src/facts/dictionary.ts'
import { assess } from '../../src/grading/assess.ts'
import { smallCatalogue } from '../support/small-catalogue.ts'

const asOf = '2006-04-01'
const base = { id: 'smalltown', version: '2.0.0', title: 'Smalltown', catalogue: 'small' }
const profile = (members: Partial<Profile>): CheckedProfile => ({ ...base, hash: 'h', ...members })
const tailored = (members: Partial<Profile>) => tailor(smallCatalogue, profile(members))

/** What is wrong with a profile: `place: message`, one a line; empty where nothing is. */
function faultsIn(members: Partial<Profile>, catalogue = smallCatalogue): readonly string[] {
  try {
    tailor(catalogue, profile(members))
    return []
  } catch (error) {
    if (!(error instanceof NesdsError)) throw error
    const lines = error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
    expect([error.code, error.message]).toEqual(['INVALID_PROFILE', lines.join('\n')])
    return lines
  }
}

const [desk, plan, patience] = smallCatalogue.standards

describe('a profile that changes nothing', () => {
  it('leaves its name on the catalogue, and the rest as it was', () => {
    const { hash, id, title, version } = profile({})
    expect(tailored({})).toStrictEqual({
      ...smallCatalogue,
      profile: { id, version, title, hash },
    })
  })
})

describe('another threshold', () => {
  const change = { criterion: '1.low.2', fact: 'calls.wait', value: 10, reason: 'We are quick.' }

  it('stands in its criterion, with the one that it replaced and the reason', () => {
    const { standards } = tailored({ thresholds: [change] })
    expect(standards).toStrictEqual([
      {
        ...desk,
        grades: {
          ...desk?.grades,
          low: [
            desk?.grades.low?.[0],
            {
              ...desk?.grades.low?.[1],
              conditions: {
                any: [
                  { fact: 'calls.answered', operator: 'greaterThanInclusive', value: 80 },
                  { fact: 'calls.wait', operator: 'lessThanInclusive', value: 10 },
                ],
              },
              profile: {
                change: 'threshold',
                reason: 'We are quick.',
                replaced: [{ fact: 'calls.wait', value: 20 }],
              },
            },
          ],
        },
      },
      plan,
      patience,
    ])
  })

  it('beside another in one criterion gives both reasons, in the order of the comparisons', () => {
    const other = { criterion: '1.low.2', fact: 'calls.answered', value: 0, reason: 'Any will do.' }
    const [standard] = tailored({ thresholds: [change, other] }).standards
    expect(standard?.grades.low?.[1]).toMatchObject({
      conditions: { any: [{ value: 0 }, { value: 10 }] },
      profile: {
        reason: 'We are quick.; Any will do.',
        replaced: [
          { fact: 'calls.answered', value: 80 },
          { fact: 'calls.wait', value: 20 },
        ],
      },
    })
  })

  it('moves the grade', () => {
    const facts = { 'desk.open': true, 'calls.answered': 50, 'calls.wait': 15 }
    const gradesBy = (catalogue: typeof smallCatalogue) =>
      assess(catalogue, facts, { asOf }).standards.map(({ floor, ceiling }) => [floor, ceiling])
    expect(gradesBy(smallCatalogue)[0]).toEqual(['low', 'high'])
    expect(gradesBy(tailored({ thresholds: [change] }))[0]).toEqual(['none', 'none'])
  })

  it('may be a statement that turns round', () => {
    const turned = {
      criterion: '1.low.1',
      fact: 'desk.open',
      value: false,
      reason: 'Closed is better.',
    }
    const [standard] = tailored({ thresholds: [turned] }).standards
    expect(standard?.grades.low?.[0]?.conditions).toEqual({
      all: [{ fact: 'desk.open', operator: 'equal', value: false }],
    })
  })

  it('needs a criterion that is there', () => {
    expect(faultsIn({ thresholds: [{ ...change, criterion: '9.low.1' }] })).toEqual([
      'thresholds.0.criterion: there is no criterion `9.low.1`',
    ])
  })

  it('stands once for a fact of a criterion', () => {
    expect(faultsIn({ thresholds: [change, { ...change, reason: 'Again.' }] })).toEqual([
      `thresholds.1.fact: another threshold for \`${change.fact}\` in \`${change.criterion}\` stands above; keep one`,
    ])
  })

  it('needs a fact that the criterion compares once', () => {
    expect(faultsIn({ thresholds: [change, { ...change, fact: 'desk.open' }] })).toEqual([
      'thresholds.1.fact: criterion `1.low.2` compares `desk.open` 0 times; a threshold needs exactly one',
    ])
    const twice = { criterion: '1.high.2', fact: 'desk.channels', value: 'web', reason: 'Enough.' }
    expect(faultsIn({ thresholds: [twice] })).toEqual([
      'thresholds.0.fact: criterion `1.high.2` compares `desk.channels` 2 times; a threshold needs exactly one',
    ])
  })

  it('needs a value that fits the fact and the operator', () => {
    expect(faultsIn({ thresholds: [{ ...change, value: '10' }] })).toEqual([
      'thresholds.0.value: the threshold "10" of `calls.wait` is not a number between 0 and 3600',
    ])
    expect(faultsIn({ thresholds: [{ ...change, value: [10] }] })).toEqual([
      'thresholds.0.value: `lessThanInclusive` needs one value as threshold for `calls.wait`',
    ])
  })
})

describe('an added criterion', () => {
  const entry: FactEntry = {
    type: 'boolean',
    better: 'true',
    title: 'there is coffee',
    question: 'Is there coffee?',
    evidence: 'The smell.',
    readBy: ['1'],
  }
  const added = {
    standard: '1',
    grade: 'low',
    id: 'smalltown.1',
    asks: 'There is coffee.',
    conditions: { all: [{ fact: 'desk.coffee', operator: 'equal', value: true }] },
    reason: 'We like it.',
  } as const
  const mark = { change: 'added', reason: 'We like it.' }
  const { standard: _, grade: __, reason: ___, ...criterion } = added
  const facts = { 'desk.coffee': entry }

  it('stands behind those of its grade, marked, and its facts in the dictionary', () => {
    const catalogue = tailored({ criteria: [added], facts })
    expect(catalogue.facts).toStrictEqual({ ...smallCatalogue.facts, ...facts })
    expect(catalogue.standards).toStrictEqual([
      {
        ...desk,
        grades: {
          ...desk?.grades,
          low: [...(desk?.grades.low ?? []), { ...criterion, profile: mark }],
        },
      },
      plan,
      patience,
    ])
  })

  it('opens a grade that the standard lacked', () => {
    const [standard] = tailored({ criteria: [{ ...added, grade: 'middle' }], facts }).standards
    expect(standard?.grades.middle).toStrictEqual([{ ...criterion, profile: mark }])
  })

  it('makes a standard graded that had no grades', () => {
    const wait = {
      ...added,
      standard: '3',
      grade: 'high',
      conditions: { all: [{ fact: 'calls.abandoned', operator: 'lessThan', value: 5 }] },
    } as const
    const catalogue = tailored({ criteria: [wait] })
    const [, , third] = assess(catalogue, { 'calls.abandoned': 4.9 }, { asOf }).standards
    expect(third).toMatchObject({ floor: 'high', ceiling: 'high' })
    expect(third).not.toHaveProperty('reason')
  })

  it('needs a standard, a grade and an identifier that are right', () => {
    const wrong = [
      { ...added, standard: '9' },
      { ...added, grade: 'top', id: 'smalltown.2' },
      { ...added, id: '2.high.1' },
      { ...added },
    ]
    expect(faultsIn({ criteria: wrong, facts })).toEqual([
      'criteria.0.standard: there is no standard `9`',
      'criteria.1.grade: there is no grade `top`',
      'criteria.2.id: there is a criterion `2.high.1` already',
      'criteria.3.id: there is a criterion `smalltown.1` already',
    ])
  })

  it('needs facts that the dictionary or the profile has, compared as their type allows', () => {
    expect(faultsIn({ criteria: [added] })).toEqual([
      'criteria.0.conditions: reads `desk.coffee`, which is not in the fact dictionary',
    ])
    const conditions = { any: [{ fact: 'desk.coffee', operator: 'lessThan', value: 1 }] } as const
    expect(faultsIn({ criteria: [{ ...added, conditions }], facts })).toEqual([
      'criteria.0.conditions: compares `desk.coffee`, a boolean, by `lessThan`; use one of equal, notEqual',
    ])
  })

  it('cannot bring a fact of a name that the catalogue has', () => {
    expect(faultsIn({ facts: { 'desk.open': entry } })).toEqual([
      'facts.desk.open: the catalogue has a fact of this name; choose another',
    ])
  })
})

describe('a standard that is declared not applicable', () => {
  const notApplicable = [{ standard: '2', reason: 'The county plans for us.' }]

  it('carries the reason, and keeps its criteria', () => {
    expect(tailored({ notApplicable }).standards).toStrictEqual([
      desk,
      { ...plan, notApplicable: 'The county plans for us.' },
      patience,
    ])
  })

  it('has to be there', () => {
    expect(faultsIn({ notApplicable: [{ standard: '9', reason: 'x' }] })).toEqual([
      'notApplicable.0.standard: there is no standard `9`',
    ])
  })

  it('is declared once', () => {
    const once = { standard: '1', reason: 'No desk.' }
    expect(faultsIn({ notApplicable: [once, once] })).toEqual([
      'notApplicable.1.standard: `1` stands above; keep one reason',
    ])
  })

  it('has to be allowed by the catalogue', () => {
    const { notApplicable: _, ...strict } = smallCatalogue
    expect(faultsIn({ notApplicable }, strict)).toEqual([
      'notApplicable.0: the catalogue does not allow a standard to be declared not applicable',
    ])
  })
})

describe('a maximum age', () => {
  it('holds for every fact that sets no shorter one itself', () => {
    const withAge = (days: number) => ({
      ...smallCatalogue.facts['desk.open'],
      maximumAgeDays: days,
    })
    const facts = {
      ...smallCatalogue.facts,
      'desk.open': withAge(30) as FactEntry,
      'desk.queue': withAge(900) as FactEntry,
    }
    const catalogue = tailor({ ...smallCatalogue, facts }, profile({ maximumAgeDays: 366 }))
    const ages = Object.entries(catalogue.facts).map(([name, entry]) => [
      name,
      entry.maximumAgeDays,
    ])
    expect(Object.fromEntries(ages)).toEqual({
      'desk.open': 30,
      'desk.queue': 366,
      'desk.channels': 366,
      'calls.answered': 366,
      'calls.wait': 366,
      'plan.reviewed': 366,
      'calls.abandoned': 366,
    })
  })
})

describe('a profile for another catalogue', () => {
  it('is refused, with whatever else is wrong', () => {
    expect(
      faultsIn({ catalogue: 'large', notApplicable: [{ standard: '9', reason: 'x' }] }),
    ).toEqual([
      'catalogue: the profile is for `large`, the catalogue is `small`',
      'notApplicable.0.standard: there is no standard `9`',
    ])
  })
})
