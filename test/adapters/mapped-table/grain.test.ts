import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, it, vi } from 'vitest'
import { columnPlaces } from '../../../adapters/mapped-table/column-places.ts'
import { createGrain } from '../../../adapters/mapped-table/grain.ts'
import { keySet } from '../../../adapters/mapped-table/key-set.ts'
import { keyTable } from '../../../adapters/mapped-table/key-table.ts'
import type { Mapping, TableSource } from '../../../adapters/mapped-table/mapping.ts'
import type { RowOutcome } from '../../../adapters/mapped-table/row-reader.ts'
import { messageOf, smallMapping } from './support.ts'

// A busy machine takes its time for hundreds of tables.
vi.setConfig({ testTimeout: 60_000 })

/** A row of three cells (case, when it changed, what it is) and what the row reader made of it. */
type Row = readonly [key: unknown, by: unknown, service: string | RowOutcome]

const headers = ['Case', 'Changed', 'Service']

function grainOf(source: Partial<TableSource>, more: Partial<Mapping> = {}) {
  const mapping: Mapping = {
    ...smallMapping,
    ...more,
    columns: { service: 'Service' },
    source: { ...smallMapping.source, key: 'Case', ...source },
  }
  return createGrain(mapping, {
    places: columnPlaces(mapping, headers, 'export.csv'),
    sourceName: 'export.csv',
  })
}

/** What became of rows: at once, and of those that had to wait. */
function taken(source: Partial<TableSource>, rows: readonly Row[], more: Partial<Mapping> = {}) {
  const grain = grainOf(source, more)
  const atOnce = rows.map(([key, by, said], index) => {
    const outcome = typeof said === 'string' ? contact(said) : said
    return grain.take({ number: index + 2, values: [key, by] }, outcome)
  })
  return { atOnce, rest: [...grain.rest()] }
}

const contact = (service: string): RowOutcome => ({ contact: { role: 'contact', service } })
const superseded = { excluded: 'another row of its case counts' }
const last = { grain: 'event', keep: { which: 'last', by: 'Changed' } } as const
const first = { grain: 'event', keep: { which: 'first', by: 'Changed' } } as const

/** The services of the cases that count in the end. */
const services = (source: Partial<TableSource>, rows: readonly Row[]) =>
  taken(source, rows).rest.map(({ outcome }) =>
    'contact' in outcome ? outcome.contact.service : outcome,
  )

describe('rows that are cases', () => {
  it('each count, one case a row', () => {
    const { atOnce, rest } = taken({}, [
      ['A-1', '', 'bins'],
      ['A-2', '', 'rent'],
    ])
    expect(atOnce).toEqual([contact('bins'), contact('rent')])
    expect(rest).toEqual([])
  })

  it.each([
    ['A-1', ' A-1 '],
    ['7', 7],
    ['A-1', '\u00a0A-1'],
    ['A-1', '\uFEFFA-1'],
    ['500A0000xyz', '500A0000xyz'],
  ])('are refused where a case comes twice, %j and %j, with what to do about it', (one, other) => {
    const rows: readonly Row[] = [
      [one, '', 'bins'],
      ['other', '', 'bins'],
      [other, '', 'bins'],
    ]
    const message = messageOf('UNREADABLE_EXPORT', () => taken({}, rows))
    expect(message).toContain(
      'export.csv: row 4 has a case in column "Case" that another row has too',
    )
    expect(message).toContain('"grain": "event"')
    expect(message).toContain('`keep` alone will do')
    expect(message).not.toContain(String(one).trim() === '7' ? '"7"' : String(one))
  })

  it('tell keys apart that look alike', () => {
    const rows = ['7', '07', '7.0', 'a7', 'A7', '7a'].map((key): Row => [key, '', 'bins'])
    expect(taken({}, rows).atOnce).toHaveLength(6)
  })

  it.each(['', null, '-', { id: 7 }])('are rejected where they name no case: %j', (key) => {
    expect(taken({}, [[key, '', 'bins']]).atOnce).toEqual([
      { rejected: 'a row that names no case', column: 'column "Case"' },
    ])
  })

  it('may come twice where a filter leaves one out', () => {
    const rows: readonly Row[] = [
      ['A-1', '', { filtered: 'deleted' }],
      ['A-1', '', 'bins'],
    ]
    expect(taken({}, rows).atOnce).toEqual([{ filtered: 'deleted' }, contact('bins')])
  })

  it('need no key, but then nobody can tell', () => {
    const { key, ...noKey } = { ...smallMapping.source, key: undefined }
    const mapping: Mapping = { ...smallMapping, source: noKey }
    const grain = createGrain(mapping, {
      places: columnPlaces(mapping, ['Opened'], 'x'),
      sourceName: 'x',
    })
    const row = { number: 2, values: ['A-1'] }
    expect([grain.take(row, contact('a')), grain.take(row, contact('a'))]).toHaveLength(2)
  })

  it('that come twice count once where the mapping says which row does', () => {
    const keep = { which: 'last', by: 'Changed' } as const
    const rows: readonly Row[] = [
      ['A-1', '2025-01-01', 'old'],
      ['A-1', '2025-01-02', 'new'],
    ]
    expect(services({ grain: 'case', keep }, rows)).toEqual(['new'])
  })
})

describe('rows that are events', () => {
  const history: readonly Row[] = [
    ['A-1', '2025-06-01', 'opened'],
    ['B-1', '2025-06-01', 'other'],
    ['A-1', '2025-06-03', 'reopened'],
    ['A-1', '2025-06-02', 'closed'],
  ]

  it('count once a case: by its last row', () => {
    expect(services(last, history)).toEqual(['reopened', 'other'])
  })

  it('or by its first', () => {
    expect(services(first, history)).toEqual(['opened', 'other'])
  })

  it('are each accounted for: those that count later, the others at once', () => {
    const { atOnce, rest } = taken(last, history)
    expect(atOnce).toEqual([undefined, undefined, superseded, superseded])
    expect(rest.map(({ row }) => row)).toEqual([4, 3])
  })

  it.each([
    ['numbers by size', '9', '10'],
    ['numbers of JSON', 9, 10],
    ['numbers with spaces around', ' 9 ', '10'],
    ['numbers with thousands set apart', '1,000', '1001'],
    ['instants by time, whatever their zone', '2025-06-01T12:00:00+05:00', '2025-06-01T08:00:00Z'],
    ['text by its letters', 'step a', 'step b'],
    ['text after instants', '2025-06-01', 'later'],
    ['anything after nothing', '', '0'],
    ['anything after nothing at all', null, 'x'],
  ])('stand in order: %s', (_, before, after) => {
    const rows: readonly Row[] = [
      ['A', after, 'after'],
      ['A', before, 'before'],
    ]
    expect(services(last, rows)).toEqual(['after'])
    expect(services(last, rows.toReversed())).toEqual(['after'])
  })

  it('that don’t say when they are never count as the first where another does', () => {
    const rows: readonly Row[] = [
      ['A', '', 'undated'],
      ['A', '2025-06-01', 'dated'],
    ]
    expect(services(first, rows)).toEqual(['dated'])
    expect(services(first, rows.toReversed())).toEqual(['dated'])
  })

  it('count by the row that the mapping says, whatever became of that row', () => {
    const rejected = { rejected: 'no date', column: 'column "Closed"' }
    const rows: readonly Row[] = [
      ['A', '1', 'readable'],
      ['A', '2', rejected],
      ['B', '2', { excluded: 'left out' }],
      ['B', '1', 'kept in'],
      ['C', '1', rejected],
      ['C', '2', 'put right'],
    ]
    expect(taken(last, rows).rest).toEqual([
      { outcome: rejected, row: 3 },
      { outcome: { excluded: 'left out' }, row: 4 },
      { outcome: contact('put right'), row: 7 },
    ])
  })

  it('count by a row that a filter leaves out, as by any other', () => {
    const spam = { filtered: 'spam' }
    const rows: readonly Row[] = [
      ['A', '1', 'open'],
      ['A', '2', spam],
      ['B', '1', spam],
      ['B', '2', 'no spam after all'],
    ]
    for (const order of [rows, rows.toReversed()]) {
      const { atOnce, rest } = taken(last, order)
      expect(atOnce.filter((outcome) => outcome !== undefined)).toEqual([superseded, superseded])
      expect(rest.map(({ outcome }) => outcome)).toHaveLength(2)
      expect(rest.map(({ outcome }) => outcome)).toEqual(
        expect.arrayContaining([spam, contact('no spam after all')]),
      )
    }
  })

  it('are left out at once by a filter where they name no case', () => {
    const spam = { filtered: 'spam' }
    expect(taken(last, [['', '1', spam]])).toEqual({ atOnce: [spam], rest: [] })
  })

  it('never count by a row that is none of their case', () => {
    const note = { filtered: 'a note', of: 'row' } as const
    const { atOnce, rest } = taken(last, [
      ['A', '1', 'open'],
      ['A', '2', note],
    ])
    expect(atOnce).toEqual([undefined, note])
    expect(rest).toEqual([{ outcome: contact('open'), row: 2 }])
  })

  it('of the same moment count by what they say, so that their order can’t show', () => {
    const rows: readonly Row[] = [
      ['A', '1', 'x'],
      ['A', '1', 'y'],
      ['A', '1', 'x'],
    ]
    expect(services(last, rows)).toEqual(services(last, rows.toReversed()))
  })

  property.prop([
    fc.array(
      fc.tuple(
        fc.constantFrom('A', 'B', 'C'),
        fc.constantFrom('', '1', '2', '10', '2025-06-01', 'text'),
        fc.constantFrom('x', 'y', 'z'),
      ),
      { maxLength: 12 },
    ),
    fc.integer(),
  ])('give the same cases in any order', (rows, seed) => {
    const turned = [...rows].sort(
      (a, b) => mixed(rows.indexOf(a), seed) - mixed(rows.indexOf(b), seed),
    )
    const cases = (some: readonly Row[]) =>
      taken(last, some)
        .rest.map(({ outcome }) => JSON.stringify(outcome))
        .toSorted()
    expect(cases(turned)).toEqual(cases(rows))
    expect(taken(last, rows).atOnce.filter((outcome) => outcome === undefined)).toHaveLength(
      cases(rows).length,
    )
  })
})

/** A number that looks like chance. */
function mixed(index: number, seed: number): number {
  return Math.imul((index + 1) ^ seed, 2654435761) >>> 0
}

describe('a memory of keys', () => {
  property.prop([
    fc.array(
      fc.oneof(fc.nat(20), fc.nat(9_000), fc.constantFrom('a', 'a1', 'b-01', '1'.repeat(20))),
    ),
  ])('tells every key that came before, whether a running number or not', (keys) => {
    const see = keySet()
    const texts = keys.map(String)
    const seen = texts.map((key) => see(key))
    expect(seen).toEqual(
      texts.map((key, index) => (texts.indexOf(key) < index ? 'repeated' : 'new')),
    )
  })

  it('keeps apart prefixes and leading zeros of running numbers', () => {
    const see = keySet()
    for (const key of ['CASE-1', 'CASE-01', 'CASE-001', 'REQ-1', '1', '01', '']) {
      expect(see(key)).toBe('new')
      expect(see(key)).toBe('repeated')
    }
  })

  it('still knows keys that came before their numbers ran on', () => {
    const see = keySet()
    // Numbers far apart, so that each would need memory of its own, then one row after another.
    const far = Array.from({ length: 300 }, (_, index) => String(index * 1_000_000 + 5))
    const close = Array.from({ length: 30_000 }, (_, index) => String(index + 100_000_000))
    expect(far.every((key) => see(key) === 'new')).toBe(true)
    expect(close.filter((key) => see(key) === 'repeated')).toEqual(['100000005'])
    expect([...far, ...close].every((key) => see(key) === 'repeated')).toBe(true)
  })
})

describe('a table of keys', () => {
  it('numbers keys in their order and finds each again, however many', () => {
    const table = keyTable()
    const keys = Array.from({ length: 20_000 }, (_, index) => `k${Math.imul(index, 2654435761)}`)
    expect(keys.map((key) => table.numberOf(key))).toEqual(keys.map((_, index) => index))
    expect(keys.every((key, index) => table.numberOf(key) === index && table.has(key))).toBe(true)
    expect(table.size).toBe(20_000)
    expect(table.has('another')).toBe(false)
  })
})

describe('exports that are counted together', () => {
  const source = { ...smallMapping.source, key: 'Case' }
  const mapping: Mapping = { ...smallMapping, columns: { service: 'Service' }, source }
  const places = columnPlaces(mapping, headers, 'export.csv')
  const row = { number: 2, values: ['7', '', ''] }

  it('may have a case of one number each where they are of different councils', () => {
    const see = keySet()
    const noteCase = (name: string) => see(name) !== 'repeated'
    const take = (council: string) =>
      createGrain(mapping, { places, sourceName: `${council}.csv`, noteCase }).take(row, {
        contact: { role: 'contact', council },
      })
    take('Ambridge')
    expect(take('Borchester')).toEqual({ contact: { role: 'contact', council: 'Borchester' } })
    expect(messageOf('UNREADABLE_EXPORT', () => take('Ambridge'))).toMatch(
      /^Ambridge\.csv: row 2 has a case in .*exports/,
    )
  })

  const rejected: RowOutcome = { rejected: 'no date' }
  const spam: RowOutcome = { filtered: 'spam' }
  const one: RowOutcome = { contact: { role: 'contact' } }
  it.each<readonly [string, readonly RowOutcome[], boolean]>([
    ['an unreadable row comes before', [rejected, one], true],
    ['a row that a filter leaves out comes before', [spam, one], true],
    ['a row that a filter leaves out is its last', [one, spam], false],
    ['one that is no contact is its last', [one, rejected], false],
  ])('may have a case once that counts, where %s', (_, outcomes, counts) => {
    const keeping = { ...mapping, source: { ...source, ...last } }
    const noted: string[] = []
    for (const order of [outcomes, outcomes.toReversed()]) {
      noted.length = 0
      const grain = createGrain(keeping, {
        places,
        sourceName: 'export.csv',
        noteCase: (name) => noted.push(name) > 0,
      })
      for (const outcome of order) {
        const when = `2025-06-0${outcomes.indexOf(outcome) + 1}`
        grain.take({ number: 2, values: ['7', when, ''] }, outcome)
      }
      expect([...grain.rest()]).toHaveLength(1)
      expect(noted).toEqual(counts ? [' 7'] : [])
    }
  })
})
