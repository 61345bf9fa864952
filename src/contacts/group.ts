import type { GivenContact, Instant } from './contact.ts'
import { answersOf, type CountedAnswer } from './counted-answers.ts'
import { type CountedDays, daysOf } from './counted-days.ts'
import type { Counts } from './counts.ts'
import { type CountedQueue, queueOf } from './queue-counts.ts'
import type { Dimensions, Tally } from './tally.ts'
import { type CountedTimes, timesOf } from './times.ts'

/** A group of contacts whose counts still grow; {@link Counts} says what each is. */
export interface Group {
  /** What its contacts say, the month in which they were opened, and how they are counted. */
  readonly words: Words
  otherRoles: Map<string, number> | undefined
  contacts: number
  resolutionKnown: number
  resolvedAtFirstContact: number
  resolutionUndecided: number
  avoidableKnown: number
  avoidable: number
  offered: number
  answered: number
  abandoned: number
  queue: CountedQueue | undefined
  wait: CountedTimes | undefined
  waitOutcomeUnknown: CountedTimes | undefined
  reply: CountedTimes | undefined
  workingReply: CountedTimes | undefined
  replyKnown: number
  repliedInOneWorkingDay: number
  awaitingReply: CountedDays | undefined
  /** Last instant of anything; `-Infinity` where no time is known. */
  last: Instant
  satisfaction: CountedAnswer[] | undefined
}

/** The words by which contacts fall into groups; an empty one says nothing. */
type Words = Readonly<Record<keyof Dimensions, string | undefined>>

/** Groups of contacts, found by their dimensions. */
export interface Groups {
  /** The group that a contact belongs to, which is made where there is none. */
  groupOf(contact: GivenContact, month: string | undefined): Group
  /** The groups as plain data. */
  tally(dayOf: (instant: Instant) => string): Tally
  /** As `tally`, and forgets each group once it is plain data. */
  finish(dayOf: (instant: Instant) => string): Tally
}

/** Makes groups that share some dimensions. */
export function createGroups({
  firstContactMethod,
  queueMethods,
  calendar,
}: Pick<Words, 'firstContactMethod' | 'queueMethods' | 'calendar'>): Groups {
  const councils: ByWord<ByWord<ByWord<ByWord<ByWord<ByWord<ByWord<Group>>>>>>> = new Map()
  const groups: Group[] = []
  const find = (words: Words): Group => {
    // A map a dimension: putting a key together for each contact would take longer than counting it.
    const partners = mapOf(councils, words.council)
    const months = mapOf(partners, words.partner)
    const channels = mapOf(months, words.period)
    const customerTypes = mapOf(channels, words.channel)
    const interactions = mapOf(customerTypes, words.customerType)
    const services = mapOf(interactions, words.interaction)
    const found = services.get(saidBy(words.service))
    if (found !== undefined) return found
    const group = newGroup(words)
    services.set(saidBy(words.service), group)
    groups.push(group)
    return group
  }
  const entryOf = (group: Group, dayOf: (instant: Instant) => string): [string, Counts] => [
    keyOf(group.words),
    countsOf(group, dayOf),
  ]
  const recent: (Group | undefined)[] = new Array(RECENT).fill(undefined)
  return {
    groupOf(contact, period) {
      const { council, channel, service, interaction, customerType, partner } = contact
      const place = recentPlace(contact, period)
      const group = recent[place]
      if (
        group !== undefined &&
        group.words.council === council &&
        group.words.period === period &&
        group.words.channel === channel &&
        group.words.service === service &&
        group.words.interaction === interaction &&
        group.words.customerType === customerType &&
        group.words.partner === partner
      ) {
        return group
      }
      // Written out: spreading what they share would take a kilobyte a group until the heap is tidied up.
      const found = find({
        council,
        period,
        channel,
        service,
        interaction,
        customerType,
        partner,
        firstContactMethod,
        queueMethods,
        calendar,
      })
      recent[place] = found
      return found
    },
    tally: (dayOf) => ({
      groups: Object.fromEntries(groups.map((group) => entryOf(group, dayOf))),
    }),
    finish(dayOf) {
      councils.clear()
      recent.fill(undefined)
      groups.reverse()
      const entries = function* () {
        for (let group = groups.pop(); group !== undefined; group = groups.pop()) {
          yield entryOf(group, dayOf)
        }
      }
      return { groups: Object.fromEntries(entries()) }
    },
  }
}

/** Groups in which contacts were counted of late, to be compared before any map is asked. */
const RECENT = 4096

/** Where a contact's group stands among those of late. */
function recentPlace(contact: GivenContact, period: string | undefined): number {
  let place = mixed(0, period)
  place = mixed(place, contact.channel)
  place = mixed(place, contact.service)
  place = mixed(place, contact.interaction)
  place = mixed(place, contact.customerType)
  place = mixed(place, contact.partner)
  return (place ^ (place >>> 12)) & (RECENT - 1)
}

/** A hash with a word mixed in: its length and two of its letters, as all of them would take longer than the maps. */
function mixed(hash: number, word: string | undefined): number {
  if (!word) return Math.imul(hash, 31)
  const { length } = word
  const letters = word.charCodeAt(length >> 1) * 37 + word.charCodeAt(length - 1)
  return Math.imul(hash, 31) + letters * 29 + length
}

/** What is known by the words of one dimension, not said included. */
type ByWord<Entry> = Map<string | undefined, Entry>

/** The map for a word, made where there is none. */
function mapOf<Entry>(maps: ByWord<ByWord<Entry>>, word: string | undefined): ByWord<Entry> {
  const found = maps.get(saidBy(word))
  if (found !== undefined) return found
  const made: ByWord<Entry> = new Map()
  maps.set(saidBy(word), made)
  return made
}

/** A word; an empty one says nothing. */
function saidBy(word: string | undefined): string | undefined {
  return word === '' ? undefined : word
}

/** Names of the dimensions in the order of canonical JSON. */
const NAMES: readonly (keyof Dimensions)[] = [
  'calendar',
  'channel',
  'council',
  'customerType',
  'firstContactMethod',
  'interaction',
  'partner',
  'period',
  'queueMethods',
  'service',
]

/** Canonical JSON of the dimensions that are said: written here, as there are many groups. */
function keyOf(words: Words): string {
  let key = ''
  for (const name of NAMES) {
    const word = words[name]
    if (word) key += `${key === '' ? '' : ','}"${name}":${JSON.stringify(word)}`
  }
  return `{${key}}`
}

function newGroup(words: Words): Group {
  return {
    words,
    otherRoles: undefined,
    contacts: 0,
    resolutionKnown: 0,
    resolvedAtFirstContact: 0,
    resolutionUndecided: 0,
    avoidableKnown: 0,
    avoidable: 0,
    offered: 0,
    answered: 0,
    abandoned: 0,
    queue: undefined,
    wait: undefined,
    waitOutcomeUnknown: undefined,
    reply: undefined,
    workingReply: undefined,
    replyKnown: 0,
    repliedInOneWorkingDay: 0,
    awaitingReply: undefined,
    last: Number.NEGATIVE_INFINITY,
    satisfaction: undefined,
  }
}

function countsOf(group: Group, dayOf: (instant: Instant) => string): Counts {
  const { otherRoles, awaitingReply, last, satisfaction } = group
  return {
    roles: {
      ...(otherRoles && Object.fromEntries(otherRoles)),
      ...(group.contacts > 0 && { contact: group.contacts }),
    },
    contacts: group.contacts,
    resolutionKnown: group.resolutionKnown,
    resolvedAtFirstContact: group.resolvedAtFirstContact,
    resolutionUndecided: group.resolutionUndecided,
    avoidableKnown: group.avoidableKnown,
    avoidable: group.avoidable,
    offered: group.offered,
    answered: group.answered,
    abandoned: group.abandoned,
    ...(group.queue && { queue: queueOf(group.queue) }),
    wait: timesOf(group.wait),
    waitOutcomeUnknown: timesOf(group.waitOutcomeUnknown),
    reply: timesOf(group.reply),
    workingReply: timesOf(group.workingReply),
    replyKnown: group.replyKnown,
    repliedInOneWorkingDay: group.repliedInOneWorkingDay,
    awaitingReply: awaitingReply === undefined ? {} : daysOf(awaitingReply),
    ...(last > Number.NEGATIVE_INFINITY && { lastDay: dayOf(last) }),
    satisfaction: satisfaction === undefined ? {} : answersOf(satisfaction),
  }
}
