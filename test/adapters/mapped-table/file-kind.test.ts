import { describe, expect, it } from 'vitest'
import { dynamicsExcel } from '../../../adapters/dynamics/index.ts'
import { mappedTable } from '../../../adapters/mapped-table/index.ts'
import { zendesk } from '../../../adapters/zendesk/index.ts'
import { failureOf, readingOf } from '../reading-of.ts'
import { smallMapping } from './support.ts'
import { rowsXml, workbook } from './workbook.ts'

type Format = 'csv' | 'json' | 'ndjson' | 'xlsx'

const mappingOf = (format: Format) => ({ ...smallMapping, source: { format, grain: 'case' } })

const failure = (content: string | Uint8Array, format: Format) =>
  failureOf(mappedTable, content, { mapping: mappingOf(format) })

const beginning = (...bytes: readonly number[]) =>
  Uint8Array.from({ length: 600 }, (_, place) => bytes[place] ?? 0)

const CSV = 'Opened,Caller\n2025-04-01,Ada Quill\n'
const JSON_TEXT = '[\n  {"Opened": "2025-04-01", "Caller": "Ada Quill"}\n]\n'
const SHEET = workbook({ Cases: rowsXml([['Opened'], ['2025-04-01']]) })
const PAGE = '<!DOCTYPE html>\n<html><body>Ada Quill</body></html>\n'
const OLD = beginning(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)

describe('a file of another kind than its mapping says', () => {
  it.each<[string, string | Uint8Array, Format, RegExp]>([
    ['a workbook', SHEET, 'csv', /it is a workbook or another packed file: give `xlsx`/],
    ['a workbook', SHEET, 'json', /it is a workbook/],
    ['an old workbook', OLD, 'xlsx', /old kind \(\.xls\), or one that is locked: save it as/],
    ['an old workbook', OLD, 'csv', /old kind/],
    ['a PDF', '%PDF-1.7\n1 0 obj', 'csv', /it is a PDF: export the table/],
    ['a packed file', beginning(0x1f, 0x8b, 8), 'ndjson', /packed by gzip: unpack it/],
    ['a page', PAGE, 'csv', /it is a page, HTML or XML/],
    ['a page', `\uFEFF \n${PAGE}`, 'json', /it is a page/],
    ['a page named as a workbook', '<table><tr><td>Opened</td></tr></table>', 'xlsx', /a page/],
    ['JSON', JSON_TEXT, 'csv', /it is JSON: give `json`, or `ndjson`/],
    ['JSON lines', '{"Opened":"2025-04-01"}\n', 'xlsx', /it is JSON/],
    ['CSV', CSV, 'xlsx', /no XLSX workbook, .* if it is a CSV, say so/],
    ['CSV', CSV, 'json', /no JSON, as it does not begin like it: if it is a CSV/],
    [
      'quoted CSV',
      '"Case","Opened"\n"1","x"\n',
      'json',
      /as it does not begin like it: if it is a CSV/,
    ],
  ])('is called what it is, and never quoted: %s', async (_, content, format, message) => {
    const found = await failure(content, format)
    expect(found).toMatch(/^UNREADABLE_EXPORT export\.csv: /)
    expect(found).toMatch(message)
    expect(found).not.toContain('Ada')
  })

  it('is called so by presets too', async () => {
    expect(await failureOf(zendesk, CSV)).toMatch(/choose the adapter for it/)
    expect(await failureOf(dynamicsExcel, CSV)).toMatch(/choose the adapter for it/)
    expect(await failureOf(zendesk, PAGE)).toMatch(/it is a page/)
  })

  it.each([1, 7, 65_536])(
    'is known in whatever pieces its bytes come, such as of %i',
    async (size) => {
      await expect(
        readingOf(mappedTable, PAGE, { mapping: mappingOf('csv') }, size),
      ).rejects.toThrow(/it is a page/)
    },
  )
})

describe('a file that begins a little like another kind', () => {
  it.each(['{Opened},x', '[Opened]', '<Opened', 'PK', '%', 'PDF'])(
    'is read as the CSV that it is: %s',
    async (header) => {
      const columns = { opened: header.split(',')[0] ?? '' }
      const mapping = { ...mappingOf('csv'), columns }
      const row = header.includes(',') ? '2025-04-01,' : '2025-04-01'
      const { reckoning } = await readingOf(mappedTable, `${header}\n${row}\n`, { mapping }, 1)
      expect(reckoning).toMatchObject({ read: 1, used: 1 })
    },
  )
})
