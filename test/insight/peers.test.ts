import { describe, expect, it } from 'vitest'
import { peersOf } from '../../src/insight/peers.ts'

const councils = [
  { council: 'A', type: 'Unitary', region: 'North', population: 120_000 },
  { council: 'B', type: 'Unitary', region: 'North', population: 149_999 },
  { council: 'C', type: 'Unitary', region: 'South', population: 150_000 },
  { council: 'D', type: 'County', region: 'North', population: 900_000 },
  { council: 'E', type: 'Unitary' },
]

describe('peers', () => {
  it('share every trait that is asked for', () => {
    expect(peersOf(councils, 'A', ['type'])).toEqual(['B', 'C', 'E'])
    expect(peersOf(councils, 'A', ['type', 'region'])).toEqual(['B'])
    expect(peersOf(councils, 'A', ['population'])).toEqual(['B'])
    expect(peersOf(councils, 'D', ['population'])).toEqual([])
  })

  it('are not looked for by what is not known of the council', () => {
    expect(() => peersOf(councils, 'E', ['region'])).toThrow(/the region of E is not known/)
    expect(() => peersOf(councils, 'Z', ['region'])).toThrow(/nothing is known of Z/)
  })
})
