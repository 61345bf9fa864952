import { valueAt } from '../mapped-table/json/value-at.ts'

/** One record of Amazon Connect: a leg of a call, as much of it as is needed. */
export interface Leg {
  /** Its place in the file, from 1. */
  readonly row: number
  readonly id: string
  /** The record that the call began with. */
  readonly call: string
  readonly method: string
  readonly channel: string
  /** When it was written; a record is delivered at least once, and the newest is true. */
  readonly updated: number
  readonly began: number
  readonly queued: boolean
  /** Time in the queue, seconds; absent where it isn't known. */
  readonly queueSeconds: number | undefined
  readonly connected: boolean
  /** Whether it went on elsewhere: to a record of this id, or out of the system. */
  readonly next: string | undefined
  readonly transferred: boolean
  /** What the mapping reads of it. */
  readonly values: readonly unknown[]
}

/** Reads a record; `undefined` where it is none. Numbers and addresses of the caller are never looked at. */
export function legOf(record: object, row: number, wanted: readonly string[]): Leg | undefined {
  const text = (path: string): string | undefined => {
    const value = valueAt(record, path)
    return typeof value === 'string' && value !== '' ? value : undefined
  }
  const id = text('ContactId')
  if (id === undefined) return undefined
  const queuedAt = instant(text('Queue.EnqueueTimestamp'))
  const connectedAt = instant(text('Agent.ConnectedToAgentTimestamp'))
  const dequeuedAt = instant(text('Queue.DequeueTimestamp')) ?? connectedAt
  const duration = valueAt(record, 'Queue.Duration')
  return {
    row,
    id,
    call: text('InitialContactId') ?? id,
    method: (text('InitiationMethod') ?? '').toUpperCase(),
    channel: (text('Channel') ?? '').toUpperCase(),
    updated: instant(text('LastUpdateTimestamp')) ?? Number.NEGATIVE_INFINITY,
    began: instant(text('InitiationTimestamp')) ?? Number.POSITIVE_INFINITY,
    queued: queuedAt !== undefined,
    queueSeconds: typeof duration === 'number' ? duration : secondsBetween(queuedAt, dequeuedAt),
    connected: connectedAt !== undefined,
    next: text('NextContactId'),
    transferred: text('TransferCompletedTimestamp') !== undefined,
    values: wanted.map((path) => (isPersonal(path) ? undefined : valueAt(record, path))),
  }
}

/** Where numbers and addresses of callers stand; no mapping gets at them. */
export function isPersonal(path: string): boolean {
  return /(?:^|\.)(?:Customer|System)Endpoint(?:\.|$)|Address|Username/.test(path)
}

function instant(text: string | undefined): number | undefined {
  if (text === undefined || !ISO.test(text)) return undefined
  const read = Date.parse(text)
  return Number.isNaN(read) ? undefined : read
}

const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)$/

function secondsBetween(from: number | undefined, to: number | undefined): number | undefined {
  return from === undefined || to === undefined || to < from ? undefined : (to - from) / 1000
}
