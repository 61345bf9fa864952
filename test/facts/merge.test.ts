import { describe, expect, it } from 'vitest'
import type { Facts } from '../../src/facts/fact.ts'
import { MERGE_POLICIES, type MergePolicy, mergeFacts } from '../../src/facts/merge.ts'

/** What the sources' records of one fact become. */
function merged(policy: MergePolicy, ...given: readonly Facts[string][]) {
  const sources = given.map((fact) => (fact === undefined ? {} : { 'a.a': fact }))
  const result = mergeFacts(sources, policy)
  expect(mergeFacts([...sources].reverse(), policy)).toEqual(result)
  return result['a.a']
}

describe('sources that do not contradict each other', () => {
  it('are joined, fact by fact, in the order of the names', () => {
    const sources = [{ 'c.c': 1, 'a.a': true }, {}, { 'b.b': ['web'] }]
    const facts = mergeFacts(sources)
    expect(facts).toEqual({ 'a.a': true, 'b.b': ['web'], 'c.c': 1 })
    expect(Object.keys(facts)).toEqual(['a.a', 'b.b', 'c.c'])
  })

  it('are nothing where there are none', () => {
    expect(mergeFacts([])).toEqual({})
  })

  it('leave a fact as it was given where one alone knows of it', () => {
    const record = { value: null, note: 'asked twice' }
    expect(merged('conflict', undefined, record, null)).toBe(record)
  })

  it('leave a fact out where all say null', () => {
    expect(mergeFacts([{ 'a.a': null }, { 'a.a': null }])).toEqual({})
  })

  it('give one record where they say the same', () => {
    expect(merged('conflict', 80, 80)).toEqual({ value: 80 })
  })

  it('agree on a set whatever its order', () => {
    expect(merged('conflict', ['web', 'post'], ['post', 'web'])).toEqual({ value: ['post', 'web'] })
  })

  it('agree where one says more of where the value comes from', () => {
    const told = { value: 80, period: '2025/26' }
    expect(merged('conflict', told, 80)).toEqual(told)
  })

  it.each(MERGE_POLICIES)(
    'agree where they speak of several periods, and the latest is kept, by %s',
    (policy) => {
      const [early, late] = ['2024/25', '2025-04/2026-03'].map((period) => ({ value: 80, period }))
      expect(merged(policy, early, late)).toEqual(late)
      expect(merged(policy, { value: 80 }, early)).toEqual(early)
    },
  )

  it('agree whenever they were collected, and the latest of one period is kept', () => {
    const old = { value: 80, collected: '2005-01-01' }
    const recent = { value: 80, collected: '2006-01-01' }
    expect(merged('conflict', old, recent)).toEqual(recent)
    const late = { value: 80, period: '2006', collected: '2004-01-01' }
    expect(merged('conflict', { ...recent, period: '2005/06' }, late)).toEqual(late)
  })

  it('agree on a number that adding up in another order left a hair apart, and not on one further away', () => {
    const given = [10.468770226537217, 10.468770226537218].map((value) => ({ wait: value }))
    expect(mergeFacts(given).wait).not.toHaveProperty('conflict')
    const apart = [10.46877, 10.46878].map((value) => ({ wait: value }))
    expect(mergeFacts(apart).wait).toHaveProperty('conflict')
  })

  it('do not agree on one number in different units', () => {
    const [ratio, percent] = [{ value: 1, unit: 'ratio' }, { value: 1 }]
    expect(merged('conflict', percent, ratio)).toEqual({ conflict: [ratio, percent] })
  })

  it.each([
    [82, { value: 82, unit: 'percent' }],
    [82, { value: 0.82, unit: 'ratio' }],
    [
      { value: 5, unit: 'minutes' },
      { value: 300, unit: 'seconds' },
    ],
  ])('agree on one amount in different units: %j and %j', (one, other) => {
    expect(merged('conflict', one, other)).not.toHaveProperty('conflict')
    expect(merged('conflict', other, one)).toEqual(merged('conflict', one, other))
  })

  it('do not agree where it hangs on the unit of the dictionary, which a merge does not know', () => {
    expect(merged('conflict', 5, { value: 5, unit: 'minutes' })).toHaveProperty('conflict')
    expect(merged('conflict', 5, { value: 5, unit: 'furlongs' })).toHaveProperty('conflict')
  })
})

describe('a source that knows nothing leaves a fact to the others', () => {
  it.each([null, { value: null }, { value: null, note: 'not asked' }])('%j', (silent) => {
    expect(merged('conflict', silent, { value: 80 })).toEqual({ value: 80 })
  })

  it('as does an adapter that failed', () => {
    expect(merged('conflict', { error: 'no answer' }, { value: 80 })).toEqual({ value: 80 })
  })

  it('and a failure is told where nobody knows', () => {
    const failed = { error: 'no answer' }
    expect(merged('conflict', failed, { value: null })).toEqual(failed)
    expect(merged('conflict', failed, { error: 'out of order' })).toEqual(failed)
  })

  it('and a record of not knowing is kept where there is nothing else', () => {
    expect(merged('conflict', { value: null, note: 'b' }, { value: null, note: 'a' })).toEqual({
      value: null,
      note: 'a',
    })
  })
})

describe('a contradiction is never silent', () => {
  it.each(MERGE_POLICIES)('between values without provenance, by the policy %s', (policy) => {
    expect(merged(policy, true, false)).toEqual({ conflict: [{ value: false }, { value: true }] })
  })

  it('by default, whatever the dates and bases', () => {
    const old = { value: true, collected: '2005-01-01', basis: 'self-declared' } as const
    const recent = { value: false, collected: '2006-01-01', basis: 'measured' } as const
    const facts = mergeFacts([{ 'a.a': old }, { 'a.a': recent }])
    expect(facts).toEqual({ 'a.a': { conflict: [recent, old] } })
  })

  it('by default between two years, both of which stay in sight', () => {
    const [early, late] = [
      { value: 80, period: '2024/25' },
      { value: 82, period: '2025/26' },
    ]
    expect(merged('conflict', early, late)).toEqual({ conflict: [early, late] })
  })

  it.each(MERGE_POLICIES)(
    'between a value and a reason that it does not apply, by %s',
    (policy) => {
      const value = { value: 1, collected: '2006-01-01', basis: 'measured' } as const
      const reason = { notApplicable: 'no desk' }
      expect(merged(policy, value, reason)).toEqual({ conflict: [value, reason] })
    },
  )

  it('stays one when a third source joins', () => {
    const conflict = { conflict: [{ value: 1 }, { value: 2 }] }
    expect(merged('conflict', conflict, 1)).toEqual({ conflict: [conflict, { value: 1 }] })
  })

  it('is not made of a failed adapter', () => {
    expect(merged('conflict', 1, 2, { error: 'no answer' })).toEqual({
      conflict: [{ value: 1 }, { value: 2 }],
    })
  })
})

describe('the policy newest', () => {
  const old = { value: 70, collected: '2005-01-01' }
  const recent = { value: 80, collected: '2006-01-01' }

  it('takes the value collected last and keeps the others in sight', () => {
    expect(merged('newest', old, recent)).toEqual({ ...recent, overruled: [old] })
  })

  it('overrules nobody who says the same', () => {
    const same = { value: 80, collected: '2004-01-01' }
    expect(merged('newest', old, same, recent)).toEqual({ ...recent, overruled: [old] })
    expect(merged('newest', same, recent)).toEqual(recent)
  })

  it.each([
    ['2023/24', '2024/25'],
    ['2024/25', '2025-04/2026-03'],
    ['2025', '2025/26'],
    ['2025-04/2025-06', '2025-07/2025-09'],
    ['1999/00', '2000/2001'],
  ])(
    'passes over what speaks of %s for what speaks of %s, whenever it was collected',
    (one, other) => {
      const early = { ...recent, period: one }
      const late = { ...old, period: other }
      expect(merged('newest', early, late)).toEqual({ ...late, overruled: [early] })
      const { collected: _, ...undated } = late
      expect(merged('newest', early, undated)).toEqual({ ...undated, overruled: [early] })
    },
  )

  it.each([
    ['end together', '2025/26', '2026-03/2026-03'],
    ['can not be read', '2025/26', 'this winter'],
    ['are no year and the next', '2025/26', '2025/27'],
  ])('goes by the day of collection where periods %s', (_, one, other) => {
    const [first, second] = [
      { ...old, period: one },
      { ...recent, period: other },
    ]
    expect(merged('newest', first, second)).toEqual({ ...second, overruled: [first] })
    const { collected: __, ...undated } = second
    expect(merged('newest', first, undated)).toEqual({ conflict: expect.any(Array) })
  })

  it('cannot tell where two were collected on one day', () => {
    const tied = { value: 81, collected: '2006-01-01' }
    expect(merged('newest', old, recent, tied)).toEqual({ conflict: [old, recent, tied] })
  })

  it('can tell where those of one day agree', () => {
    const tied = { value: 80, collected: '2006-01-01', method: 'count' }
    expect(merged('newest', old, recent, tied)).toEqual({ ...tied, overruled: [old] })
  })

  it('cannot tell where one has no date', () => {
    expect(merged('newest', { value: 70 }, recent)).toEqual({ conflict: [recent, { value: 70 }] })
  })
})

describe('the policy best-basis', () => {
  const record = (
    value: number,
    basis: 'measured' | 'examined' | 'interviewed' | 'self-declared',
  ) => ({
    value,
    basis,
  })

  it.each([
    ['measured', 'examined'],
    ['measured', 'interviewed'],
    ['measured', 'self-declared'],
    ['examined', 'interviewed'],
    ['examined', 'self-declared'],
    ['interviewed', 'self-declared'],
  ] as const)('takes %s before %s', (better, worse) => {
    const [taken, left] = [record(1, better), record(2, worse)]
    expect(merged('best-basis', left, taken)).toEqual({ ...taken, overruled: [left] })
  })

  it('cannot tell between two of one basis', () => {
    const [one, two] = [record(1, 'measured'), record(2, 'measured')]
    expect(merged('best-basis', one, two)).toEqual({ conflict: [one, two] })
  })

  it('cannot tell where one has no basis', () => {
    expect(merged('best-basis', record(1, 'measured'), { value: 2 })).toEqual({
      conflict: [record(1, 'measured'), { value: 2 }],
    })
  })
})

it('leaves what the sources gave as it was', () => {
  const sources = [{ 'a.a': ['web', 'post'] }, { 'a.a': ['post'] }]
  const before = structuredClone(sources)
  mergeFacts(sources)
  expect(sources).toEqual(before)
})
