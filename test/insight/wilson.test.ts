import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { wilsonInterval } from '../../src/insight/wilson.ts'

describe('the Wilson interval', () => {
  // R. G. Newcombe, Statistics in Medicine 17 (1998), table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i in %i is the one that is published', (numerator, denominator, low, high) => {
    const found = wilsonInterval(numerator, denominator)
    expect(found.low).toBeCloseTo(low, 4)
    expect(found.high).toBeCloseTo(high, 4)
  })

  it('is wider the surer it is to be', () => {
    const [sure, surer] = [wilsonInterval(81, 263, 1.96), wilsonInterval(81, 263, 2.576)]
    expect(surer.low).toBeLessThan(sure.low)
    expect(surer.high).toBeGreaterThan(sure.high)
  })

  const counts = fc
    .integer({ min: 1, max: 1e6 })
    .chain((of) => fc.tuple(fc.integer({ min: 0, max: of }), fc.constant(of)))

  test.prop([counts])('holds the share, and no more than a share can be', ([numerator, of]) => {
    const { low, high } = wilsonInterval(numerator, of)
    const share = numerator / of
    expect(low).toBeGreaterThanOrEqual(0)
    expect(low).toBeLessThanOrEqual(share + 1e-12)
    expect(high).toBeGreaterThanOrEqual(share - 1e-12)
    expect(high).toBeLessThanOrEqual(1)
  })

  test.prop([counts])('is the same seen from the other side', ([numerator, of]) => {
    const [one, other] = [wilsonInterval(numerator, of), wilsonInterval(of - numerator, of)]
    expect(other.low).toBeCloseTo(1 - one.high, 9)
    expect(other.high).toBeCloseTo(1 - one.low, 9)
  })

  test.prop([counts])('is narrower on more cases', ([numerator, of]) => {
    const [few, many] = [wilsonInterval(numerator, of), wilsonInterval(4 * numerator, 4 * of)]
    expect(many.high - many.low).toBeLessThan(few.high - few.low)
  })
})
