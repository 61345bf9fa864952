import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { compile } from '../../src/logic/compile.ts'
import type { Condition, Known } from '../../src/logic/condition.ts'
import type { Truth } from '../../src/logic/truth.ts'

const truths: readonly Truth[] = ['met', 'unmet', 'unknown']
const VALUES: Readonly<Record<Truth, Known | undefined>> = {
  met: true,
  unmet: false,
  unknown: undefined,
}

/** Facts `0`, `1`, `2`, each in the slot of its name; the condition holds where it is true. */
const fact = (slot: number): Condition => ({ fact: String(slot), operator: 'equal', value: true })

function truthOf(condition: Condition, ...known: readonly (Known | undefined)[]): Truth {
  return compile(condition, Number)(known)
}

/** What a group of two says, `first second → group`, for each pair of truths. */
function tableOf(group: (parts: readonly Condition[]) => Condition): readonly string[] {
  return truths.flatMap((first) =>
    truths.map((second) => {
      const group2 = group([fact(0), fact(1)])
      return `${first} ${second} → ${truthOf(group2, VALUES[first], VALUES[second])}`
    }),
  )
}

describe('groups follow Kleene', () => {
  it('all: one unmet settles it, else one unknown leaves it open', () => {
    expect(tableOf((all) => ({ all }))).toEqual([
      'met met → met',
      'met unmet → unmet',
      'met unknown → unknown',
      'unmet met → unmet',
      'unmet unmet → unmet',
      'unmet unknown → unmet',
      'unknown met → unknown',
      'unknown unmet → unmet',
      'unknown unknown → unknown',
    ])
  })

  it('any: one met settles it, else one unknown leaves it open', () => {
    expect(tableOf((any) => ({ any }))).toEqual([
      'met met → met',
      'met unmet → met',
      'met unknown → met',
      'unmet met → met',
      'unmet unmet → unmet',
      'unmet unknown → unknown',
      'unknown met → met',
      'unknown unmet → unknown',
      'unknown unknown → unknown',
    ])
  })

  it('not turns met and unmet round and leaves unknown unknown', () => {
    const found = truths.map((truth) => truthOf({ not: fact(0) }, VALUES[truth]))
    expect(found).toEqual(['unmet', 'met', 'unknown'])
  })

  it.each(['all', 'any'] as const)('%s of one part is that part', (kind) => {
    const group = (kind === 'all' ? { all: [fact(0)] } : { any: [fact(0)] }) satisfies Condition
    expect(truths.map((truth) => truthOf(group, VALUES[truth]))).toEqual(truths)
  })

  it('an unknown is remembered past a later part that does not settle the group', () => {
    expect(truthOf({ all: [fact(0), fact(1), fact(2)] }, true, undefined, true)).toBe('unknown')
    expect(truthOf({ any: [fact(0), fact(1), fact(2)] }, false, undefined, false)).toBe('unknown')
  })

  it('a part after an unknown can still settle the group', () => {
    expect(truthOf({ all: [fact(0), fact(1), fact(2)] }, true, undefined, false)).toBe('unmet')
    expect(truthOf({ any: [fact(0), fact(1), fact(2)] }, false, undefined, true)).toBe('met')
  })

  it('an empty group says nothing new: all of nothing is met, any of nothing is not', () => {
    expect([truthOf({ all: [] }), truthOf({ any: [] })]).toEqual(['met', 'unmet'])
  })

  it('groups nest', () => {
    const condition: Condition = { all: [{ any: [fact(0), { not: fact(1) }] }, fact(2)] }
    expect(truthOf(condition, false, false, true)).toBe('met')
    expect(truthOf(condition, false, true, true)).toBe('unmet')
    expect(truthOf(condition, undefined, true, true)).toBe('unknown')
    expect(truthOf(condition, undefined, true, false)).toBe('unmet')
  })
})

describe('a comparison', () => {
  it('is unknown where the fact is, whatever the operator', () => {
    for (const operator of ['equal', 'notEqual', 'in', 'notIn', 'lessThan'] as const) {
      expect(truthOf({ fact: '0', operator, value: 1 }, undefined)).toBe('unknown')
    }
  })

  it('is unknown for a fact that the slots do not have', () => {
    const condition: Condition = { fact: 'misspelt', operator: 'notEqual', value: true }
    expect(compile(condition, () => -1)([true])).toBe('unknown')
  })

  it('knows the values that look like nothing', () => {
    expect(truthOf({ fact: '0', operator: 'equal', value: false }, false)).toBe('met')
    expect(truthOf({ fact: '0', operator: 'equal', value: 0 }, 0)).toBe('met')
    expect(truthOf({ fact: '0', operator: 'equal', value: '' }, '')).toBe('met')
    expect(truthOf({ fact: '0', operator: 'equal', value: true }, 0)).toBe('unmet')
    expect(truthOf({ fact: '0', operator: 'doesNotContain', value: 'web' }, [])).toBe('met')
  })

  it('holds a number against its threshold, and one step beside it', () => {
    const condition: Condition = { fact: '0', operator: 'greaterThanInclusive', value: 80 }
    const found = [79.9, 80, 80.1, '82', ['85'], 1 / 0].map((known) => truthOf(condition, known))
    expect(found).toEqual(['unmet', 'met', 'met', 'unmet', 'unmet', 'met'])
  })

  it('reads the slot of its own fact', () => {
    expect(truthOf(fact(1), false, true)).toBe('met')
    expect(truthOf({ fact: '1', operator: 'lessThan', value: 5 }, 9, 4)).toBe('met')
  })
})

/** Kleene as arithmetic: unmet 0, unknown ½, met 1; all is the least, any the greatest, not the rest to 1. */
function degreeOf(condition: Condition, known: readonly (Known | undefined)[]): number {
  if ('all' in condition) return Math.min(1, ...condition.all.map((one) => degreeOf(one, known)))
  if ('any' in condition) return Math.max(0, ...condition.any.map((one) => degreeOf(one, known)))
  if ('not' in condition) return 1 - degreeOf(condition.not, known)
  const value = known[Number(condition.fact)]
  return value === undefined ? 0.5 : value === condition.value ? 1 : 0
}

const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 4 },
    fc.nat(5).map(fact),
    fc.array(tie('condition'), { maxLength: 4 }).map((all) => ({ all })),
    fc.array(tie('condition'), { maxLength: 4 }).map((any) => ({ any })),
    tie('condition').map((not) => ({ not })),
  ),
}))
const six = fc.array(fc.constantFrom(true, false, undefined), { minLength: 6, maxLength: 6 })

test.prop([condition, six])(
  'any condition is its degree of truth, as arithmetic has it',
  (...given) => {
    const [one, known] = given
    const expected = { 0: 'unmet', 0.5: 'unknown', 1: 'met' }[degreeOf(one, known)]
    expect(compile(one, Number)(known)).toBe(expected)
  },
)
