import { describe, expect, it } from 'vitest'
import { valuesOf } from '../../src/rules-engine/values-of.ts'
import { smallCatalogue } from '../support/small-catalogue.ts'

const asOf = '2026-03-31'

describe('the values to run rules over', () => {
  it('are what is known: statements, numbers, codes, and the age of a date in days', () => {
    const facts = {
      'desk.open': false,
      'desk.channels': ['phone'],
      'calls.answered': 82.5,
      'plan.reviewed': '2026-03-01',
    }
    expect(valuesOf(smallCatalogue, facts, { asOf })).toEqual({
      'desk.open': false,
      'desk.channels': ['phone'],
      'calls.answered': 82.5,
      'plan.reviewed': 30,
    })
  })

  it('come out of records, in the dictionary’s unit', () => {
    const facts = { 'calls.answered': { value: 0.829, unit: 'ratio', denominator: 1000 } }
    expect(valuesOf(smallCatalogue, facts, { asOf })).toEqual({ 'calls.answered': 82.9 })
  })

  it.each([
    ['nobody knows', null],
    ['the adapter failed to give', { error: 'timeout' }],
    ['sources disagree on', { conflict: [{ value: 80 }, { value: 81 }] }],
    ['is no longer valid', { value: 90, validUntil: '2026-03-30' }],
    ['is written as text', '82'],
    ['lies beyond its bounds', 820],
  ])('leave out what %s', (_, given) => {
    const facts = { 'calls.answered': given, 'desk.open': true }
    expect(valuesOf(smallCatalogue, facts as never, { asOf })).toEqual({ 'desk.open': true })
  })

  it('leave out names that the catalogue doesn’t have', () => {
    expect(valuesOf(smallCatalogue, { 'desk.opened': true }, { asOf })).toEqual({})
  })

  it('are none where something else stands in the place of facts', () => {
    expect(valuesOf(smallCatalogue, [true] as never, { asOf })).toEqual({})
  })

  it('need a day to judge by', () => {
    expect(() => valuesOf(smallCatalogue, {}, { asOf: '31/03/2026' })).toThrowError(
      expect.objectContaining({ code: 'INVALID_AS_OF' }),
    )
  })
})
