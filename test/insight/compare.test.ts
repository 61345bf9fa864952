import { describe, expect, it } from 'vitest'
import type { Catalogue } from '../../src/catalogue/catalogue.ts'
import type { CheckedProfile, Profile } from '../../src/catalogue/profile.ts'
import { tailor } from '../../src/catalogue/tailor.ts'
import type { Facts } from '../../src/facts/fact.ts'
import { compare } from '../../src/insight/compare.ts'
import { mapComparisons } from '../../src/logic/condition.ts'
import { smallCatalogue } from '../support/small-catalogue.ts'

const asOf = '2006-04-01'
const good: Facts = {
  'desk.open': true,
  'desk.queue': false,
  'desk.channels': ['phone', 'web'],
  'calls.answered': 75,
  'calls.wait': 5,
  'plan.reviewed': '2006-01-01',
}

/** The small council, with some of it otherwise. */
function council(other: Partial<Parameters<typeof compare>[0]> = {}) {
  return { catalogue: smallCatalogue, facts: good, asOf, ...other }
}

function profileWith(changes: Partial<Profile>): CheckedProfile {
  return {
    id: 'own',
    version: '1.0.0',
    title: 'Our own',
    hash: 'h',
    catalogue: 'small',
    ...changes,
  }
}

/** The small catalogue's next version, which asks for another share of calls. */
function catalogueAsking(answered: number): Catalogue {
  return {
    ...smallCatalogue,
    version: '2.0.0',
    hash: `hash of the one that asks for ${answered}`,
    standards: smallCatalogue.standards.map((standard) => ({
      ...standard,
      grades: Object.fromEntries(
        Object.entries(standard.grades).map(([grade, criteria]) => [
          grade,
          criteria.map((criterion) => ({
            ...criterion,
            conditions: mapComparisons(criterion.conditions, (one) =>
              one.fact === 'calls.answered' ? { ...one, value: answered } : one,
            ),
          })),
        ]),
      ),
    })),
  }
}

describe('facts to blame', () => {
  const { standards, drops, before, after } = compare(
    council(),
    council({ facts: { ...good, 'calls.wait': 15, 'desk.open': true, 'calls.answered': 71 } }),
  )

  it('are those that make the change, with the criteria that they tip', () => {
    expect(standards).toEqual([
      {
        ref: '2',
        title: 'There is a plan',
        before: { floor: 'high', ceiling: 'high' },
        after: { floor: 'middle', ceiling: 'middle' },
        kinds: ['floorFell', 'ceilingFell'],
        blame: [['facts']],
        alone: { facts: { floor: 'middle', ceiling: 'middle' } },
        criteria: [{ id: '2.high.1', grade: 'high', before: 'met', after: 'unmet', rule: 'same' }],
        facts: [
          {
            fact: 'calls.wait',
            title: 'waiting time',
            type: 'number',
            unit: 'seconds',
            before: { value: 5 },
            after: { value: 15 },
          },
        ],
      },
    ])
  })

  it('stop a gate', () => {
    expect(drops).toEqual({ fell: ['2'], becameUnknown: [], lost: [] })
  })

  it('stand beside what names each side', () => {
    expect(before).toEqual({ version: '1.2.3', hash: 'hash of the small catalogue', asOf })
    expect(after).toEqual(before)
  })

  it('may be facts that became unknown', () => {
    const { 'calls.wait': _, ...less } = good
    const change = compare(council(), council({ facts: less }))
    expect(change.standards[1]).toMatchObject({
      ref: '2',
      kinds: ['floorFell', 'becameUnknown'],
      facts: [{ fact: 'calls.wait', before: { value: 5 }, after: { unknown: 'missing' } }],
    })
    expect(change.drops).toEqual({ fell: ['1', '2'], becameUnknown: ['1', '2'], lost: [] })
  })

  it('may be facts that became known', () => {
    const { 'calls.wait': _, ...less } = good
    const { standards: found, drops: none } = compare(council({ facts: less }), council())
    expect(found.map(({ kinds }) => kinds)).toEqual([
      ['floorRose', 'becameKnown'],
      ['floorRose', 'becameKnown'],
    ])
    expect(none).toEqual({ fell: [], becameUnknown: [], lost: [] })
  })

  it('are told too where a criterion changed and the grade did not', () => {
    const facts = { ...good, 'desk.open': false }
    const { standards: found } = compare(
      council({ facts }),
      council({ facts: { ...facts, 'desk.queue': true } }),
    )
    expect(found).toMatchObject([
      {
        ref: '1',
        kinds: [],
        blame: [],
        criteria: [{ id: '1.high.1' }],
        facts: [{ fact: 'desk.queue' }],
      },
    ])
  })
})

describe('the day to blame', () => {
  it('is the one on which a review was too long ago', () => {
    const { standards } = compare(council(), council({ asOf: '2007-02-01' }))
    expect(standards).toMatchObject([
      {
        ref: '2',
        blame: [['asOf']],
        criteria: [{ id: '2.low.1', rule: 'same' }],
        facts: [{ fact: 'plan.reviewed', before: { age: 90 }, after: { age: 396 } }],
      },
    ])
  })

  it('is the one on which a value was no longer valid', () => {
    const facts = { ...good, 'desk.open': { value: true, validUntil: '2006-05-01' } }
    const { standards } = compare(council({ facts }), council({ facts, asOf: '2006-06-01' }))
    expect(standards).toMatchObject([
      { ref: '1', blame: [['asOf']], facts: [{ fact: 'desk.open', after: { unknown: 'stale' } }] },
    ])
  })
})

describe('the standards to blame', () => {
  it('are those that ask for more', () => {
    const { standards } = compare(council(), council({ catalogue: catalogueAsking(80) }))
    expect(standards).toMatchObject([
      {
        ref: '2',
        kinds: ['floorFell', 'ceilingFell'],
        blame: [['catalogue']],
        criteria: [{ id: '2.middle.1', before: 'met', after: 'unmet', rule: 'changed' }],
        facts: [],
      },
    ])
  })

  it('are named with the facts where it took both', () => {
    const { standards } = compare(
      council({ facts: { ...good, 'calls.answered': 85 } }),
      council({ catalogue: catalogueAsking(80), facts: { ...good, 'calls.answered': 78 } }),
    )
    expect(standards).toMatchObject([
      { ref: '2', blame: [['facts', 'catalogue']], alone: {}, facts: [{ fact: 'calls.answered' }] },
    ])
  })

  it('are named beside the facts where either would have done', () => {
    const { standards } = compare(
      council(),
      council({ catalogue: catalogueAsking(80), facts: { ...good, 'calls.answered': 60 } }),
    )
    expect(standards).toMatchObject([
      {
        ref: '2',
        blame: [['facts'], ['catalogue']],
        alone: { facts: { floor: 'low' }, catalogue: { floor: 'low' } },
      },
    ])
  })

  it('may have come and gone', () => {
    const [first, ...others] = smallCatalogue.standards
    if (!first) throw new Error('the small catalogue has lost its standards')
    const fewer = { ...smallCatalogue, standards: others }
    const gone = compare(council(), council({ catalogue: fewer }))
    expect(gone.standards).toMatchObject([
      { ref: '1', kinds: ['removed'], before: { floor: 'high' }, blame: [['catalogue']] },
    ])
    expect(gone.standards[0]).not.toHaveProperty('after')
    expect(gone.standards[0]?.criteria[0]).toMatchObject({ rule: 'removed', before: 'met' })
    expect(gone.drops).toEqual({ fell: [], becameUnknown: [], lost: ['1'] })
    const come = compare(council({ catalogue: fewer }), council())
    expect(come.standards).toMatchObject([{ ref: '1', kinds: ['added'], after: { floor: 'high' } }])
    expect(come.drops.lost).toEqual([])
  })

  it('may have a grade more, in between', () => {
    const [low, middle, high] = smallCatalogue.grades
    if (!low || !middle || !high) throw new Error('the small catalogue has lost its grades')
    const grades = [low, { id: 'fair', title: 'Fair', means: 'Some.' }, middle, high]
    const change = compare(council(), council({ catalogue: { ...smallCatalogue, grades } }))
    expect(change.standards).toEqual([])
  })
})

describe('the profile to blame', () => {
  const notApplicable = profileWith({
    notApplicable: [{ standard: '1', reason: 'There is no desk.' }],
  })
  const stricter = profileWith({
    thresholds: [
      { criterion: '2.middle.1', fact: 'calls.answered', value: 80, reason: 'Ours is better.' },
    ],
  })

  it('is one that asks for more', () => {
    const { standards, after } = compare(council(), council({ profile: stricter }))
    expect(standards).toMatchObject([
      { ref: '2', blame: [['profile']], criteria: [{ id: '2.middle.1', rule: 'changed' }] },
    ])
    expect(after.profile).toMatchObject({ id: 'own', version: '1.0.0' })
  })

  it('is one that declares a standard not applicable: what it held is lost', () => {
    const { standards, drops } = compare(council(), council({ profile: notApplicable }))
    expect(standards).toMatchObject([{ ref: '1', kinds: ['lostGrades'], blame: [['profile']] }])
    expect(drops).toEqual({ fell: [], becameUnknown: [], lost: ['1'] })
  })

  it('is no loss where nothing was held', () => {
    const { drops } = compare(
      council({ facts: {} }),
      council({ facts: {}, profile: notApplicable }),
    )
    expect(drops).toEqual({ fell: [], becameUnknown: [], lost: [] })
  })

  it('tells two reasons for having no grades apart', () => {
    const without3 = profileWith({ notApplicable: [{ standard: '3', reason: 'No calls.' }] })
    const { standards } = compare(council(), council({ profile: without3 }))
    expect(standards).toMatchObject([{ ref: '3', kinds: ['ungradedOtherwise'] }])
  })

  it('goes with the standards where it fits no other', () => {
    const [, second] = smallCatalogue.standards
    if (!second) throw new Error('the small catalogue has lost its standards')
    const { middle: _, ...grades } = second.grades
    const former = { ...smallCatalogue, standards: [{ ...second, grades }] }
    const { standards } = compare(
      council({ catalogue: former, facts: { ...good, 'calls.answered': 75 } }),
      council({ profile: stricter, facts: { ...good, 'calls.answered': 75 } }),
    )
    expect(standards.find(({ ref }) => ref === '2')?.blame).toEqual([['catalogue', 'profile']])
  })

  it('is part of the standards where it tailored them already', () => {
    const tailored = tailor(smallCatalogue, stricter)
    const { standards, after } = compare(council(), council({ catalogue: tailored }))
    expect(standards).toMatchObject([{ ref: '2', blame: [['catalogue']] }])
    expect(after.profile).toMatchObject({ id: 'own' })
  })
})

describe('what can not be compared', () => {
  it.each([
    [
      'two catalogues',
      council({ catalogue: { ...smallCatalogue, id: 'other' } }),
      'NOT_COMPARABLE',
      'small and other are two catalogues',
    ],
    [
      'grades in no common order',
      council({ catalogue: { ...smallCatalogue, grades: smallCatalogue.grades.toReversed() } }),
      'NOT_COMPARABLE',
      "the grades low, middle, high can't be put in one order with high, middle, low",
    ],
    [
      'a profile on what a profile tailored',
      council({
        catalogue: tailor(smallCatalogue, profileWith({ maximumAgeDays: 9 })),
        profile: profileWith({ maximumAgeDays: 9 }),
      }),
      'NOT_COMPARABLE',
      'the catalogue was tailored by own already',
    ],
    [
      'a profile that fits nothing',
      council({ profile: profileWith({ notApplicable: [{ standard: '9', reason: 'No.' }] }) }),
      'INVALID_PROFILE',
      'there is no standard `9`',
    ],
    ['a day that is none', council({ asOf: 'today' }), 'INVALID_AS_OF', 'is not a day'],
  ])('%s', (_, after, code, message) => {
    const call = () => compare(council(), after)
    expect(call).toThrow(expect.objectContaining({ code }))
    expect(call).toThrow(message)
  })
})
