import type { Leg } from './connect-record.ts'

/** What became of a call, over all its records. */
export interface Call {
  /** Who began it; `undefined` where the record doesn't say. */
  readonly begun: 'customer' | 'council' | undefined
  readonly outcome: 'answered' | 'abandoned' | 'flowedOut' | undefined
  /** Time in queues until the first agent, or until the caller left, seconds. */
  readonly waitSeconds: number | undefined
}

/**
 * What became of a call whose first record is there.
 *
 * A transfer from one queue to another makes the caller wait on; one by an agent who answered doesn't
 * undo the answer. A callback waits in a queue without the caller.
 *
 * @param first - the record that it began with
 * @param legs - all its records
 * @param isThere - whether the export has a record
 */
export function callOf(first: Leg, legs: readonly Leg[], isThere: (id: string) => boolean): Call {
  const live = legs
    .filter(({ method }) => !WITHOUT_CALLER.has(method))
    .sort((a, b) => a.began - b.began || (a.id < b.id ? -1 : 1))
  const answering = live.findIndex(({ connected }) => connected)
  const waited = answering < 0 ? live : live.slice(0, answering + 1)
  const queued = waited.filter((leg) => leg.queued)
  return {
    begun: begunBy(first),
    outcome: answering >= 0 ? 'answered' : outcomeOf(queued, legs, isThere),
    waitSeconds: queued.length === 0 ? undefined : sumOf(queued),
  }
}

/** Of a call that nobody answered; one that was never queued, such as one dropped in the menu, has none. */
function outcomeOf(
  queued: readonly Leg[],
  legs: readonly Leg[],
  isThere: (id: string) => boolean,
): Call['outcome'] {
  if (queued.length === 0) return undefined
  if (legs.some(({ method }) => method === 'CALLBACK')) return 'flowedOut'
  // What became of it then stands in a record that isn't here.
  if (queued.some(({ next }) => next !== undefined && !isThere(next))) return undefined
  return queued.at(-1)?.transferred ? 'flowedOut' : 'abandoned'
}

function sumOf(queued: readonly Leg[]): number | undefined {
  const seconds = queued.reduce((sum, leg) => sum + (leg.queueSeconds ?? Number.NaN), 0)
  return Number.isNaN(seconds) ? undefined : seconds
}

/** Records during which no caller waits. */
const WITHOUT_CALLER: ReadonlySet<string> = new Set([
  ...['CALLBACK', 'OUTBOUND', 'EXTERNAL_OUTBOUND', 'MONITOR', 'DISCONNECT', 'AGENT_REPLY', 'FLOW'],
])

const BEGUN: Readonly<Record<string, Call['begun']>> = {
  INBOUND: 'customer',
  WEBRTC_API: 'customer',
  CALLBACK: 'customer',
  OUTBOUND: 'council',
  EXTERNAL_OUTBOUND: 'council',
  MONITOR: 'council',
  AGENT_REPLY: 'council',
  FLOW: 'council',
}

/** A program begins calls for the council, and chats for customers. */
function begunBy({ method, channel }: Leg): Call['begun'] {
  if (method === 'API') return channel === 'VOICE' ? 'council' : 'customer'
  return Object.hasOwn(BEGUN, method) ? BEGUN[method] : undefined
}
