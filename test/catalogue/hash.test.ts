import { expect, it } from 'vitest'
import { hashOf } from '../../src/catalogue/hash.ts'

it('a hash is the SHA-256 of the canonical text', () => {
  // printf '%s' '{"a":"é","b":[1,null]}' | sha256sum
  expect(hashOf({ b: [1, null], a: 'é' })).toBe(
    '3d92f6368f93f3cb36a4e7a721098054dfbfd705e31fa50409f2d99e0727a08c',
  )
})

it('a hash is the same whatever the order of the keys, and another when a word differs', () => {
  const hash = hashOf({ a: 1, b: { c: 'x', d: [] } })
  expect(hashOf({ b: { d: [], c: 'x' }, a: 1 })).toBe(hash)
  expect(hashOf({ a: 1, b: { c: 'y', d: [] } })).not.toBe(hash)
})
