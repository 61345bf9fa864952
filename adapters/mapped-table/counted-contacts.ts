import type { Contact, Instant } from '../../src/contacts/contact.ts'
import type { Group } from '../../src/contacts/group.ts'
import { packedAnswers, said, unpackedAnswers } from './contact-members.ts'

/** Contacts that were counted, kept in little memory: their words are those of the group that they count in. */
export interface CountedContacts {
  /** Keeps what was counted of a contact; its place is the number kept before it. */
  push(contact: Contact, group: Group): void
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

/** Makes a store of counted contacts, which grows by a page at a time. */
export function countedContacts(): CountedContacts {
  const pages: Float64Array[] = []
  const groups: Group[] = []
  const scales: string[] = []
  let length = 0

  const scaleNumber = (scale: string): number => {
    const known = scales.indexOf(scale)
    return known < 0 ? scales.push(scale) - 1 : known
  }
  const numberAt = (place: number, slot: number): number =>
    pages[Math.floor(place / PAGE)]?.[(place % PAGE) * SLOTS + slot] ?? Number.NaN
  const timeAt = (place: number, slot: number): number | undefined => {
    const time = numberAt(place, slot)
    return Number.isNaN(time) ? undefined : time
  }
  const groupAt = (place: number): Group => {
    const group = place < length ? groups[place] : undefined
    if (group === undefined) throw new RangeError(`no contact at ${place}`)
    return group
  }
  const satisfactionAt = (place: number) => {
    const scale = scales[numberAt(place, SCALE)]
    return scale === undefined ? undefined : { scale, score: numberAt(place, SCORE) }
  }

  return {
    push(contact, group) {
      const place = length % PAGE
      if (place === 0 && pages.length * PAGE === length) pages.push(new Float64Array(PAGE * SLOTS))
      const page = pages[(length - place) / PAGE] as Float64Array
      const from = place * SLOTS
      const { satisfaction } = contact
      page[from + ROLE] = ROLES.indexOf(contact.role)
      page[from + ANSWERS] = packedAnswers(contact)
      page[from + OPENED] = contact.opened ?? Number.NaN
      page[from + FIRST_REPLY] = contact.firstReply ?? Number.NaN
      page[from + RESOLVED] = contact.resolved ?? Number.NaN
      page[from + CLOSED] = contact.closed ?? Number.NaN
      page[from + WAIT] = contact.waitSeconds ?? Number.NaN
      page[from + SCALE] = satisfaction === undefined ? -1 : scaleNumber(satisfaction.scale)
      page[from + SCORE] = satisfaction === undefined ? 0 : satisfaction.score
      groups[length] = group
      length += 1
    },
    at(place) {
      const { words } = groupAt(place)
      return {
        role: ROLES[numberAt(place, ROLE)] ?? 'contact',
        ...said({
          council: words.council,
          channel: words.channel,
          service: words.service,
          interaction: words.interaction,
          customerType: words.customerType,
          partner: words.partner,
          opened: timeAt(place, OPENED),
          firstReply: timeAt(place, FIRST_REPLY),
          resolved: timeAt(place, RESOLVED),
          closed: timeAt(place, CLOSED),
          waitSeconds: timeAt(place, WAIT),
          satisfaction: satisfactionAt(place),
          ...unpackedAnswers(numberAt(place, ANSWERS)),
        }),
      }
    },
    groupAt,
    isRole: (place, role) => ROLES[numberAt(place, ROLE)] === role,
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

/** Contacts of a page. */
const PAGE = 4096
/** Where a contact's numbers stand. */
const [ROLE, ANSWERS, OPENED, FIRST_REPLY, RESOLVED, CLOSED, WAIT, SCALE, SCORE] = [
  0, 1, 2, 3, 4, 5, 6, 7, 8,
] as const
const SLOTS = 9
