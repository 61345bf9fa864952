import { describe, expect, it } from 'vitest'
import { at, contact, measure, parts, times } from './some-contacts.ts'

const june = { opened: at('2025-06-02T09:00') }
const contacts = [
  ...times(3, { ...june, channel: 'email', service: 'waste', interaction: 'reporting' }),
  ...times(2, { ...june, channel: 'web', service: 'housing', customerType: 'business' }),
  contact({ ...june, channel: 'telephone' }),
  contact({ ...june, channel: 'pigeon' }),
  contact(june),
]

describe('the volume', () => {
  it('is the number of contacts', () => {
    expect(measure('volume.contacts', contacts)).toEqual({
      name: 'volume.contacts',
      unit: 'count',
      period: '2025-06/2025-06',
      value: 8,
      denominator: 8,
      unusable: 0,
    })
  })

  it('is given by channel with narrower ones, by service, by interaction and by customer type', () => {
    expect(parts('volume.contacts', contacts)).toEqual([
      ['email', 3],
      ['self_service_electronic', 5],
      ['telephone', 1],
      ['web', 2],
      ['housing', 2],
      ['waste', 3],
      ['reporting', 3],
      ['business', 2],
    ])
  })

  it.each([
    ['cancelled', 1],
    ['bulkImport', 1],
    ['merged', 0],
    ['duplicate', 0],
    ['internal', 0],
  ] as const)('has contacts that were %s: %i', (role, count) => {
    expect(measure('volume.contacts', [contact(), contact({ role })])?.value).toBe(1 + count)
  })

  it('does not name what has none', () => {
    expect(
      parts('volume.contacts', [contact(), contact({ role: 'merged', channel: 'email' })]),
    ).toEqual([])
  })

  it('is withheld, and not 0, where there are no contacts', () => {
    expect(measure('volume.contacts', [])?.withheld).toBe('there are no contacts')
    expect(measure('volume.contacts', times(2, { role: 'merged' }))?.withheld).toBe(
      'there are no contacts',
    )
  })
})

describe('the dimensions by which volume is measured', () => {
  it('are those that the source has and its contacts say something of', () => {
    expect(measure('volume.dimensions', contacts)).toEqual({
      name: 'volume.dimensions',
      unit: 'none',
      period: '2025-06/2025-06',
      value: ['channel', 'service', 'interaction', 'customer_type'],
      denominator: 6,
      unusable: 2,
    })
  })

  it('are said by the contacts that name any of them', () => {
    const own = [contact({ channel: 'email' }), contact({ service: 'waste' }), contact()]
    expect(measure('volume.dimensions', own)).toMatchObject({
      value: ['channel', 'service'],
      denominator: 2,
      unusable: 1,
    })
  })

  it('leave out what the source itself does not say, such as a constant of the mapping', () => {
    expect(measure('volume.dimensions', contacts, { dimensions: ['service'] })).toMatchObject({
      value: ['service'],
      denominator: 5,
      unusable: 3,
    })
  })

  it('leave out what the source could say and no contact does', () => {
    expect(measure('volume.dimensions', times(3, { channel: 'email' }))).toMatchObject({
      value: ['channel'],
      unusable: 0,
    })
  })

  it.each([
    ['no contact says any', [contact()]],
    ['the channels are none of the tree', [contact({ channel: 'pigeon' })]],
  ])('are withheld where %s', (_, given) => {
    expect(measure('volume.dimensions', given)?.withheld).toBe(
      'no contact says its channel, service, interaction or customer type in the source itself',
    )
  })

  it('are withheld where there are no contacts', () => {
    expect(measure('volume.dimensions', [])?.withheld).toBe('there are no contacts')
  })
})
