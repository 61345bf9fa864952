import type { Contact, GivenContact, Instant } from '../../src/contacts/contact.ts'
import { packedAnswers, said, unpackedAnswers } from './contact-members.ts'
import { dictionaryColumn } from './dictionary-column.ts'

/** Contacts kept whole in little memory, in columns: their times as numbers, their words once each. */
export interface CompactContacts {
  /** Keeps a contact; its place is the number kept before it. */
  push(contact: GivenContact): void
  /** Puts a contact in the place of another. */
  set(place: number, contact: GivenContact): void
  /** The contact at a place, as it was given. */
  at(place: number): Contact
  readonly length: number
}

/** A time of a contact. */
type ContactTime = 'opened' | 'firstReply' | 'resolved' | 'closed' | 'due' | 'waitSeconds'

/** Makes a store of contacts, which grows as it is filled. */
export function compactContacts(): CompactContacts {
  const roles = dictionaryColumn<Contact['role']>()
  const councils = dictionaryColumn<Contact['council']>()
  const channels = dictionaryColumn<Contact['channel']>()
  const services = dictionaryColumn<Contact['service']>()
  const interactions = dictionaryColumn<Contact['interaction']>()
  const customerTypes = dictionaryColumn<Contact['customerType']>()
  const partners = dictionaryColumn<Contact['partner']>()
  const answers = dictionaryColumn<number>()
  const scales = dictionaryColumn<string | undefined>()
  const scores = dictionaryColumn<number | undefined>()
  let times = new Float64Array(TIMES.length * 1024)
  let length = 0

  const timesFor = (place: number): Float64Array => {
    if ((place + 1) * TIMES.length > times.length) {
      const longer = new Float64Array(times.length * 2)
      longer.set(times)
      times = longer
    }
    return times
  }
  const set = (place: number, contact: GivenContact) => {
    roles.set(place, contact.role)
    councils.set(place, contact.council)
    channels.set(place, contact.channel)
    services.set(place, contact.service)
    interactions.set(place, contact.interaction)
    customerTypes.set(place, contact.customerType)
    partners.set(place, contact.partner)
    answers.set(place, packedAnswers(contact))
    scales.set(place, contact.satisfaction?.scale)
    scores.set(place, contact.satisfaction?.score)
    const into = timesFor(place)
    const from = place * TIMES.length
    into[from] = contact.opened ?? Number.NaN
    into[from + 1] = contact.firstReply ?? Number.NaN
    into[from + 2] = contact.resolved ?? Number.NaN
    into[from + 3] = contact.closed ?? Number.NaN
    into[from + 4] = contact.due ?? Number.NaN
    into[from + 5] = contact.waitSeconds ?? Number.NaN
  }
  const roleAt = (place: number): Contact['role'] => {
    const role = place < length ? roles.at(place) : undefined
    if (role === undefined) throw new RangeError(`no contact at ${place}`)
    return role
  }
  const timeAt = (place: number, time: ContactTime): Instant =>
    times[place * TIMES.length + TIMES.indexOf(time)] ?? Number.NaN
  const satisfactionAt = (place: number) => {
    const scale = scales.at(place)
    const score = scores.at(place)
    return scale === undefined || score === undefined ? undefined : { scale, score }
  }

  return {
    set,
    push(contact) {
      set(length, contact)
      length += 1
    },
    at: (place) => ({
      role: roleAt(place),
      ...said({
        council: councils.at(place),
        channel: channels.at(place),
        service: services.at(place),
        interaction: interactions.at(place),
        customerType: customerTypes.at(place),
        partner: partners.at(place),
        satisfaction: satisfactionAt(place),
        ...unpackedAnswers(answers.at(place) ?? 0),
        ...Object.fromEntries(TIMES.map((time) => [time, saidTime(timeAt(place, time))])),
      }),
    }),
    get length() {
      return length
    },
  }
}

const TIMES: readonly ContactTime[] = [
  'opened',
  'firstReply',
  'resolved',
  'closed',
  'due',
  'waitSeconds',
]

function saidTime(time: number): number | undefined {
  return Number.isNaN(time) ? undefined : time
}
