import { describe, expect, it, vi } from 'vitest'
import { type Adapter, defineAdapter, type Reading } from '../../adapters/contract/adapter.ts'
import { checkAdapter, type Fixture, inLines } from '../../adapters/contract/kit.ts'
import { mappedTable } from '../../adapters/mapped-table/index.ts'
import { NO_COUNTS } from '../../src/contacts/counts.ts'
import {
  altered,
  CALLER,
  CALLS,
  careless,
  fixture,
  good,
  lastOf,
  lastRowCounts,
  quoting,
  rate,
  scribble,
  textOf,
  withFact,
  withMeasure,
  withReckoning,
} from './kit-adapters.ts'

const LISTS = 'gives what it lists and nothing else'
const FACTS = 'gives the facts that the export holds'
const ABSENT = 'leaves what the export does not say absent, never 0 or false'
const NUMBERS = 'gives numbers that are numbers'
const BOUNDS = "gives values of the dictionary's types, in its units and bounds"
const PROVENANCE = 'says where each fact comes from'
const MEASURED = 'says of each measure what it is and how it was counted'
const MEASURES = 'gives the measures that the export holds'
const RECKONING = 'accounts for every row: read = used + excluded + rejected'
const SAME = 'gives the same each time, and when it reads twice at once'
const PIECES = 'gives the same whatever pieces the bytes come in'
const ORDER = 'gives the same whatever order the rows come in'
const PARTS = 'counts the same in parts as in the whole'
const CONCLUDES = 'concludes from counts what it reads from the rows'
const CUT = 'notices an export that is cut short'
const EMPTY = 'refuses an empty export'
const GARBAGE = 'makes no fact of what is no export'
const HALF = 'gives no half result where its source fails'
const UNTOUCHED = 'leaves its source and its context as they were'
const PERSONAL = 'tells nothing personal, in facts, errors or on the console'

let reads = 0

describe('the kit', () => {
  // One of the bad adapters talks whenever it reads.
  vi.spyOn(console, 'debug').mockImplementation(() => {})

  it('finds no fault in an adapter that keeps every promise', async () => {
    expect(await broken(good)).toEqual({})
  })

  it('holds every promise against every fixture', async () => {
    const results = await checkAdapter(good, [fixture, { ...fixture, name: 'more.csv' }])
    expect(
      results.filter((one) => one.fixture === 'more.csv').map(({ promise }) => promise),
    ).toEqual([
      ...[LISTS, FACTS, ABSENT, NUMBERS, BOUNDS, PROVENANCE, RECKONING, MEASURED, MEASURES],
      ...[SAME, PIECES, ORDER, PARTS, CONCLUDES, CUT, EMPTY, GARBAGE, HALF, UNTOUCHED, PERSONAL],
    ])
  })

  const bad: readonly (readonly [string, string, Adapter, RegExp])[] = [
    ['gives a fact that it does not list', LISTS, withFact('volume.contacts', 3), /list it/],
    [
      'is silent on a fact',
      LISTS,
      { ...good, provides: [...good.provides, 'contact.web'] },
      /say in `withheld` why/,
    ],
    ['counts wrongly', FACTS, rate({ value: 50, numerator: 2 }), /is 50|"value":50/],
    ['says 0 for nothing', ABSENT, withFact('volume.dimensions', { value: [] }), /leave it out/],
    ['divides by nothing', NUMBERS, rate({ value: Number.NaN }), /is NaN/],
    ['is out of bounds', BOUNDS, rate({ value: 7500 }), /not between 0 and 100/],
    [
      'invents a code',
      BOUNDS,
      withFact('firstContact.channels', { value: ['pigeon'] }),
      /list of codes/,
    ],
    ['gives bare values', PROVENANCE, withFact('firstContact.resolutionRate', 75), /give a record/],
    ['names no source', PROVENANCE, rate({ source: '' }), /`source`/],
    ['names no period', PROVENANCE, rate({ period: undefined }), /`period`/],
    ['names no method', PROVENANCE, rate({ method: undefined }), /`method`/],
    ['names no counts', PROVENANCE, rate({ denominator: undefined }), /`denominator`/],
    [
      'names no counts of its own word, nor why',
      PROVENANCE,
      rate({ denominator: undefined, basis: 'self-declared' }),
      /say in `note` why it has none/,
    ],
    [
      'contradicts the counts of its own word',
      PROVENANCE,
      rate({ numerator: 2, basis: 'self-declared', note: 'published' }),
      /numerator ÷ denominator/,
    ],
    ['counts more than there are', PROVENANCE, rate({ numerator: 5 }), /`numerator`/],
    ['contradicts its counts', PROVENANCE, rate({ numerator: 2 }), /numerator ÷ denominator/],
    ['loses rows', RECKONING, withReckoning({ read: 5 }), /5 rows are read, 4/],
    [
      'hides where it rejects',
      RECKONING,
      withReckoning({ used: 3, rejected: { odd: { count: 1, places: [] } } }),
      /first places/,
    ],
    [
      'gives a measure without a name of its own',
      MEASURED,
      withMeasure({ name: 'Calls' }),
      /use area.measure/,
    ],
    [
      'gives a fact as a measure',
      MEASURED,
      withMeasure({ name: 'volume.dimensions' }),
      /give it among the facts/,
    ],
    [
      'gives no measure and no reason',
      MEASURED,
      withMeasure({ value: undefined }),
      /say in `withheld`/,
    ],
    ['withholds what it gives', MEASURED, withMeasure({ withheld: 'so' }), /keep one of them/],
    ['measures in no way', MEASURED, withMeasure({ method: '' }), /`method`/],
    ['measures at no time', MEASURED, withMeasure({ period: undefined }), /`period`/],
    ['measures what its counts deny', MEASURED, withMeasure({ numerator: 2 }), /numerator ÷ denom/],
    ['measures parts of nothing', MEASURED, withMeasure({ denominator: 0 }), /not over 0/],
    [
      'measures more than there is',
      MEASURED,
      withMeasure({ value: 200, numerator: 2, denominator: 1 }),
      /more than its denominator/,
    ],
    ['measures twice', MEASURED, withMeasure({}, {}), /keep one of them/],
    [
      'gives nothing at all',
      MEASURES,
      { ...good, provides: [] },
      /lists no fact and gives no measure/,
    ],
    ['measures with no number', NUMBERS, withMeasure({ value: Number.NaN }), /is NaN/],
    [
      'names people in measures',
      PERSONAL,
      withMeasure({ by: { service: CALLER } }),
      /comes out of/,
    ],
    [
      'remembers',
      SAME,
      altered((reading) => ({
        ...reading,
        reckoning: { ...reading.reckoning, warnings: [`${reads++}`] },
      })),
      /something else/,
    ],
    [
      'forgets between pieces',
      PIECES,
      {
        ...good,
        read: async (source, context) => good.read({ ...source, bytes: lastOf(source) }, context),
      },
      /pieces of 7 bytes|not read/,
    ],
    ['takes the last row for granted', ORDER, { ...good, read: lastRowCounts }, /reordered 1/],
    ['reads a cut export', CUT, careless, /as if it were whole/],
    ['reads an empty export', EMPTY, careless, /give an error/],
    ['reads anything', GARBAGE, careless, /zeros alone: it gives/],
    ['swallows a failing source', HALF, careless, /let its error through/],
    [
      'throws what nobody understands',
      EMPTY,
      { ...good, read: async (source) => JSON.parse(await textOf(source)) },
      /not SyntaxError/,
    ],
    ['writes to its source', UNTOUCHED, { ...good, read: scribble }, /written to/],
    [
      'quotes people in warnings',
      PERSONAL,
      altered((reading) => ({
        ...reading,
        reckoning: { ...reading.reckoning, warnings: ['OTTILIE  BRACKENBURY called'] },
      })),
      /comes out of the export/,
    ],
    ['quotes people in errors', PERSONAL, { ...good, read: quoting }, /comes out of a cut export/],
    [
      'quotes people on the console',
      PERSONAL,
      altered(async (reading) => {
        console.debug({ caller: [CALLER] })
        return reading
      }),
      /comes out of the export/,
    ],
  ]

  it.each(bad)('catches one that %s', async (_, promise, adapter, fault) => {
    expect((await broken(adapter))[promise]?.join('\n')).toMatch(fault)
  })

  it('catches tallies that change with the way an export is split', async () => {
    const counted = (reading: Reading, contacts: number): Reading => ({
      ...reading,
      councils: reading.councils.map((one) => ({
        ...one,
        tally: { groups: { '{}': { ...NO_COUNTS, contacts } } },
      })),
    })
    const honest = altered((reading) => counted(reading, reading.reckoning.read))
    const rounding = altered((reading) => counted(reading, Math.ceil(reading.reckoning.read / 2)))
    const [own, small] = [honest, rounding].map((adapter) => broken(adapter, uneven))
    expect((await own)?.[PARTS]).toBeUndefined()
    expect((await small)?.[PARTS]).toEqual([
      "the parts' tallies, merged, are not that of the whole",
    ])
    const forgetful = { ...honest, conclude: () => ({ facts: {}, withheld: {} }) }
    expect((await broken(forgetful))[CONCLUDES]).toEqual([expect.stringMatching(/other facts/)])
    expect((await broken(honest, { parts: [] }))[PARTS]).toEqual([
      expect.stringMatching(/no `parts`/),
    ])
  })

  it('finds no fault in measures that are as they should be, and that the fixture expects', async () => {
    const measures = { 'calls.lost': 25 }
    expect(await broken(withMeasure({}, { by: { service: 'bins' } }), { measures })).toEqual({})
    const missing = await broken(good, { measures })
    expect(missing[MEASURES]).toEqual(['calls.lost is absent, where 25 belongs'])
    const wrong = await broken(withMeasure({ value: 50, numerator: 2 }), { measures })
    expect(wrong[MEASURES]).toEqual(['calls.lost is 50, where 25 belongs'])
  })

  it('takes an adapter that gives measures alone', async () => {
    const measuring = withMeasure({})
    const alone = defineAdapter({
      ...measuring,
      provides: [],
      read: async (source, context) => {
        const reading = await measuring.read(source, context)
        const councils = reading.councils.map((one) => ({ ...one, facts: {}, withheld: {} }))
        return { ...reading, councils }
      },
    })
    expect(await broken(alone, { facts: {} })).toEqual({})
  })

  it('catches what an adapter says wrongly of itself', async () => {
    const results = await checkAdapter({ ...good, version: '1' }, [fixture])
    expect(results[0]).toEqual({
      promise: 'says what it is',
      faults: ['version: use three numbers, such as 1.0.0'],
    })
    const [first] = await checkAdapter({ ...good, provides: ['a.b'] }, [fixture])
    expect(first?.faults).toEqual(['provides: there is no fact a.b in the catalogue'])
  })

  it('wants fixtures that can show something', async () => {
    const faultsOf = async (fixtures: readonly Fixture[]) => (await checkAdapter(good, fixtures))[1]
    expect((await faultsOf([]))?.faults).toHaveLength(2)
    const { planted: _, ...plain } = fixture
    expect((await faultsOf([plain]))?.faults).toEqual([expect.stringMatching(/^plant names/)])
    expect((await broken(good, { planted: ['Nobody Atall', 'ab'] }))[PERSONAL]).toEqual([
      'the planted ab is too short to be told from other text',
      'the planted Nobody Atall is not in the export',
      'the planted ab is not in the export',
    ])
    expect((await broken(good, { reordered: [] }))[ORDER]).toHaveLength(1)
  })

  it('says of an export that is not read what the adapter says', async () => {
    const results = await broken(good, { source: 'nothing' })
    expect(results[FACTS]).toEqual([expect.stringMatching(/^the export is not read: calls.csv: /)])
  })

  it('makes tests for a test runner, which fail with the faults', async () => {
    const tests: [string, () => Promise<void>][] = []
    checkAdapter(rate({ value: 7500 }), [fixture], { test: (...one) => tests.push(one) })
    expect(tests.map(([name]) => name)).toContain(`calls ${BOUNDS} (calls.csv)`)
    const run = tests.find(([name]) => name.includes(BOUNDS))?.[1]
    await expect(run?.()).rejects.toThrow('7500 is not between 0 and 100')
    await expect(tests[0]?.[1]()).resolves.toBeUndefined()
  })
})

describe('an adapter that reads by a mapping', () => {
  const mapping = {
    id: 'calls',
    version: '1.0.0',
    title: 'Calls',
    source: { format: 'csv', grain: 'case' },
    time: { zone: 'Europe/London', ambiguous: 'earlier', formats: ['iso'], nation: 'england' },
    columns: { channel: 'channel', resolvedAtFirstContact: 'first', opened: 'opened' },
    firstContact: { method: 'agent-logged', kind: 'native' },
  }
  const source = CALLS.split('\n')
    .map((line, row) => (line === '' ? '' : `${row === 0 ? 'opened' : '2025-05-01T10:00'},${line}`))
    .join('\n')
  const facts = { ...fixture.facts, 'volume.dimensions': ['channel'] }
  checkAdapter(
    mappedTable,
    [
      {
        name: 'own.csv',
        source,
        facts,
        context: { mapping },
        ...inLines(source),
        planted: [CALLER],
      },
    ],
    { test: it },
  )
})

describe('an adapter says of itself', () => {
  const wrong: readonly (readonly [string, object, string])[] = [
    ['a name', { name: 'My CRM' }, 'name: use lower-case letters, digits and hyphens'],
    ['a version', { version: 'two' }, 'version: use three numbers, such as 1.0.0'],
    [
      'facts',
      { provides: 'all' },
      'provides: list every fact that it may give; none where it gives measures alone',
    ],
    ['facts once', { provides: ['a.b', 'a.b'] }, 'provides: 1: list each fact once'],
    [
      'facts as they are written',
      { provides: ['Rate'] },
      'provides: 0: use area.measure for a fact',
    ],
    ['how it reads', { read: 'later' }, 'read: write a function of a source and a context'],
  ]

  it.each(wrong)('%s, or what to do about it', (_, change, message) => {
    expect(() => defineAdapter({ ...good, ...change })).toThrow(
      expect.objectContaining({ code: 'INVALID_ADAPTER', message }),
    )
  })

  it('everything at once, even where it is nothing', () => {
    expect(() => defineAdapter({} as Adapter)).toThrow(
      /name: .*\nversion: .*\nprovides: .*\nread: /,
    )
    expect(() => defineAdapter(undefined as never)).toThrow(/^an adapter is an object/)
  })
})
/** The promises that are broken, with their faults. */
async function broken(adapter: Adapter, own: Partial<Fixture> = {}) {
  const results = await checkAdapter(adapter, [{ ...fixture, ...own }])
  return Object.fromEntries(
    results
      .filter(({ faults }) => faults.length > 0)
      .map(({ promise, faults }) => [promise, faults]),
  )
}

/** Parts of one and three rows: half of each, rounded up, is more than half of the whole. */
const uneven = {
  parts: [
    CALLS.split('\n').slice(0, 2),
    [CALLS.split('\n')[0], ...CALLS.split('\n').slice(2, 5)],
  ].map((lines) => `${lines.join('\n')}\n`),
}
