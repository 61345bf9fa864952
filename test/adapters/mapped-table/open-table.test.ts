import { describe, expect, it } from 'vitest'
import type { Mapping } from '../../../adapters/mapped-table/mapping.ts'
import { openTable } from '../../../adapters/mapped-table/open-table.ts'
import { rowsOf, shapeOf, sourceOf, valuesOf } from './source-of.ts'
import { rowsXml, workbook } from './workbook.ts'

const mapping = (given: Partial<Mapping> = {}): Mapping => ({
  id: 'test',
  version: '1.0.0',
  title: 'A test',
  source: shapeOf({ key: 'id' }),
  time: { zone: 'Europe/London', ambiguous: 'reject', formats: ['iso'], nation: 'england' },
  columns: { opened: 'opened', channel: 'via.channel' },
  ...given,
})

const columnsOf = async (content: string, given?: Partial<Mapping>) =>
  (await openTable(sourceOf(content), mapping(given))).columns

const failure = (content: string, given?: Partial<Mapping>) =>
  columnsOf(content, given).then(
    () => undefined,
    (error: { code: string; message: string }) => `${error.code} ${error.message}`,
  )

describe('openTable', () => {
  it('reads each format as the same table', async () => {
    const columns = ['id', 'opened', 'via.channel']
    const values = [['A1', '2025-04-01', 'Phone']]
    const csv = 'id,opened,via.channel\nA1,2025-04-01,Phone\n'
    const record = { id: 'A1', opened: '2025-04-01', via: { channel: 'Phone' }, name: 'Mary' }
    const contents = {
      csv,
      ndjson: `${JSON.stringify(record)}\n`,
      json: JSON.stringify([record]),
      xlsx: workbook({ Cases: rowsXml([columns, values[0] ?? []]) }),
    }
    for (const format of ['csv', 'ndjson', 'json', 'xlsx'] as const) {
      const source = shapeOf({ format, key: 'id' })
      const table = await openTable(sourceOf(contents[format]), mapping({ source }))
      expect([format, table.columns]).toEqual([format, columns])
      expect(await valuesOf(table)).toEqual(values)
    }
  })

  it('wants every column that the mapping names of JSON, once', async () => {
    const given = mapping({
      source: shapeOf({ format: 'ndjson', key: 'id', keep: { which: 'last', by: 'updated' } }),
      columns: {
        opened: 'opened',
        wait: { column: 'wait', unit: 'seconds' },
        extra: { replies: 'replies' },
      },
      filters: [{ column: 'opened', in: ['x'], reason: 'test' }],
    })
    const table = await openTable(sourceOf('{"id":1}\n'), given)
    expect([...table.columns].sort()).toEqual(['id', 'opened', 'replies', 'updated', 'wait'])
  })

  it('refuses a column by its place in JSON, which has no places', async () => {
    const source = shapeOf({ format: 'json' })
    expect(await failure('[{}]', { source, columns: { opened: 2 } })).toMatch(
      /^UNREADABLE_EXPORT export\.csv: JSON has no column 2; name a key in `columns\.opened`/,
    )
  })

  it('refuses a header that the mapping names and that is there twice, and says what to do', async () => {
    expect(await failure('id,opened,opened\n')).toBe(
      'UNREADABLE_EXPORT export.csv: column `opened` is there twice, as column 2 and 3: ' +
        'say in `columns.opened` of the mapping which one by its place, such as 2',
    )
    expect(await failure('id,Opened,OPENED\n')).toMatch(/`opened` is there twice/)
  })

  it('takes one of two by its place, by its exact case, or where the mapping names neither', async () => {
    expect(await failure('id,opened,opened\n', { columns: { opened: 3 } })).toBeUndefined()
    expect(await failure('id,opened,OPENED\n')).toBeUndefined()
    expect(await failure('id,opened,note,note\n')).toBeUndefined()
  })

  it("calls a column by the mapping's name where it goes by another, whatever its case", async () => {
    const source = shapeOf({ key: 'id', aliases: { opened: ['Date/Time Opened', 'Created'] } })
    expect(await columnsOf('id,date/time  opened,x\n', { source })).toEqual(['id', 'opened', 'x'])
    expect(await columnsOf('id,Opened,Created\n', { source })).toEqual(['id', 'Opened', 'Created'])
  })

  it('refuses two columns that could both be the one', async () => {
    const source = shapeOf({ key: 'id', aliases: { opened: ['Date/Time Opened', 'Created'] } })
    expect(await failure('id,Created,Date/Time Opened\n', { source })).toMatch(
      /several columns could be `opened`: as column 3 and 2/,
    )
  })

  it('keeps what the reader noticed, which is complete when the rows are through', async () => {
    const bytes = Uint8Array.from(
      [...'id,opened\nM\u00f4n,x\n\nA2,x\n'].map((letter) => letter.charCodeAt(0)),
    )
    const table = await openTable(sourceOf(bytes), mapping())
    expect(await rowsOf(table)).toHaveLength(2)
    expect(table.warnings).toHaveLength(1)
    expect(table.leftOut).toEqual({ 'blank row': 1 })
  })

  it('gives the same rows, with the same numbers, whatever columns are added that no role names', async () => {
    const plain = await openTable(sourceOf('id,opened\nA1,x\n'), mapping())
    const wide = await openTable(sourceOf('name,id,opened,name\nMary,A1,x,Jones\n'), mapping())
    const named = async (table: typeof plain) =>
      (await rowsOf(table)).map(({ number, values }) => [
        number,
        values[table.columns.indexOf('id')],
      ])
    expect(await named(wide)).toEqual(await named(plain))
  })
})
