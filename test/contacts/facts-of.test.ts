import { describe, expect, it } from 'vitest'
import { nesdsCustomerServices } from '../../src/catalogues.ts'
import { CONTACT_FACTS, factsOf } from '../../src/contacts/facts-of.ts'
import { valueOver } from '../../src/contacts/measure.ts'
import { measuresOf } from '../../src/contacts/measures.ts'
import { emptyTally } from '../../src/contacts/tally.ts'
import { parseFacts } from '../../src/facts/parse.ts'
import { at, contact, factsFrom, times } from './some-contacts.ts'

const opened = at('2025-06-02T09:00')
const firstReply = at('2025-06-02T11:00')
const yes = {
  opened,
  service: 'waste',
  interaction: 'reporting',
  customerType: 'individual',
  resolvedAtFirstContact: true,
}
const no = { ...yes, resolvedAtFirstContact: false }

/** Contacts that say all that any measure asks. */
const everything = [
  ...times(3, { ...yes, channel: 'telephone', queueOutcome: 'answered', waitSeconds: 30 }),
  contact({ ...no, channel: 'telephone', queueOutcome: 'abandoned' }),
  contact({ ...yes, channel: 'face_to_face', waitSeconds: 120 }),
  contact({ ...yes, channel: 'email', firstReply }),
  contact({ ...no, channel: 'letter', firstReply }),
  contact({ ...yes, channel: 'web', partner: 'health' }),
  contact({ opened, channel: 'telephone' }),
]

describe('the facts of contacts', () => {
  it('are each a record of what they were counted from', () => {
    const { facts, withheld } = factsFrom(everything, { method: 'agent-logged', servicesInAll: 2 })
    expect(withheld).toEqual({})
    const said = { period: '2025-06/2025-06', basis: 'measured', source: 'a test' }
    const first = { ...said, method: 'agent-logged' }
    const calendar = 'england 09:00-17:00 Europe/London'
    const unusable = { note: '1 contact that belongs here could not be used' }
    const channels = ['telephone', 'face_to_face', 'self_service_electronic', 'post']
    expect(facts).toEqual({
      'firstContact.resolutionRate': {
        ...first,
        value: (100 * 5) / 7,
        numerator: 5,
        denominator: 7,
        ...unusable,
      },
      'firstContact.channels': { ...first, value: channels, denominator: 7 },
      'firstContact.resolutionRateWithPartners': {
        ...first,
        value: 75,
        numerator: 6,
        denominator: 8,
        ...unusable,
      },
      'firstContact.servicesCovered': { ...first, value: 50, numerator: 1, denominator: 2 },
      'firstContact.channelsWithPartners': { ...first, value: channels, denominator: 8 },
      'firstContact.partnersCounted': { ...first, value: true, denominator: 1 },
      'responseTime.telephone': {
        ...said,
        method: 'average-speed-of-answer',
        value: 30,
        denominator: 3,
        ...unusable,
      },
      'responseTime.faceToFace': {
        ...said,
        method: 'average-wait',
        value: 2,
        denominator: 1,
      },
      'responseTime.electronic': {
        ...said,
        method: `working-time-to-first-reply, ${calendar}`,
        value: 2,
        denominator: 1,
        ...unusable,
      },
      'responseTime.emailsAnsweredInOneWorkingDay': {
        ...said,
        method: `by-end-of-next-working-day, ${calendar}`,
        value: 100,
        numerator: 1,
        denominator: 1,
      },
      'responseTime.post': {
        ...said,
        method: `working-time-to-first-reply, ${calendar}`,
        value: 0.25,
        denominator: 1,
      },
      'responseTime.callsAbandoned': {
        ...said,
        method: 'abandoned-of-offered',
        value: 25,
        numerator: 1,
        denominator: 4,
        ...unusable,
      },
      'volume.dimensions': {
        ...said,
        value: ['channel', 'service', 'interaction', 'customer_type'],
        denominator: 9,
      },
    })
  })

  it('are such as the catalogue takes', () => {
    const { facts } = factsFrom(everything, { method: 'agent-logged', servicesInAll: 2 })
    expect(parseFacts(nesdsCustomerServices, facts).facts).toEqual(facts)
  })

  it('are all in the dictionary', () => {
    expect(CONTACT_FACTS.filter((name) => !(name in nesdsCustomerServices.facts))).toEqual([])
  })

  it('say how many contacts could not be used', () => {
    const { facts } = factsFrom([contact(yes), contact(no), ...times(3, { opened })])
    expect(facts['firstContact.resolutionRate']).toMatchObject({
      note: '3 contacts that belong here could not be used',
    })
  })

  it('say what a measure notes, instead', () => {
    const head = { name: 'access.extendedMinutes', unit: 'minutes-per-week', unusable: 2 } as const
    const noted = valueOver({ ...head, note: 'a usual week; two points unknown' }, 60, 3)
    const { facts } = factsOf([noted], 'hours.csv', ['access.extendedMinutes'])
    expect(facts['access.extendedMinutes']).toMatchObject({
      note: 'a usual week; two points unknown',
    })
  })

  it('say where the evidence is of what somebody declares', () => {
    const declared = { basis: 'self-declared', evidence: 'page 4 of the report' } as const
    const head = { name: 'complaints.statisticsPublished', unit: 'none', unusable: 0 } as const
    const { facts } = factsOf([valueOver({ ...head, ...declared }, true, 3)], 'a', [head.name])
    expect(facts[head.name]).toMatchObject({ value: true, ...declared })
  })

  it('leave out who the source is where nobody says', () => {
    const { facts } = factsOf(measuresOf(emptyTally(), { dimensions: [] }))
    expect(facts).toEqual({})
  })

  it('are none for no contacts, each with the reason', () => {
    const { facts, withheld } = factsFrom([])
    expect(facts).toEqual({})
    expect(Object.keys(withheld)).toEqual([...CONTACT_FACTS])
    expect(Object.values(withheld).filter((reason) => reason === '')).toEqual([])
  })

  it('are withheld where nobody measured them', () => {
    const { withheld } = factsOf([])
    expect(new Set(Object.values(withheld))).toEqual(new Set(['it was not measured']))
  })
})
