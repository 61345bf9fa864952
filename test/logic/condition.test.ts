import { describe, expect, it } from 'vitest'
import {
  type Comparison,
  type Condition,
  comparisonsIn,
  type Known,
  mapComparisons,
  OPERATORS,
  OPPOSITES,
  type Operator,
} from '../../src/logic/condition.ts'

/** One value of each kind that could be mistaken for another. */
const values: readonly Known[] = [true, false, 0, 79, 80, 81, 1 / 0, Number.NaN, '', '80', 'web']
const lists: readonly Known[] = [[], ['web'], ['post', 'web'], [79, 80], ['80'], [true]]

/** Every pair that the operator holds for, as `known threshold`. */
function pairsOf(operator: Operator, known: readonly Known[], thresholds: readonly Known[]) {
  return known.flatMap((one) =>
    thresholds
      .filter((threshold) => OPERATORS[operator](one, threshold))
      .map((threshold) => `${text(one)} ${text(threshold)}`),
  )
}

function text(value: Known): string {
  return typeof value === 'number' ? String(value) : JSON.stringify(value)
}

const everything = [...values, ...lists]

describe('an operator holds for values of its own type, and for no other', () => {
  it('equal wants the same value of the same type', () => {
    const same = ['true true', 'false false', '0 0', '79 79', '80 80', '81 81']
    expect(pairsOf('equal', everything, values)).toEqual([
      ...same,
      'Infinity Infinity',
      '"" ""',
      '"80" "80"',
      '"web" "web"',
    ])
  })

  it('equal takes no list for another', () => {
    expect(OPERATORS.equal(['web'], ['web'])).toBe(false)
  })

  it('notEqual holds wherever equal does not', () => {
    for (const known of everything) {
      for (const threshold of everything) {
        const equal = OPERATORS.equal(known, threshold)
        expect(OPERATORS.notEqual(known, threshold)).toBe(!equal)
      }
    }
  })

  it('greaterThan orders numbers alone', () => {
    expect(pairsOf('greaterThan', everything, everything)).toEqual([
      ...['79 0', '80 0', '80 79', '81 0', '81 79', '81 80'],
      ...['Infinity 0', 'Infinity 79', 'Infinity 80', 'Infinity 81'],
    ])
  })

  it('greaterThanInclusive takes the threshold itself', () => {
    expect(pairsOf('greaterThanInclusive', everything, everything)).toEqual([
      ...['0 0', '79 0', '79 79', '80 0', '80 79', '80 80', '81 0', '81 79', '81 80', '81 81'],
      ...['Infinity 0', 'Infinity 79', 'Infinity 80', 'Infinity 81', 'Infinity Infinity'],
    ])
  })

  it('lessThan orders numbers alone', () => {
    expect(pairsOf('lessThan', everything, everything)).toEqual([
      ...['0 79', '0 80', '0 81', '0 Infinity', '79 80', '79 81', '79 Infinity'],
      ...['80 81', '80 Infinity', '81 Infinity'],
    ])
  })

  it('lessThanInclusive takes the threshold itself', () => {
    expect(pairsOf('lessThanInclusive', everything, everything)).toEqual([
      ...['0 0', '0 79', '0 80', '0 81', '0 Infinity', '79 79', '79 80', '79 81', '79 Infinity'],
      ...['80 80', '80 81', '80 Infinity', '81 81', '81 Infinity', 'Infinity Infinity'],
    ])
  })

  it('in wants a list that has the value, as the type it is', () => {
    expect(pairsOf('in', everything, everything)).toEqual([
      'true [true]',
      '79 [79,80]',
      '80 [79,80]',
      '"80" ["80"]',
      '"web" ["web"]',
      '"web" ["post","web"]',
    ])
  })

  it('in is no search within a text', () => {
    expect(OPERATORS.in('web', 'website')).toBe(false)
  })

  it('notIn wants a list that lacks the value', () => {
    expect(pairsOf('notIn', ['80', 80, 'web'], everything)).toEqual([
      ...['"80" []', '"80" ["web"]', '"80" ["post","web"]', '"80" [79,80]', '"80" [true]'],
      ...['80 []', '80 ["web"]', '80 ["post","web"]', '80 ["80"]', '80 [true]'],
      ...['"web" []', '"web" [79,80]', '"web" ["80"]', '"web" [true]'],
    ])
  })

  it('contains wants a list that has the threshold', () => {
    expect(pairsOf('contains', everything, everything)).toEqual([
      '["web"] "web"',
      '["post","web"] "web"',
      '[79,80] 79',
      '[79,80] 80',
      '["80"] "80"',
      '[true] true',
    ])
  })

  it('contains is no search within a text', () => {
    expect(OPERATORS.contains('website', 'web')).toBe(false)
  })

  it('doesNotContain wants a list that lacks the threshold', () => {
    expect(pairsOf('doesNotContain', everything, ['80', 80, 'web'])).toEqual([
      ...['[] "80"', '[] 80', '[] "web"', '["web"] "80"', '["web"] 80'],
      ...['["post","web"] "80"', '["post","web"] 80', '[79,80] "80"', '[79,80] "web"'],
      ...['["80"] 80', '["80"] "web"', '[true] "80"', '[true] 80', '[true] "web"'],
    ])
  })
})

describe('the opposite of an operator', () => {
  const fitting: readonly (readonly [readonly Operator[], readonly Known[], readonly Known[]])[] = [
    [['equal', 'notEqual'], values, values],
    [['in', 'notIn'], values, lists],
    [['contains', 'doesNotContain'], lists, values],
    [
      ['lessThan', 'greaterThanInclusive'],
      [0, 79, 80, 81],
      [0, 79, 80, 81],
    ],
    [
      ['greaterThan', 'lessThanInclusive'],
      [0, 79, 80, 81],
      [0, 79, 80, 81],
    ],
  ]

  it.each(fitting)('%s hold exactly where the other does not', (pair, known, thresholds) => {
    const [one = 'equal', other = 'equal'] = pair
    expect([OPPOSITES[one], OPPOSITES[other]]).toEqual([other, one])
    for (const value of known) {
      for (const threshold of thresholds) {
        const held = OPERATORS[one](value, threshold)
        expect(OPERATORS[other](value, threshold)).toBe(!held)
      }
    }
  })

  it('is there for every operator', () => {
    expect(Object.keys(OPPOSITES).sort()).toEqual(Object.keys(OPERATORS).sort())
  })
})

const leaf = (fact: string): Comparison => ({ fact, operator: 'equal', value: true })

describe('the comparisons in a condition', () => {
  it('are found in every kind of group, in the order written', () => {
    const condition: Condition = {
      all: [leaf('a.a'), { any: [leaf('b.b'), { not: { all: [leaf('c.c')] } }] }, leaf('a.a')],
    }
    expect(comparisonsIn(condition)).toEqual([leaf('a.a'), leaf('b.b'), leaf('c.c'), leaf('a.a')])
  })

  it('are the condition itself where it is one', () => {
    expect(comparisonsIn(leaf('a.a'))).toEqual([leaf('a.a')])
  })

  it('are none in an empty group', () => {
    expect(comparisonsIn({ any: [] })).toEqual([])
  })
})

describe('changing the comparisons of a condition', () => {
  const changed = (comparison: Comparison): Condition => ({ not: comparison })

  it('reaches every one and keeps the groups', () => {
    const condition = { all: [leaf('a.a'), { any: [{ not: leaf('b.b') }, leaf('c.c')] }] }
    expect(mapComparisons(condition, changed)).toEqual({
      all: [{ not: leaf('a.a') }, { any: [{ not: { not: leaf('b.b') } }, { not: leaf('c.c') }] }],
    })
  })

  it('works on an any and on a not at the root', () => {
    expect(mapComparisons({ any: [leaf('a.a')] }, changed)).toEqual({ any: [{ not: leaf('a.a') }] })
    expect(mapComparisons({ not: leaf('a.a') }, changed)).toEqual({ not: { not: leaf('a.a') } })
  })

  it('leaves the condition that was given as it was', () => {
    const condition = { all: [leaf('a.a')] }
    mapComparisons(condition, changed)
    expect(condition).toEqual({ all: [leaf('a.a')] })
  })
})
