import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { dimensionsOf } from '../../src/contacts/tally.ts'
import { canonical } from '../../src/facts/canonical.ts'
import { contact, tallyOf } from './some-contacts.ts'

const word = fc.option(fc.string({ unit: 'binary' }), { nil: '' })

describe('the key of a group', () => {
  test.prop([fc.record({ council: word, channel: word, service: word, partner: word }), word])(
    'is the canonical JSON of what its contacts say, whatever words they say it in',
    (said, firstContactMethod) => {
      const [key = ''] = Object.keys(tallyOf([contact(said)], { firstContactMethod }).groups)
      expect(key).toBe(canonical(dimensionsOf(key)))
      const words = Object.entries({ ...said, firstContactMethod }).filter(([, text]) => text)
      expect(dimensionsOf(key)).toEqual({
        ...Object.fromEntries(words),
        calendar: 'england 09:00-17:00 Europe/London',
      })
    },
  )
})
