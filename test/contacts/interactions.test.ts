import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import words from '../../src/contacts/customer-type-words.json' with { type: 'json' }
import { CUSTOMER_TYPES, customerTypeOf } from '../../src/contacts/customer-types.ts'
import { INTERACTIONS, interactionOf } from '../../src/contacts/interactions.ts'
import type { CodeLists } from '../../src/facts/dictionary.ts'

describe('the types of interaction', () => {
  it('have the eight of standard 1 under their own keys', () => {
    const { codeLists } = JSON.parse(
      readFileSync('rules/nesds-customer-services/codes.json', 'utf8'),
    ) as { codeLists: CodeLists }
    const eight = codeLists.interactionTypes?.codes.map(({ key, lgil }) => ({ key, lgil })) ?? []
    const ours = INTERACTIONS.map(({ key, lgil }) => ({ key, lgil }))
    expect(eight).toHaveLength(8)
    expect(
      eight.filter(({ key, lgil }) => !ours.some((one) => one.key === key && one.lgil === lgil)),
    ).toEqual([])
  })

  it('are named once each', () => {
    expect(new Set(INTERACTIONS.map(({ key }) => key)).size).toBe(INTERACTIONS.length)
    expect(new Set(INTERACTIONS.map(({ lgil }) => lgil)).size).toBe(INTERACTIONS.length)
  })

  it.each([
    ['Complaining', 'making_a_complaint'],
    ['booking', 'booking'],
    ['Providing information', 'providing_information'],
    ['reporting', 'reporting'],
    ['issuing (licence, consent or permit)', 'issuing'],
    ['8', undefined],
    ['moaning', undefined],
  ])('are read from "%s" as %s', (word, key) => {
    expect(interactionOf(word)).toBe(key)
  })
})

describe('the kind of customer', () => {
  it('that a word of the table means is one of the kinds', () => {
    const kinds: readonly string[] = CUSTOMER_TYPES
    expect(Object.values(words).filter((kind) => !kinds.includes(kind))).toEqual([])
  })

  it.each([
    ['Resident', 'individual'],
    ['BUSINESS', 'business'],
    ['Charity', 'voluntary_organisation'],
    ['councillor', undefined],
  ])('of "%s" is %s', (word, kind) => {
    expect(customerTypeOf(word)).toBe(kind)
  })
})
