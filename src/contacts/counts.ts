import { addQueues, type QueueCounts } from './queue-counts.ts'
import { addTimes, NO_TIMES, type Times } from './times.ts'

/**
 * Counts of one group of contacts.
 *
 * All are whole numbers and grow by adding, so that any split of the data in any order gives the
 * same.
 */
export interface Counts {
  /** Rows by the role they have, zeros left out; only `contact` counts below. */
  readonly roles: Readonly<Record<string, number>>
  readonly contacts: number
  readonly resolutionKnown: number
  readonly resolvedAtFirstContact: number
  /** Contacts of which some of what decides it is said, and too little; none of them is known. */
  readonly resolutionUndecided: number
  readonly avoidableKnown: number
  readonly avoidable: number
  /** Contacts of which it is said how they left their queue. */
  readonly offered: number
  readonly answered: number
  readonly abandoned: number
  /** What else is counted of queues; absent where nothing is. */
  readonly queue?: QueueCounts
  /** Time waited until an answer, seconds. */
  readonly wait: Times
  /** Time waited by contacts of which nobody says whether they were answered, seconds. */
  readonly waitOutcomeUnknown: Times
  /** Time from opening to first reply, seconds by the clock. */
  readonly reply: Times
  /** Time from opening to first reply, seconds of working time. */
  readonly workingReply: Times
  /** Contacts with a first reply of which it is known whether it came in one working day. */
  readonly replyKnown: number
  /** Contacts answered by the end of the next working day. */
  readonly repliedInOneWorkingDay: number
  /** Contacts without a reply, by the day by whose end one was due, `YYYY-MM-DD`; zeros left out. */
  readonly awaitingReply: Readonly<Record<string, number>>
  /** Last local day on which any of these contacts was opened, answered, resolved or closed, `YYYY-MM-DD`; absent where no time is known. */
  readonly lastDay?: string
  /** Answers by scale and score; zeros left out. */
  readonly satisfaction: Readonly<Record<string, Readonly<Record<string, number>>>>
}

/** The counts of no contacts. */
export const NO_COUNTS: Counts = {
  roles: {},
  contacts: 0,
  resolutionKnown: 0,
  resolvedAtFirstContact: 0,
  resolutionUndecided: 0,
  avoidableKnown: 0,
  avoidable: 0,
  offered: 0,
  answered: 0,
  abandoned: 0,
  wait: NO_TIMES,
  waitOutcomeUnknown: NO_TIMES,
  reply: NO_TIMES,
  workingReply: NO_TIMES,
  replyKnown: 0,
  repliedInOneWorkingDay: 0,
  awaitingReply: {},
  satisfaction: {},
}

/** Adds the counts of two groups up; the order makes no difference. */
export function addCounts(a: Counts, b: Counts): Counts {
  const lastDay = later(a.lastDay, b.lastDay)
  const queue = addQueues(a.queue, b.queue)
  return {
    roles: addByName(a.roles, b.roles, add),
    contacts: a.contacts + b.contacts,
    resolutionKnown: a.resolutionKnown + b.resolutionKnown,
    resolvedAtFirstContact: a.resolvedAtFirstContact + b.resolvedAtFirstContact,
    resolutionUndecided: a.resolutionUndecided + b.resolutionUndecided,
    avoidableKnown: a.avoidableKnown + b.avoidableKnown,
    avoidable: a.avoidable + b.avoidable,
    offered: a.offered + b.offered,
    answered: a.answered + b.answered,
    abandoned: a.abandoned + b.abandoned,
    ...(queue !== undefined && { queue }),
    wait: addTimes(a.wait, b.wait),
    waitOutcomeUnknown: addTimes(a.waitOutcomeUnknown, b.waitOutcomeUnknown),
    reply: addTimes(a.reply, b.reply),
    workingReply: addTimes(a.workingReply, b.workingReply),
    replyKnown: a.replyKnown + b.replyKnown,
    repliedInOneWorkingDay: a.repliedInOneWorkingDay + b.repliedInOneWorkingDay,
    awaitingReply: addByName(a.awaitingReply, b.awaitingReply, add),
    ...(lastDay !== undefined && { lastDay }),
    satisfaction: addByName(a.satisfaction, b.satisfaction, (scores, others) =>
      addByName(scores, others, add),
    ),
  }
}

/** Adds what two records have by the same name; what only one has stays as it is. */
export function addByName<Amount>(
  a: Readonly<Record<string, Amount>>,
  b: Readonly<Record<string, Amount>>,
  sum: (amount: Amount, other: Amount) => Amount,
): Readonly<Record<string, Amount>> {
  const added = Object.entries(b)
  if (added.length === 0) return a
  const sums = new Map(Object.entries(a))
  for (const [name, amount] of added) {
    const known = sums.get(name)
    sums.set(name, known === undefined ? amount : sum(known, amount))
  }
  return Object.fromEntries(sums)
}

function add(amount: number, other: number): number {
  return amount + other
}

function later(day: string | undefined, other: string | undefined): string | undefined {
  if (day === undefined || other === undefined) return day ?? other
  return day > other ? day : other
}
