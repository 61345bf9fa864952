import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import type { TableSource } from '../../../adapters/mapped-table/mapping.ts'
import { readDelimited } from '../../../adapters/mapped-table/read-delimited.ts'
import { sharedText } from '../../support/shared.ts'
import { piecesOf, rowsOf, shapeOf, sourceOf } from './source-of.ts'

async function read(
  content: string | Uint8Array,
  shape: Partial<TableSource> = {},
  pieceSize?: number,
) {
  const table = await readDelimited(sourceOf(content, pieceSize), shapeOf(shape))
  return { table, rows: await rowsOf(table) }
}

/** Numbers of the faulty rows, with their faults. */
async function faultsOf(content: string, shape?: Partial<TableSource>) {
  const { rows } = await read(content, shape)
  return Object.fromEntries(rows.flatMap(({ number, fault }) => (fault ? [[number, fault]] : [])))
}

const failure = (content: string | Uint8Array, shape?: Partial<TableSource>) =>
  read(content, shape).then(
    () => undefined,
    (error: { code: string; message: string }) => `${error.code} ${error.message}`,
  )

describe('readDelimited', () => {
  it('gives headers, rows and their numbers in the file, the header included', async () => {
    const { table, rows } = await read('id, channel \nA1,Phone\nA2,Web\n')
    expect(table.columns).toEqual(['id', 'channel'])
    expect(rows).toEqual([
      { number: 2, values: ['A1', 'Phone'] },
      { number: 3, values: ['A2', 'Web'] },
    ])
  })

  it.each([
    ['line feeds', '\n'],
    ['carriage returns and line feeds', '\r\n'],
    ['carriage returns alone', '\r'],
  ])('reads lines that end with %s, the last of them with or without', async (_, end) => {
    const lines = ['id,note', 'A1,"one, two"', 'A2,plain']
    const { rows } = await read(lines.join(end))
    expect(rows.map(({ values }) => values)).toEqual([
      ['A1', 'one, two'],
      ['A2', 'plain'],
    ])
    expect((await read(lines.join(end) + end)).rows).toEqual(rows)
  })

  it('takes carriage returns for line ends where line feeds stand within quotes alone', async () => {
    const { rows } = await read('id,"first\nnote"\rA1,"one\ntwo, ""three"""\rA2,x\r')
    expect(rows.map(({ values }) => values)).toEqual([
      ['A1', 'one\ntwo, "three"'],
      ['A2', 'x'],
    ])
  })

  it.each(['\r\r\n', '\n'])(
    'takes no stray carriage return for a line end, beside %j',
    async (end) => {
      const { rows } = await read(['id,note', 'A1,"x\ry"', 'A2,z'].join(end) + end)
      expect(rows).toHaveLength(2)
    },
  )

  it('keeps line breaks, delimiters and doubled quotes of a quoted cell', async () => {
    const { rows } = await read('id,note\r\nA1,"one\r\ntwo, ""three"""\r\nA2,""\r\n')
    expect(rows).toEqual([
      { number: 2, values: ['A1', 'one\r\ntwo, "three"'] },
      { number: 3, values: ['A2', ''] },
    ])
  })

  it.each([
    ['comma', 'id,a;b,c\n1,2;3,4\n', ['id', 'a;b', 'c']],
    ['semicolon', 'id;a,b;c\n1;2,3;4\n', ['id', 'a,b', 'c']],
    ['tab', 'id\ta,b\tc\n1\t2\t3\n', ['id', 'a,b', 'c']],
    ['bar', 'id|a,b|c\n1|2|3\n', ['id', 'a,b', 'c']],
    ['comma within quotes does not count', '"id,a,b";c\n"1,2,3";4\n', ['id,a,b', 'c']],
  ])('finds the delimiter that the header has most of: %s', async (_, content, columns) => {
    expect((await read(content)).table.columns).toEqual(columns)
  })

  it('takes the delimiter that the mapping names', async () => {
    expect((await read('a,b;c\n1,2;3\n', { delimiter: ';' })).table.columns).toEqual(['a,b', 'c'])
    expect((await read('a~b\n1~2\n', { delimiter: '~' })).rows).toMatchObject([
      { values: ['1', '2'] },
    ])
  })

  it('leaves title rows before the header out, and counts them in the row numbers', async () => {
    const content = 'Cases by channel\n\nid,channel\nA1,Phone\n'
    const { table, rows } = await read(content, { headerRow: 3 })
    expect(table.columns).toEqual(['id', 'channel'])
    expect(rows).toEqual([{ number: 4, values: ['A1', 'Phone'] }])
  })

  it('ends at the row where the mapping says that the data ends, whatever follows', async () => {
    const content = 'id,channel\nA1,Phone\nGrand Totals (1 record),\n"Copyright, ""unclosed\n'
    const { rows } = await read(content, { stopAt: ['Grand Totals'] })
    expect(rows).toEqual([{ number: 2, values: ['A1', 'Phone'] }])
    const footer = 'id,channel\n"A1","Phone"\n\n"Contacts of May"\n"Confidential"\n'
    const { table, rows: before } = await read(footer, { stopAt: ['Contacts of'] })
    expect(before).toEqual([{ number: 2, values: ['A1', 'Phone'] }])
    expect(table.leftOut).toEqual({ 'blank row': 1 })
  })

  it('leaves blank rows and totals out, and counts them', async () => {
    const content = 'id,channel\nA1,Phone\n\n , \nTOTAL,1\nA2,Web\n'
    const { table, rows } = await read(content, { skip: ['Total'] })
    expect(rows).toEqual([
      { number: 2, values: ['A1', 'Phone'] },
      { number: 6, values: ['A2', 'Web'] },
    ])
    expect(table.leftOut).toEqual({ 'blank row': 2, 'row that the mapping skips': 1 })
  })

  it('rejects a row with too few or too many cells, by its number', async () => {
    expect(await faultsOf('id,channel\nA1\nA2,Web\nA3,Web,more\n')).toEqual({
      2: 'fewer cells than the header',
      4: 'more cells than the header',
    })
  })

  it('takes a last row with a stray quote for a faulty row, and not for a blank one', async () => {
    const content = 'id,note\nA1,fine\nA2,"a" b\n'
    expect(await faultsOf(content)).toEqual({ 3: 'a stray quote' })
    expect((await read(content)).table.leftOut).toEqual({})
  })

  it('rejects a row with a stray quote, by its number, and reads on after it', async () => {
    const content = [
      'id,note,channel',
      'A1,5" pipe,Phone',
      'A2,"5" pipe",Phone',
      'A3,"fine ""5""",Phone',
      'A4,value",Phone',
      'A5, "spaced",Phone',
      'A6,fine,Phone',
    ]
    expect(await faultsOf(`${content.join('\n')}\n`)).toEqual({
      2: 'a stray quote',
      3: 'a stray quote',
      5: 'a stray quote',
      6: 'a stray quote',
    })
    const { rows } = await read(`${content.join('\r\n')}\r\n`)
    expect(rows.filter(({ fault }) => !fault).map(({ values }) => values)).toEqual([
      ['A3', 'fine "5"', 'Phone'],
      ['A6', 'fine', 'Phone'],
    ])
  })

  it('loses only the row to a quote that closes in a later one', async () => {
    const content = 'id,note\nA1,"never closed\nA2,fine\nA3,"fine, too"\nA4,fine\n'
    const { rows } = await read(content)
    expect(rows.map(({ number, values, fault }) => fault ?? [number, ...values])).toEqual([
      'a stray quote',
      [3, 'A2', 'fine'],
      [4, 'A3', 'fine, too'],
      [5, 'A4', 'fine'],
    ])
  })

  it('takes no longer over a file where every row has a stray quote', async () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => `A${index},"5" pipe"`)
    const faults = await faultsOf(`id,note\n${rows.join('\n')}\n`)
    expect(Object.keys(faults)).toHaveLength(20_000)
  })

  it('keeps no cell of a row that it rejects', async () => {
    const { rows } = await read('id,note\nMary Jones\n"Mary" Jones,x\n')
    expect(JSON.stringify(rows)).not.toContain('Mary')
  })

  it('rejects a row with a NUL character', async () => {
    expect(await faultsOf('id,note\nA1,a\0b\nA2,fine\n')).toEqual({ 2: 'a NUL character' })
    expect(await faultsOf('id,note\nA1,"a\0b"\nA2,fine\n')).toEqual({ 2: 'a NUL character' })
  })

  it('says that a header of NUL characters may be UTF-16', async () => {
    const bytes = Uint8Array.from([...'id,note\n'].flatMap((letter) => [letter.charCodeAt(0), 0]))
    expect(await failure(bytes)).toMatch(
      /^UNREADABLE_EXPORT export\.csv: .*UTF-16.*source\.encoding/,
    )
  })

  it.each([
    ['no bytes', ''],
    ['a byte order mark alone', '\uFEFF'],
    ['blank lines', '\r\n\r\n'],
  ])('refuses an empty file: %s', async (_, content) => {
    expect(await failure(content)).toBe(
      'UNREADABLE_EXPORT export.csv: it is empty; export it again',
    )
  })

  it('refuses a file that ends before its header, or has a blank one', async () => {
    expect(await failure('a title\n', { headerRow: 2 })).toMatch(/row 2, the header, .*`headerRow`/)
    expect(await failure(',,\nA1,Phone,x\n')).toMatch(/row 1, the header/)
    expect(await failure('id,"note\nA1,x\n')).toMatch(/row 1, the header/)
  })

  it('reads a header without rows as a table without rows', async () => {
    expect((await read('id,channel')).rows).toEqual([])
  })

  it('refuses a file that ends inside quotes, names the row and says that it may be cut', async () => {
    expect(await failure('id,note\nA1,fine\nA2,"cut in the mid')).toBe(
      'UNREADABLE_EXPORT export.csv: it ends inside quotes that row 3 opens; the file may be cut short: export it again',
    )
    expect(await failure('id,note\nA1,fine\nA2,"cut after a line\n')).toMatch(/row 3 .*cut short/)
  })

  it('says of a last row that is short and has no line end that the file may be cut', async () => {
    expect(await faultsOf('id,note,channel\nA1,x,Phone\nA2,x')).toEqual({
      3: 'fewer cells than the header, and no line end: the file may be cut short',
    })
  })

  it('refuses a single line of 50 MB without holding it', async () => {
    let taken = 0
    async function* endless() {
      const piece = new Uint8Array(1_000_000).fill(0x61)
      yield new TextEncoder().encode('id,note\n')
      for (; taken < 50; taken++) yield piece
    }
    const table = await readDelimited({ name: 'big.csv', bytes: endless() }, shapeOf())
    await expect(rowsOf(table)).rejects.toThrow(/big\.csv: row 2 is longer than 1048576 characters/)
    expect(taken).toBeLessThan(5)
  })

  it('refuses a header of 50 MB without holding it', async () => {
    const content = new Uint8Array(50_000_000).fill(0x61)
    expect(await failure(content)).toMatch(/row 1, the header/)
  })

  it('refuses a quoted cell that goes on for more than a row may', async () => {
    const content = `id,note\nA1,"${'line\n'.repeat(300_000)}"\n`
    expect(await failure(content)).toMatch(/row 2 is longer than .*quote that is never closed/)
  })

  it('tells which encoding it guessed', async () => {
    const bytes = Uint8Array.from(
      [...'id,town\nA1,M\u00f4n\n'].map((letter) => letter.charCodeAt(0)),
    )
    const { table, rows } = await read(bytes)
    expect(rows).toEqual([{ number: 2, values: ['A1', 'Môn'] }])
    expect(table.warnings).toEqual([expect.stringContaining('Windows-1252')])
  })

  it.each([9000, 20_000])(
    'lets go of a file whose data end before it does, after %i rows, and tells of damaged characters',
    async (count) => {
      const rows = 'A1,M\uFFFDn\n'.repeat(count)
      let isHeld = true
      async function* bytes() {
        try {
          yield* piecesOf(`id,town\n${rows}Total,1\n${rows}`, 4096)
        } finally {
          isHeld = false
        }
      }
      const shape = shapeOf({ stopAt: ['Total'] })
      const table = await readDelimited({ name: 'export.csv', bytes: bytes() }, shape)
      expect(await rowsOf(table)).toHaveLength(count)
      expect(isHeld).toBe(false)
      expect(table.warnings).toEqual([expect.stringMatching(/^damaged characters .*: \d+;/)])
    },
  )

  it('reads blank lines between the rows, and only counts them', async () => {
    const { table, rows } = await read('id,note\r\nA1,x\r\n\r\nA2,"y"\r\n\r\n')
    expect(rows.map(({ number, values }) => [number, ...values])).toEqual([
      [2, 'A1', 'x'],
      [4, 'A2', 'y'],
    ])
    expect(table.leftOut).toEqual({ 'blank row': 2 })
  })

  it('leaves headers that repeat for the mapping to judge', async () => {
    expect((await read('id,note,note\n1,2,3\n')).table.columns).toEqual(['id', 'note', 'note'])
  })

  const cell = fc.string({ unit: fc.constantFrom('a', 'é', ' ', '"', ',', '\n', '\r\n', ';') })
  const quoted = (value: string) => `"${value.replaceAll('"', '""')}"`
  const written = (value: string, bare: boolean) =>
    bare && /^[aé]+$/.test(value) ? value : quoted(value)
  const cells = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 20 })

  test.prop([cells, fc.boolean(), fc.integer({ min: 1, max: 64 })])(
    'reads back whatever cells strict CSV can hold, in whatever pieces the bytes come',
    async (table, bare, pieceSize) => {
      const lines = table.map((row) => `x,${row.map((one) => written(one, bare)).join(',')}`)
      const content = `k,a,b,c\r\n${lines.join('\r\n')}\r\n`
      const { rows } = await read(content, { delimiter: ',' }, pieceSize)
      expect(rows.map(({ values }) => values)).toEqual(table.map((row) => ['x', ...row]))
    },
  )

  test.prop([
    fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ' ', '\r\n', '\0'), maxLength: 60 }),
    fc.integer({ min: 1, max: 9 }),
  ])('reads any text alike in one piece and in many', async (text, pieceSize) => {
    const outcome = (size?: number) =>
      read(`a,b\n${text}`, {}, size).then(
        ({ rows }) => rows,
        (error: Error) => error.message,
      )
    expect(await outcome(pieceSize)).toEqual(await outcome())
  })

  const bulk = sharedText('data/open311-spec-samples/georeport-bulk-service-request.csv')
  it.skipIf(bulk === undefined)(
    'rejects the stray quote of the official Open311 sample',
    async () => {
      const { table } = await read(bulk ?? '')
      expect(table.columns[0]).toBe('service_request_id')
      expect(Object.values(await faultsOf(bulk ?? ''))).toContain('a stray quote')
    },
  )

  const authorities = sharedText('data/uk-local-authorities/uk_local_authorities_future.csv')
  it.skipIf(authorities === undefined)(
    'reads every row of the table of UK local authorities, and notices the names that are damaged',
    async () => {
      const { table, rows } = await read(authorities ?? '')
      expect(rows.filter(({ fault }) => fault)).toEqual([])
      expect(rows).toHaveLength(470)
      expect(table.warnings).toEqual([expect.stringMatching(/^characters .*twice.*: 2;/)])
    },
  )

  const ticket = sharedText('data/vendor-schema-seeds/zendesk/ticket_data.csv')
  it.skipIf(ticket === undefined)('reads tickets whose cells hold lists as text', async () => {
    const { table, rows } = await read(ticket ?? '')
    const merged = table.columns.indexOf('merged_ticket_ids')
    expect(rows.map(({ values }) => values[merged])).toContain('[]')
    expect(rows.filter(({ fault }) => fault)).toEqual([])
  })

  const volumes = sharedText('data/uk-fixmystreet-volumes/LAD-all-SHEF_B-2018.csv')
  it.skipIf(volumes === undefined)("reads every row of FixMyStreet's volumes", async () => {
    const { rows } = await read(volumes ?? '')
    expect(rows.filter(({ fault }) => fault)).toEqual([])
    expect(rows).toHaveLength(5140)
  })
})
