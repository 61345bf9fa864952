import type { GivenContact, Instant } from './contact.ts'
import { countAnswer } from './counted-answers.ts'
import { countDay, startDays } from './counted-days.ts'
import type { Group } from './group.ts'
import { countTime, isTime, startTimes } from './times.ts'
import {
  localDayNumber,
  nextWorkingDay,
  type WorkingCalendar,
  workedUntil,
} from './working-time.ts'
import { isInstant } from './zone.ts'

/**
 * Counts what a contact says in its group; what can't be counts as not said.
 *
 * @param openedOn - number of the local day on which it was opened, where that is known
 */
export function countContact(
  group: Group,
  contact: GivenContact,
  openedOn: number | undefined,
  calendar: WorkingCalendar,
  saysReplies: boolean,
): void {
  group.contacts++
  countAnswers(group, contact)
  countQueue(group, contact)
  if (openedOn !== undefined) countReply(group, contact, openedOn, calendar, saysReplies)
  keepLast(group, contact)
}

function countAnswers(group: Group, contact: GivenContact): void {
  const { resolvedAtFirstContact, avoidable, satisfaction } = contact
  if (resolvedAtFirstContact === 'undecided') group.resolutionUndecided++
  else if (typeof resolvedAtFirstContact === 'boolean') {
    group.resolutionKnown++
    if (resolvedAtFirstContact) group.resolvedAtFirstContact++
  }
  if (typeof avoidable === 'boolean') {
    group.avoidableKnown++
    if (avoidable) group.avoidable++
  }
  if (satisfaction !== undefined && Number.isInteger(satisfaction.score)) {
    group.satisfaction ??= []
    countAnswer(group.satisfaction, satisfaction)
  }
}

function countQueue(group: Group, { queueOutcome, waitSeconds }: GivenContact): void {
  if (queueOutcome !== undefined) {
    group.offered++
    if (queueOutcome === 'answered') group.answered++
    else if (queueOutcome === 'abandoned') group.abandoned++
  }
  if (!isTime(waitSeconds)) return
  if (queueOutcome === 'answered') {
    group.wait ??= startTimes()
    countTime(group.wait, waitSeconds)
  } else if (queueOutcome === undefined) {
    group.waitOutcomeUnknown ??= startTimes()
    countTime(group.waitOutcomeUnknown, waitSeconds)
  }
}

function countReply(
  group: Group,
  { opened = Number.NaN, firstReply }: GivenContact,
  openedOn: number,
  calendar: WorkingCalendar,
  saysReplies: boolean,
): void {
  const dueDay = nextWorkingDay(openedOn, calendar)
  if (firstReply === undefined) {
    if (!saysReplies || dueDay === undefined) return
    group.awaitingReply ??= startDays(openedOn)
    countDay(group.awaitingReply, dueDay)
    return
  }
  if (!isInstant(firstReply) || firstReply < opened) return
  group.reply ??= startTimes()
  countTime(group.reply, Math.floor(firstReply / 1000) - Math.floor(opened / 1000))
  const repliedOn = localDayNumber(firstReply, calendar)
  const working =
    workedUntil(firstReply, repliedOn, calendar) - workedUntil(opened, openedOn, calendar)
  if (!Number.isNaN(working)) {
    group.workingReply ??= startTimes()
    countTime(group.workingReply, working)
  }
  if (dueDay === undefined) return
  group.replyKnown++
  if (repliedOn <= dueDay) group.repliedInOneWorkingDay++
}

function keepLast(group: Group, { opened, firstReply, resolved, closed }: GivenContact): void {
  keepIfLater(group, opened)
  keepIfLater(group, firstReply)
  keepIfLater(group, resolved)
  keepIfLater(group, closed)
}

function keepIfLater(group: Group, instant: Instant | undefined): void {
  if (instant !== undefined && instant > group.last && isInstant(instant)) group.last = instant
}

/** Counts one more. */
export function countOne<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
