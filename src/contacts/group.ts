import { canonical } from '../facts/canonical.ts'
import type { Contact, Instant } from './contact.ts'
import type { Counts } from './counts.ts'
import { dayText } from './day-number.ts'
import type { Dimensions, Tally } from './tally.ts'
import { type CountedTimes, NO_TIMES, type Times } from './times.ts'

/** A group of contacts whose counts still grow; {@link Counts} says what each is. */
export interface Group {
  readonly dimensions: Dimensions
  otherRoles: Map<string, number> | undefined
  contacts: number
  resolutionKnown: number
  resolvedAtFirstContact: number
  avoidableKnown: number
  avoidable: number
  offered: number
  answered: number
  abandoned: number
  wait: CountedTimes | undefined
  waitOutcomeUnknown: CountedTimes | undefined
  reply: CountedTimes | undefined
  workingReply: CountedTimes | undefined
  replyKnown: number
  repliedInOneWorkingDay: number
  /** By number of the day. */
  awaitingReply: Map<number, number> | undefined
  /** Last instant of anything; `-Infinity` where no time is known. */
  last: Instant
  satisfaction: Map<string, Map<number, number>> | undefined
}

/** Groups of contacts, found by their dimensions. */
export interface Groups {
  /** The group that a contact belongs to, which is made where there is none. */
  groupOf(contact: Contact, month: string | undefined): Group
  /** The groups as plain data. */
  tally(dayOf: (instant: Instant) => string): Tally
}

/** Makes groups that share some dimensions. */
export function createGroups(shared: {
  readonly firstContactMethod: string | undefined
  readonly calendar: string
}): Groups {
  const councils: ByWord<ByWord<ByWord<ByWord<ByWord<ByWord<ByWord<Group>>>>>>> = new Map()
  const groups: Group[] = []
  return {
    groupOf(contact, month) {
      const { council, channel, service, interaction, customerType, partner } = contact
      // A map a dimension: putting a key together for each contact would take longer than counting it.
      const partners = mapOf(councils, council)
      const months = mapOf(partners, partner)
      const channels = mapOf(months, month)
      const customerTypes = mapOf(channels, channel)
      const interactions = mapOf(customerTypes, customerType)
      const services = mapOf(interactions, interaction)
      const found = services.get(saidBy(service))
      if (found !== undefined) return found
      const said = { council, channel, service, interaction, customerType, partner }
      const group = newGroup(known({ ...said, period: month, ...shared }))
      services.set(saidBy(service), group)
      groups.push(group)
      return group
    },
    tally: (dayOf) => ({
      groups: Object.fromEntries(
        groups.map((group) => [canonical(group.dimensions), countsOf(group, dayOf)]),
      ),
    }),
  }
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

/** The dimensions that are said. */
function known(
  dimensions: { readonly [Name in keyof Dimensions]: string | undefined },
): Dimensions {
  return Object.fromEntries(Object.entries(dimensions).filter(([, word]) => word))
}

function newGroup(dimensions: Dimensions): Group {
  return {
    dimensions,
    otherRoles: undefined,
    contacts: 0,
    resolutionKnown: 0,
    resolvedAtFirstContact: 0,
    avoidableKnown: 0,
    avoidable: 0,
    offered: 0,
    answered: 0,
    abandoned: 0,
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
  const { dimensions, otherRoles, awaitingReply = [], last, satisfaction = [], ...counts } = group
  const roles = new Map(otherRoles)
  if (group.contacts > 0) roles.set('contact', group.contacts)
  return {
    ...counts,
    roles: Object.fromEntries(roles),
    wait: timesOf(group.wait),
    waitOutcomeUnknown: timesOf(group.waitOutcomeUnknown),
    reply: timesOf(group.reply),
    workingReply: timesOf(group.workingReply),
    awaitingReply: Object.fromEntries(
      [...awaitingReply].map(([day, count]) => [dayText(day), count]),
    ),
    ...(last > Number.NEGATIVE_INFINITY && { lastDay: dayOf(last) }),
    satisfaction: Object.fromEntries(
      [...satisfaction].map(([scale, scores]) => [scale, Object.fromEntries(scores)]),
    ),
  }
}

function timesOf(times: CountedTimes | undefined): Times {
  return times === undefined ? NO_TIMES : { ...times, buckets: [...times.buckets] }
}
