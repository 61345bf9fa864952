import { describe, expect, it } from 'vitest'
import { zendesk } from '../../adapters/zendesk/index.ts'
import mapping from '../../adapters/zendesk/mapping.json' with { type: 'json' }
import { failureOf, readingOf } from './reading-of.ts'
import { rowsBy, totalOf } from './tally-of.ts'

/** A ticket as the API gives it: an e-mail that one reply settled. */
const TICKET = {
  url: 'https://council.zendesk.example/api/v2/tickets/1.json',
  id: 35436,
  external_id: null,
  via: {
    channel: 'email',
    source: {
      from: { address: 'ada.quill@example.org', name: 'Ada Quill' },
      to: { address: 'contact@council.example', name: 'The council' },
      rel: null,
    },
  },
  created_at: '2025-06-02T08:00:00Z',
  updated_at: '2025-06-05T09:00:00Z',
  type: 'question',
  subject: 'Bin at 7 Wren Close, van QX09 ZZZ in the way',
  description: 'Ring me on 01632 960123.\n"Ada Quill"',
  status: 'solved',
  recipient: 'contact@council.example',
  requester_id: 20978392,
  tags: ['bins', 'north'],
  custom_fields: [
    { id: 27642, value: '745' },
    { id: 360001, value: 'Bins and recycling' },
  ],
  satisfaction_rating: { id: 1234, score: 'good', comment: 'Thank you, Ada Quill' },
  metric_set: {
    id: 33,
    ticket_id: 35436,
    reopens: 0,
    replies: 1,
    solved_at: '2025-06-02T10:00:00Z',
    reply_time_in_minutes: { calendar: 120, business: 30 },
    first_resolution_time_in_minutes: { calendar: 120, business: 30 },
  },
}

const PERSONAL = /quill|960123|example\.org|wren close|qx09|20978392|thank you/i

type Fields = Readonly<Record<string, unknown>>

/** The answer of the API with a ticket for each of these changes. */
function answerOf(...changes: readonly Fields[]): string {
  const tickets = changes.map((change, index) => ({ ...TICKET, id: index + 1, ...change }))
  return JSON.stringify({ tickets, next_page: null, count: tickets.length })
}

const via = (channel: unknown, rel: string | null = null) => ({ via: { channel, source: { rel } } })
const metrics = (change: Fields) => ({ metric_set: { ...TICKET.metric_set, ...change } })
const OPEN = { status: 'open', ...metrics({ solved_at: null }) }
const WITHOUT_METRICS = { metric_set: undefined }

async function rateOf(...changes: readonly Fields[]) {
  const { councils } = await readingOf(zendesk, answerOf(...changes))
  return councils[0]?.facts['firstContact.resolutionRate']
}

describe('zendesk', () => {
  it('gives first-contact resolution, times to reply and volume', async () => {
    const { councils, reckoning } = await readingOf(zendesk, answerOf({}, OPEN, via('chat')))
    expect(reckoning).toEqual({ read: 3, used: 3, excluded: {}, rejected: {}, warnings: [] })
    const [only] = councils
    expect(only?.facts).toMatchObject({
      'firstContact.resolutionRate': { numerator: 2, denominator: 3, method: 'zendesk.one-touch' },
      'firstContact.channels': { value: ['self_service_electronic'] },
      'responseTime.electronic': { value: 2, denominator: 3, period: '2025-06/2025-06' },
      'responseTime.emailsAnsweredInOneWorkingDay': { value: 100, denominator: 2 },
      'volume.dimensions': { value: ['channel'] },
    })
    expect(Object.keys(only?.facts ?? {})).toHaveLength(5)
    expect(only?.withheld['responseTime.telephone']).toBe('of no answered call the wait is known')
  })

  it.each([
    [0, 'web'],
    ['web_form', 'web'],
    ['web', 'web'],
    [4, 'email'],
    ['mail', 'email'],
    ['4', 'email'],
    [5, 'unknown'],
    ['api', 'unknown'],
    ['web_service', 'unknown'],
    [17, 'web'],
    [20, 'web'],
    [26, 'social'],
    ['twitter_dm', 'social'],
    [27, 'web'],
    ['closed_ticket', 'web'],
    [29, 'chat'],
    [30, 'social'],
    ['twitter', 'social'],
    [31, 'unknown'],
    [33, 'telephone'],
    [34, 'telephone'],
    ['voice', 'telephone'],
    ['phone_call_inbound', 'telephone'],
    [37, 'sms'],
    ['text_message', 'sms'],
    [38, 'social'],
    ['facebook', 'social'],
    ['sample_ticket', 'unknown'],
  ])('takes a ticket via %s for one by %s', async (channel, expected) => {
    const reading = await readingOf(zendesk, answerOf(via(channel)))
    expect(reading.reckoning.used).toBe(1)
    expect(rowsBy('channel', reading)).toEqual({ [expected]: 1 })
  })

  it('warns of channels that it does not know, but not of programs', async () => {
    const { reckoning } = await readingOf(zendesk, answerOf(via('api'), via('pigeon'), via(99)))
    expect(reckoning.warnings).toEqual([
      'column "via.channel": 2 cells say what the mapping doesn\'t know',
    ])
  })

  it('leaves out what the system or the council itself began', async () => {
    const system = [8, 'rule', 10, 11, 12, 13, 14, 19, 'merge'].map((channel) => via(channel))
    const calls = [via(35), via('phone_call_outbound'), via('voice', 'outbound')]
    const { reckoning } = await readingOf(zendesk, answerOf({}, ...system, ...calls))
    expect(reckoning).toMatchObject({
      read: 13,
      used: 1,
      excluded: { 'not a contact of a customer': 9, 'begun by the council': 3 },
    })
  })

  it.each([
    ['one reply', {}, 1],
    ['no reply, as calls have none', metrics({ replies: 0 }), 1],
    ['one reply, closed', { status: 'closed' }, 1],
    ['two replies', metrics({ replies: 2 }), 0],
    ['one reply, and opened again', metrics({ reopens: 1 }), 0],
    ['one reply, but still open', OPEN, 0],
    ['no reply, on hold', { ...OPEN, status: 'hold' }, 0],
  ])('decides by one touch: %s', async (_, change, numerator) => {
    expect(await rateOf(change)).toMatchObject({ numerator, denominator: 1 })
  })

  it('knows nothing of resolution without metrics, of open tickets either', async () => {
    const open = { ...WITHOUT_METRICS, status: 'open' }
    const { councils } = await readingOf(zendesk, answerOf(WITHOUT_METRICS, open, open))
    expect(councils[0]?.withheld['firstContact.resolutionRate']).toBe(
      'no contact says whether it was resolved at first contact',
    )
    expect(await rateOf({}, metrics({ replies: 2 }), WITHOUT_METRICS, open)).toMatchObject({
      value: 50,
      denominator: 2,
      note: '2 contacts that belong here could not be used',
    })
    expect(
      await rateOf(metrics({ reopens: null }), { ...OPEN, ...metrics({ replies: null }) }),
    ).toBe(undefined)
  })

  it('counts replies by the clock and leaves working time to the calendar in the mapping', async () => {
    const change = metrics({ reply_time_in_minutes: { calendar: 1620, business: 5 } })
    const { councils } = await readingOf(zendesk, answerOf(change))
    // From 09:00 in London on the Monday to 12:00 on the Tuesday.
    expect(councils[0]?.facts['responseTime.electronic']).toMatchObject({ value: 11 })
  })

  it.each([
    ['a batch', via(20)],
    ['an import', via(39)],
    ['an import by its word', via('import')],
    ['what is tagged as imported', { tags: ['north', 'Imported'] }],
  ])('counts %s in volume and in nothing else', async (_, change) => {
    const reading = await readingOf(zendesk, answerOf({}, change))
    expect(reading.reckoning.used).toBe(2)
    expect(totalOf(reading, ({ contacts }) => contacts)).toBe(1)
    expect(totalOf(reading, ({ roles }) => roles.bulkImport)).toBe(1)
  })

  it('leaves out what was deleted or merged into another ticket', async () => {
    const merged = { tags: ['bins', 'closed_by_merge'], status: 'closed' }
    const { reckoning } = await readingOf(zendesk, answerOf({}, merged, { status: 'deleted' }))
    expect(reckoning).toMatchObject({
      used: 1,
      excluded: {
        'merged into another case': 1,
        'left out by its word in column "status"': 1,
      },
    })
  })

  it('takes a ticket that comes twice as it was last updated, be it deleted by then', async () => {
    const early = { id: 7, ...OPEN, updated_at: '2025-06-02T09:00:00Z' }
    const solved = { id: 7, updated_at: '2025-06-02T10:00:00Z' }
    const deleted = { id: 7, status: 'deleted', updated_at: '2025-06-03T10:00:00Z' }
    expect(await rateOf(early, solved)).toMatchObject({ value: 100, denominator: 1 })
    expect(await rateOf(solved, early)).toMatchObject({ value: 100, denominator: 1 })
    const { reckoning } = await readingOf(zendesk, answerOf(deleted, early, solved))
    expect(reckoning).toMatchObject({ read: 3, used: 0 })
  })

  it('rejects a ticket whose status or time it can not read, and names the place alone', async () => {
    const changes = [{ status: 'Quill' }, { created_at: '02/06/2025, says Quill' }]
    const { rejected } = (await readingOf(zendesk, answerOf({}, ...changes))).reckoning
    expect(Object.values(rejected).map(({ count }) => count)).toEqual([1, 1])
    expect(JSON.stringify(rejected)).not.toMatch(PERSONAL)
  })

  it('counts good and bad answers, and offers as none', async () => {
    const scores = ['good', 'good_with_comment', 'bad', 'offered', 'unoffered']
    const rated = scores.map((score) => ({ satisfaction_rating: { score } }))
    const reading = await readingOf(zendesk, answerOf(...rated))
    expect(totalOf(reading, ({ satisfaction }) => satisfaction['0-1']?.['1'])).toBe(2)
    expect(totalOf(reading, ({ satisfaction }) => satisfaction['0-1']?.['0'])).toBe(1)
  })

  it('looks inside custom fields and tags where a mapping names them', async () => {
    const own = {
      ...mapping,
      columns: { ...mapping.columns, service: 'custom_fields.360001' },
      filters: [...mapping.filters, { column: 'tags.north', in: ['true'], reason: 'of the north' }],
    }
    const content = answerOf({}, { tags: [] }, { tags: ['northern'], custom_fields: [] })
    const reading = await readingOf(zendesk, content, { mapping: own })
    expect(reading.reckoning.excluded).toEqual({ 'of the north': 1 })
    expect(rowsBy('service', reading)).toEqual({ 'bins and recycling': 1, unknown: 1 })
  })

  it('knows of a ticket that an agent typed in only what a field says of its channel', async () => {
    const typed = ['Letter', 'Walk-in', null].map((value) => ({
      ...via('web'),
      submitter_id: 77,
      custom_fields: [{ id: 360002, value }],
    }))
    expect(rowsBy('channel', await readingOf(zendesk, answerOf(...typed)))).toEqual({ unknown: 3 })
    const columns = { ...mapping.columns, channel: 'custom_fields.360002' }
    const own = await readingOf(zendesk, answerOf(...typed), { mapping: { ...mapping, columns } })
    expect(rowsBy('channel', own)).toEqual({ letter: 1, face_to_face: 1, unknown: 1 })
  })

  it.each([
    ['web', 20978392, 'web'],
    ['web', '20978392', 'web'],
    ['web', 77, 'unknown'],
    [0, 77, 'unknown'],
    ['web_form', 77, 'unknown'],
    ['closed_ticket', 77, 'unknown'],
    ['email', 77, 'email'],
    ['chat', 77, 'chat'],
  ])(
    'takes a ticket via %s that %s entered for a requester to be %s',
    async (channel, id, expected) => {
      const reading = await readingOf(zendesk, answerOf({ ...via(channel), submitter_id: id }))
      expect(rowsBy('channel', reading)).toEqual({ [expected]: 1 })
    },
  )

  it('gives no credit for self-service to what agents typed in, and says how much it was', async () => {
    const typed = { ...via('web'), submitter_id: 77 }
    const { councils, reckoning } = await readingOf(zendesk, answerOf(typed, typed))
    expect(councils[0]?.facts).not.toHaveProperty('firstContact.channels')
    expect(councils[0]?.facts).not.toHaveProperty(['responseTime.electronic'])
    expect(reckoning.warnings).toContain(
      '2 tickets by web were typed in by an agent: their channel is not known unless a field says it',
    )
  })

  it('warns of web tickets that do not say who entered them', async () => {
    const own = { ...via('web'), submitter_id: TICKET.requester_id }
    const reading = await readingOf(zendesk, answerOf(own, via('web'), via(0), via('chat')))
    expect(rowsBy('channel', reading)).toEqual({ web: 3, chat: 1 })
    expect(reading.reckoning.warnings).toEqual([
      '2 tickets by web lack `submitter_id` or `requester_id`: they count as web, though an agent may have typed them in',
    ])
  })

  it('reads the same whatever the order of tickets and pieces', async () => {
    const changes = [{}, { id: 8, ...OPEN }, { id: 9, ...via('chat') }, { id: 4, ...via(20) }]
    const whole = await readingOf(zendesk, answerOf(...changes))
    const back = await readingOf(
      zendesk,
      answerOf(...changes.map((change, index) => ({ id: index + 1, ...change })).reverse()),
      {},
      7,
    )
    expect(back.councils).toEqual(whole.councils)
  })

  it('lets nothing personal out', async () => {
    const odd = { status: 'Ada Quill', via: { channel: 'ada.quill@example.org' } }
    const reading = await readingOf(zendesk, answerOf({}, OPEN, odd, via('Ada Quill')))
    expect(reading.reckoning.read).toBe(4)
    expect(JSON.stringify(reading)).not.toMatch(PERSONAL)
  })

  it.each([
    ['cut short', answerOf({}).slice(0, 400)],
    ['empty', ''],
    ['without a list of tickets', JSON.stringify({ error: 'InvalidEndpoint', for: 'Ada Quill' })],
  ])('refuses a file that is %s', async (_, content) => {
    const failure = await failureOf(zendesk, content)
    expect(failure).toMatch(/^UNREADABLE_EXPORT export\.csv: /)
    expect(failure).not.toMatch(PERSONAL)
  })
})
