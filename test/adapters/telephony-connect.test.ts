import { describe, expect, it } from 'vitest'
import { telephonyConnectRecords } from '../../adapters/telephony/index.ts'
import mapping from '../../adapters/telephony/mapping-connect-records.json' with { type: 'json' }
import type { Measure } from '../../src/contacts/measure.ts'
import { failureOf, readingOf } from './reading-of.ts'
import { rowsBy, totalOf } from './tally-of.ts'

/** A call that was answered after 32 seconds in its queue. */
const CALL = {
  ContactId: 'call-1',
  InitialContactId: null,
  PreviousContactId: null,
  NextContactId: null,
  Channel: 'VOICE',
  InitiationMethod: 'INBOUND',
  InitiationTimestamp: '2025-06-02T08:00:00Z',
  DisconnectTimestamp: '2025-06-02T08:05:00Z',
  DisconnectReason: 'CUSTOMER_DISCONNECT',
  LastUpdateTimestamp: '2025-06-02T08:20:00Z',
  Queue: {
    ARN: 'arn:aws:connect:queue/1',
    Name: 'Council tax',
    EnqueueTimestamp: '2025-06-02T08:00:10Z',
    DequeueTimestamp: '2025-06-02T08:00:42Z',
    Duration: 32,
  },
  Agent: {
    ConnectedToAgentTimestamp: '2025-06-02T08:00:42Z',
    Username: 'ada.quill',
    AfterContactWorkDuration: 20,
  },
  CustomerEndpoint: { Type: 'TELEPHONE_NUMBER', Address: '+441632960123' },
  SystemEndpoint: { Type: 'TELEPHONE_NUMBER', Address: '+441632960000' },
  Attributes: { name: 'Ada Quill', service: 'Rents' },
}

type Fields = Readonly<Record<string, unknown>>
const UNANSWERED = { Agent: null }
const UNQUEUED = { Queue: null, Agent: null }

/** A record, which is a call of its own unless the change says otherwise. */
const record = (id: string, change: Fields = {}) => ({ ...CALL, ContactId: id, ...change })
/** A further record of a call. */
const leg = (call: string, id: string, change: Fields) =>
  record(id, { InitialContactId: call, InitiationTimestamp: '2025-06-02T08:01:00Z', ...change })
const queued = (seconds: number) => ({ Queue: { ...CALL.Queue, Duration: seconds } })

/** As a stream writes them: one after another, no line or comma between. */
const streamed = (...records: readonly Fields[]) =>
  records.map((one) => JSON.stringify(one)).join('')

async function figuresOf(...records: readonly Fields[]) {
  const { councils, reckoning } = await readingOf(telephonyConnectRecords, streamed(...records))
  const [group] = Object.values(councils[0]?.tally?.groups ?? {})
  return {
    contacts: group?.contacts,
    offered: group?.offered,
    answered: group?.answered,
    abandoned: group?.abandoned,
    flowedOut: group?.queue?.flowedOut ?? 0,
    wait: group?.wait.seconds,
    excluded: reckoning.excluded,
  }
}

const isLevel = ({ name }: Measure) => name === 'serviceLevel.calls'

const ONE_ANSWERED = { contacts: 1, offered: 1, answered: 1, abandoned: 0, flowedOut: 0 }
const ONE_LOST = { contacts: 1, offered: 1, answered: 0, abandoned: 1, flowedOut: 0 }
const ONE_FLOWED_OUT = { contacts: 1, offered: 1, answered: 0, abandoned: 0, flowedOut: 1 }
const NEITHER = { contacts: 1, offered: 0, answered: 0, abandoned: 0, flowedOut: 0 }
const FURTHER = 'a further record of a call'

describe('contact records of Amazon Connect', () => {
  it('give waits, calls given up, volume by channel and a service level', async () => {
    const calls = [record('1'), record('2', queued(10)), record('3', UNANSWERED)]
    const { councils, reckoning } = await readingOf(telephonyConnectRecords, streamed(...calls))
    expect(reckoning).toEqual({ read: 3, used: 3, excluded: {}, rejected: {}, warnings: [] })
    expect(councils[0]?.facts).toMatchObject({
      'responseTime.telephone': { value: 21, denominator: 2, period: '2025-06/2025-06' },
      'responseTime.callsAbandoned': { numerator: 1, denominator: 3 },
      'volume.dimensions': { value: ['channel'] },
    })
    expect(councils[0]?.measures?.filter(isLevel)).toMatchObject([
      { method: 'all-handled-within, 20 seconds', numerator: 1, denominator: 3 },
      { method: 'answered-only, 20 seconds', numerator: 1, denominator: 2 },
    ])
  })

  it.each([
    ['one after another', streamed(record('1'), record('2'))],
    ['in lines', `${JSON.stringify(record('1'))}\n${JSON.stringify(record('2'))}\r\n`],
    ['in a list', JSON.stringify([record('1'), record('2')])],
    ['in a list over lines', JSON.stringify([record('1'), record('2')], null, 2)],
    [
      'with braces and quotes in their texts',
      streamed(record('1', { Attributes: { note: '}{ "]\\' } }), record('2')),
    ],
  ])('are read %s, in pieces of any size', async (_, content) => {
    for (const size of [1, 7, 65_536]) {
      const { reckoning } = await readingOf(telephonyConnectRecords, content, {}, size)
      expect(reckoning).toMatchObject({ read: 2, used: 2 })
    }
  })

  it('are delivered at least once: the newest counts, in any order', async () => {
    const early = record('1', { Agent: null, LastUpdateTimestamp: '2025-06-02T08:01:00Z' })
    const late = record('1')
    for (const records of [
      [early, late, late],
      [late, late, early],
    ]) {
      expect(await figuresOf(...records)).toEqual({
        ...ONE_ANSWERED,
        wait: 32,
        excluded: { 'a record that was delivered again': 2 },
      })
    }
  })

  it('of one instant that differ count the same in any order', async () => {
    const [one, other] = [record('1', queued(5)), record('1', queued(6))]
    expect(await figuresOf(one, other)).toEqual(await figuresOf(other, one))
  })
})

describe('a busy minute', () => {
  it('is one, and no import of records', async () => {
    const calls = Array.from({ length: 200 }, (_, index) => record(String(index)))
    const quiet = Array.from({ length: 40 }, (_, index) =>
      record(`q${index}`, { InitiationTimestamp: `2025-06-02T09:${10 + index}:00Z` }),
    )
    const { councils, reckoning } = await readingOf(
      telephonyConnectRecords,
      streamed(...calls, ...quiet),
    )
    expect(councils[0]?.facts['responseTime.telephone']).toMatchObject({ denominator: 240 })
    expect(reckoning.warnings).toEqual([])
  })
})

describe('a call of several records', () => {
  it('is one call, answered by its first agent, whatever was transferred after', async () => {
    const transfer = leg('1', '2', { InitiationMethod: 'TRANSFER', ...queued(300) })
    for (const records of [
      [record('1'), transfer],
      [transfer, record('1')],
    ]) {
      expect(await figuresOf(...records)).toEqual({
        ...ONE_ANSWERED,
        wait: 32,
        excluded: { [FURTHER]: 1 },
      })
    }
  })

  it('that went from queue to queue waited in both', async () => {
    const next = leg('1', '2', { InitiationMethod: 'QUEUE_TRANSFER', ...queued(60) })
    expect(await figuresOf(record('1', UNANSWERED), next)).toMatchObject({
      ...ONE_ANSWERED,
      wait: 92,
    })
    expect(
      await figuresOf(record('1', UNANSWERED), { ...next, ...UNANSWERED, NextContactId: null }),
    ).toMatchObject(ONE_LOST)
  })

  it('that ended in a callback flowed out of its queue: the callback waited, not the caller', async () => {
    const callback = leg('1', '2', { InitiationMethod: 'CALLBACK', ...queued(900) })
    const waiting = record('1', { ...UNANSWERED, NextContactId: '2' })
    expect(await figuresOf(waiting, callback)).toMatchObject({ ...ONE_FLOWED_OUT, wait: 0 })
    expect(await figuresOf(waiting, { ...callback, ...UNANSWERED })).toMatchObject(ONE_FLOWED_OUT)
  })

  it('that asked for a callback in the menu was in no queue', async () => {
    const callback = leg('1', '2', { InitiationMethod: 'CALLBACK' })
    expect(await figuresOf(record('1', UNQUEUED), callback)).toMatchObject(NEITHER)
  })

  it('is neither answered nor given up where the record that it went on in is not there', async () => {
    expect(await figuresOf(record('1', { ...UNANSWERED, NextContactId: '2' }))).toMatchObject(
      NEITHER,
    )
  })

  it('that was sent out of the system from its queue flowed out', async () => {
    const sent = { ...UNANSWERED, TransferCompletedTimestamp: '2025-06-02T08:00:42Z' }
    expect(await figuresOf(record('1', sent))).toMatchObject(ONE_FLOWED_OUT)
  })

  it('counts where its first record is, and not twice', async () => {
    expect(
      await figuresOf(record('1'), leg('0', '2', { InitiationMethod: 'TRANSFER' })),
    ).toMatchObject({
      ...ONE_ANSWERED,
      excluded: { 'of a call whose first record is not in the export': 1 },
    })
  })

  it('does not count who listened in, or what ran after it', async () => {
    const records = ['MONITOR', 'DISCONNECT'].map((InitiationMethod, index) =>
      leg('1', `x${index}`, { InitiationMethod }),
    )
    expect(await figuresOf(record('1', UNANSWERED), ...records)).toMatchObject(ONE_LOST)
  })
})

describe('a call by its queue', () => {
  it('is given up where it was queued and no agent was connected', async () => {
    expect(await figuresOf(record('1', UNANSWERED))).toMatchObject(ONE_LOST)
  })

  it('dropped in the menu was in none: it counts, and is neither answered nor given up', async () => {
    expect(await figuresOf(record('1', UNQUEUED))).toMatchObject(NEITHER)
  })

  it('put through without one is answered, and has no wait', async () => {
    expect(await figuresOf(record('1', { Queue: null }))).toMatchObject({
      ...ONE_ANSWERED,
      wait: 0,
    })
  })

  it('waited from enqueueing to dequeueing where no duration is said', async () => {
    const { Duration, ...rest } = CALL.Queue
    expect(await figuresOf(record('1', { Queue: rest }))).toMatchObject({ wait: 32 })
  })

  it('over a clock change waited as long as it did', async () => {
    const Queue = {
      EnqueueTimestamp: '2025-10-26T00:59:50Z',
      DequeueTimestamp: '2025-10-26T01:00:20Z',
    }
    expect(await figuresOf(record('1', { Queue }))).toMatchObject({ wait: 30 })
  })
})

describe('a contact that no customer began by telephone', () => {
  it.each([
    ['OUTBOUND', 'VOICE'],
    ['EXTERNAL_OUTBOUND', 'VOICE'],
    ['API', 'VOICE'],
    ['MONITOR', 'VOICE'],
    ['AGENT_REPLY', 'EMAIL'],
    ['FLOW', 'EMAIL'],
  ])('is left out by name: %s by %s', async (InitiationMethod, Channel) => {
    const own = record('2', { InitiationMethod, Channel })
    expect(await figuresOf(record('1'), own)).toMatchObject({
      ...ONE_ANSWERED,
      excluded: { 'begun by the council': 1 },
    })
  })

  it('is a task, which is left out, or of another channel, by which it is told', async () => {
    const others = [
      record('2', { Channel: 'CHAT', InitiationMethod: 'API' }),
      record('3', { Channel: 'EMAIL' }),
      record('4', { Channel: 'VOICE', InitiationMethod: 'WEBRTC_API' }),
      record('5', { Channel: 'TASK', InitiationMethod: 'API' }),
    ]
    const reading = await readingOf(telephonyConnectRecords, streamed(record('1'), ...others))
    expect(rowsBy('channel', reading)).toEqual({ telephone: 2, chat: 1, email: 1 })
    expect(reading.reckoning.excluded).toEqual({ 'left out by its word in column "channel"': 1 })
  })
})

describe('a mapping of contact records', () => {
  it('may name a field of the record that the call began with', async () => {
    const service = leg('1', '2', { Queue: { ...CALL.Queue, Name: 'Somewhere else' } })
    const own = { ...mapping, columns: { ...mapping.columns, service: 'Queue.Name' } }
    const content = streamed(record('1'), { ...service, InitiationMethod: 'TRANSFER' })
    const reading = await readingOf(telephonyConnectRecords, content, { mapping: own })
    expect(rowsBy('service', reading)).toEqual({ 'council tax': 1 })
  })

  it('gets at no number of a caller, and at no name of an agent', async () => {
    for (const service of [
      'CustomerEndpoint.Address',
      'SystemEndpoint.Address',
      'Agent.Username',
    ]) {
      const own = { ...mapping, columns: { ...mapping.columns, service } }
      const reading = await readingOf(telephonyConnectRecords, streamed(record('1')), {
        mapping: own,
      })
      expect(rowsBy('service', reading)).toEqual({ unknown: 1 })
      expect(reading.reckoning.warnings).toEqual([
        expect.stringContaining(`there is no column "${service}"`),
      ])
    }
  })
})

describe('a file of contact records', () => {
  it('has what is no record rejected, and its place told alone', async () => {
    const content = streamed(
      record('1'),
      { Name: 'Ada Quill' },
      record('2', { InitiationTimestamp: 'Quill' }),
    )
    const { reckoning } = await readingOf(telephonyConnectRecords, content)
    expect(reckoning).toMatchObject({ read: 3, used: 1 })
    expect(Object.values(reckoning.rejected).map(({ places }) => places)).toEqual([
      ['row 2'],
      ['row 3, column "InitiationTimestamp"'],
    ])
    expect(JSON.stringify(reckoning)).not.toMatch(/quill/i)
  })

  it.each([
    ['empty', ''],
    ['blank', ' \n'],
    ['cut short', streamed(record('1'), record('2')).slice(0, -20)],
    ['a list cut short', JSON.stringify([record('1'), record('2')]).slice(0, -1)],
    ['something else', 'ContactId,Caller\n1,Ada Quill\n'],
    ['a record that goes on for ever', `{"ContactId":"${'x'.repeat(5_000_000)}`],
    ['closed before it opens', `${streamed(record('1'))}}`],
  ])('is refused where it is %s', async (_, content) => {
    const failure = await failureOf(telephonyConnectRecords, content)
    expect(failure).toMatch(/^UNREADABLE_EXPORT export\.csv: /)
    expect(failure).not.toMatch(/quill|960123/i)
  })

  it('lets nothing personal out', async () => {
    const reading = await readingOf(telephonyConnectRecords, streamed(record('1'), record('2')))
    expect(totalOf(reading, ({ contacts }) => contacts)).toBe(2)
    expect(JSON.stringify(reading)).not.toMatch(/quill|960123|960000/i)
  })
})
