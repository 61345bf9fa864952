import { describe, expect, it } from 'vitest'
import { zendeskWarehouse } from '../../adapters/zendesk/index.ts'
import mapping from '../../adapters/zendesk/mapping.json' with { type: 'json' }
import warehouseMapping from '../../adapters/zendesk/mapping-warehouse.json' with { type: 'json' }
import { sharedText } from '../support/shared.ts'
import { failureOf, readingOf } from './reading-of.ts'
import { rowsBy } from './tally-of.ts'

const HEADER =
  'id,created_at,updated_at,status,via_channel,via_source_rel,description,requester_email,tags,replies,reopens,solved_at,reply_time_in_minutes_calendar,custom_service'

/** A ticket as a warehouse holds it: UTC without saying so, a list inside a cell. */
const ROW = {
  created_at: '2025-03-31 23:30:00.123',
  updated_at: '2025-04-02 09:00:00',
  status: 'closed',
  via_channel: 'email',
  via_source_rel: '',
  description: '"Bin at\n7 Wren Close, ""thank you"""',
  requester_email: 'ada.quill@example.org',
  tags: '"[""bins"",""north""]"',
  replies: '1',
  reopens: '0',
  solved_at: '2025-04-01 09:00:00',
  reply_time_in_minutes_calendar: '570',
  custom_service: 'Bins and recycling',
}

const PERSONAL = /quill|example\.org|wren close|thank you/i

type Fields = Readonly<Record<string, unknown>>

function tableOf(...changes: readonly Fields[]): string {
  const lines = changes.map((change, index) => {
    const row: Fields = { id: index + 1, ...ROW, ...change }
    return HEADER.split(',')
      .map((column) => row[column])
      .join()
  })
  return [HEADER, ...lines, ''].join('\r\n')
}

describe('zendesk-warehouse', () => {
  it('reads times as UTC, and months and working hours as London’s', async () => {
    const { councils } = await readingOf(zendeskWarehouse, tableOf({}), {
      period: '2025-04/2025-04',
    })
    expect(councils[0]?.facts).toMatchObject({
      'firstContact.resolutionRate': { value: 100, denominator: 1 },
      // Half an hour after midnight until ten o'clock: one hour of work.
      'responseTime.electronic': { value: 1 },
      'volume.dimensions': { value: ['channel', 'service'] },
    })
  })

  it('reads each column where it stands, though a join left others of one name', async () => {
    const joined = tableOf({}, { replies: 3 })
      .replace('updated_at,', 'updated_at,updated_at,updated_at,')
      .replaceAll('2025-04-02 09:00:00,', '2025-04-02 09:00:00,,,')
    const [plain, twice] = [tableOf({}, { replies: 3 }), joined].map(async (csv) => {
      const { councils, reckoning } = await readingOf(zendeskWarehouse, csv)
      return { facts: councils[0]?.facts, used: reckoning.used, rejected: reckoning.rejected }
    })
    expect(await twice).toEqual(await plain)
  })

  it('reads tags inside a cell, however the list is written', async () => {
    const lists = [
      '"[""bins"",""closed_by_merge""]"',
      '"bins,closed_by_merge"',
      'bins closed_by_merge',
    ]
    const others = ['[]', '', '"[""not_closed_by_merge""]"']
    const rows = [...lists, ...others].map((tags) => ({ tags }))
    expect((await readingOf(zendeskWarehouse, tableOf(...rows))).reckoning).toMatchObject({
      used: 3,
      excluded: { 'merged into another case': 3 },
    })
  })

  it('reads a list of custom fields inside a cell', async () => {
    const columns = { ...warehouseMapping.columns, service: 'custom_fields.360001' }
    const table = tableOf(
      { custom_service: '"[{""id"":7,""value"":""x""},{""id"":360001,""value"":""Bins""}]"' },
      { custom_service: '[{' },
    ).replace('custom_service', 'custom_fields')
    const reading = await readingOf(zendeskWarehouse, table, {
      mapping: { ...warehouseMapping, columns },
    })
    expect(rowsBy('service', reading)).toEqual({ bins: 1, unknown: 1 })
  })

  it('leaves out the rows of deleted tickets that a warehouse keeps', async () => {
    const { reckoning } = await readingOf(zendeskWarehouse, tableOf({}, { status: 'deleted' }))
    expect(reckoning).toMatchObject({ read: 2, used: 1 })
  })

  it('knows the names that another project gives the columns', async () => {
    const other = tableOf({}, { replies: 3 })
      .replace('via_channel', 'created_channel')
      .replace(
        'replies,reopens,solved_at',
        'count_public_agent_comments,count_reopens,last_solved_at',
      )
      .replace('reply_time_in_minutes_calendar', 'first_reply_time_calendar_minutes')
      .replace('id,', 'ticket_id,')
    const reading = await readingOf(zendeskWarehouse, other)
    expect(reading.reckoning.warnings).toEqual([])
    expect(reading.councils).toEqual(
      (await readingOf(zendeskWarehouse, tableOf({}, { replies: 3 }))).councils,
    )
  })

  it('knows of what an agent typed in that it is no self-service, where it has both people', async () => {
    const table = tableOf(
      { via_channel: 'web', tags: '7', custom_service: '7' },
      { via_channel: 'web', tags: '7', custom_service: '8' },
      { via_channel: 'email', tags: '7', custom_service: '8' },
    )
    const both = table.replace('tags', 'submitter_id').replace('custom_service', 'Requester_ID')
    for (const text of [both, both.replace('via_channel', 'created_channel')]) {
      const reading = await readingOf(zendeskWarehouse, text)
      expect(rowsBy('channel', reading)).toEqual({ web: 1, email: 1, unknown: 1 })
    }
    const one = await readingOf(zendeskWarehouse, table.replace('tags', 'submitter_id'))
    expect(rowsBy('channel', one)).toEqual({ web: 2, email: 1 })
    expect(one.reckoning.warnings).toContain(
      '2 tickets by web lack `submitter_id` or `requester_id`: they count as web, though an agent may have typed them in',
    )
  })

  it('refuses a table in which a ticket comes twice', async () => {
    expect(await failureOf(zendeskWarehouse, tableOf({ id: 1 }, { id: 1 }))).toMatch(
      /^UNREADABLE_EXPORT export\.csv: row 3 has a case in column "id" that another row has too/,
    )
  })

  it('says which column is missing where there is no status', async () => {
    const failure = await failureOf(zendeskWarehouse, 'id,created_at\n1,2025-04-01 09:00:00\n')
    expect(failure).toBe(
      'UNREADABLE_EXPORT export.csv: there is no column "status"; `columns.status` of the mapping can\'t do without it',
    )
  })

  it('lets nothing personal out', async () => {
    const reading = await readingOf(zendeskWarehouse, tableOf({}, { status: 'Ada Quill' }))
    expect(JSON.stringify(reading)).not.toMatch(PERSONAL)
  })
})

const seed = sharedText('data/vendor-schema-seeds/zendesk/ticket_data.csv')

describe.skipIf(seed === undefined)('a real table of tickets', () => {
  it('gives volume alone, since its metrics are in another table', async () => {
    const { councils, reckoning } = await readingOf(zendeskWarehouse, seed ?? '')
    expect(reckoning).toMatchObject({ read: 10, used: 8, rejected: {} })
    expect(reckoning.warnings).toContain(
      'there is no column "replies": `columns.extra.replies` of the mapping says nothing',
    )
    expect(councils[0]?.facts).toMatchObject({
      'volume.dimensions': { value: ['channel'], denominator: 8, period: '2020-02/2020-12' },
    })
    expect(Object.keys(councils[0]?.facts ?? {})).toHaveLength(1)
  })
})

describe('the mappings', () => {
  it('have the same table of channels for both exports', () => {
    expect(warehouseMapping.values.channel).toEqual(mapping.values.channel)
    expect(warehouseMapping.firstContact).toEqual(mapping.firstContact)
  })
})
