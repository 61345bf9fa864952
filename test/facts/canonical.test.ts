import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { canonical } from '../../src/facts/canonical.ts'

describe('canonical text', () => {
  it.each([
    ['a number', 80.5, '80.5'],
    ['a text', 'a "word"', '"a \\"word\\""'],
    ['a statement', false, 'false'],
    ['nothing', null, 'null'],
    ['a list, in its own order', [2, 1, [3]], '[2,1,[3]]'],
    ['a list with a gap', [1, undefined, 2], '[1,null,2]'],
    ['an empty list', [], '[]'],
    ['an empty object', {}, '{}'],
    ['an object, its keys sorted', { b: 1, a: { d: 2, c: [] } }, '{"a":{"c":[],"d":2},"b":1}'],
    ['keys in the order of their code units', { é: 1, z: 2, Z: 3 }, '{"Z":3,"z":2,"é":1}'],
    ['an object without its absent members', { a: undefined, b: null }, '{"b":null}'],
  ])('writes %s', (_, data, text) => {
    expect(canonical(data)).toBe(text)
  })

  test.prop([fc.jsonValue()])('says all that the data says', (data) => {
    // Against what JSON itself keeps: it has no -0.
    expect(JSON.parse(canonical(data))).toEqual(JSON.parse(JSON.stringify(data)))
  })

  test.prop([fc.dictionary(fc.string(), fc.jsonValue())])(
    'is the same whichever way the keys are written',
    (data) => {
      const reversed = Object.fromEntries(Object.entries(data).reverse())
      expect(canonical(reversed)).toBe(canonical(data))
    },
  )
})
