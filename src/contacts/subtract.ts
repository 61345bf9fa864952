import type { Counts } from './counts.ts'
import { subtractQueues } from './queue-counts.ts'
import type { Tally } from './tally.ts'
import type { Times } from './times.ts'

/**
 * What is left of a tally without contacts that were counted in it; groups of which nothing is left go.
 *
 * The last day on which anything happened stays as it is: it is known of the data, whatever becomes
 * of the contacts that tell it.
 */
export function subtractTallies(tally: Tally, part: Tally): Tally {
  const parts = new Map(Object.entries(part.groups))
  const groups = Object.entries(tally.groups).map(([key, counts]): [string, Counts] => {
    const less = parts.get(key)
    return [key, less === undefined ? counts : subtractCounts(counts, less)]
  })
  return {
    groups: Object.fromEntries(groups.filter(([, { roles }]) => Object.keys(roles).length > 0)),
  }
}

function subtractCounts(a: Counts, b: Counts): Counts {
  const queue = subtractQueues(a.queue, b.queue, a.offered - b.offered)
  return {
    roles: subtractByName(a.roles, b.roles),
    contacts: a.contacts - b.contacts,
    resolutionKnown: a.resolutionKnown - b.resolutionKnown,
    resolvedAtFirstContact: a.resolvedAtFirstContact - b.resolvedAtFirstContact,
    resolutionUndecided: a.resolutionUndecided - b.resolutionUndecided,
    avoidableKnown: a.avoidableKnown - b.avoidableKnown,
    avoidable: a.avoidable - b.avoidable,
    offered: a.offered - b.offered,
    answered: a.answered - b.answered,
    abandoned: a.abandoned - b.abandoned,
    ...(queue !== undefined && { queue }),
    wait: subtractTimes(a.wait, b.wait),
    waitOutcomeUnknown: subtractTimes(a.waitOutcomeUnknown, b.waitOutcomeUnknown),
    reply: subtractTimes(a.reply, b.reply),
    workingReply: subtractTimes(a.workingReply, b.workingReply),
    replyKnown: a.replyKnown - b.replyKnown,
    repliedInOneWorkingDay: a.repliedInOneWorkingDay - b.repliedInOneWorkingDay,
    awaitingReply: subtractByName(a.awaitingReply, b.awaitingReply),
    ...(a.lastDay !== undefined && { lastDay: a.lastDay }),
    satisfaction: Object.fromEntries(
      Object.entries(a.satisfaction)
        .map(([scale, scores]) => [scale, subtractByName(scores, b.satisfaction[scale] ?? {})])
        .filter(([, scores]) => Object.keys(scores ?? {}).length > 0),
    ),
  }
}

/** Takes one record's numbers from another's; names that nothing is left of go. */
function subtractByName(
  a: Readonly<Record<string, number>>,
  b: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> {
  const taken = new Map(Object.entries(b))
  return Object.fromEntries(
    Object.entries(a)
      .map(([name, count]): [string, number] => [name, count - (taken.get(name) ?? 0)])
      .filter(([, count]) => count !== 0),
  )
}

function subtractTimes(a: Times, b: Times): Times {
  const buckets = a.buckets.map((count, index) => count - (b.buckets[index] ?? 0))
  const used = buckets.findLastIndex((count) => count !== 0) + 1
  return {
    count: a.count - b.count,
    seconds: a.seconds - b.seconds,
    buckets: buckets.slice(0, used),
  }
}
