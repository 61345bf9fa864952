import { valueAt } from '../mapped-table/json/value-at.ts'

/** What became of a conversation of Genesys Cloud. */
export interface Conversation {
  /** The medium that the customer came by, messages by their kind. */
  readonly channel: string | undefined
  readonly outcome: 'answered' | 'abandoned' | 'flowedOut' | undefined
  /** Time in queues until an agent answered, or until the customer left, seconds. */
  readonly waitSeconds: number | undefined
  /** Who took part, where it was people of the council alone: no customer, and no queue or menu. */
  readonly parties: 'colleagues' | undefined
  /** Whether a further contact was avoided; absent where the feature is off. */
  readonly avoidedNext: boolean | undefined
}

/** Reads what became of a conversation from its details; addresses and names of people are never looked at. */
export function conversationOf(record: object): Conversation {
  const participants = listIn(record, 'participants').map((participant) => ({
    purpose: textIn(participant, 'purpose') ?? '',
    sessions: listIn(participant, 'sessions'),
  }))
  const sessions = participants.flatMap(({ purpose, sessions: own }) =>
    own.map((session) => ({
      isCustomer: CUSTOMERS.has(purpose),
      media: textIn(session, 'mediaType'),
      kind: textIn(session, 'messageType'),
      metrics: listIn(session, 'metrics').flatMap(metricOf),
    })),
  )
  const isOfItself = (one: (typeof sessions)[number]) => !(one.media && BESIDE.has(one.media))
  const known = sessions.filter((session) => session.media !== undefined)
  const ownFirst = [...known.filter(isOfItself), ...known]
  const { media, kind } = ownFirst.find(({ isCustomer }) => isCustomer) ?? ownFirst[0] ?? {}
  const own = sessions
    .filter((session) => session.media === media)
    .flatMap(({ metrics }) => metrics)
    .sort((a, b) => a.at - b.at)
  return {
    channel: media === 'message' ? (kind ?? media) : media,
    ...endOf(media, own),
    parties: participants.length > 0 && participants.every(isColleague) ? 'colleagues' : undefined,
    avoidedNext: avoidedNext(record),
  }
}

const CUSTOMERS: ReadonlySet<string> = new Set(['customer', 'external'])
const COLLEAGUES: ReadonlySet<string> = new Set(['agent', 'user', 'station', 'group'])
/** Media that go along with a call or a chat. */
const BESIDE: ReadonlySet<string> = new Set([
  'cobrowse',
  'screenshare',
  'screenmonitoring',
  'video',
])

function isColleague({ purpose }: { readonly purpose: string }): boolean {
  return COLLEAGUES.has(purpose)
}

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
