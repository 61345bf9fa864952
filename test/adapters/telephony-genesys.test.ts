import { describe, expect, it } from 'vitest'
import { telephonyGenesysRecords } from '../../adapters/telephony/index.ts'
import mapping from '../../adapters/telephony/mapping-genesys-records.json' with { type: 'json' }
import { failureOf, readingOf } from './reading-of.ts'
import { rowsBy } from './tally-of.ts'

type Fields = Readonly<Record<string, unknown>>

/** A metric in milliseconds, told some seconds after eight. */
const metric = (name: string, value: number, second = 0) => ({
  name,
  value,
  emitDate: new Date(Date.UTC(2025, 5, 2, 7, 28, second)).toISOString(),
})

const session = (metrics: readonly object[], mediaType = 'voice', own: Fields = {}) => ({
  mediaType,
  direction: 'inbound',
  ani: 'tel:+441632960123',
  metrics,
  ...own,
})

/** A conversation in whose queue these metrics were told. */
function conversation(
  id: string,
  metrics: readonly object[],
  change: Fields = {},
  mediaType = 'voice',
  own: Fields = {},
): Fields {
  return {
    conversationId: id,
    conversationStart: '2025-06-02T07:28:00.000Z',
    conversationEnd: '2025-06-02T07:40:00.000Z',
    originatingDirection: 'inbound',
    participants: [
      {
        purpose: 'customer',
        participantName: 'Ada Quill',
        sessions: [session([], mediaType, own)],
      },
      { purpose: 'ivr', sessions: [session([metric('tIvr', 9000)], mediaType)] },
      { purpose: 'acd', sessions: [session(metrics, mediaType, own)] },
      {
        purpose: 'agent',
        userId: 'ada',
        sessions: [session([metric('tTalk', 60_000)], mediaType)],
      },
    ],
    ...change,
  }
}

const ANSWERED = [metric('nOffered', 1), metric('tAnswered', 12_400, 12), metric('tAcd', 12_400)]
const LOST = [metric('nOffered', 1), metric('tAbandon', 4_600, 5), metric('tShortAbandon', 4_600)]
const OVERFLOWED = [metric('nOffered', 1), metric('tFlowOut', 60_000, 60)]

const answerOf = (...conversations: readonly Fields[]) =>
  JSON.stringify({ conversations, totalHits: conversations.length })

async function groupOf(...conversations: readonly Fields[]) {
  const { councils, reckoning } = await readingOf(
    telephonyGenesysRecords,
    answerOf(...conversations),
  )
  const [group, ...others] = Object.values(councils[0]?.tally?.groups ?? {})
  expect(others).toEqual([])
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

describe('conversation details of Genesys', () => {
  it('give waits from milliseconds, calls given up, volume by channel and a service level', async () => {
    const { councils, reckoning } = await readingOf(
      telephonyGenesysRecords,
      answerOf(conversation('1', ANSWERED), conversation('2', LOST), conversation('3', OVERFLOWED)),
    )
    expect(reckoning).toMatchObject({ read: 3, used: 3, excluded: {}, rejected: {} })
    expect(councils[0]?.facts).toMatchObject({
      'responseTime.telephone': { value: 12, denominator: 1 },
      'responseTime.callsAbandoned': { numerator: 1, denominator: 3 },
      'volume.dimensions': { value: ['channel'] },
    })
    const levels = councils[0]?.measures?.filter(({ name }) => name === 'serviceLevel.calls')
    expect(levels?.[0]).toMatchObject({
      method: 'all-handled-within, 20 seconds',
      numerator: 2,
      denominator: 2,
    })
  })

  it('have a call that is offered in one half hour and answered in the next once', async () => {
    const answer = [metric('nOffered', 1), metric('tAnswered', 240_000, 240)]
    expect(await groupOf(conversation('1', answer))).toMatchObject({
      contacts: 1,
      offered: 1,
      answered: 1,
      wait: 240,
    })
  })

  it('keep what flowed out apart from what was answered and given up', async () => {
    const both = [
      conversation('1', OVERFLOWED),
      conversation('2', LOST),
      conversation('3', ANSWERED),
    ]
    expect(await groupOf(...both)).toMatchObject({
      offered: 3,
      answered: 1,
      abandoned: 1,
      flowedOut: 1,
    })
  })

  it('add up the queues that a caller waited in until the first answer', async () => {
    const metrics = [
      metric('tAnswered', 500_000, 700),
      metric('tFlowOut', 60_000, 60),
      metric('tAnswered', 20_000, 80),
      metric('tFlowOut', 90_000, 900),
    ]
    expect(await groupOf(conversation('1', metrics))).toMatchObject({ answered: 1, wait: 80 })
  })

  it('leave a callback to wait without the caller', async () => {
    const callback = {
      purpose: 'acd',
      sessions: [session([metric('nOffered', 1), metric('tAnswered', 900_000, 960)], 'callback')],
    }
    const call = conversation('1', OVERFLOWED)
    const participants = [...(call.participants as object[]), callback]
    expect(await groupOf({ ...call, participants })).toMatchObject({
      contacts: 1,
      answered: 0,
      flowedOut: 1,
      wait: 0,
    })
  })

  it('say nothing of giving up a message, which there is not', async () => {
    const kind = { messageType: 'webmessaging' }
    const messages = [
      conversation('1', ANSWERED, {}, 'message', kind),
      conversation('2', [metric('nOffered', 1)], {}, 'message', kind),
    ]
    expect(await groupOf(...messages)).toMatchObject({ contacts: 2, offered: 0, abandoned: 0 })
  })

  it('have calls that never came to a queue as neither', async () => {
    const menu = conversation('1', [], { selfServed: true })
    expect(await groupOf(menu)).toMatchObject({ contacts: 1, offered: 0, answered: 0 })
  })

  it('are by the medium of the customer, and messages by their kind', async () => {
    const kinds = ['webmessaging', 'sms', 'whatsapp', 'open', undefined].map((messageType, index) =>
      conversation(`m${index}`, [], {}, 'message', messageType ? { messageType } : {}),
    )
    const media = ['voice', 'chat', 'email', 'callback'].map((medium) =>
      conversation(medium, [], {}, medium),
    )
    const reading = await readingOf(telephonyGenesysRecords, answerOf(...kinds, ...media))
    expect(rowsBy('channel', reading)).toEqual({
      telephone: 2,
      chat: 2,
      email: 1,
      sms: 1,
      social: 1,
      unknown: 2,
    })
  })

  it('are calls though a screen is shared in them, whichever session stands first', async () => {
    const customer = {
      purpose: 'customer',
      sessions: [session([], 'cobrowse'), session([], 'screenshare'), session([])],
    }
    const call = conversation('1', ANSWERED)
    const [, ...others] = call.participants as object[]
    expect(await groupOf({ ...call, participants: [customer, ...others] })).toMatchObject({
      answered: 1,
      wait: 12,
    })
  })

  it('leave out those between colleagues, in which nobody else took part', async () => {
    const colleagues = ['user', 'agent'].map((purpose) => ({ purpose, sessions: [session([])] }))
    const call = conversation('2', [], { participants: colleagues })
    expect(await groupOf(conversation('1', ANSWERED), call)).toMatchObject({
      contacts: 1,
      excluded: { 'between colleagues': 1 },
    })
    const nobody = conversation('2', [], { participants: [] })
    expect(await groupOf(nobody)).toMatchObject({ contacts: 1 })
  })

  it('leave out what the council began', async () => {
    const call = conversation('2', ANSWERED, { originatingDirection: 'outbound' })
    expect(await groupOf(conversation('1', ANSWERED), call)).toMatchObject({
      contacts: 1,
      excluded: { 'begun by the council': 1 },
    })
  })

  it('count once what two pages have, as it ended', async () => {
    const open = conversation('1', [], { conversationEnd: null })
    for (const pages of [
      [open, conversation('1', ANSWERED)],
      [conversation('1', ANSWERED), open],
    ]) {
      expect(await groupOf(...pages)).toMatchObject({ contacts: 1, answered: 1 })
    }
  })

  it('tell first-contact resolution where the system estimates it, by its own method', async () => {
    const avoided = (...all: readonly number[]) => ({
      resolutions: all.map((nNextContactAvoided) => ({ nNextContactAvoided })),
    })
    const { councils } = await readingOf(
      telephonyGenesysRecords,
      answerOf(
        conversation('1', ANSWERED, avoided(1)),
        conversation('2', ANSWERED, avoided(1, 0)),
        conversation('3', ANSWERED, avoided()),
        conversation('4', ANSWERED),
      ),
    )
    expect(councils[0]?.facts['firstContact.resolutionRate']).toMatchObject({
      numerator: 1,
      denominator: 2,
      method: 'genesys.next-contact-avoided',
    })
  })

  it('tell nothing of it where only what was avoided is marked', async () => {
    const resolutions = [{ nNextContactAvoided: 1 }]
    const some = [conversation('1', ANSWERED, { resolutions }), conversation('2', ANSWERED)]
    const { councils } = await readingOf(telephonyGenesysRecords, answerOf(...some))
    expect(councils[0]?.withheld['firstContact.resolutionRate']).toContain('of the others nothing')
  })

  it('are read one after another too', async () => {
    const own = { ...mapping, source: { ...mapping.source, format: 'ndjson' } }
    const content = [conversation('1', ANSWERED), conversation('2', LOST)]
      .map((one) => JSON.stringify(one))
      .join('')
    const { reckoning } = await readingOf(telephonyGenesysRecords, content, { mapping: own })
    expect(reckoning).toMatchObject({ read: 2, used: 2 })
  })

  it('are read from pages that were appended to one file', async () => {
    const own = { ...mapping, source: { ...mapping.source, format: 'ndjson' } }
    const pages = [
      answerOf(conversation('1', ANSWERED), conversation('2', LOST)),
      answerOf(),
      answerOf(conversation('2', LOST), { name: 'Ada Quill' }),
    ].join('\n')
    const { reckoning } = await readingOf(telephonyGenesysRecords, pages, { mapping: own })
    expect(reckoning).toMatchObject({
      read: 4,
      used: 2,
      excluded: { 'another row of its case counts': 1 },
      rejected: { 'no conversation: it has no conversationId': { places: ['row 4'] } },
    })
  })

  it('have what is none rejected, and its place told alone', async () => {
    const content = answerOf(conversation('1', ANSWERED), { name: 'Ada Quill' })
    const { reckoning } = await readingOf(telephonyGenesysRecords, content)
    expect(reckoning).toMatchObject({ read: 2, used: 1 })
    expect(JSON.stringify(reckoning)).not.toMatch(/quill/i)
  })

  it.each([
    ['empty', ''],
    ['cut short', answerOf(conversation('1', ANSWERED)).slice(0, -30)],
    ['an error of the API', JSON.stringify({ message: 'Ada Quill may not', code: 'forbidden' })],
  ])('are refused where the file is %s', async (_, content) => {
    const failure = await failureOf(telephonyGenesysRecords, content)
    expect(failure).toMatch(/^UNREADABLE_EXPORT export\.csv: /)
    expect(failure).not.toMatch(/quill/i)
  })

  it('let nothing personal out', async () => {
    const reading = await readingOf(
      telephonyGenesysRecords,
      answerOf(conversation('1', ANSWERED), conversation('2', LOST)),
    )
    expect(JSON.stringify(reading)).not.toMatch(/quill|960123/i)
  })
})
