import type { Nation } from './bank-holidays.ts'
import type { Contact, Instant } from './contact.ts'
import { dayText } from './day-number.ts'
import { createGroups, type Group } from './group.ts'
import { isWithin, parsePeriod } from './period.ts'
import type { Tally } from './tally.ts'
import { countTime, isTime, startTimes } from './times.ts'
import {
  localDayNumber,
  nextWorkingDay,
  type WorkingCalendar,
  workingCalendar,
  workingSecondsBetween,
} from './working-time.ts'
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
  const { firstContactMethod, saysReplies = true } = options
  const calendar = workingCalendar(options)
  const period = options.period === undefined ? undefined : parsePeriod(options.period)
  const groups = createGroups({ firstContactMethod, calendar: calendar.name })
  const monthOf = monthsOf()
  return {
    add(contact) {
      const opened = isInstant(contact.opened) ? contact.opened : undefined
      const day = opened === undefined ? undefined : localDayNumber(opened, calendar)
      const month = day === undefined ? undefined : monthOf(day)
      if (period !== undefined) {
        if (month === undefined) return 'not known to be in the period'
        if (!isWithin(month, period)) return 'outside the period'
      }
      const group = groups.groupOf(contact, month)
      if (contact.role !== 'contact') {
        group.otherRoles ??= new Map()
        countOne(group.otherRoles, contact.role)
        return 'used'
      }
      countAnswers(group, contact)
      countQueue(group, contact)
      if (opened !== undefined && day !== undefined) {
        countReply(group, contact, opened, day, calendar, saysReplies)
      }
      keepLast(group, contact)
      return 'used'
    },
    tally: () => groups.tally((instant) => dayText(localDayNumber(instant, calendar))),
  }
}

/** The month of a day's number, `YYYY-MM`, each worked out once. */
function monthsOf(): (day: number) => string {
  const months = new Map<number, string>()
  return (day) => {
    const known = months.get(day)
    if (known !== undefined) return known
    const month = dayText(day).slice(0, 7)
    months.set(day, month)
    return month
  }
}

function countAnswers(group: Group, contact: Contact): void {
  group.contacts++
  const { resolvedAtFirstContact, avoidable, satisfaction } = contact
  if (resolvedAtFirstContact !== undefined) {
    group.resolutionKnown++
    if (resolvedAtFirstContact) group.resolvedAtFirstContact++
  }
  if (avoidable !== undefined) {
    group.avoidableKnown++
    if (avoidable) group.avoidable++
  }
  if (satisfaction !== undefined && Number.isInteger(satisfaction.score)) {
    group.satisfaction ??= new Map()
    const scores = group.satisfaction.get(satisfaction.scale) ?? new Map<number, number>()
    group.satisfaction.set(satisfaction.scale, scores)
    countOne(scores, satisfaction.score)
  }
}

function countQueue(group: Group, { queueOutcome, waitSeconds }: Contact): void {
  if (queueOutcome !== undefined) {
    group.offered++
    if (queueOutcome === 'answered') group.answered++
    else group.abandoned++
  }
  if (!isTime(waitSeconds) || queueOutcome === 'abandoned') return
  if (queueOutcome === 'answered') {
    group.wait ??= startTimes()
    countTime(group.wait, waitSeconds)
  } else {
    group.waitOutcomeUnknown ??= startTimes()
    countTime(group.waitOutcomeUnknown, waitSeconds)
  }
}

function countReply(
  group: Group,
  { firstReply }: Contact,
  opened: Instant,
  day: number,
  calendar: WorkingCalendar,
  saysReplies: boolean,
): void {
  const dueDay = nextWorkingDay(day, calendar)
  if (firstReply === undefined) {
    if (!saysReplies || dueDay === undefined) return
    group.awaitingReply ??= new Map()
    countOne(group.awaitingReply, dueDay)
    return
  }
  if (!isInstant(firstReply) || firstReply < opened) return
  group.reply ??= startTimes()
  countTime(group.reply, Math.floor(firstReply / 1000) - Math.floor(opened / 1000))
  const working = workingSecondsBetween(opened, firstReply, calendar)
  if (working !== undefined) {
    group.workingReply ??= startTimes()
    countTime(group.workingReply, working)
  }
  if (dueDay === undefined) return
  group.replyKnown++
  if (localDayNumber(firstReply, calendar) <= dueDay) group.repliedInOneWorkingDay++
}

function keepLast(group: Group, contact: Contact): void {
  const { opened, firstReply, resolved, closed } = contact
  if (isInstant(opened) && opened > group.last) group.last = opened
  if (isInstant(firstReply) && firstReply > group.last) group.last = firstReply
  if (isInstant(resolved) && resolved > group.last) group.last = resolved
  if (isInstant(closed) && closed > group.last) group.last = closed
}

function countOne<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
