import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { dateReader } from '../../../../adapters/mapped-table/values/date-reader.ts'
import { fixedReader } from '../../../../adapters/mapped-table/values/fixed-pattern.ts'
import { blankMoment } from '../../../../adapters/mapped-table/values/moment.ts'

const read = dateReader({
  zone: 'Europe/London',
  ambiguous: 'earlier',
  nation: 'england',
  formats: ['DD/MM/YYYY HH:mm:ss'],
})

/** Numbers of so many digits, some beyond what a date can have. */
const digits = (max: number, count: number) =>
  fc.nat(max).map((number) => String(number).padStart(count, '0'))

const days = fc
  .tuple(digits(33, 2), digits(14, 2), digits(2300, 4))
  .map(([day, month, year]) => `${day}/${month}/${year}`)
const clocks = fc
  .tuple(digits(25, 2), digits(61, 2), digits(61, 2))
  .map(([hour, minute, second]) => `${hour}:${minute}:${second}`)

describe('a date whose parts have fixed places', () => {
  test.prop([days, clocks])('says what it says where they are read one by one', (day, clock) => {
    // A second space is allowed, and leaves the parts no fixed places.
    expect(read(`${day} ${clock}`)).toEqual(read(`${day}  ${clock}`))
  })

  test.prop([days, clocks, fc.nat(9), fc.constantFrom('x', ' ', ':', '\u0660')])(
    'is none where something else stands in a place',
    (day, clock, place, other) => {
      const damaged = `${day.slice(0, place)}${other}${day.slice(place + 1)}`
      expect(read(`${damaged} ${clock}`)).toEqual(read(`${damaged}  ${clock}`))
    },
  )

  it('is read of the patterns whose parts have one length each, and of no other', () => {
    const fits = (tokens: readonly string[], text: string) =>
      fixedReader(tokens)?.(text, blankMoment())
    expect(fits(['YYYY', '-', 'MM', '-', 'DD'], '2025-04-01')).toBe('fits')
    expect(fits(['YYYY', '-', 'MM', '-', 'DD'], '2025-02-29')).toBe('impossible')
    expect(fits(['YYYY', '-', 'MM', '-', 'DD'], '2025-04-01Z')).toBe('no')
    expect(fits(['D', '/', 'MM', '/', 'YYYY'], '1/04/2025')).toBeUndefined()
  })
})
