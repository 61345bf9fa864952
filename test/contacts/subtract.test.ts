import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import type { Contact } from '../../src/contacts/contact.ts'
import { subtractTallies } from '../../src/contacts/subtract.ts'
import { emptyTally, mergeTallies, type Tally } from '../../src/contacts/tally.ts'
import { at, contact, tallyOf } from './some-contacts.ts'

const monday = at('2025-06-02T09:00')
const instants = fc.integer({ min: 0, max: 200 }).map((steps) => monday + steps * 900_000)
const contacts: fc.Arbitrary<Contact> = fc.record(
  {
    role: fc.constantFrom('contact', 'cancelled', 'bulkImport'),
    opened: instants,
    firstReply: instants,
    resolved: instants,
    channel: fc.constantFrom('telephone', 'email'),
    service: fc.constantFrom('waste', '__proto__'),
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
const exported = fc.array(contacts, { maxLength: 30 })

const withoutDays = ({ groups }: Tally) =>
  Object.fromEntries(Object.entries(groups).map(([key, { lastDay, ...counts }]) => [key, counts]))

describe('taking contacts from a tally', () => {
  test.prop([exported, exported])(
    'undoes their being counted, but for the last day',
    (all, some) => {
      const both = tallyOf([...all, ...some])
      expect(withoutDays(subtractTallies(both, tallyOf(some)))).toEqual(withoutDays(tallyOf(all)))
    },
  )

  test.prop([exported])('takes nothing where there are none', (all) => {
    const tally = tallyOf(all)
    expect(subtractTallies(tally, emptyTally())).toEqual(tally)
    expect(subtractTallies(tally, tally)).toEqual(emptyTally())
  })

  test.prop([exported, exported])('leaves both tallies as they were', (all, some) => {
    const both = mergeTallies(tallyOf(all), tallyOf(some))
    const before = structuredClone([both, tallyOf(some)])
    subtractTallies(both, tallyOf(some))
    expect([both, tallyOf(some)]).toEqual(before)
  })

  it('keeps the last day, which is known whatever becomes of the contact that told it', () => {
    const early = contact({ opened: monday })
    const late = contact({ opened: monday, closed: at('2025-06-20T09:00') })
    const left = subtractTallies(tallyOf([early, late]), tallyOf([late]))
    expect(Object.values(left.groups)).toMatchObject([{ contacts: 1, lastDay: '2025-06-20' }])
  })
})
