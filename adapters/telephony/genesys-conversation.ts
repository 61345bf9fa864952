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
  const end = ['tAnswered', 'tAbandon', 'tFlowOut']
    .map((wanted) => metrics.find(({ name }) => name === wanted))
    .find((metric) => metric !== undefined)
  const outcome = end && OUTCOMES[end.name]
  if (outcome === undefined) return NOTHING
  // Who flowed from one queue into another waited in both.
  const before = metrics.filter(({ name, at }) => name === 'tFlowOut' && end && at < end.at)
  const last = outcome === 'flowedOut' ? metrics.filter(({ name }) => name === 'tFlowOut') : []
  const waits = outcome === 'flowedOut' ? last : [...before, end]
  const milliseconds = waits.reduce((sum, metric) => sum + (metric?.value ?? Number.NaN), 0)
  return {
    outcome,
    waitSeconds: milliseconds >= 0 ? milliseconds / 1000 : undefined,
  }
}

const NOTHING = { outcome: undefined, waitSeconds: undefined }
const OUTCOMES: Readonly<Record<string, Conversation['outcome']>> = {
  tAnswered: 'answered',
  tAbandon: 'abandoned',
  tFlowOut: 'flowedOut',
}

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
  const at = Date.parse(textIn(metric, 'emitDate') ?? '')
  if (name === undefined || typeof value !== 'number') return []
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
