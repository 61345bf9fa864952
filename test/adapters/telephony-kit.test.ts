import { describe, it } from 'vitest'
import { checkAdapter, type Fixture, inLines } from '../../adapters/contract/kit.ts'
import {
  telephony,
  telephony8x8,
  telephonyConnect,
  telephonyConnectRecords,
  telephonyGenesys,
  telephonyGenesysRecords,
  telephonyTeams,
} from '../../adapters/telephony/index.ts'
import type { ModelContact } from '../../fixtures/generate/contact.ts'
import { councilYear } from '../../fixtures/generate/council-year.ts'
import { contactRecords, conversationDetails } from '../../fixtures/generate/telephony-records.ts'
import { tellTalesIn } from '../support/council-ways.ts'

const PLANTED = ['Zebedee Quillfeather', '+441632960123']
const period = '2025-04/2026-03'

/** Offered, answered, given up, flowed out and the average wait of four half hours. */
const ROWS = [
  ['02/06/2025 09:00', 'Rents', 100, 80, 15, 5, 25, 60, 6],
  ['02/06/2025 09:30', 'Bins', 50, 50, 0, 0, 4, 50, 0],
  ['02/07/2025 09:00', 'Rents', '1,000', 400, 500, 100, '3m 20s', 40, 100],
  ['03/07/2025 09:00', 'Bins', 10, 0, 10, 0, '-', 0, 10],
] as const

const SECONDS = 80 * 25 + 50 * 4 + 400 * 200

const WAITED = { value: SECONDS / 530, denominator: 530, method: 'average-speed-of-answer' }
const LOST = {
  value: 52_500 / 1160,
  numerator: 525,
  denominator: 1160,
  method: 'abandoned-of-offered',
}

/** The rows under a system's own headers, a cell about people at the end of each, and a total below. */
function summaryOf(
  headers: readonly string[],
  own: (row: (typeof ROWS)[number]) => readonly unknown[],
): string {
  const quoted = (cells: readonly unknown[]) => `${cells.map((cell) => `"${cell}"`).join()}\n`
  const rows = ROWS.map((row) => quoted([...own(row), PLANTED.join(' ')]))
  return [quoted([...headers, 'Supervisor']), ...rows].join('')
}

const FIRST_SIX = (row: (typeof ROWS)[number]) => row.slice(0, 7)

const SUMMARIES = [
  {
    adapter: telephony,
    text: summaryOf(
      ['Interval Start', 'Queue Name', 'Calls Offered', 'Handled', 'Lost', 'Overflow', 'ASA'],
      FIRST_SIX,
    ),
  },
  {
    adapter: telephonyGenesys,
    text: summaryOf(
      [
        ...['Interval Start', 'Queue Name', 'Media Type', 'Offer', 'Answer', 'Abandon', 'Flow-Out'],
        'ASA',
      ],
      ([start, queue, offered, answered, abandoned, flowedOut, wait]) => [
        ...[start, queue, 'voice', offered, answered, abandoned, flowedOut],
        typeof wait === 'number' ? wait * 1000 : wait,
      ],
    ),
    channel: true,
  },
  {
    adapter: telephony8x8,
    text: summaryOf(
      ['Start Time', 'Queue', 'Entered', 'Accepted', 'Abandoned', 'Diverted'].concat(
        'Average Speed of Answer',
      ),
      FIRST_SIX,
    ),
  },
  {
    adapter: telephonyConnect,
    text: summaryOf(
      [
        ...['StartInterval', 'Queue', 'Channel', 'Contacts queued', 'Contacts handled incoming'],
        ...['Contacts abandoned', 'Contacts transferred out queue', 'Average queue answer time'],
        ...['Contacts answered in 20 seconds', 'Contacts abandoned in 20 seconds'],
      ],
      ([start, queue, ...counts]) => [start, queue, 'VOICE', ...counts],
    ),
    channel: true,
  },
  {
    adapter: telephonyTeams,
    text: summaryOf(
      [
        ...['Date', 'Call Queue', 'Incoming Calls', 'Agent Answered', 'Abandoned Calls'],
        ...['Overflown Calls', 'Average Speed of Answer'],
      ],
      FIRST_SIX,
    ),
  },
]

describe.each(SUMMARIES)('$adapter.name', ({ adapter, text, channel = false }) => {
  const fixture: Fixture = {
    name: 'queues.csv',
    source: text,
    context: { period },
    facts: {
      'responseTime.telephone': WAITED,
      'responseTime.callsAbandoned': LOST,
      ...(channel && { 'volume.dimensions': ['channel'] }),
    },
    ...inLines(text),
    planted: PLANTED,
  }
  checkAdapter(adapter, [fixture], { test: it })
})

const calls = [...councilYear({ seed: 12, size: 240 })].filter(
  ({ channel, role }) => channel === 'telephone' && role === 'contact',
)
const half = calls.length / 2

const RECORDS = [
  { adapter: telephonyConnectRecords, write: contactRecords, file: 'records.json' },
  { adapter: telephonyGenesysRecords, write: conversationDetails, file: 'conversations.json' },
]

describe.each(RECORDS)('$adapter.name', ({ adapter, write, file }) => {
  const text = (contacts: readonly ModelContact[]) => [...write(contacts)].join('')
  const answered = calls.filter(({ queueOutcome }) => queueOutcome === 'answered')
  const source = text(calls)
  const fixture: Fixture = {
    name: file,
    source,
    context: { period },
    facts: {
      'responseTime.telephone': {
        value:
          answered.reduce((sum, { waitSeconds = 0 }) => sum + waitSeconds, 0) / answered.length,
        denominator: answered.length,
      },
      'responseTime.callsAbandoned': {
        value: (100 * (calls.length - answered.length)) / calls.length,
        numerator: calls.length - answered.length,
        denominator: calls.length,
      },
      'volume.dimensions': ['channel'],
    },
    reordered: [text(calls.toReversed())],
    parts: [text(calls.slice(0, half)), text(calls.slice(half))],
    planted: tellTalesIn(source).filter((word) => word.length > 4 && source.includes(word)),
  }
  checkAdapter(adapter, [fixture], { test: it })
})
