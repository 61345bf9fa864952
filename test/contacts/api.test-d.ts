import { describe, expectTypeOf, it } from 'vitest'
import {
  type Contact,
  createTallyBuilder,
  factsOf,
  type Measure,
  measuresOf,
  type Tally,
} from '../../src/contacts.ts'
import type { Facts } from '../../src/index.ts'

const tally = createTallyBuilder({ zone: 'Europe/London', nation: 'wales' }).tally()

describe('what nesds/contacts takes and gives', () => {
  it('leads from contacts to the facts that assess takes', () => {
    expectTypeOf(tally).toEqualTypeOf<Tally>()
    const measures = measuresOf(tally, { dimensions: [] })
    expectTypeOf(measures).toEqualTypeOf<readonly Measure[]>()
    expectTypeOf(factsOf(measures).facts).toEqualTypeOf<Facts>()
  })

  it('knows no contact that says what it does not know', () => {
    // @ts-expect-error what isn't known is absent
    const unsaid: Contact = { role: 'contact', opened: undefined }
    // @ts-expect-error a contact says what its row is
    const roleless: Contact = { opened: 0 }
    // @ts-expect-error a contact is read, not written
    ;(({ role: 'contact' }) as Contact).channel = 'email'
    expectTypeOf([unsaid, roleless]).toEqualTypeOf<Contact[]>()
  })

  it('knows four nations, and no other', () => {
    // @ts-expect-error there are no bank holidays of that nation
    createTallyBuilder({ zone: 'Europe/London', nation: 'cornwall' })
  })

  it('gives a figure or the reason why there is none, never both', () => {
    const [measure] = measuresOf(tally, { dimensions: [] })
    if (measure?.withheld === undefined) return
    expectTypeOf(measure.withheld).toEqualTypeOf<string>()
    expectTypeOf(measure.value).toEqualTypeOf<undefined>()
  })
})
