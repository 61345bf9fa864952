import type { Nation } from './bank-holidays.ts'
import type { Contact, GivenContact, Instant } from './contact.ts'
import { countContact, countOne } from './count-contact.ts'
import { dayText } from './day-number.ts'
import { createGroups, type Group } from './group.ts'
import { isWithin, type Period, parsePeriod } from './period.ts'
import { countQueueEnd } from './queue-counts.ts'
import { methodNames, type QueueMethods, queueMethods } from './queue-methods.ts'
import type { Tally } from './tally.ts'
import { localDayNumber, workingCalendar } from './working-time.ts'
import { isInstant } from './zone.ts'

/** How contacts are counted. */
export interface TallyOptions {
  /** IANA zone in which months and working days are read. */
  readonly zone: string
  /** Whose bank holidays are no working days. */
  readonly nation: Nation
  /** Hours of a working day, `HH:MM`; 09:00 to 17:00 if absent. */
  readonly workingHours?: { readonly from: string; readonly to: string }
  /** Months that count, first and last, such as `2025-04/2026-03`; without it all do. */
  readonly period?: string
  /** How the contacts' first-contact resolution was decided; groups of two methods stay apart. */
  readonly firstContactMethod?: string
  /** `false` where the source says nothing of first replies, so that none of its contacts counts as waiting for one. */
  readonly saysReplies?: boolean
  /** Service levels, and a share of calls given up, that are counted beside the usual figures. */
  readonly queue?: QueueMethods
}

/** What became of a contact; all but `used` are reasons for not counting it. */
export type Added = 'used' | 'outside the period' | 'not known to be in the period'

/** Counts contacts one by one. */
export interface TallyBuilder {
  /** Counts a contact, or says why not. */
  add(contact: Contact): Added
  /** What has been counted so far, as plain data that later contacts leave alone. */
  tally(): Tally
}

/**
 * Makes a builder that counts contacts, in any order.
 *
 * What a contact says that can't be, such as a reply before its opening or a wait below 0, counts as not said.
 *
 * @throws NesdsError `INVALID_PERIOD`, `INVALID_CALENDAR`
 */
export function createTallyBuilder(options: TallyOptions): TallyBuilder {
  const { count, tally } = createContactCounter(options)
  return {
    add(contact) {
      const counted = count(contact)
      return typeof counted === 'string' ? counted : 'used'
    },
    tally,
  }
}

/** A builder of a tally that says which group a contact counts in. */
export interface ContactCounter {
  /** Counts a contact and gives its group, or says why it doesn't count. */
  count(contact: GivenContact): Group | Exclude<Added, 'used'>
  tally(): Tally
  /** As `tally`, and forgets the contacts as it goes, so that their groups and the tally need not both fit into memory. */
  finish(): Tally
}

/**
 * Makes what {@link createTallyBuilder} counts with.
 *
 * @throws NesdsError `INVALID_PERIOD`, `INVALID_CALENDAR`
 */
export function createContactCounter(options: TallyOptions): ContactCounter {
  const { firstContactMethod, saysReplies = true } = options
  const calendar = workingCalendar(options)
  const methods = queueMethods(options.queue ?? {})
  const period = options.period === undefined ? undefined : parsePeriod(options.period)
  const groups = createGroups({
    firstContactMethod,
    queueMethods: methodNames(methods),
    calendar: calendar.name,
  })
  const monthOf = monthsOf(period)
  const dayOf = (instant: Instant) => dayText(localDayNumber(instant, calendar))
  return {
    count(contact) {
      const opened = isInstant(contact.opened) ? contact.opened : undefined
      const day = opened === undefined ? undefined : localDayNumber(opened, calendar)
      const month = day === undefined ? undefined : monthOf(day)
      if (period !== undefined) {
        if (month === undefined) return 'not known to be in the period'
        if (!month.counts) return 'outside the period'
      }
      const group = groups.groupOf(contact, month?.name)
      if (contact.role !== 'contact') {
        group.otherRoles ??= new Map()
        countOne(group.otherRoles, contact.role)
        return group
      }
      countContact(group, contact, day, calendar, saysReplies)
      if (contact.queueOutcome !== undefined) {
        group.queue = countQueueEnd(group.queue, contact, methods)
      }
      return group
    },
    tally: () => groups.tally(dayOf),
    finish: () => groups.finish(dayOf),
  }
}

/** A month, and whether it is one of those that count. */
interface Month {
  /** `YYYY-MM`. */
  readonly name: string
  readonly counts: boolean
}

/** The month of a day's number, worked out once a day. */
function monthsOf(period: Period | undefined): (day: number) => Month {
  const months = new Map<number, Month>()
  const look = (day: number): Month => {
    const known = months.get(day)
    if (known !== undefined) return known
    const name = dayText(day).slice(0, 7)
    const month = { name, counts: period === undefined || isWithin(name, period) }
    months.set(day, month)
    return month
  }
  // Many contacts in a row are of one day.
  let lastDay = Number.NaN
  let last: Month = { name: '', counts: false }
  return (day) => {
    if (day !== lastDay) {
      last = look(day)
      lastDay = day
    }
    return last
  }
}
