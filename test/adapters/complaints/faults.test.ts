import { describe, expect, it } from 'vitest'
import { complaints } from '../../../adapters/complaints/index.ts'
import type { ComplaintsMapping } from '../../../adapters/complaints/mapping.ts'
import { rowsXml, workbook } from '../mapped-table/workbook.ts'
import { failureOf, readingOf } from '../reading-of.ts'
import { figuresIn, mapping, measuresIn, register } from './some-registers.ts'

const HEADER = 'ref,stage,received,acknowledged,answered,outcome,service'
const columns = { ...mapping.columns, service: 'service' }
const rows = [
  ['a', '1', '2025-06-02', '2025-06-03', '2025-06-17', 'yes', 'Ynys Môn ferries'],
  ['a', '2', '2025-07-14', '2025-07-15', '', '', 'Ynys Môn ferries'],
  ['b', '1', '2025-06-12', '2025-06-30', '2025-07-24', 'no', 'Bins, bulky'],
  ['c', '1', '2025-07-30', '', '', '', 'Bins, bulky'],
]
const dayAs = (turned: (year: string, month: string, day: string) => string) =>
  rows.map((row) =>
    row.map((cell) => cell.replace(/^(\d{4})-(\d\d)-(\d\d)$/, (_, y, m, d) => turned(y, m, d))),
  )
const csvOf = (table: readonly (readonly string[])[], between = ',') =>
  register(
    table.map((row) =>
      row.map((cell) => (cell.includes(between) ? `"${cell}"` : cell)).join(between),
    ),
    HEADER.replaceAll(',', between),
  )
const given = (own: object = {}): ComplaintsMapping => ({ ...mapping, columns, ...own })
const readAs = (content: string | Uint8Array, own: object = {}) =>
  readingOf(complaints, content, { mapping: given(own) })
const expected = await readAs(csvOf(rows))
const time = (...formats: string[]) => ({ time: { ...mapping.time, formats } })
const windows = Uint8Array.from(csvOf(rows), (letter) => letter.charCodeAt(0))

describe('the same register', () => {
  it.each<[string, string | Uint8Array, object]>([
    ['with British days', csvOf(dayAs((y, m, d) => `${d}/${m}/${y}`)), time('DD/MM/YYYY')],
    ['with American days', csvOf(dayAs((y, m, d) => `${m}/${d}/${y}`)), time('MM/DD/YYYY')],
    [
      'with times of day',
      csvOf(dayAs((y, m, d) => `${d}/${m}/${y} 23:59`)),
      time('DD/MM/YYYY HH:mm'),
    ],
    ['by clocks in UTC', csvOf(dayAs((y, m, d) => `${y}-${m}-${d}T22:59:00Z`)), {}],
    ['with a byte order mark', `\ufeff${csvOf(rows)}`, {}],
    ['in Windows-1252', windows, {}],
    ['with semicolons', csvOf(rows, ';'), { source: { format: 'csv', delimiter: ';' } }],
    ['with quoted line breaks', csvOf(rows).replaceAll('yes', '"yes\n"'), {}],
    ['with words for nothing', csvOf(rows.map((row) => row.map((cell) => cell || 'N/A'))), {}],
    [
      'with rows of a total and a footer',
      `${csvOf(rows)}Total,,,,,,\nPrinted on 4 August,,,,,,\n`,
      { source: { format: 'csv', skip: ['Total'], stopAt: ['Printed'] } },
    ],
    [
      'with a title above',
      `Complaints 2025/26\n\n${csvOf(rows)}`,
      { source: { format: 'csv', headerRow: 3 } },
    ],
    [
      'with other headers',
      csvOf(rows).replace('stage', 'Complaint level'),
      { source: { format: 'csv', aliases: { stage: ['Complaint level'] } } },
    ],
    [
      'with columns that nobody maps',
      csvOf(rows).replaceAll('\n', ',Ada Quill\n').replace('Ada Quill', 'Complainant'),
      {},
    ],
    [
      'as JSON lines',
      rows
        .map((row) =>
          JSON.stringify(
            Object.fromEntries(HEADER.split(',').map((name, index) => [name, row[index]])),
          ),
        )
        .join('\n'),
      { source: { format: 'ndjson' } },
    ],
  ])('gives the same figures %s', async (_, content, own) => {
    const reading = await readAs(content, own)
    expect(reading.reckoning.rejected).toEqual({})
    expect(measuresIn(reading.councils)).toEqual(measuresIn(expected.councils))
  })

  it('gives them as a workbook with days as it has them', async () => {
    const cells = rows.map((row) =>
      row.map((cell) =>
        /^\d{4}-/.test(cell) ? { date: Date.parse(cell) / 86_400_000 + 25_569 } : cell || null,
      ),
    )
    const bytes = workbook({ Register: rowsXml([HEADER.split(','), ...cells]) })
    const reading = await readAs(bytes, { source: { format: 'xlsx' }, ...time('excel') })
    expect(measuresIn(reading.councils)).toEqual(measuresIn(expected.councils))
  })
})

describe('a register', () => {
  it('with days in two ways is told of, where the mapping takes both', async () => {
    const mixed = csvOf(rows)
      .replace('2025-06-02', '02/06/2025')
      .replace('2025-06-12', '12/06/2025')
    const reading = await readAs(mixed, time('iso', 'DD/MM/YYYY'))
    expect(figuresIn(reading)).toEqual(figuresIn(expected))
    expect(reading.reckoning.warnings).toEqual([
      'column "received" has dates written in 2 ways: 2 as iso, 2 as DD/MM/YYYY',
    ])
  })

  it('with days that could be meant in two ways is never guessed at', async () => {
    const content = csvOf(dayAs((y, m, d) => `${d}/${m}/${y}`))
    const failure = await failureOf(complaints, content, {
      mapping: given(time('DD/MM/YYYY', 'MM/DD/YYYY')),
    })
    expect(failure).toContain('time.formats.1: the same text fits `DD/MM/YYYY`, as another day')
  })

  it('with a row of totals leaves that out, wherever the name of it stands', async () => {
    const reading = await readAs(`${csvOf(rows)}Total,4,,,,,\n`)
    expect(reading.reckoning).toMatchObject({
      rejected: {},
      excluded: { 'a total of other rows': 1 },
    })
  })

  it('with a title above its headers is refused with the remedy', async () => {
    const failure = await failureOf(complaints, `Complaints,2025/26\n${csvOf(rows)}`, {
      mapping: given(),
    })
    expect(failure).toContain('there is no column "ref"')
    expect(failure).toContain('say in `source.headerRow` which row has the headers')
    const renamed = csvOf(rows).replace('ref', 'id')
    const other = await failureOf(complaints, renamed, { mapping: given() })
    expect(other).toMatch(/there is no column "ref".*can't do without it$/)
  })

  it('with a header twice is refused', async () => {
    const content = csvOf(rows).replace('outcome', 'received')
    expect(await failureOf(complaints, content, { mapping: given() })).toMatch(/received/)
  })

  it('with references that look like people tells none of them', async () => {
    const content = csvOf(rows).replaceAll('a,', 'Ada Quill,').replaceAll('b,', '01632 960517,')
    const failure = await failureOf(
      complaints,
      `${content}${csvOf(rows).split('\n')[1]?.replace('a,', 'Ada Quill,')}\n`,
      { mapping: given() },
    )
    expect(failure).toMatch(/^UNREADABLE_EXPORT export.csv: row 6 has a complaint at a stage/)
    expect(`${failure}${JSON.stringify(await readAs(content))}`).not.toMatch(/Quill|960517/)
  })
})
