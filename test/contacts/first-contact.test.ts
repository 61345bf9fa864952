import { describe, expect, it } from 'vitest'
import { mergeTallies } from '../../src/contacts/tally.ts'
import { at, contact, measure, measured, parts, tallyOf, times } from './some-contacts.ts'

const yes = { resolvedAtFirstContact: true }
const no = { resolvedAtFirstContact: false }
const RATE = 'firstContact.resolutionRate'
const WITH_PARTNERS = 'firstContact.resolutionRateWithPartners'

/** A telephone that does well, and a small post room that doesn't. */
const year = [
  ...times(90, { ...yes, channel: 'telephone', service: 'waste' }),
  ...times(10, { ...no, channel: 'telephone', service: 'housing' }),
  ...times(1, { ...yes, channel: 'letter', service: 'waste' }),
  ...times(9, { ...no, channel: 'letter', service: 'housing' }),
  ...times(5, { channel: 'email', service: 'waste' }),
]
const partners = [
  ...times(3, { ...yes, channel: 'face_to_face', service: 'advice', partner: 'citizens advice' }),
  ...times(1, { ...no, channel: 'face_to_face', service: 'advice', partner: 'citizens advice' }),
]

describe('the first-contact rate', () => {
  it('is all that were resolved of all of which it is known, pooled over the channels', () => {
    expect(measure(RATE, year, { method: 'agent-logged' })).toEqual({
      name: RATE,
      unit: 'percent',
      method: 'agent-logged',
      value: (100 * 91) / 110,
      numerator: 91,
      denominator: 110,
      unusable: 5,
    })
  })

  it('is exact where it is on a threshold', () => {
    expect(measure(RATE, [...times(4, yes), contact(no)])?.value).toBe(80)
    expect(measure(RATE, [...times(28, yes), ...times(7, no)])?.value).toBe(80)
  })

  it('is 0 where every contact is known not to be resolved', () => {
    expect(measure(RATE, times(3, no))).toMatchObject({ value: 0, numerator: 0, denominator: 3 })
  })

  it('leaves services that partners provide out', () => {
    expect(measure(RATE, [...year, ...partners])).toMatchObject({
      numerator: 91,
      denominator: 110,
      unusable: 5,
    })
  })

  it('takes them in by its other name', () => {
    expect(measure(WITH_PARTNERS, [...year, ...partners])).toMatchObject({
      numerator: 94,
      denominator: 114,
      unusable: 5,
    })
  })

  it('is also given by channel, narrower channels within the wider, and by service', () => {
    expect(parts(RATE, [...year, contact({ ...yes, channel: 'post' })])).toEqual([
      ['letter', 10],
      ['post', (100 * 2) / 11],
      ['telephone', 90],
      ['housing', 0],
      ['waste', 100],
    ])
  })

  it('with partners is also given by partner', () => {
    expect(parts(WITH_PARTNERS, [...year, ...partners])).toContainEqual(['citizens advice', 75])
  })

  it('names its period: the one asked for, or the months that the contacts have', () => {
    const contacts = ['2025-05', '2025-07'].map((month) =>
      contact({ ...no, opened: at(`${month}-15T09:00`) }),
    )
    expect(measure(RATE, contacts)?.period).toBe('2025-05/2025-07')
    expect(measure(RATE, contacts, { period: '2025-04/2026-03' })).toMatchObject({
      period: '2025-04/2026-03',
      denominator: 2,
    })
    expect(measure(RATE, contacts, { period: '2025-04/2025-06' })).toMatchObject({ denominator: 1 })
  })

  it('leaves contacts that do not say when they were out of a period', () => {
    expect(measure(RATE, times(3, no), { period: '2025-04/2026-03' })?.withheld).toBe(
      'no contact says whether it was resolved at first contact',
    )
  })

  it('of a period that is none is an error', () => {
    expect(() => measure(RATE, year, { period: '2025' })).toThrow(
      expect.objectContaining({ code: 'INVALID_PERIOD' }),
    )
  })
})

describe('the first-contact rate is withheld', () => {
  it('where no contact says whether it was resolved', () => {
    expect(measure(RATE, times(3, { channel: 'telephone' }))).toEqual({
      name: RATE,
      unit: 'percent',
      withheld: 'no contact says whether it was resolved at first contact',
      unusable: 3,
    })
  })

  it('where there are no contacts', () => {
    expect(measure(RATE, [])).toMatchObject({
      withheld: 'no contact says whether it was resolved at first contact',
      unusable: 0,
    })
  })

  it('where only resolved contacts are marked, since silence is not no', () => {
    const reason =
      'contacts are marked as resolved at first contact, none as not, and of the others nothing is said'
    const marked = [...times(3, yes), contact()]
    expect(measure(RATE, marked)?.withheld).toBe(reason)
    expect(
      measure(WITH_PARTNERS, [...marked, contact({ ...yes, partner: 'health' })])?.withheld,
    ).toBe(reason)
    expect(parts(RATE, marked)).toEqual([])
  })

  it("where only resolved contacts are marked, though a partner's are marked either way", () => {
    const own = [...times(30, yes), ...times(20, {})]
    const withPartner = [...own, ...times(5, { ...no, partner: 'health' })]
    expect(measure(RATE, withPartner)?.withheld).toMatch(/none as not, and of the others nothing/)
  })

  it('for a channel most of which says nothing, and the rest of which is of one kind', () => {
    const letters = [
      ...times(3, { ...yes, channel: 'letter' }),
      ...times(50, { channel: 'letter' }),
    ]
    const calls = [...times(6, { ...yes, channel: 'sms' }), ...times(4, { ...no, channel: 'sms' })]
    const reason = expect.stringMatching(/none as not, and of the others nothing/)
    expect(parts(RATE, [...letters, ...calls])).toEqual([
      ['letter', reason],
      ['post', reason],
      ['self_service_electronic', 60],
      ['sms', 60],
    ])
  })

  it('where only unresolved contacts are marked, since silence is not yes either', () => {
    expect(measure(RATE, [...times(3, no), contact()])?.withheld).toBe(
      'contacts are marked as not resolved at first contact, none as resolved, and of the others nothing is said',
    )
  })

  it('where a method leaves many undecided, as those that it does decide may be of one kind', () => {
    // Of those without a count of replies, only the reopened ones can be told: they are not.
    const short = [...times(2, no), ...times(3, { resolvedAtFirstContact: 'undecided' })]
    const sound = [...times(60, yes), ...times(40, no)]
    const reason =
      'of 3 contacts too little is said for the method to decide, and the others like them may be of one kind'
    expect(measure(RATE, [...sound, ...short])).toMatchObject({ withheld: reason, unusable: 3 })
    expect(parts(RATE, [...sound, ...short])).toEqual([])
  })

  it('but not where those could not move it by more than half a point', () => {
    const few = times(1, { resolvedAtFirstContact: 'undecided' })
    expect(measure(RATE, [...times(100, yes), ...times(99, no), ...few])).toMatchObject({
      numerator: 100,
      denominator: 199,
      unusable: 1,
    })
    expect(measure(RATE, [...times(100, yes), ...times(98, no), ...few])).toHaveProperty('withheld')
  })

  it('for one channel alone, where it is that channel that is left undecided', () => {
    const few = times(1, { channel: 'email', resolvedAtFirstContact: 'undecided' })
    const emails = [...times(9, { ...yes, channel: 'email' }), ...few]
    const calls = [
      ...times(199, { ...yes, channel: 'telephone' }),
      ...times(200, { ...no, channel: 'telephone' }),
    ]
    expect(measure(RATE, [...calls, ...emails])).toMatchObject({ numerator: 208, denominator: 408 })
    expect(
      measured([...calls, ...emails]).filter(
        ({ name, by, withheld }) => name === RATE && by !== undefined && withheld !== undefined,
      ),
    ).toMatchObject([{ by: { channel: 'email' } }, { by: { channel: 'self_service_electronic' } }])
  })

  it('but not where it is known of every contact', () => {
    expect(measure(RATE, times(3, yes))?.value).toBe(100)
    expect(measure(RATE, times(3, no))?.value).toBe(0)
  })

  it('with partners, where no contact is about a partner', () => {
    expect(measure(WITH_PARTNERS, year)?.withheld).toBe(
      'no contact is about a service that a partner provides',
    )
    expect(parts(WITH_PARTNERS, year)).toEqual([])
  })

  it('with partners, where no contact about one says whether it was resolved', () => {
    expect(measure(WITH_PARTNERS, [...year, contact({ partner: 'health' })])?.withheld).toBe(
      "no contact about a partner's service says whether it was resolved at first contact",
    )
  })

  it("with partners, where nothing is known of the council's own services", () => {
    expect(measure(WITH_PARTNERS, partners)?.withheld).toBe(
      'no contact says whether it was resolved at first contact',
    )
  })
})

describe('two methods', () => {
  const logged = tallyOf([...times(9, yes), ...times(1, no)], {
    firstContactMethod: 'agent-logged',
  })
  const surveyed = tallyOf([...times(5, yes), ...times(5, no)], {
    firstContactMethod: 'customer-survey',
  })
  const unnamed = tallyOf(times(2, no))

  it('are never pooled: the rate is withheld, and given by method', () => {
    const both = mergeTallies(logged, surveyed)
    expect(measure(RATE, both)).toEqual({
      name: RATE,
      unit: 'percent',
      withheld:
        'resolutions were decided by 2 methods, which are never pooled: agent-logged, customer-survey',
      unusable: 0,
    })
    expect(parts(RATE, both)).toEqual([
      ['agent-logged', 90],
      ['customer-survey', 50],
    ])
  })

  it('are not told apart where there is one', () => {
    expect(parts(RATE, logged)).toEqual([])
  })

  it('are named in one order, however they were merged', () => {
    expect(measure(RATE, mergeTallies(surveyed, logged))?.withheld).toMatch(
      /agent-logged, customer-survey$/,
    )
  })

  it('are never pooled in what the rate covers either', () => {
    expect(measure('firstContact.channels', mergeTallies(logged, surveyed))?.withheld).toMatch(
      /never pooled/,
    )
  })

  it('are two where one has no name', () => {
    expect(measure(RATE, mergeTallies(logged, unnamed))?.withheld).toBe(
      'resolutions were decided by 2 methods, which are never pooled: agent-logged, one without a name',
    )
  })

  it('are one where the context names the one without', () => {
    expect(measure(RATE, mergeTallies(logged, unnamed), { method: 'agent-logged' })).toMatchObject({
      method: 'agent-logged',
      numerator: 9,
      denominator: 12,
    })
  })

  it('matter only where resolutions are known', () => {
    const volumes = tallyOf(times(5, { channel: 'web' }), { firstContactMethod: 'none' })
    expect(measure(RATE, mergeTallies(logged, volumes))).toMatchObject({
      value: 90,
      method: 'agent-logged',
      unusable: 5,
    })
  })
})

describe('what the rate covers', () => {
  it('are the channels of which resolutions are known, in the order of the source', () => {
    expect(measure('firstContact.channels', year)).toEqual({
      name: 'firstContact.channels',
      unit: 'none',
      value: ['telephone', 'post'],
      denominator: 110,
      unusable: 0,
    })
  })

  it('is withheld for channels where a contact may have come by one that no other names', () => {
    expect(measure('firstContact.channels', [...year, contact(no)])).toMatchObject({
      withheld: 'of 1 in the rate no channel is said, which may be one that no other names',
      unusable: 1,
    })
  })

  it('are all four, whatever the channels that nobody names', () => {
    const through = (channel: string) => contact({ ...no, channel })
    const all = [...year, through('face_to_face'), through('web'), contact(no)]
    expect(measure('firstContact.channels', all)?.value).toEqual([
      'telephone',
      'face_to_face',
      'self_service_electronic',
      'post',
    ])
  })

  it('are with partners the channels that theirs add', () => {
    expect(measure('firstContact.channelsWithPartners', [...year, ...partners])?.value).toEqual([
      'telephone',
      'face_to_face',
      'post',
    ])
    expect(measure('firstContact.channels', [...year, ...partners])?.value).toEqual([
      'telephone',
      'post',
    ])
  })

  it.each([
    ['none is named', {}],
    ['none of the tree is named', { channel: 'pigeon' }],
  ])('is withheld for channels where %s', (_, said) => {
    expect(measure('firstContact.channels', times(2, { ...no, ...said }))).toMatchObject({
      withheld: 'no contact in the rate names its channel',
      unusable: 2,
    })
  })

  it('is the share of all services, partners included, of which resolutions are known', () => {
    const contacts = [...year, ...partners, contact({ service: 'parking' }), contact(no)]
    expect(measure('firstContact.servicesCovered', contacts, { servicesInAll: 4 })).toEqual({
      name: 'firstContact.servicesCovered',
      unit: 'percent',
      value: 75,
      numerator: 3,
      denominator: 4,
      unusable: 1,
    })
  })

  it('is all of the services where each has contacts in the rate', () => {
    const measured = measure('firstContact.servicesCovered', [...year, ...partners], {
      servicesInAll: 3,
    })
    expect(measured?.value).toBe(100)
  })

  it.each([
    ['nobody says how many there are', undefined, 'nobody says how many services there are in all'],
    ['there are said to be none', 0, 'nobody says how many services there are in all'],
    [
      'fewer are said than are named',
      2,
      'the contacts name 3 services, more than the 2 that are said to be all',
    ],
  ])('is withheld for services where %s', (_, servicesInAll, reason) => {
    const context = servicesInAll === undefined ? {} : { servicesInAll }
    expect(measure('firstContact.servicesCovered', [...year, ...partners], context)?.withheld).toBe(
      reason,
    )
  })

  it('is withheld for services where none is named', () => {
    const contacts = [contact(no), contact({ ...no, partner: 'health' })]
    expect(measure('firstContact.servicesCovered', contacts, { servicesInAll: 3 })?.withheld).toBe(
      'no contact in the rate names its service',
    )
  })

  it('is said of partners where their services are counted', () => {
    expect(measure('firstContact.partnersCounted', [...year, ...partners])).toMatchObject({
      value: true,
      denominator: 4,
    })
  })

  it.each([
    'firstContact.servicesCovered',
    'firstContact.channelsWithPartners',
    'firstContact.partnersCounted',
  ])('is withheld for %s where there is no rate with partners, and never false', (name) => {
    expect(measure(name, year, { servicesInAll: 3 })?.withheld).toBe(
      'no contact is about a service that a partner provides',
    )
  })
})
