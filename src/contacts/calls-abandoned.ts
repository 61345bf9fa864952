import { type GivenHead, type Measure, shareOf, withhold } from './measure.ts'
import { contactsIn, type Part, sumOf } from './part.ts'
import type { Share } from './queue-counts.ts'
import { abandonmentMethod, hasShortCalls, isAbandonment } from './queue-methods.ts'
import { undecidedness } from './undecided.ts'

/** Calls given up, of all that were offered unless the source names another way of counting. */
export function callsAbandoned(calls: readonly Part[], period: string | undefined): Measure {
  const counted = calls.filter(({ counts }) => counts.offered > 0)
  const [method = USUAL, ...others] = [...new Set(counted.map(methodOf))].sort()
  const shares = counted.map((call) => shareIn(call, method))
  const part = shares.reduce((sum, share) => sum + share.part, 0)
  const whole = shares.reduce((sum, share) => sum + share.whole, 0)
  const offered = sumOf(counted, (counts) => counts.offered)
  const undecided = shares.reduce((sum, share) => sum + share.undecided, 0)
  const head: GivenHead = {
    name: 'responseTime.callsAbandoned',
    unit: 'percent',
    period,
    method: others.length === 0 ? method : undefined,
    unusable: contactsIn(calls) - offered + (others.length === 0 ? undecided : 0),
  }
  if (others.length > 0) return withhold(head, methodReason([method, ...others]))
  if (whole === 0) return withhold(head, 'no call says whether it was answered or given up')
  if (sumOf(counted, ({ abandoned }) => abandoned) === 0) {
    return withhold(head, 'no call was given up, so that the source may hold answered calls alone')
  }
  if (part > whole) return withhold(head, 'more calls were given up than there were')
  // Those given up without a wait are neither short nor long, and without them the share is too low.
  const reason = hasShortCalls(method) ? undecidedness(undecided, whole) : undefined
  if (reason !== undefined) return withhold(head, reason)
  return shareOf(head, part, whole)
}

const USUAL = abandonmentMethod({ base: 'offered' })

function methodOf({ counts: { queue } }: Part): string {
  return Object.keys(queue?.shares ?? {}).find(isAbandonment) ?? USUAL
}

function shareIn({ counts }: Part, method: string): Share {
  const { offered, abandoned, queue } = counts
  return queue?.shares[method] ?? { part: abandoned, whole: offered, undecided: 0 }
}

function methodReason(methods: readonly string[]): string {
  return `calls given up were counted by ${methods.length} methods, which are never pooled: ${methods.join('; ')}`
}
