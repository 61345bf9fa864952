import { describe, expect, it } from 'vitest'
import { freshdesk, freshdeskCsv } from '../../adapters/freshdesk/index.ts'
import mapping from '../../adapters/freshdesk/mapping.json' with { type: 'json' }
import { failureOf, readingOf } from './reading-of.ts'
import { rowsBy } from './tally-of.ts'

/** A ticket as the API lists it, with its stats: an e-mail that one reply settled. */
const TICKET = {
  id: 20,
  subject: 'Bin at 7 Wren Close, van QX09 ZZZ in the way',
  description_text: 'Ring me on 01632 960123.\n"Ada Quill"',
  status: 4,
  priority: 1,
  source: 1,
  type: 'Question',
  created_at: '2025-06-02T08:00:00Z',
  updated_at: '2025-06-05T09:00:00Z',
  due_by: '2025-06-06T08:00:00Z',
  fr_due_by: '2025-06-03T08:00:00Z',
  fr_escalated: false,
  spam: false,
  deleted: false,
  requester: { id: 1, name: 'Ada Quill', email: 'ada.quill@example.org', mobile: '01632 960123' },
  requester_id: 20978392,
  tags: ['bins', 'north'],
  custom_fields: { cf_service: 'Bins and recycling', cf_vehicle: 'QX09 ZZZ' },
  stats: {
    agent_responded_at: '2025-06-02T10:00:00Z',
    requester_responded_at: null,
    first_responded_at: '2025-06-02T10:00:00Z',
    status_updated_at: '2025-06-02T10:00:10Z',
    reopened_at: null,
    resolved_at: '2025-06-02T10:00:10Z',
    closed_at: '2025-06-05T09:00:00Z',
    pending_since: null,
  },
}

const PERSONAL = /quill|960123|example\.org|wren close|qx09|20978392/i

type Fields = Readonly<Record<string, unknown>>

/** The answer of the API with a ticket for each of these changes. */
function answerOf(...changes: readonly Fields[]): string {
  return JSON.stringify(changes.map((change, index) => ({ ...TICKET, id: index + 1, ...change })))
}

const stats = (change: Fields) => ({ stats: { ...TICKET.stats, ...change } })
const OPEN = { status: 2, ...stats({ resolved_at: null }) }
const TWO_REPLIES = stats({ agent_responded_at: '2025-06-02T16:00:00Z' })

async function rateOf(...changes: readonly Fields[]) {
  const { councils } = await readingOf(freshdesk, answerOf(...changes))
  return councils[0]?.facts['firstContact.resolutionRate']
}

describe('freshdesk', () => {
  it('gives first-contact resolution, times to reply and volume', async () => {
    const { councils, reckoning } = await readingOf(freshdesk, answerOf({}, OPEN, { source: 7 }))
    expect(reckoning).toEqual({ read: 3, used: 3, excluded: {}, rejected: {}, warnings: [] })
    const [only] = councils
    expect(only?.facts).toMatchObject({
      'firstContact.resolutionRate': {
        numerator: 2,
        denominator: 3,
        method: 'freshdesk.one-reply',
      },
      'firstContact.channels': { value: ['self_service_electronic'] },
      // From 09:00 to 11:00 in London.
      'responseTime.electronic': { value: 2, denominator: 3, period: '2025-06/2025-06' },
      'responseTime.emailsAnsweredInOneWorkingDay': { value: 100, denominator: 2 },
      'volume.dimensions': { value: ['channel', 'service'] },
    })
    expect(Object.keys(only?.facts ?? {})).toHaveLength(5)
  })

  it.each([
    [1, 'email'],
    ['1', 'email'],
    [2, 'web'],
    [3, 'telephone'],
    [5, 'social'],
    [6, 'social'],
    [7, 'chat'],
    [9, 'web'],
    [101, 'unknown'],
  ])('takes source %s for the channel %s', async (source, channel) => {
    const reading = await readingOf(freshdesk, answerOf({ source }))
    expect(reading.reckoning.used).toBe(1)
    expect(rowsBy('channel', reading)).toEqual({ [channel]: 1 })
  })

  it('leaves out mail that the council sends first', async () => {
    const { reckoning } = await readingOf(freshdesk, answerOf({}, { source: 10 }))
    expect(reckoning).toMatchObject({ used: 1, excluded: { 'begun by the council': 1 } })
  })

  it('takes a source of the account’s own for the channel that a mapping says', async () => {
    const channel = { ...mapping.values.channel, '101': 'face_to_face' }
    const own = { ...mapping, values: { ...mapping.values, channel } }
    const reading = await readingOf(freshdesk, answerOf({ source: 101 }), { mapping: own })
    expect(rowsBy('channel', reading)).toEqual({ face_to_face: 1 })
  })

  it.each([
    ['resolved by one reply', {}, 1],
    ['closed', { status: 5 }, 1],
    ['settled without a reply', stats({ first_responded_at: null, agent_responded_at: null }), 1],
    ['one reply, by dates seconds apart', stats({ agent_responded_at: '2025-06-02T10:00:03Z' }), 1],
    ['two replies', TWO_REPLIES, 0],
    ['opened again', stats({ reopened_at: '2025-06-03T10:00:00Z' }), 0],
    ['open', OPEN, 0],
    ['pending', { ...OPEN, status: 3 }, 0],
    ['waiting for the customer', { ...OPEN, status: 6 }, 0],
    ['waiting for somebody else', { ...OPEN, status: 7 }, 0],
  ])('decides by one reply: %s', async (_, change, numerator) => {
    expect(await rateOf(change)).toMatchObject({ numerator, denominator: 1 })
  })

  it('knows nothing of resolution without stats, of open tickets either', async () => {
    const tickets = [
      { stats: undefined },
      { stats: undefined, status: 2 },
      stats({ reopened_at: undefined }),
      stats({ agent_responded_at: undefined }),
      stats({ first_responded_at: undefined }),
    ]
    expect(await rateOf(...tickets)).toBeUndefined()
    expect(await rateOf({}, TWO_REPLIES, ...tickets)).toMatchObject({
      value: 50,
      denominator: 2,
      note: '5 contacts that belong here could not be used',
    })
  })

  it('leaves out what was deleted, is spam or was merged into another ticket', async () => {
    const changes = [{}, { deleted: true }, { spam: true }, { tags: ['bins', 'Merged'] }]
    expect((await readingOf(freshdesk, answerOf(...changes))).reckoning).toMatchObject({
      used: 1,
      excluded: {
        deleted: 1,
        spam: 1,
        'merged into another case': 1,
      },
    })
  })

  it('takes a ticket that comes twice as it was last updated, be it deleted by then', async () => {
    const early = { id: 7, ...OPEN, updated_at: '2025-06-02T09:00:00Z' }
    const later = { id: 7, updated_at: '2025-06-02T10:30:00Z' }
    const deleted = { id: 7, deleted: true, updated_at: '2025-06-03T10:00:00Z' }
    expect(await rateOf(early, later)).toMatchObject({ value: 100, denominator: 1 })
    const { reckoning } = await readingOf(freshdesk, answerOf(deleted, early, later))
    expect(reckoning).toMatchObject({ read: 3, used: 0 })
  })

  it('rejects a status of the account’s own until a mapping says what it means', async () => {
    const content = answerOf({}, { status: 8 })
    const { rejected } = (await readingOf(freshdesk, content)).reckoning
    expect(rejected).toEqual({
      'a status that `values.status` of the mapping does not name': {
        count: 1,
        places: ['row 2, column "status"'],
      },
    })
    const status = { ...mapping.values.status, '8': 'cancelled' }
    const own = { ...mapping, values: { ...mapping.values, status } }
    expect((await readingOf(freshdesk, content, { mapping: own })).reckoning).toMatchObject({
      used: 2,
      rejected: {},
    })
  })

  it('takes the service from the field that a mapping names', async () => {
    const own = { ...mapping, columns: { ...mapping.columns, service: 'custom_fields.cf_area' } }
    const content = answerOf({ custom_fields: { cf_area: 'Parking' } }, { custom_fields: {} })
    const reading = await readingOf(freshdesk, content, { mapping: own })
    expect(rowsBy('service', reading)).toEqual({ parking: 1, unknown: 1 })
  })

  it('lets nothing personal out', async () => {
    const odd = { status: 'Ada Quill', source: 'ada.quill@example.org', created_at: '01632 960123' }
    const reading = await readingOf(freshdesk, answerOf({}, odd))
    expect(reading.reckoning.read).toBe(2)
    expect(JSON.stringify(reading)).not.toMatch(PERSONAL)
  })

  it.each([
    ['cut short', answerOf({}).slice(0, 400)],
    ['empty', ' '],
    ['an error', JSON.stringify({ code: 'invalid_credentials', message: 'Ada Quill' })],
  ])('refuses a file that is %s', async (_, content) => {
    const failure = await failureOf(freshdesk, content)
    expect(failure).toMatch(/^UNREADABLE_EXPORT export\.csv: /)
    expect(failure).not.toMatch(PERSONAL)
  })
})

const LIST = [
  'Ticket ID,Subject,Status,Source,Created time,Initial response time,Resolved time,Closed time,Tags,Service,Email',
  '1,"Bin at 7 Wren Close, ""again""",Closed,Email,2025-06-02 09:00:00,2025-06-02 11:00:00,2025-06-02 11:00:10,2025-06-05 09:00:00,"bins, north",Bins,ada.quill@example.org',
  '2,Ada Quill,Open,Portal,2025-06-02 09:00:00,,,,,Parking,ada.quill@example.org',
  '3,Ada Quill,Open,Outbound Email,2025-06-02 09:00:00,,,,,Parking,ada.quill@example.org',
  '4,Ada Quill,Closed,Feedback Widget,2025-06-02 09:00:00,,,,"north, merged",Parking,ada.quill@example.org',
  '',
].join('\n')

describe('freshdesk-csv', () => {
  it('gives times to reply by London’s clock and volume, and no first-contact resolution', async () => {
    const { councils, reckoning } = await readingOf(freshdeskCsv, LIST)
    expect(reckoning).toMatchObject({
      read: 4,
      used: 2,
      excluded: { 'begun by the council': 1, 'merged into another case': 1 },
      warnings: [],
    })
    expect(councils[0]?.facts).toMatchObject({
      'responseTime.electronic': { value: 2, denominator: 1 },
      'responseTime.emailsAnsweredInOneWorkingDay': { value: 100, denominator: 1 },
      'volume.dimensions': { value: ['channel', 'service'] },
    })
    expect(councils[0]?.withheld['firstContact.resolutionRate']).toBe(
      'no contact says whether it was resolved at first contact',
    )
  })

  it('reads letters of a source of the account’s own by its word', async () => {
    const { councils } = await readingOf(freshdeskCsv, LIST.replace(',Email,2025', ',Letter,2025'))
    expect(councils[0]?.facts['responseTime.post']).toMatchObject({ denominator: 1 })
  })

  it('rejects dates in another way rather than guess which', async () => {
    const { reckoning } = await readingOf(
      freshdeskCsv,
      LIST.replaceAll('2025-06-02 09:00:00', '02/06/2025 09:00'),
    )
    expect(reckoning.used).toBe(0)
    expect(Object.keys(reckoning.rejected)).toEqual(["not a date in the mapping's formats, iso"])
  })

  it('lets nothing personal out', async () => {
    expect(JSON.stringify(await readingOf(freshdeskCsv, LIST))).not.toMatch(PERSONAL)
  })
})
