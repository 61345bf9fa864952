import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { compactContacts } from '../../../adapters/mapped-table/compact-contacts.ts'
import { dictionaryColumn } from '../../../adapters/mapped-table/dictionary-column.ts'
import type { Contact } from '../../../src/contacts/contact.ts'

const words = fc.constantFrom('a', 'b', '', '__proto__', 'a much longer word')
const instants = fc.integer({ min: -1e12, max: 1e13 })
const contacts: fc.Arbitrary<Contact> = fc.record(
  {
    role: fc.constantFrom('contact', 'merged', 'duplicate', 'cancelled', 'internal', 'bulkImport'),
    council: words,
    opened: instants,
    firstReply: instants,
    resolved: instants,
    closed: instants,
    due: instants,
    channel: words,
    service: words,
    interaction: words,
    customerType: words,
    partner: words,
    resolvedAtFirstContact: fc.constantFrom(true, false, 'undecided' as const),
    avoidable: fc.boolean(),
    queueOutcome: fc.constantFrom('answered', 'abandoned', 'flowedOut'),
    waitSeconds: fc.nat(9999),
    satisfaction: fc.record(
      { scale: fc.constantFrom('1-5', '0-1'), score: fc.nat(5) },
      { noNullPrototype: true },
    ),
  },
  { requiredKeys: ['role'], noNullPrototype: true },
)

describe('compact contacts', () => {
  test.prop([fc.array(contacts, { maxLength: 40 })])(
    'are given back as they were kept, nothing added and nothing lost',
    (given) => {
      const kept = compactContacts()
      for (const contact of given) kept.push(contact)
      expect(kept.length).toBe(given.length)
      expect(given.map((_, place) => kept.at(place))).toStrictEqual(given)
    },
  )

  test.prop([fc.array(contacts, { minLength: 1, maxLength: 9 }), contacts])(
    'take the place of others',
    (given, other) => {
      const kept = compactContacts()
      for (const contact of given) kept.push(contact)
      kept.set(0, other)
      expect(kept.at(0)).toStrictEqual(other)
      expect(kept.length).toBe(given.length)
      if (given.length > 1) expect(kept.at(1)).toStrictEqual(given[1])
    },
  )

  it('are not given from where none was kept', () => {
    const kept = compactContacts()
    expect(() => kept.at(0)).toThrow(RangeError)
    kept.push({ role: 'merged' })
    expect(kept.at(0)).toStrictEqual({ role: 'merged' })
    expect(() => kept.at(1)).toThrow(RangeError)
  })

  it('fill as much as there is', () => {
    const kept = compactContacts()
    const many = Array.from({ length: 5000 }, (_, number) => number)
    for (const number of many)
      kept.push({ role: 'contact', service: `s${number % 7}`, due: number })
    expect(kept.at(4999)).toStrictEqual({ role: 'contact', service: 's1', due: 4999 })
    expect(kept.at(0)).toStrictEqual({ role: 'contact', service: 's0', due: 0 })
  })
})

describe('a column of words', () => {
  it('holds more different words than two bytes can tell apart', () => {
    const column = dictionaryColumn<string>()
    for (let place = 0; place < 70_000; place++) column.set(place, `word ${place}`)
    const places = [0, 1, 65_534, 65_535, 65_536, 65_537, 69_999]
    expect(places.map((place) => column.at(place))).toEqual(places.map((place) => `word ${place}`))
  })

  it('says nothing of a place that nothing was put in', () => {
    const column = dictionaryColumn<string>()
    expect(column.at(0)).toBeUndefined()
    expect(column.at(5000)).toBeUndefined()
  })
})
