import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { countedContacts } from '../../../adapters/mapped-table/counted-contacts.ts'
import type { Contact } from '../../../src/contacts/contact.ts'
import { createContactCounter } from '../../../src/contacts/tally-builder.ts'
import { contact, ENGLAND } from '../../contacts/some-contacts.ts'

const words = fc.constantFrom('a', 'b', '__proto__', 'a much longer word')
const instants = fc.integer({ min: -1e12, max: 1e12 })
const contacts: fc.Arbitrary<Contact> = fc.record(
  {
    role: fc.constantFrom('contact', 'merged', 'duplicate', 'cancelled', 'internal', 'bulkImport'),
    council: words,
    opened: instants,
    firstReply: instants,
    resolved: instants,
    closed: instants,
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

/** A store of contacts, counted as they come. */
function keptOf(given: readonly Contact[]) {
  const counter = createContactCounter(ENGLAND)
  const kept = countedContacts()
  for (const one of given) {
    const group = counter.count(one)
    if (typeof group !== 'string') kept.push(one, group)
  }
  return kept
}

describe('counted contacts', () => {
  test.prop([fc.array(contacts, { maxLength: 40 })])(
    'are given back as they were kept, nothing added and nothing lost',
    (given) => {
      const kept = keptOf(given)
      expect(given.map((_, place) => kept.at(place))).toStrictEqual(given)
      expect(kept.length).toBe(given.length)
    },
  )

  it('say when they ended: when closed, else when resolved', () => {
    const kept = keptOf([
      contact({ opened: 1, resolved: 2, closed: 3 }),
      contact({ resolved: 2 }),
      contact(),
    ])
    expect([0, 1, 2].map(kept.endedAt)).toEqual([3, 2, Number.NaN])
    expect([0, 1, 2].map(kept.openedAt)).toEqual([1, Number.NaN, Number.NaN])
  })

  it('fill page after page, and each page anew once they are forgotten', () => {
    const given = Array.from({ length: 9000 }, (_, opened) => contact({ opened }))
    const kept = keptOf(given)
    expect(given.filter(({ opened }, place) => kept.openedAt(place) !== opened)).toEqual([])
    kept.clear()
    expect(kept.length).toBe(0)
    expect(() => kept.at(0)).toThrow(RangeError)
    const group = createContactCounter(ENGLAND).count(contact({ channel: 'sms' }))
    if (typeof group !== 'string') kept.push(contact({ channel: 'sms' }), group)
    expect(kept.at(0)).toEqual({ role: 'contact', channel: 'sms' })
  })
})
