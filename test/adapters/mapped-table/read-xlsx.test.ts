import { describe, expect, it, vi } from 'vitest'
import type { TableSource } from '../../../adapters/mapped-table/mapping.ts'
import { readXlsx } from '../../../adapters/mapped-table/read-xlsx.ts'
import { rowsOf, shapeOf, sourceOf } from './source-of.ts'
import { rowsXml, workbook } from './workbook.ts'

async function read(content: Uint8Array, shape: Partial<TableSource> = {}) {
  const source = { ...sourceOf(content, 1000), name: 'export.xlsx' }
  const table = await readXlsx(source, shapeOf({ format: 'xlsx', ...shape }))
  return { table, rows: await rowsOf(table) }
}

const failure = (content: Uint8Array, shape?: Partial<TableSource>) =>
  read(content, shape).then(
    () => undefined,
    (error: { code: string; message: string }) => `${error.code} ${error.message}`,
  )

const HEADER = ['id', 'opened', 'wait']

describe('readXlsx', () => {
  it('gives headers, rows and their numbers, and values as the workbook has them', async () => {
    const sheet = rowsXml([HEADER, ['A1', { date: 46113.5 }, 12], ['A2', null, true]])
    const { table, rows } = await read(workbook({ Cases: sheet }))
    expect(table.columns).toEqual(HEADER)
    expect(table.epoch).toBe(1900)
    expect(rows).toEqual([
      { number: 2, values: ['A1', new Date('2026-04-01T12:00:00Z'), 12] },
      { number: 3, values: ['A2', undefined, true] },
    ])
  })

  it('reads the sheet that the mapping names, else the first', async () => {
    const file = workbook({ Notes: rowsXml([['note'], ['x']]), Cases: rowsXml([['id'], ['A1']]) })
    expect((await read(file)).table.columns).toEqual(['note'])
    expect((await read(file, { sheet: 'Cases' })).table.columns).toEqual(['id'])
    expect(await failure(file, { sheet: 'Calls' })).toMatch(/no sheet `Calls`.*`sheet`/)
  })

  it('gives a header that is a day as a day, wherever the process runs', async () => {
    const sheet = rowsXml([
      ['Indicator', { date: 45748 }],
      ['Calls', 12],
    ])
    const { table } = await read(workbook({ Cases: sheet }))
    expect(table.columns).toEqual(['Indicator', '2025-04-01'])
  })

  it.each(['1', 'true'])(
    'reads dates of a workbook whose days begin in 1904, stated as %s',
    async (stated) => {
      const sheet = rowsXml([HEADER, ['A1', { date: 46113 }, 46113]])
      const { table, rows } = await read(
        workbook({ Cases: sheet }, { properties: `date1904="${stated}"` }),
      )
      expect(table.epoch).toBe(1904)
      expect(rows).toMatchObject([{ values: ['A1', new Date('2030-04-02T00:00:00Z'), 46113] }])
    },
  )

  it('reads dates to the second, which the fraction of a day is not exact for', async () => {
    const sheet = rowsXml([['opened'], [{ date: 45659.4236111111 }]])
    const { rows } = await read(workbook({ Cases: sheet }))
    expect(rows).toMatchObject([{ values: [new Date('2025-01-02T10:10:00Z')] }])
  })

  it.each([
    ['1900', ''],
    ['1904', 'date1904="1"'],
  ])(
    'gives a duration with its hours, minutes and seconds, so that no unit is needed: epoch %s',
    async (_, properties) => {
      const sheet = rowsXml([['wait'], [{ time: 125 / 86_400 }], [{ time: 1.5 }], [{ time: 0 }]])
      const { rows } = await read(workbook({ Cases: sheet }, { properties }))
      expect(rows.flatMap(({ values }) => values)).toEqual(['0:02:05', '36:00:00', '0:00:00'])
    },
  )

  it('leaves out title rows, blank rows, totals and what follows the data', async () => {
    const sheet = rowsXml([
      ['Cases of May'],
      ['id', 'channel'],
      ['A1', 'Phone'],
      [null, ' '],
      ['Total', 1],
      ['A2', 'Web'],
      ['Printed by', 'someone'],
      ['A3', 'Web'],
    ])
    const { table, rows } = await read(workbook({ Cases: sheet }), {
      headerRow: 2,
      skip: ['total'],
      stopAt: ['Printed'],
    })
    expect(rows).toEqual([
      { number: 3, values: ['A1', 'Phone'] },
      { number: 6, values: ['A2', 'Web'] },
    ])
    expect(table.leftOut).toEqual({ 'blank row': 1, 'row that the mapping skips': 1 })
  })

  it('refuses a file without a header', async () => {
    expect(await failure(workbook({ Cases: '' }))).toMatch(/^UNREADABLE_EXPORT .*row 1, the header/)
    expect(await failure(workbook({ Cases: rowsXml([['id']]) }), { headerRow: 3 })).toMatch(/row 3/)
  })

  it('refuses an empty file, one that is no workbook, and one that is cut short', async () => {
    const whole = workbook({ Cases: rowsXml([['id'], ['A1']]) })
    expect(await failure(new Uint8Array())).toMatch(/^UNREADABLE_EXPORT export\.xlsx: it is empty/)
    expect(await failure(new TextEncoder().encode('id,channel\nA1,Phone\n'))).toMatch(
      /no XLSX workbook/,
    )
    expect(await failure(whole.subarray(0, whole.length - 40))).toMatch(/cut short/)
    const damaged = Uint8Array.from(whole)
    damaged.fill(0xff, 200, 600)
    expect(await failure(damaged)).toMatch(
      /^UNREADABLE_EXPORT export\.xlsx: it is (damaged|no XLSX)/,
    )
  })

  it('refuses a workbook that unpacks to more than the limit, without unpacking it', async () => {
    const file = workbook({ Cases: rowsXml([['id'], ['A1']]) }, { declaredSize: 4_000_000_000 })
    expect(await failure(file)).toMatch(
      /unpacks to 3815 MB, and 256 are the limit; save the sheet as CSV/,
    )
  })

  it('does not unpack more than a workbook declares', async () => {
    const sheet = rowsXml([['id'], ...Array.from({ length: 50_000 }, (_, row) => [`A${row}`])])
    expect(await failure(workbook({ Cases: sheet }, { declaredSize: 1000 }))).toMatch(
      /^UNREADABLE_EXPORT/,
    )
  })

  it('refuses cells so far apart that what lies between would not fit into memory', async () => {
    const far =
      '<row r="1"><c r="A1" t="inlineStr"><is><t>id</t></is></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    expect(await failure(workbook({ Cases: far }))).toMatch(/spans 1048576 rows and 16384 columns/)
    const further =
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="999999999999999"><c r="B2"><v>1</v></c></row>'
    expect(await failure(workbook({ Cases: further }))).toMatch(/spans 999999999999999 rows/)
  })

  it('never repeats what a damaged cell holds', async () => {
    const sheet = '<row r="1"><c r="A1" t="q"><v>Mary Jones</v></c></row>'
    const message = await failure(workbook({ Cases: sheet }))
    expect(message).toMatch(/^UNREADABLE_EXPORT/)
    expect(message).not.toContain('Mary')
  })

  it('says which package to install where it is not there', async () => {
    vi.doMock('read-excel-file/universal', () => {
      throw new Error('Cannot find package')
    })
    const file = workbook({ Cases: rowsXml([['id'], ['A1']]) })
    expect(await failure(file)).toMatch(
      /install the package read-excel-file, or save the sheet as CSV/,
    )
    vi.doUnmock('read-excel-file/universal')
  })
})
