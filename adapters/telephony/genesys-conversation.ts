import { valueAt } from '../mapped-table/json/value-at.ts'

/** What became of a conversation of Genesys Cloud. */
export interface Conversation {
  /** The medium that the customer came by, messages by their kind. */
  readonly channel: string | undefined
  readonly outcome: 'answered' | 'abandoned' | 'flowedOut' | undefined
  /** Time in queues until an agent answered, or until the customer left, seconds. */
  readonly waitSeconds: number | undefined
  /** Whether a further contact was avoided; absent where the feature is off. */
  readonly avoidedNext: boolean | undefined
}

/** Reads what became of a conversation from its details; addresses and names of people are never looked at. */
export function conversationOf(record: object): Conversation {
  const sessions = listIn(record, 'participants').flatMap((participant) =>
    listIn(participant, 'sessions').map((session) => ({
      isCustomer: CUSTOMERS.has(textIn(participant, 'purpose') ?? ''),
      media: textIn(session, 'mediaType'),
      kind: textIn(session, 'messageType'),
      metrics: listIn(session, 'metrics').flatMap(metricOf),
    })),
  )
  const { media, kind } =
    sessions.find((session) => session.isCustomer && session.media !== undefined) ??
    sessions.find((session) => session.media !== undefined) ??
    {}
  const own = sessions
    .filter((session) => session.media === media)
    .flatMap(({ metrics }) => metrics)
    .sort((a, b) => a.at - b.at)
  return {
    channel: media === 'message' ? (kind ?? media) : media,
    ...endOf(media, own),
    avoidedNext: avoidedNext(record),
  }
}

const CUSTOMERS: ReadonlySet<string> = new Set(['customer', 'external'])

/** A metric with a value in milliseconds, and when it was told. */
interface Metric {
  readonly name: string
  readonly value: number
  readonly at: number
}

/**
 * How the customer left the queues. Messages know no giving up, and a callback waits without the
 * customer: of both nothing is said.
 */
function endOf(
  media: string | undefined,
  metrics: readonly Metric[],
): Pick<Conversation, 'outcome' | 'waitSeconds'> {
  if (media === 'message' || media === 'callback') return NOTHING
  // Answered once, it stays answered; out of one queue, it may come into another.
  const end =
    metrics.find(({ name }) => name === 'tAnswered') ??
    metrics.findLast(({ name }) => name === 'tAbandon') ??
    metrics.findLast(({ name }) => name === 'tFlowOut')
  if (end === undefined) return NOTHING
  const waits = metrics.filter(
    (metric) => metric === end || (metric.name === 'tFlowOut' && metric.at <= end.at),
  )
  const milliseconds = waits.reduce((sum, { value }) => sum + value, 0)
  return {
    outcome: OUTCOMES.get(end.name),
    waitSeconds: milliseconds >= 0 ? milliseconds / 1000 : undefined,
  }
}

const NOTHING = { outcome: undefined, waitSeconds: undefined }
const OUTCOMES: ReadonlyMap<string, Conversation['outcome']> = new Map([
  ['tAnswered', 'answered'],
  ['tAbandon', 'abandoned'],
  ['tFlowOut', 'flowedOut'],
])

function avoidedNext(record: object): boolean | undefined {
  const said = listIn(record, 'resolutions').flatMap((resolution) => {
    const avoided = valueAt(resolution, 'nNextContactAvoided')
    return typeof avoided === 'number' ? [avoided] : []
  })
  return said.length === 0 ? undefined : said.every((avoided) => avoided > 0)
}

function metricOf(metric: object): readonly Metric[] {
  const name = textIn(metric, 'name')
  const value = valueAt(metric, 'value')
  if (name === undefined || !OUTCOMES.has(name) || typeof value !== 'number') return []
  const at = Date.parse(textIn(metric, 'emitDate') ?? '')
  return [{ name, value, at: Number.isNaN(at) ? Number.POSITIVE_INFINITY : at }]
}

function listIn(record: object, key: string): readonly object[] {
  const list = valueAt(record, key)
  if (!Array.isArray(list)) return []
  return list.filter((item): item is object => typeof item === 'object' && item !== null)
}

function textIn(record: object, key: string): string | undefined {
  const text = valueAt(record, key)
  return typeof text === 'string' && text !== '' ? text : undefined
}
