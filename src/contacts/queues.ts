import type { Counts } from './counts.ts'
import { averageOf, type GivenHead, type Measure, shareOf, withhold } from './measure.ts'
import { contactsIn, type Part, sumOf } from './part.ts'
import { countWithin } from './times.ts'

/** Time waited by answered calls ÷ answered calls whose wait is known. */
export function waitOfCalls(calls: readonly Part[], period: string | undefined): Measure {
  const waits = sumOf(calls, ({ wait }) => wait.count)
  const head: GivenHead = {
    name: 'responseTime.telephone',
    unit: 'seconds',
    period,
    method: 'average-speed-of-answer',
    unusable: sumOf(calls, notAbandoned) - waits,
  }
  if (waits === 0) return withhold(head, 'of no answered call the wait is known')
  return averageOf(
    head,
    sumOf(calls, ({ wait }) => wait.seconds),
    waits,
    1,
  )
}

/** Visitors leave no queue that counts them as answered, so that a wait is enough. */
export function waitAtCounter(visits: readonly Part[], period: string | undefined): Measure {
  const waits = sumOf(visits, (counts) => counts.wait.count + counts.waitOutcomeUnknown.count)
  const head: GivenHead = {
    name: 'responseTime.faceToFace',
    unit: 'minutes',
    period,
    method: 'average-wait',
    unusable: sumOf(visits, notAbandoned) - waits,
  }
  if (waits === 0) return withhold(head, 'of no visit the wait is known')
  const seconds = sumOf(visits, (counts) => counts.wait.seconds + counts.waitOutcomeUnknown.seconds)
  return averageOf(head, seconds, waits, 60)
}

/** Calls given up ÷ calls of which it is known how they left the queue. */
export function callsAbandoned(calls: readonly Part[], period: string | undefined): Measure {
  const offered = sumOf(calls, (counts) => counts.offered)
  const abandoned = sumOf(calls, (counts) => counts.abandoned)
  const head: GivenHead = {
    name: 'responseTime.callsAbandoned',
    unit: 'percent',
    period,
    method: 'abandoned-of-offered',
    unusable: contactsIn(calls) - offered,
  }
  if (offered === 0) return withhold(head, 'no call says whether it was answered or given up')
  if (abandoned === 0) {
    return withhold(head, 'no call was given up, so that the source may hold answered calls alone')
  }
  return shareOf(head, abandoned, offered)
}

/** The service level that telephone systems report most; no fact asks for it. */
export function callsWithin20Seconds(calls: readonly Part[], period: string | undefined): Measure {
  const waits = sumOf(calls, ({ wait }) => wait.count)
  const head: GivenHead = {
    name: 'serviceLevel.callsAnsweredIn20Seconds',
    unit: 'percent',
    period,
    method: 'answered-only',
    unusable: sumOf(calls, notAbandoned) - waits,
  }
  if (waits === 0) return withhold(head, 'of no answered call the wait is known')
  return shareOf(
    head,
    sumOf(calls, ({ wait }) => countWithin(wait, 20)),
    waits,
  )
}

function notAbandoned({ contacts, abandoned }: Counts): number {
  return contacts - abandoned
}
