import type { GivenContact } from './contact.ts'
import { endOf } from './queue-ends.ts'
import type { QueueMethod } from './queue-methods.ts'

/** What is counted of queues beside calls offered, answered and given up. */
export interface QueueCounts {
  /** Calls that left a queue neither answered nor given up: for voicemail, a callback, another queue. */
  readonly flowedOut: number
  /** Shares of calls, by the method that each was counted by. */
  readonly shares: Readonly<Record<string, Share>>
  /** Averages that stood without counts, by what they are of; nothing can be pooled of them. */
  readonly unweighted: Readonly<Record<string, Averages>>
}

/** Some calls of all that a method speaks of. */
export interface Share {
  readonly part: number
  readonly whole: number
  /** Calls of which the method can't tell. */
  readonly undecided: number
}

/** How many averages there were, and their sum: in seconds, or in hundredths of a point. */
export interface Averages {
  readonly count: number
  readonly sum: number
}

/** The counts of a queue that says nothing more. */
export const NO_QUEUE: QueueCounts = { flowedOut: 0, shares: {}, unweighted: {} }

/** Adds the counts of two groups up. */
export function addQueues(
  a: QueueCounts | undefined,
  b: QueueCounts | undefined,
): QueueCounts | undefined {
  if (a === undefined || b === undefined) return a ?? b
  return {
    flowedOut: a.flowedOut + b.flowedOut,
    shares: joined(a.shares, b.shares, addShares),
    unweighted: joined(a.unweighted, b.unweighted, (one, other) => ({
      count: one.count + other.count,
      sum: one.sum + other.sum,
    })),
  }
}

/** What is left of counts without those of contacts that were counted in them; nothing where no call is left. */
export function subtractQueues(
  a: QueueCounts | undefined,
  b: QueueCounts | undefined,
  offeredLeft: number,
): QueueCounts | undefined {
  if (a === undefined || b === undefined || offeredLeft === 0) {
    return offeredLeft === 0 ? undefined : a
  }
  const flowedOut = a.flowedOut - b.flowedOut
  const shares = joined(a.shares, b.shares, (one, other) => ({
    part: one.part - other.part,
    whole: one.whole - other.whole,
    undecided: one.undecided - other.undecided,
  }))
  // Contacts that flowed out are all that makes counts of a queue whose methods nobody named.
  const isNone = flowedOut === 0 && Object.keys(shares).length === 0
  return isNone ? undefined : { flowedOut, shares, unweighted: a.unweighted }
}

/** Counts of a queue that still grow. */
export interface CountedQueue {
  flowedOut: number
  readonly shares: Map<string, { part: number; whole: number; undecided: number }>
}

/** Counts how a call left its queue, by each of the methods. */
export function countQueueEnd(
  given: CountedQueue | undefined,
  contact: GivenContact,
  methods: readonly QueueMethod[],
): CountedQueue | undefined {
  const { queueOutcome } = contact
  const flowedOut = queueOutcome === 'flowedOut'
  if (queueOutcome === undefined || (!flowedOut && methods.length === 0)) return given
  const queue = given ?? { flowedOut: 0, shares: new Map() }
  if (flowedOut) queue.flowedOut++
  const ends = endOf(contact)
  for (const method of methods) {
    const share = queue.shares.get(method.name) ?? { part: 0, whole: 0, undecided: 0 }
    queue.shares.set(method.name, share)
    const { part, whole } = method.of(ends)
    if (Number.isNaN(part) || Number.isNaN(whole)) share.undecided++
    else {
      share.part += part
      share.whole += whole
    }
  }
  return queue
}

/** Counts as plain data. */
export function queueOf(counted: CountedQueue): QueueCounts {
  const shares = Object.fromEntries(
    Array.from(counted.shares, ([method, share]) => [method, { ...share }]),
  )
  return { ...NO_QUEUE, flowedOut: counted.flowedOut, shares }
}

function addShares(a: Share, b: Share): Share {
  return {
    part: a.part + b.part,
    whole: a.whole + b.whole,
    undecided: a.undecided + b.undecided,
  }
}

function joined<Amount>(
  a: Readonly<Record<string, Amount>>,
  b: Readonly<Record<string, Amount>>,
  join: (amount: Amount, other: Amount) => Amount,
): Readonly<Record<string, Amount>> {
  const sums = new Map(Object.entries(a))
  for (const [name, amount] of Object.entries(b)) {
    const known = sums.get(name)
    sums.set(name, known === undefined ? amount : join(known, amount))
  }
  return Object.fromEntries(sums)
}
