import { describe, expect, it } from 'vitest'
import type { Adapter } from '../../adapters/contract/adapter.ts'
import { serviceNow, serviceNowCsm } from '../../adapters/servicenow/index.ts'
import mapping from '../../adapters/servicenow/mapping.json' with { type: 'json' }
import { failureOf, readingOf } from './reading-of.ts'
import { figuresOf, rowsBy } from './tally-of.ts'

/** How a field is shown and what it holds, as `sysparm_display_value=all` gives both. */
const both = (value: string, shown = value) => ({ display_value: shown, value })
const at = (value: string, shown: string) => both(value, shown)

/** An incident as the table API gives it: a call that was settled at once, an hour before midnight in UTC. */
const INCIDENT = {
  sys_id: both('46d44a23a9fe19810012d100cca80666'),
  number: both('INC0010001'),
  state: both('6', 'Resolved'),
  contact_type: both('phone', 'Phone'),
  opened_at: at('2025-03-31 23:10:00', '2025-04-01 00:10:00'),
  resolved_at: at('2025-03-31 23:15:00', '2025-04-01 00:15:00'),
  closed_at: both(''),
  calendar_duration: both('1970-01-01 00:05:00', '5 Minutes'),
  business_duration: both('1970-01-01 00:00:00', '0 Seconds'),
  reassignment_count: both('0'),
  reopen_count: both('0'),
  made_sla: both('true'),
  category: both('003', 'Bins and recycling'),
  close_code: both('Solution provided'),
  caller_id: { ...both('u20978392', 'Ada Quill'), link: 'https://council.example/u20978392' },
  short_description: both('Bin at 7 Wren Close, van QX09 ZZZ in the way'),
  description: both('Ring me on 01632 960123, or ada.quill@example.org.'),
}

const PERSONAL = /quill|960123|example\.org|wren close|qx09|20978392/i

type Fields = Readonly<Record<string, unknown>>

/** The answer of the API with an incident for each of these changes. */
function answerOf(...changes: readonly Fields[]): string {
  const result = changes.map((change, index) => ({
    ...INCIDENT,
    number: both(`INC001000${index}`),
    ...change,
  }))
  return JSON.stringify({ result })
}

/** The same, with what each field holds or how it is shown alone. */
function answerIn(part: 'value' | 'display_value', content: string): string {
  const { result } = JSON.parse(content) as { result: Record<string, Record<string, unknown>>[] }
  const plain = result.map((record) =>
    Object.fromEntries(Object.entries(record).map(([field, given]) => [field, given[part]])),
  )
  return JSON.stringify({ result: plain })
}

const OPEN = { state: both('2', 'In Progress'), resolved_at: both('') }

async function rateOf(adapter: Adapter, ...changes: readonly Fields[]) {
  const { councils } = await readingOf(adapter, answerOf(...changes))
  return councils[0]?.facts['firstContact.resolutionRate']
}

describe('servicenow', () => {
  it('gives first-contact resolution and volume, and no times to reply', async () => {
    const { councils, reckoning } = await readingOf(serviceNow, answerOf({}, OPEN))
    expect(reckoning).toMatchObject({ read: 2, used: 2, excluded: {}, rejected: {} })
    const [only] = councils
    expect(only?.facts).toMatchObject({
      'firstContact.resolutionRate': {
        numerator: 1,
        denominator: 2,
        method: 'servicenow.never-reassigned',
      },
      'firstContact.channels': { value: ['telephone'] },
      'volume.dimensions': { value: ['channel', 'service'] },
    })
    expect(Object.keys(only?.facts ?? {})).toHaveLength(3)
    expect(only?.withheld['responseTime.electronic']).toBe(
      'no contact of the channel has a first reply',
    )
  })

  it('reads times as UTC, and months as London’s', async () => {
    const context = { period: '2025-04/2025-04' }
    expect((await readingOf(serviceNow, answerOf({}), context)).reckoning.used).toBe(1)
    const before = at('2025-03-31 22:59:00', '2025-03-31 23:59:00')
    const content = answerOf({ opened_at: before })
    expect((await readingOf(serviceNow, content, context)).reckoning.excluded).toEqual({
      'outside the period': 1,
    })
  })

  it('reads values alone as it reads them beside what is shown', async () => {
    const content = answerOf({}, OPEN, { reopen_count: both('2') })
    expect(figuresOf(await readingOf(serviceNow, answerIn('value', content)))).toEqual(
      figuresOf(await readingOf(serviceNow, content)),
    )
  })

  it('rejects what is shown alone, since its times are by the user’s clock', async () => {
    const content = answerIn('display_value', answerOf({}, OPEN))
    const { used, rejected } = (await readingOf(serviceNow, content)).reckoning
    expect(used).toBe(0)
    expect(Object.values(rejected).map(({ count }) => count)).toEqual([2])
  })

  it.each([
    ['phone', 'telephone'],
    ['email', 'email'],
    ['self-service', 'web'],
    ['walk-in', 'face_to_face'],
    ['virtual_agent', 'chat'],
    ['chat', 'chat'],
    ['letter', 'letter'],
    ['Direct opening', 'unknown'],
    ['', 'unknown'],
  ])('takes the contact type %s for the channel %s', async (type, channel) => {
    const reading = await readingOf(serviceNow, answerOf({ contact_type: both(type) }))
    expect(rowsBy('channel', reading)).toEqual({ [channel]: 1 })
  })

  it('leaves out what monitoring raises', async () => {
    const changes = ['phone', 'monitoring', 'event', 'alert'].map((type) => ({
      contact_type: both(type),
    }))
    expect((await readingOf(serviceNow, answerOf(...changes))).reckoning).toMatchObject({
      used: 1,
      excluded: { 'left out by its word in column "contact_type.value"': 3 },
    })
  })

  it.each([
    ['resolved in the first hands', {}, 1],
    ['closed', { state: both('7', 'Closed') }, 1],
    ['handed on', { reassignment_count: both('1') }, 0],
    ['opened again', { reopen_count: both('1') }, 0],
    ['new', { ...OPEN, state: both('1', 'New') }, 0],
    ['on hold', { ...OPEN, state: both('3', 'On Hold') }, 0],
    [
      'resolved, by the field of an old release',
      { state: undefined, incident_state: both('6') },
      1,
    ],
  ])('decides by hands and reopening: %s', async (_, change, numerator) => {
    expect(await rateOf(serviceNow, change)).toMatchObject({ numerator, denominator: 1 })
  })

  it('knows nothing of resolution where a count is missing, of open incidents either', async () => {
    const uncounted = [{ reopen_count: both('') }, { ...OPEN, reassignment_count: undefined }]
    expect(await rateOf(serviceNow, ...uncounted)).toBeUndefined()
    expect(await rateOf(serviceNow, {}, OPEN, ...uncounted)).toMatchObject({ denominator: 2 })
  })

  it('counts a cancelled incident in volume alone, and no duplicate', async () => {
    const cancelled = { state: both('8', 'Canceled') }
    const duplicate = { close_code: both('Duplicate'), state: both('7', 'Closed') }
    const reading = await readingOf(serviceNow, answerOf({}, cancelled, duplicate))
    expect(reading.reckoning).toMatchObject({
      used: 2,
      excluded: { 'a duplicate of another case': 1 },
    })
    expect(reading.councils[0]?.facts).toMatchObject({
      'firstContact.resolutionRate': { denominator: 1 },
      'volume.dimensions': { denominator: 2 },
    })
  })

  it('counts a duration from the start of 1970, for a mapping that asks for it', async () => {
    const within = (minutes: number) => ({
      ...mapping,
      firstContact: {
        method: 'within-minutes',
        kind: 'derived',
        conditions: {
          all: [{ fact: 'minutesToResolution', operator: 'lessThanInclusive', value: minutes }],
        },
      },
    })
    // One day, nine hours and 46 minutes.
    const content = answerOf({ calendar_duration: both('1970-01-02 09:46:00') }, {})
    const resolved = async (minutes: number) => {
      const { councils } = await readingOf(serviceNow, content, { mapping: within(minutes) })
      return councils[0]?.facts['firstContact.resolutionRate']
    }
    expect(await resolved(2026)).toMatchObject({ numerator: 2 })
    expect(await resolved(2025)).toMatchObject({ numerator: 1 })
  })

  it('refuses an incident that comes twice', async () => {
    const twice = answerOf({ number: both('INC1') }, { number: both('INC1') })
    expect(await failureOf(serviceNow, twice)).toMatch(
      /row 2 has a case in column "number\.value" that another row has too/,
    )
  })

  it('lets nothing personal out', async () => {
    const odd = { state: both('Ada Quill'), contact_type: both('ada.quill@example.org') }
    const late = { opened_at: both('01632 960123') }
    const reading = await readingOf(serviceNow, answerOf({}, odd, late, { number: both('') }))
    expect(reading.reckoning.read).toBe(4)
    expect(JSON.stringify(reading)).not.toMatch(PERSONAL)
  })
})

describe('servicenow-csm', () => {
  const report = (resolved: string) => ({
    'case_report.first_contact_resolution': both(resolved),
  })

  it('takes first-contact resolution as the case report has it', async () => {
    const handed = { ...report('true'), reassignment_count: both('3') }
    expect(await rateOf(serviceNowCsm, report('true'), handed, report('false'))).toMatchObject({
      numerator: 2,
      denominator: 3,
      method: 'servicenow.case_report',
    })
  })

  it('reads times as UTC, and months as London’s', async () => {
    const context = { period: '2025-04/2025-04' }
    expect((await readingOf(serviceNowCsm, answerOf({}), context)).reckoning.used).toBe(1)
  })

  it('knows nothing of resolution for cases without a report', async () => {
    expect(await rateOf(serviceNowCsm, {}, {})).toBeUndefined()
    expect(
      await rateOf(serviceNowCsm, {}, report(''), report('true'), report('false')),
    ).toMatchObject({ denominator: 2 })
  })

  it('reads states by their labels, as codes are not those of incidents', async () => {
    const closed = { ...report('true'), state: both('3', 'Closed') }
    const cancelled = { ...report('false'), state: both('7', 'Cancelled') }
    const awaiting = { ...report('false'), state: both('18', 'Awaiting Info') }
    const { councils, reckoning } = await readingOf(
      serviceNowCsm,
      answerOf(closed, cancelled, awaiting),
    )
    expect(reckoning).toMatchObject({ used: 3, rejected: {} })
    expect(councils[0]?.facts).toMatchObject({
      'firstContact.resolutionRate': { numerator: 1, denominator: 2 },
      'volume.dimensions': { denominator: 3 },
    })
    const codes = answerIn('value', answerOf(closed))
    expect((await readingOf(serviceNowCsm, codes)).reckoning.used).toBe(0)
  })

  it('lets nothing personal out', async () => {
    const odd = { ...report('Ada Quill'), state: both('1', 'Ada Quill') }
    const reading = await readingOf(serviceNowCsm, answerOf(report('true'), odd))
    expect(JSON.stringify(reading)).not.toMatch(PERSONAL)
  })
})
