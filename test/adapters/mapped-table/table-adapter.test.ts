import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, it, vi } from 'vitest'
import type { ReadContext, Reading } from '../../../adapters/contract/adapter.ts'
import { mappedTable } from '../../../adapters/mapped-table/index.ts'
import type { Mapping } from '../../../adapters/mapped-table/mapping.ts'
import { parseMapping } from '../../../adapters/mapped-table/parse-mapping.ts'
import type { Table } from '../../../adapters/mapped-table/table.ts'
import { tableAdapter } from '../../../adapters/mapped-table/table-adapter.ts'
import { mergeTallies, type Tally } from '../../../src/contacts/tally.ts'
import { isRecord } from '../../../src/facts/observe.ts'
import { smallMapping, tableOf } from './support.ts'

const mapping = {
  ...smallMapping,
  id: 'crm',
  columns: {
    council: 'Council',
    opened: 'Opened',
    firstReply: 'Replied',
    closed: 'Closed',
    channel: 'Channel',
    service: 'Service',
    status: 'Status',
    resolvedAtFirstContact: 'FCR',
  },
  values: {
    status: {
      open: 'open',
      closed: 'closed',
      merged: 'merged',
      void: 'cancelled',
      copy: 'duplicate',
    },
  },
  firstContact: { method: 'agent-logged', kind: 'native' },
} as const satisfies Mapping

const headers = ['Council', 'Opened', 'Replied', 'Closed', 'Channel', 'Service', 'Status', 'FCR']

/** A row of an ordinary contact, with other cells where a test wants them. */
function row(cells: Partial<Record<string, unknown>> = {}): readonly unknown[] {
  const usual: Record<string, unknown> = {
    Council: 'Adur',
    Opened: '2025-06-02T10:00:30',
    Replied: '2025-06-02T12:00:00',
    Closed: '2025-06-03T10:00:15',
    Channel: 'E-mail',
    Service: 'Bins',
    Status: 'closed',
    FCR: 'yes',
    ...cells,
  }
  return headers.map((header) => usual[header])
}

const source = { name: 'export.csv', bytes: (async function* () {})() }

/** What the adapter reads out of a table. */
function read(
  rows: readonly (readonly unknown[])[],
  change: Partial<Mapping> = {},
  context: ReadContext = {},
  more: Partial<Table> & { readonly headers?: readonly string[] } = {},
): Promise<Reading> {
  const { headers: own = headers, ...table } = more
  const adapter = tableAdapter({
    name: 'crm',
    version: '1.2.3',
    mapping: { ...mapping, ...change },
    open: async () => tableOf(own, rows, table),
  })
  return adapter.read(source, context)
}

/** The value of one council's fact. */
async function factOf(reading: Promise<Reading>, fact: string, council = 'Adur') {
  const { councils } = await reading
  const record = councils.find((one) => one.council === council)?.facts[fact]
  return isRecord(record) ? record.value : record
}

const fcr = 'firstContact.resolutionRate'

/** Rows opened a minute apart, in working hours. */
function apart(count: number, cells: Partial<Record<string, unknown>> = {}) {
  return Array.from({ length: count }, (_, index) => {
    const time = new Date(Date.UTC(2025, 5, 2, 9, index, 7)).toISOString().slice(0, -1)
    const later = new Date(Date.UTC(2025, 5, 3, 9, index, 7)).toISOString().slice(0, -1)
    return row({ Opened: time, Replied: later, Closed: later, ...cells })
  })
}

describe('a table read into facts', () => {
  it('gives each with what it was counted from, by which method, and by which mapping', async () => {
    const rows = [row(), row({ FCR: 'no' }), row({ FCR: 'yes' }), row({ FCR: '' })]
    const { councils } = await read(rows, {}, { period: '2025-04/2026-03' })
    const { hash } = parseMapping(mapping)
    expect(councils[0]?.facts[fcr]).toMatchObject({
      numerator: 2,
      denominator: 3,
      period: '2025-04/2026-03',
      method: 'agent-logged',
      basis: 'measured',
      source: `crm 1.2.3 with mapping crm 1.0.0 (sha256 ${hash})`,
    })
    expect(councils[0]?.facts['volume.dimensions']).toMatchObject({ value: ['channel', 'service'] })
  })

  it('says why it gives no others', async () => {
    const { councils } = await read([row()])
    const reading = councils[0]
    expect(Object.keys({ ...reading?.facts, ...reading?.withheld }).toSorted()).toEqual(
      [...mappedTable.provides].toSorted(),
    )
    expect(Object.keys(reading?.facts ?? {})).not.toContain('responseTime.callsAbandoned')
  })

  it('gives nothing that the adapter doesn’t list', async () => {
    const adapter = tableAdapter({
      name: 'crm',
      version: '1.0.0',
      mapping,
      provides: ['volume.dimensions'],
      open: async () => tableOf(headers, [row()]),
    })
    const { councils } = await adapter.read(source, {})
    expect(Object.keys({ ...councils[0]?.facts, ...councils[0]?.withheld })).toEqual([
      'volume.dimensions',
    ])
  })

  it('is split by council, each with its own facts and counts', async () => {
    const rows = [row({ Council: 'Worthing', FCR: 'no' }), row(), row({ Council: '' })]
    const { councils } = await read(rows, {}, { council: 'Lewes' })
    expect(councils.map(({ council }) => council)).toEqual(['Adur', 'Lewes', 'Worthing'])
    expect(await factOf(read(rows), fcr, 'Worthing')).toBe(0)
    expect(await factOf(read(rows), fcr, 'Adur')).toBe(100)
  })

  it('leaves a case out whose last row a filter does, though an earlier one would count', async () => {
    const events = [
      row({ Service: 'open', Closed: '2025-06-03T09:00' }),
      row({ Service: 'spam', Closed: '2025-06-04T09:00' }),
    ]
    const source = {
      format: 'csv',
      grain: 'event',
      key: 'Council',
      keep: { which: 'last', by: 'Closed' },
    } as const
    const spam = { column: 'Service', in: ['spam'], reason: 'spam' }
    expect((await read(events, { source, filters: [spam] })).reckoning).toMatchObject({
      used: 0,
      excluded: { spam: 1, 'another row of its case counts': 1 },
    })
    const filters = [{ ...spam, of: 'row' }] as const
    expect((await read(events, { source, filters })).reckoning).toMatchObject({
      used: 1,
      excluded: { spam: 1 },
    })
  })

  it('gives no rate where a missing cell lets one kind alone be decided', async () => {
    const rule: Partial<Mapping> = {
      columns: {
        council: 'Council',
        opened: 'Opened',
        extra: { reopens: 'Service', replies: 'Channel' },
      },
      values: {},
      firstContact: {
        method: 'one-touch',
        kind: 'derived',
        conditions: {
          all: [
            { fact: 'reopens', operator: 'equal', value: 0 },
            { fact: 'replies', operator: 'lessThanInclusive', value: 1 },
          ],
        },
      },
    }
    const whole = [...apart(8, { Service: 0, Channel: 1 }), ...apart(2, { Service: 1, Channel: 1 })]
    const short = [
      ...apart(8, { Service: 0, Channel: '' }),
      ...apart(2, { Service: 1, Channel: '' }),
    ]
    expect(await factOf(read(whole, rule), fcr)).toBe(80)
    const { councils } = await read([...whole, ...short], rule)
    expect(councils[0]?.withheld[fcr]).toContain('of 8 contacts too little is said')
    const needs = { ...rule, firstContact: { ...rule.firstContact, needs: ['replies'] } }
    const { councils: needing } = await read([...whole, ...short], needs as Partial<Mapping>)
    expect(needing[0]?.facts[fcr]).toMatchObject({ value: 80, denominator: 10 })
  })

  it('without a single row that counts gives no fact, and the reason for each', async () => {
    const { councils, reckoning } = await read([], {}, { council: 'Adur' })
    expect(councils).toMatchObject([{ council: 'Adur', facts: {} }])
    expect(Object.keys(councils[0]?.withheld ?? {})).toHaveLength(mappedTable.provides.length)
    expect(reckoning).toEqual({ read: 0, used: 0, excluded: {}, rejected: {}, warnings: [] })
  })

  it('goes by the caller’s mapping before the preset’s', async () => {
    const mine = { ...mapping, id: 'mine', firstContact: { method: 'survey', kind: 'native' } }
    const { councils } = await read([row()], {}, { mapping: mine })
    expect(councils[0]?.facts[fcr]).toMatchObject({
      method: 'survey',
      source: expect.stringContaining('mapping mine 1.0.0'),
    })
  })

  it('needs a mapping, a sound one, and a period that is one', async () => {
    await expect(mappedTable.read(source, {})).rejects.toMatchObject({
      code: 'INVALID_MAPPING',
      message: expect.stringContaining('mapping init'),
    })
    await expect(mappedTable.read(source, { mapping: {} })).rejects.toMatchObject({
      code: 'INVALID_MAPPING',
    })
    await expect(read([row()], {}, { period: '2025' })).rejects.toMatchObject({
      code: 'INVALID_PERIOD',
    })
  })

  it('leaves the mapping as it was', async () => {
    const given = structuredClone(mapping)
    await read([row()], {}, { mapping: given })
    expect(given).toStrictEqual(mapping)
  })

  it('tells how far it is', async () => {
    const progress: number[] = []
    await read(apart(5), {}, { onProgress: (rows) => progress.push(rows) })
    expect(progress).toEqual([2, 4, 5])
  })

  it('passes on what the reader of the file noticed and left out', async () => {
    const noticed = { warnings: ['an odd encoding'], leftOut: { 'a total': 2, 'a blank row': 0 } }
    const { reckoning } = await read([row()], {}, {}, noticed)
    expect(reckoning).toEqual({
      read: 3,
      used: 1,
      excluded: { 'a total': 2 },
      rejected: {},
      warnings: ['an odd encoding'],
    })
  })

  it('reads bytes of a real file', async () => {
    const text = `${headers.join()}\r\n${row().join()}\r\n"Adur",2025-06-03T10:00:00,,,Phone,Rent,open,no\r\n`
    const bytes = (async function* () {
      yield new TextEncoder().encode(text)
    })()
    const { councils, reckoning } = await mappedTable.read({ name: 'a.csv', bytes }, { mapping })
    expect(reckoning).toMatchObject({ read: 2, used: 2 })
    expect(councils[0]?.facts[fcr]).toMatchObject({ numerator: 1, denominator: 2 })
  })
})

describe('what rows are counted as', () => {
  it('a merged or duplicate case is left out by that reason; a cancelled one stays in volume', async () => {
    const rows = [
      row(),
      row({ Status: 'merged' }),
      row({ Status: 'copy' }),
      row({ Status: 'void', FCR: 'no' }),
    ]
    const { councils, reckoning } = await read(rows)
    expect(reckoning).toMatchObject({
      read: 4,
      used: 2,
      excluded: { 'merged into another case': 1, 'a duplicate of another case': 1 },
    })
    expect(councils[0]?.facts[fcr]).toMatchObject({ numerator: 1, denominator: 1 })
  })

  it('months outside the period are left out by that reason', async () => {
    const rows = [
      row(),
      row({ Opened: '2025-03-31T23:59:59', Closed: '', Replied: '' }),
      row({ Opened: '' }),
    ]
    const { reckoning } = await read(rows, {}, { period: '2025-04/2026-03' })
    expect(reckoning).toMatchObject({
      read: 3,
      used: 1,
      excluded: { 'outside the period': 1, 'not known to be in the period': 1 },
    })
  })

  it('an impossible time is left out and told, never set to nothing', async () => {
    const rows = [row(), row({ Replied: '2025-06-02T09:00:00' })]
    const { reckoning } = await read(rows)
    expect(reckoning.excluded).toEqual({ 'answered before it was opened': 1 })
    expect(await factOf(read(rows), 'responseTime.electronic')).toBe(
      await factOf(read([row()]), 'responseTime.electronic'),
    )
  })

  it('events without a declared grain are refused, since rates by event and by case differ', async () => {
    const source = { ...mapping.source, key: 'Case' } as const
    const more = { headers: [...headers, 'Case', 'Changed'] }
    const events = [
      [...row({ FCR: '' }), 'A', '1'],
      [...row({ FCR: 'no' }), 'A', '2'],
      [...row({ FCR: 'yes' }), 'A', '3'],
    ]
    await expect(read(events, { source }, {}, more)).rejects.toMatchObject({
      code: 'UNREADABLE_EXPORT',
      message: expect.stringContaining('"grain": "event"'),
    })
    const keep = { which: 'last', by: 'Changed' } as const
    const byCase = await read(events, { source: { ...source, grain: 'event', keep } }, {}, more)
    expect(byCase.councils[0]?.facts[fcr]).toMatchObject({ numerator: 1, denominator: 1 })
    expect(byCase.reckoning).toMatchObject({
      read: 3,
      used: 1,
      excluded: { 'another row of its case counts': 2 },
    })
  })

  it('a case whose last event can’t be read is not read from an earlier one', async () => {
    const source = {
      ...mapping.source,
      grain: 'event',
      key: 'Case',
      keep: { which: 'last', by: 'Changed' },
    } as const
    const events = [
      [...row(), 'A', '1'],
      [...row({ Closed: 'who knows' }), 'A', '2'],
    ]
    const { reckoning } = await read(
      events,
      { source },
      {},
      { headers: [...headers, 'Case', 'Changed'] },
    )
    expect(reckoning).toMatchObject({
      read: 2,
      used: 0,
      excluded: { 'another row of its case counts': 1 },
    })
    expect(Object.values(reckoning.rejected)).toEqual([
      { count: 1, places: ['row 3, column "Closed"'] },
    ])
  })
})

describe('imports in bulk', () => {
  const midnight = { Opened: '2025-06-02T00:00:00' }
  const usual = apart(30)
  const countsIn = (reading: Reading) => {
    const groups = Object.values(reading.councils[0]?.tally?.groups ?? {})
    const total = (role: string) => groups.reduce((sum, { roles }) => sum + (roles[role] ?? 0), 0)
    return { contact: total('contact'), bulkImport: total('bulkImport') }
  }

  it.each([
    ['opening', { Opened: '2025-06-02T18:30:12', Closed: '' }],
    ['closing', { Closed: '2025-06-09T18:30:12' }],
  ])(
    'are seen by a minute of %s that far too many share; they stay in volume alone',
    async (_, cells) => {
      const apartButFor = apart(60, { FCR: 'no', Replied: '', ...cells })
      const reading = await read([...usual, ...apartButFor])
      expect(countsIn(reading)).toEqual({ contact: 30, bulkImport: 60 })
      expect(reading.councils[0]?.facts[fcr]).toMatchObject({ numerator: 30, denominator: 30 })
      expect(reading.reckoning).toMatchObject({
        used: 90,
        warnings: [
          expect.stringMatching(/^60 contacts share the minute of their opening or closing/),
        ],
      })
    },
  )

  it('are not seen where fewer share a minute', async () => {
    const some = apart(49, { Opened: '2025-06-02T18:30:12', Closed: '', Replied: '' })
    expect(countsIn(await read([...usual, ...some]))).toEqual({ contact: 79, bulkImport: 0 })
  })

  it('are not seen where every minute is as full', async () => {
    const busy = usual.flatMap((one) => Array.from({ length: 60 }, () => one))
    expect(countsIn(await read(busy))).toEqual({ contact: 1800, bulkImport: 0 })
  })

  it('are a council’s own: many councils may share a minute', async () => {
    const rows = Array.from({ length: 60 }, (_, index) => row({ Council: `Council ${index}` }))
    const { councils } = await read(rows)
    expect(councils).toHaveLength(60)
    expect(
      countsIn({ councils: councils.slice(0, 1), reckoning: (await read(rows)).reckoning }),
    ).toEqual({
      contact: 1,
      bulkImport: 0,
    })
  })

  it('are not seen in days without a time of day, which all begin at midnight', async () => {
    const days = apart(60, { ...midnight, Closed: '2025-06-03' })
    const summer = apart(60, { Opened: '2025-06-02T00:00:00Z', Closed: '2025-06-03' })
    expect(countsIn(await read([...days, ...summer]))).toEqual({ contact: 120, bulkImport: 0 })
  })

  it('are not seen in days that begin in the zone that they are written in', async () => {
    const time = { ...mapping.time, writtenIn: 'America/New_York' }
    const days = apart(60, { Opened: '2025-06-02', Closed: '2025-06-03', Replied: '' })
    expect(countsIn(await read([...usual, ...days], { time }))).toEqual({
      contact: 90,
      bulkImport: 0,
    })
  })

  it('leave the same counts as if they had been marked, in any order', async () => {
    const batch = apart(60, { Closed: '2025-06-09T18:30:12', Status: 'closed' })
    const marked = batch.map((cells) => cells.with(headers.indexOf('Status'), 'migrated'))
    const values = { status: { ...mapping.values.status, migrated: 'bulkImport' } } as const
    const { councils } = await read([...usual, ...batch], { values })
    expect((await read([...batch, ...usual], { values })).councils).toEqual(councils)
    expect((await read([...usual, ...marked], { values })).councils[0]?.facts).toEqual(
      councils[0]?.facts,
    )
  })

  it('are seen at midnight where there is a time of day', async () => {
    const batch = apart(60, { Closed: '2025-06-09T00:00:01' })
    expect(countsIn(await read([...usual, ...batch]))).toEqual({ contact: 30, bulkImport: 60 })
  })
})

describe('a false zone', () => {
  const at = (hour: string) =>
    apart(60).map((cells, index) => {
      const minute = String(index % 60).padStart(2, '0')
      return cells.with(1, `2025-06-02T${hour}:${minute}:07`).with(2, '').with(3, '')
    })

  it('is suspected where most contacts are opened at night', async () => {
    const { reckoning } = await read([...at('03'), ...apart(20)])
    expect(reckoning.warnings).toEqual([
      expect.stringContaining("at 3 o'clock in Europe/London: see whether `time.zone`"),
    ])
  })

  it('is not suspected by day, or where days have no time, or of a handful', async () => {
    for (const rows of [at('14'), apart(60, { Opened: '2025-06-02' }), at('03').slice(0, 49)]) {
      const { warnings } = (await read(rows)).reckoning
      expect(warnings.filter((warning) => warning.includes('night'))).toEqual([])
    }
  })
})

describe('what is personal', () => {
  const planted = [
    'Ada Lovelace',
    '12 Acacia Avenue',
    '01632 960123',
    'AB12 CDE',
    'ada@example.org',
  ]

  it('never comes out of columns that the mapping doesn’t name, nor of words that it doesn’t know', async () => {
    const rows = planted.flatMap((secret) => [
      [...row(), secret, secret],
      [...row({ Channel: secret, FCR: secret }), secret, secret],
      [...row({ Opened: secret }), secret, secret],
      [...row({ Status: secret }), secret, secret],
    ])
    const more = { headers: [...headers, 'Name', 'Address'] }
    const reading = JSON.stringify(await read(rows, {}, {}, more))
    for (const secret of planted) expect(reading).not.toContain(secret)
  })
})

const cell = {
  Council: fc.constantFrom('Adur', 'Lewes', ''),
  Opened: fc.constantFrom(
    '2025-06-02T10:00:30',
    '2025-03-31T09:00:00',
    '2025-12-24T16:00:00',
    '',
    'never',
  ),
  Replied: fc.constantFrom('2025-06-02T12:00:00', '2025-12-29T09:30:00', '', '-'),
  Closed: fc.constantFrom('2025-12-30T10:00:15', '', 'oops'),
  Channel: fc.constantFrom('Phone', 'e-mail', 'Letter', 'API', 'pigeon', ''),
  Service: fc.constantFrom('Bins', 'bins ', 'Rent', ''),
  Status: fc.constantFrom('open', 'closed', 'merged', 'void', 'copy', 'lost', ''),
  FCR: fc.constantFrom('yes', 'no', '', 'perhaps'),
}
const someRows = fc.array(fc.record(cell).map(row), { maxLength: 30 })

/** What must not depend on the order of rows: all but the places of what was rejected. */
async function saidBy(reading: Promise<Reading>) {
  const { councils, reckoning } = await reading
  const rejected = Object.entries(reckoning.rejected).map(([reason, { count }]) => [reason, count])
  return { councils, reckoning: { ...reckoning, rejected } }
}

// A busy machine reads hundreds of tables slowly.
vi.setConfig({ testTimeout: 60_000 })

describe('exports that are counted together', () => {
  it('may both have a case that was opened outside the period, as it counts in neither', async () => {
    const noted = new Set<string>()
    const noteCase = (name: string) => noted.size < noted.add(name).size
    const keyed = { source: { ...mapping.source, key: 'Case' } }
    const readExport = (opened: string, period: string) =>
      read(
        [[...row({ Opened: opened, Closed: '2025-07-01T10:00:15', Replied: '' }), 'A-1']],
        keyed,
        { period, noteCase },
        { headers: [...headers, 'Case'] },
      )
    const early = '2025-03-31T22:59:59Z'
    for (const _ of ['april.csv', 'may.csv']) {
      const { reckoning } = await readExport(early, '2025-04/2025-05')
      expect(reckoning.excluded).toEqual({ 'outside the period': 1 })
    }
    const first = '2025-03-31T23:00:00Z'
    expect((await readExport(first, '2025-04/2025-05')).reckoning.used).toBe(1)
    await expect(readExport(first, '2025-04/2025-05')).rejects.toThrow(/another of these exports/)
  })
})

describe('laws of reading a table', () => {
  property.prop([someRows, fc.infiniteStream(fc.nat())])(
    'the order of rows changes nothing',
    async (rows, chance) => {
      const shuffled = rows
        .map((one) => [chance.next().value, one] as const)
        .toSorted(([a], [b]) => a - b)
        .map(([, one]) => one)
      expect(await saidBy(read(shuffled))).toEqual(await saidBy(read(rows)))
    },
  )

  property.prop([someRows, fc.nat(30)])('splitting a file changes no count', async (rows, at) => {
    const tallyOf = async (some: typeof rows): Promise<Tally> => {
      const { councils } = await read(some)
      return councils.reduce((all, { tally }) => mergeTallies(all, tally ?? { groups: {} }), {
        groups: {},
      } as Tally)
    }
    const parts = mergeTallies(await tallyOf(rows.slice(0, at)), await tallyOf(rows.slice(at)))
    expect(parts).toEqual(await tallyOf(rows))
  })

  property.prop([someRows, fc.array(fc.string(), { minLength: 1, maxLength: 3 })])(
    'columns that the mapping doesn’t name change nothing',
    async (rows, extra) => {
      const names = extra.map((_, index) => `Unnamed ${index}`)
      const wider = rows.map((cells) => [...extra, ...cells])
      const more = { headers: [...names, ...headers] }
      expect(await read(wider, {}, {}, more)).toEqual(await read(rows))
    },
  )

  property.prop([someRows])(
    'every row is used, left out or rejected, and channels add up',
    async (rows) => {
      const { councils, reckoning } = await read(rows)
      const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0)
      const rejected = sum(Object.values(reckoning.rejected).map(({ count }) => count))
      expect(reckoning.read).toBe(rows.length)
      expect(reckoning.read).toBe(
        reckoning.used + sum(Object.values(reckoning.excluded)) + rejected,
      )
      const groups = councils.flatMap(({ tally }) => Object.values(tally?.groups ?? {}))
      const inVolume = groups.map(({ roles }) => (roles.contact ?? 0) + (roles.cancelled ?? 0))
      expect(sum(inVolume)).toBe(reckoning.used)
    },
  )

  property.prop([someRows])('reading twice gives the same twice', async (rows) => {
    expect(JSON.stringify(await read(rows))).toBe(JSON.stringify(await read(rows)))
  })
})
