import { describe, expect, it } from 'vitest'
import { parseMapping } from '../../../adapters/mapped-table/parse-mapping.ts'
import type { Guess, TableSample } from '../../../adapters/mapped-table/propose-mapping.ts'
import { proposeMapping } from '../../../adapters/mapped-table/propose-mapping.ts'
import { sampleTable } from '../../../adapters/mapped-table/propose-sample.ts'
import { messageOf } from './support.ts'
import { rowsXml, workbook } from './workbook.ts'

/** A sample of rows given as cells by header, all headers taken from the first. */
function sampleOf(rows: readonly Readonly<Record<string, unknown>>[]): TableSample {
  const columns = Object.keys(rows[0] ?? {})
  return {
    name: 'Contacts 2025.csv',
    source: { format: 'csv' },
    columns,
    rows: rows.map((row) => columns.map((column) => row[column])),
  }
}

const proposed = (...rows: readonly Readonly<Record<string, unknown>>[]) =>
  proposeMapping(sampleOf(rows))

/** The columns, one a row, that a single header is proposed for. */
const columnsFor = (header: string, ...cells: readonly unknown[]) =>
  proposed(...cells.map((cell) => ({ [header]: cell }))).mapping.columns

const guessesAt = (guesses: readonly Guess[], place: string) =>
  guesses.filter((guess) => guess.place === place)

describe('a proposed mapping', () => {
  it('takes roles from headers, and marks each as a guess', () => {
    const { mapping, guesses } = proposed({
      CaseNumber: '1',
      'Date/Time Opened': '2025-06-02T09:00:00Z',
      closed_at: '2025-06-03T09:00:00Z',
      'Case Origin': 'Phone',
      'Service area': 'Bins',
      'Name of caller': 'Ada Lovelace',
    })
    expect(mapping).toMatchObject({
      id: 'contacts-2025',
      source: { format: 'csv', grain: 'case', key: 'CaseNumber' },
      columns: {
        opened: 'Date/Time Opened',
        closed: 'closed_at',
        channel: 'Case Origin',
        service: 'Service area',
      },
    })
    const places = guesses.map(({ place }) => place)
    for (const role of Object.keys(mapping.columns)) expect(places).toContain(`columns.${role}`)
    expect(places).toEqual(expect.arrayContaining(['source.key', 'time.zone', 'time.nation']))
    expect(JSON.stringify({ mapping, guesses })).not.toContain('Ada')
    expect(JSON.stringify({ mapping, guesses })).not.toContain('Name of caller')
  })

  it('is refused as it is, guess by guess, and taken once they are settled', () => {
    const { mapping, guesses } = proposed({ Opened: '2025-06-02', Channel: 'Phone' })
    const file = { ...mapping, guesses }
    const faults = messageOf('INVALID_MAPPING', () => parseMapping(file)).split('\n')
    expect(faults).toHaveLength(guesses.length)
    expect(parseMapping({ ...file, guesses: [] })).toMatchObject({ columns: mapping.columns })
  })

  it('gives a header to one role, and a role to one header', () => {
    const { columns } = proposed({ Type: 'x', Reason: 'y', Category: 'z' }).mapping
    expect(columns).toEqual({ interaction: 'Reason', service: 'Category' })
  })

  it('says that nothing was recognised where nothing was', () => {
    const { mapping, guesses } = proposed({ Foo: 'bar' })
    expect(mapping.columns).toEqual({})
    expect(guessesAt(guesses, 'columns.opened')[0]?.why).toContain('no column was recognised')
    expect(guessesAt(guesses, 'time.formats')[0]?.why).toContain('say how dates are written')
  })
})

describe('dates in a proposed mapping', () => {
  const datesOf = (...cells: readonly unknown[]) => {
    const { mapping, guesses } = proposed(...cells.map((Opened) => ({ Opened })))
    return { time: mapping.time, columns: mapping.columns, guesses }
  }

  it.each([
    ['iso', '2025-06-02', '2025-06-02T09:00:00Z'],
    ['DD/MM/YYYY', '01/02/2025', '13/02/2025'],
    ['MM/DD/YYYY', '01/02/2025', '02/13/2025'],
    ['D/M/YYYY HH:mm', '1/2/2025 09:15', '13/2/2025 10:15'],
    ['D/M/YYYY H:mm', '1/2/2025 09:15', '13/2/2025 9:15'],
    ['DD-MM-YYYY HH:mm:ss', '31-01-2025 09:15:59', '01-02-2025 09:15:59'],
    ['MM/DD/YYYY h:mm A', '12/31/2025 9:15 PM', '01/02/2025 11:15 am'],
    ['DD MMM YYYY', '01 Feb 2025', '02 Mar 2025'],
    ['D-MMM-YYYY HH:mm', '1-Feb-2025 10:00', '2-Mar-2025 10:00'],
    ['YYYY/MM/DD', '2025/01/02', '2025/01/13'],
    ['excel', 45810.5, 45811],
    ['excel', '45810.5', '45811'],
    ['unix', 1748854800, 1748854801],
  ])('are settled as %s where no other reading fits', (format, ...cells) => {
    expect(datesOf(...cells).time.formats).toEqual([format])
    expect(() =>
      parseMapping({ ...proposed(...cells.map((Opened) => ({ Opened }))).mapping }),
    ).not.toThrow()
  })

  it('that two readings fit are left out, and both readings are said', () => {
    const { time, guesses } = datesOf('01/02/2025', '12/12/2025')
    expect(time.formats).toEqual([])
    expect(guessesAt(guesses, 'time.formats')).toEqual([
      {
        place: 'time.formats',
        why: 'left out: no day in "Opened" is over 12, so both readings fit',
        readings: ['DD/MM/YYYY', 'MM/DD/YYYY'],
      },
    ])
  })

  it('that contradict one another are left out, and both readings are said', () => {
    const { time, guesses } = datesOf('13/02/2025', '02/13/2025')
    expect(time.formats).toEqual([])
    expect(guessesAt(guesses, 'time.formats')).toMatchObject([
      {
        why: expect.stringContaining('stand in both places'),
        readings: ['DD/MM/YYYY', 'MM/DD/YYYY'],
      },
    ])
  })

  it('written in two ways that can be told apart are both settled', () => {
    expect(datesOf('13/02/2025', '02/13/2025 09:00').time.formats).toEqual([
      'DD/MM/YYYY',
      'MM/DD/YYYY HH:mm',
    ])
  })

  it('are not taken from another column: what is settled there is open here', () => {
    const { mapping, guesses } = proposed(
      { Opened: '13/02/2025', Closed: '01/03/2025', Due: '2025-03-01' },
      { Opened: '14/02/2025', Closed: '02/03/2025', Due: '2025-03-01' },
    )
    expect(mapping.time).toMatchObject({
      formats: ['DD/MM/YYYY', 'iso'],
      formatsOf: { closed: [] },
    })
    expect(guessesAt(guesses, 'time.formatsOf.closed')[0]?.readings).toEqual([
      'DD/MM/YYYY',
      'MM/DD/YYYY',
    ])
    expect(messageOf('INVALID_MAPPING', () => parseMapping(mapping))).toContain(
      'time.formatsOf.closed',
    )
  })

  it('that clash between columns stand apart, each with its own', () => {
    const { time } = proposed({ Opened: '13/02/2025', Closed: '02/14/2025' }).mapping
    expect(time).toMatchObject({
      formats: ['DD/MM/YYYY'],
      formatsOf: { opened: ['DD/MM/YYYY'], closed: ['MM/DD/YYYY'] },
    })
  })

  it('are not seen in a column that holds none, whatever its header', () => {
    const { columns, guesses } = datesOf('yes', 'no')
    expect(columns).toEqual({})
    expect(guessesAt(guesses, 'columns.opened')[0]?.why).toBe(
      'left out: "Opened" fits, but holds no dates',
    )
  })

  it('of two digits for the year are not read', () => {
    expect(datesOf('13/02/25', '14/02/25').columns).toEqual({})
  })
})

describe('words in a proposed mapping', () => {
  it('stand for the channels of the shipped synonyms; others are left to a person', () => {
    const { mapping, guesses } = proposed(
      { Channel: 'Phone' },
      { Channel: 'phone ' },
      { Channel: 'API' },
      { Channel: 'Kiosk' },
      { Channel: '' },
    )
    expect(mapping.values?.channel).toEqual({ API: 'exclude', Phone: 'telephone' })
    expect(guessesAt(guesses, 'values.channel').at(-1)?.readings).toEqual(['Kiosk'])
  })

  it('stand for statuses that mean one thing everywhere; others are left to a person', () => {
    const { mapping, guesses } = proposed(
      { Status: 'Closed' },
      { Status: 'In Progress' },
      { Status: 'Merged' },
      { Status: 'Gone fishing' },
    )
    expect(mapping.values?.status).toEqual({
      Closed: 'closed',
      'In Progress': 'open',
      Merged: 'merged',
    })
    expect(guessesAt(guesses, 'values.status').at(-1)?.readings).toEqual(['Gone fishing'])
  })

  it('stand for how a call ended', () => {
    const { mapping } = proposed({ 'Call outcome': 'Handled' }, { 'Call outcome': 'Lost' })
    expect(mapping.values?.queueOutcome).toEqual({ Handled: 'answered', Lost: 'abandoned' })
  })

  it('are not repeated where the column holds something else than words', () => {
    const rows = Array.from({ length: 50 }, (_, index) => ({ Source: `Ada ${index}` }))
    const { mapping, guesses } = proposed(...rows)
    expect(mapping.columns).toEqual({})
    expect(guessesAt(guesses, 'columns.channel')[0]?.why).toContain('too many different words')
    expect(JSON.stringify(guesses)).not.toContain('Ada')
  })
})

describe('measures in a proposed mapping', () => {
  it.each([
    ['Wait (secs)', ['12', '13.5'], { wait: { column: 'Wait (secs)', unit: 'seconds' } }],
    ['Queue time', ['0:12', '1:02:03'], { wait: { column: 'Queue time', unit: 'text' } }],
    ['Queue time', ['2m 05s'], { wait: { column: 'Queue time', unit: 'text' } }],
    [
      'reply_time_in_minutes',
      [12, 4],
      { reply: { column: 'reply_time_in_minutes', unit: 'minutes' } },
    ],
    ['First response time', ['2025-06-02'], { firstReply: 'First response time' }],
    ['CSAT', ['1', '5'], { satisfaction: { column: 'CSAT', scale: '1-5' } }],
    ['CSAT', ['0', '10'], { satisfaction: { column: 'CSAT', scale: '0-10' } }],
  ] as const)('are taken from %s with cells like %j', (header, cells, columns) => {
    expect(columnsFor(header, ...cells)).toEqual(columns)
  })

  it.each([
    ['Queue time', ['12', '13'], 'columns.wait', 'nothing says the unit'],
    ['Wait (secs)', ['soon'], 'columns.wait', 'it holds no durations'],
    ['CSAT', ['Good', 'Bad'], 'columns.satisfaction', 'no whole scores'],
  ] as const)(
    'are left out of %s with cells like %j, with the reason',
    (header, cells, place, why) => {
      const { mapping, guesses } = proposed(...cells.map((cell) => ({ [header]: cell })))
      expect(mapping.columns).toEqual({})
      expect(guessesAt(guesses, place)[0]?.why).toContain(why)
    },
  )

  it('say that nothing in a file tells how first-contact resolution was decided', () => {
    const { mapping, guesses } = proposed({ FCR: 'Yes' })
    expect(mapping.firstContact).toEqual({ method: 'agent-logged', kind: 'native' })
    expect(guessesAt(guesses, 'firstContact.method')).toHaveLength(1)
  })
})

describe('the grain of a proposed mapping', () => {
  it('is events where a case comes twice, by the column that says when a row was written', () => {
    const rows = [1, 2].map((day) => ({ 'Case ID': 'A', 'Modified on': `2025-06-0${day}` }))
    const { mapping, guesses } = proposed(...rows)
    expect(mapping.source).toMatchObject({
      grain: 'event',
      key: 'Case ID',
      keep: { which: 'last', by: 'Modified on' },
    })
    expect(guessesAt(guesses, 'source.grain')).toHaveLength(1)
  })

  it('leaves open which event counts where no column tells', () => {
    const { mapping, guesses } = proposed({ 'Case ID': 'A' }, { 'Case ID': 'A' })
    expect(mapping.source).not.toHaveProperty('keep')
    expect(guessesAt(guesses, 'source.keep')[0]?.why).toContain('say which row counts')
    expect(
      messageOf('INVALID_MAPPING', () =>
        parseMapping({ ...mapping, time: { ...mapping.time, formats: ['iso'] } }),
      ),
    ).toContain('source.keep')
  })
})

describe('words that look like somebody’s own', () => {
  it.each(['ada@quill.example', '01632 960 517', 'Mrs Quill', 'ZZ99 9ZZ', 'AB12 CDE'])(
    'are never repeated: %s',
    (own) => {
      const proposed = proposeMapping(
        sampleOf([
          { Opened: '2025-06-13', Source: 'Phone', Status: 'Open' },
          { Opened: '2025-06-13', Source: own, Status: own },
        ]),
      )
      expect(JSON.stringify(proposed)).not.toContain(own)
      expect(proposed.guesses).toContainEqual({
        place: 'columns.channel',
        why: 'left out: "Source" fits, but it holds words that look like somebody\'s own',
      })
      expect(proposed.mapping.columns).toEqual({ opened: 'Opened' })
    },
  )
})

describe('rows of totals', () => {
  it('are proposed to be skipped', () => {
    const { mapping, guesses } = proposeMapping(
      sampleOf([
        { Ref: 'A1', Opened: '2025-06-13' },
        { Ref: 'Total', Opened: '1' },
        { Ref: 'Grand total', Opened: '1' },
        { Ref: 'Totalled bins', Opened: '2025-06-14' },
      ]),
    )
    expect(mapping.source.skip).toEqual(['Total', 'Grand total'])
    expect(guesses.map(({ place }) => place)).toContain('source.skip')
  })

  it('are not there where no row begins so', () => {
    expect(proposeMapping(sampleOf([{ Ref: 'A1' }])).mapping.source).not.toHaveProperty('skip')
  })
})

describe('a sample of an export', () => {
  const sampled = (name: string, text: string) =>
    sampleTable({
      name,
      bytes: (async function* () {
        yield new TextEncoder().encode(text)
      })(),
    })

  it.each([
    ['a title', 'Contacts of April;;\nOpened;Channel;Notes\n2025-06-02;Phone;\n', 2],
    ['a title of one cell', 'Contacts of April\n\nOpened;Channel;Notes\n2025-06-02;Phone;\n', 3],
    ['blank rows', '\n;;\nOpened;Channel;Notes\n2025-06-02;Phone;\n', 3],
  ])('has its headers below %s', async (_, text, headerRow) => {
    const sample = await sampled('a.csv', text)
    expect(sample).toEqual({
      name: 'a.csv',
      source: { format: 'csv', headerRow },
      columns: ['Opened', 'Channel', 'Notes'],
      rows: [['2025-06-02', 'Phone', '']],
    })
    const { mapping, guesses } = proposeMapping(sample)
    expect(mapping.source.headerRow).toBe(headerRow)
    expect(guesses.map(({ place }) => place)).toContain('source.headerRow')
  })

  it('has its headers in the first row where none looks like headers', async () => {
    const text = `Wann;Wie\n${'2025-06-02;Phone\n'.repeat(30)}`
    expect(await sampled('a.csv', text)).toMatchObject({ columns: ['Wann', 'Wie'] })
  })

  it.each([
    ['a title', [['Contacts of April'], [], ['Opened', 'Channel'], [45_000, 'Phone']]],
    ['blank rows', [[], [], ['Opened', 'Channel'], [45_000, 'Phone']]],
  ])('of a workbook has its headers below %s', async (_, rows) => {
    const book = workbook({ Cases: rowsXml(rows) })
    const bytes = (async function* () {
      yield book
    })()
    expect(await sampleTable({ name: 'a.xlsx', bytes })).toMatchObject({
      source: { format: 'xlsx', headerRow: 3 },
      columns: ['Opened', 'Channel'],
      rows: [[45_000, 'Phone']],
    })
  })

  it('of a workbook that begins with another sheet asks for the one of the contacts', async () => {
    const book = workbook({ Cover: rowsXml([['A council']]), Cases: rowsXml([['Opened', 'Ref']]) })
    const bytes = (async function* () {
      yield book
    })()
    const { guesses } = proposeMapping(await sampleTable({ name: 'a.xlsx', bytes }))
    expect(guesses.map(({ place }) => place)).toContain('source.sheet')
  })

  it('is taken from delimited text', async () => {
    expect(await sampled('a.csv', 'Opened;Channel\n2025-06-02;Phone\n')).toEqual({
      name: 'a.csv',
      source: { format: 'csv' },
      columns: ['Opened', 'Channel'],
      rows: [['2025-06-02', 'Phone']],
    })
  })

  it.each([
    ['a.json', '[{"id":1,"via":{"channel":"web"}},{"id":2,"tags":[1]}]', undefined],
    ['a.json', '{"count":2,"value":[{"id":1,"via":{"channel":"web"}},{"id":2}]}', 'value'],
    ['a.json', '{"data":{"rows":[{"id":1,"via":{"channel":"web"}},{"id":2}]}}', 'data.rows'],
    ['a.ndjson', '{"id":1,"via":{"channel":"web"}}\n{"id":2}\n', undefined],
  ])('is taken from records of %s: %s', async (name, text, records) => {
    const sample = await sampled(name, text)
    expect(sample.source.records).toBe(records)
    expect(sample.columns).toEqual(['id', 'via.channel'])
    expect(sample.rows).toEqual([
      [1, 'web'],
      [2, undefined],
    ])
  })

  it.each(['{"a":1}', '[1,2]', 'no JSON', ''])(
    'is not taken from JSON without records: %s',
    async (text) => {
      await expect(sampled('a.json', text)).rejects.toMatchObject({ code: 'UNREADABLE_EXPORT' })
    },
  )

  it('is of the first rows alone', async () => {
    const rows = Array.from({ length: 9000 }, (_, index) => `${index},Phone`)
    const sample = await sampled('a.csv', `ID,Channel\n${rows.join('\n')}\n`)
    expect(sample.rows.length).toBeLessThan(9000)
    expect(sample.rows.length).toBeGreaterThanOrEqual(2000)
  })
})
