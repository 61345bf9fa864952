import type { Contact, GivenContact, Instant } from '../../src/contacts/contact.ts'
import type { Group } from '../../src/contacts/group.ts'
import { packedAnswers, said, unpackedAnswers } from './contact-members.ts'
import { numberPages } from './number-pages.ts'

/** Contacts that were counted, kept in little memory: their words are those of the group that they count in. */
export interface CountedContacts {
  /** Keeps what was counted of a contact; its place is the number kept before it. */
  push(contact: GivenContact, group: Group): void
  /** The contact at a place, as far as it counts. */
  at(place: number): Contact
  groupAt(place: number): Group
  isRole(place: number, role: Contact['role']): boolean
  /** NaN where it has none. */
  openedAt(place: number): Instant
  /** When it was closed, else resolved; NaN where neither is said. */
  endedAt(place: number): Instant
  readonly length: number
  /** Forgets all contacts. */
  clear(): void
}

/** Makes a store of counted contacts; of their times and scores it keeps those that are said. */
export function countedContacts(): CountedContacts {
  const numbers = numberPages()
  const groups: Group[] = []
  const scales: string[] = []
  let heads = new Int32Array(1024)
  let starts = new Int32Array(1024)
  let length = 0

  const keep = (number: number | undefined, slot: number): number => {
    if (number === undefined) return 0
    numbers.push(number)
    return 1 << slot
  }
  const numberAt = (place: number, slot: number): number => {
    const head = heads[place] ?? 0
    if (((head >> slot) & 1) === 0) return Number.NaN
    let at = starts[place] ?? 0
    for (let before = 0; before < slot; before += 1) at += (head >> before) & 1
    return numbers.at(at)
  }
  const saidAt = (place: number, slot: number): number | undefined => {
    const number = numberAt(place, slot)
    return Number.isNaN(number) ? undefined : number
  }
  const scaleNumber = (scale: string): number => {
    const known = scales.indexOf(scale)
    return known < 0 ? scales.push(scale) - 1 : known
  }
  const satisfactionAt = (place: number) => {
    const scale = scales[(heads[place] ?? 0) >> SCALE]
    const score = saidAt(place, SCORE)
    return scale === undefined || score === undefined ? undefined : { scale, score }
  }
  const roleAt = (place: number) => ROLES[((heads[place] ?? 0) >> ROLE) & 7]
  const groupAt = (place: number): Group => {
    const group = place < length ? groups[place] : undefined
    if (group === undefined) throw new RangeError(`no contact at ${place}`)
    return group
  }

  return {
    push(contact, group) {
      if (length === heads.length) {
        heads = longer(heads)
        starts = longer(starts)
      }
      const { satisfaction } = contact
      starts[length] = numbers.length
      heads[length] =
        keep(contact.opened, OPENED) +
        keep(contact.firstReply, FIRST_REPLY) +
        keep(contact.resolved, RESOLVED) +
        keep(contact.closed, CLOSED) +
        keep(contact.waitSeconds, WAIT) +
        keep(satisfaction?.score, SCORE) +
        (ROLES.indexOf(contact.role) << ROLE) +
        (packedAnswers(contact) << ANSWERS) +
        (satisfaction === undefined ? 0 : scaleNumber(satisfaction.scale) << SCALE)
      groups[length] = group
      length += 1
    },
    at(place) {
      const { words } = groupAt(place)
      return {
        role: roleAt(place) ?? 'contact',
        ...said({
          council: words.council,
          channel: words.channel,
          service: words.service,
          interaction: words.interaction,
          customerType: words.customerType,
          partner: words.partner,
          opened: saidAt(place, OPENED),
          firstReply: saidAt(place, FIRST_REPLY),
          resolved: saidAt(place, RESOLVED),
          closed: saidAt(place, CLOSED),
          waitSeconds: saidAt(place, WAIT),
          satisfaction: satisfactionAt(place),
          ...unpackedAnswers(((heads[place] ?? 0) >> ANSWERS) & 63),
        }),
      }
    },
    groupAt,
    isRole: (place, role) => roleAt(place) === role,
    openedAt: (place) => numberAt(place, OPENED),
    endedAt(place) {
      const closed = numberAt(place, CLOSED)
      return Number.isNaN(closed) ? numberAt(place, RESOLVED) : closed
    },
    get length() {
      return length
    },
    clear() {
      length = 0
      numbers.clear()
    },
  }
}

const ROLES: readonly Contact['role'][] = [
  'contact',
  'merged',
  'duplicate',
  'cancelled',
  'internal',
  'bulkImport',
]

/** The numbers that a contact may say, in the order in which they are kept: a bit of its head says which are there. */
const [OPENED, FIRST_REPLY, RESOLVED, CLOSED, WAIT, SCORE] = [0, 1, 2, 3, 4, 5] as const
/** Where in its head the rest begins. */
const [ROLE, ANSWERS, SCALE] = [6, 9, 15] as const

function longer(column: Int32Array): Int32Array<ArrayBuffer> {
  const copy = new Int32Array(column.length * 2)
  copy.set(column)
  return copy
}
