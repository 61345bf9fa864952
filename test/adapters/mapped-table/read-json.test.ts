import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import type { TableSource } from '../../../adapters/mapped-table/mapping.ts'
import { readJson } from '../../../adapters/mapped-table/read-json.ts'
import { sharedText } from '../../support/shared.ts'
import { rowsOf, shapeOf, sourceOf } from './source-of.ts'

async function read(
  content: string | Uint8Array,
  wanted: readonly string[],
  shape: Partial<TableSource> = {},
  pieceSize?: number,
) {
  const source = { ...sourceOf(content, pieceSize), name: 'export.json' }
  const table = await readJson(source, shapeOf({ format: 'json', ...shape }), wanted)
  return { table, rows: await rowsOf(table) }
}

const lines = (content: string | Uint8Array, wanted = ['id'], pieceSize?: number) =>
  read(content, wanted, { format: 'ndjson' }, pieceSize)

const failureOf = (reading: Promise<unknown>) =>
  reading.then(
    () => undefined,
    (error: Error & { code: string }) => `${error.code} ${error.message} ${error.cause ?? ''}`,
  )

describe('readJson, a document', () => {
  it('gives the wanted paths of each record, and nothing else', async () => {
    const records = [
      { id: 'A1', via: { channel: 'phone' }, name: 'Mary Jones' },
      { id: 2, via: null },
    ]
    const { table, rows } = await read(JSON.stringify(records), ['id', 'via.channel'])
    expect(table.columns).toEqual(['id', 'via.channel'])
    expect(rows).toEqual([
      { number: 1, values: ['A1', 'phone'] },
      { number: 2, values: [2, undefined] },
    ])
  })

  it('finds the list where the mapping says that the records are', async () => {
    const content = JSON.stringify({ result: { value: [{ id: 'A1' }] } })
    const { rows } = await read(content, ['id'], { records: 'result.value' })
    expect(rows).toEqual([{ number: 1, values: ['A1'] }])
    expect(await failureOf(read(content, ['id']))).toMatch(
      /no list at its root; .*`source\.records`/,
    )
    expect(await failureOf(read(content, ['id'], { records: 'records' }))).toMatch(
      /no list at `records`/,
    )
    expect(await failureOf(read('"text"', ['id'], { records: 'length' }))).toMatch(
      /no list at `length`/,
    )
  })

  it('takes a key with dots for what it is, places of a list, and aliases where a path is absent', async () => {
    const records = [
      {
        'origin@OData.Value': 'Phone',
        stats: { 'a.b': { c: 1 } },
        tags: [{ name: 'x' }, { name: 'y' }],
      },
      { origin: 'Web' },
    ]
    const wanted = ['origin@OData.Value', 'stats.a.b.c', 'tags.1.name']
    const { rows } = await read(JSON.stringify(records), wanted, {
      aliases: { 'origin@OData.Value': ['source', 'origin'] },
    })
    expect(rows.map(({ values }) => values)).toEqual([
      ['Phone', 1, 'y'],
      ['Web', undefined, undefined],
    ])
  })

  it('leaves lists and objects in cells as they are', async () => {
    const { rows } = await read('[{"tags":["a","b"],"via":{"channel":1}}]', ['tags', 'via'])
    expect(rows).toMatchObject([{ values: [['a', 'b'], { channel: 1 }] }])
  })

  it('reads no key that the record has not of its own', async () => {
    const wanted = ['constructor', 'constructor.name', '__proto__', 'toString', 'id.length']
    const { rows } = await read('[{"id":"A1"}]', wanted)
    expect(rows).toMatchObject([{ values: wanted.map(() => undefined) }])
  })

  it('rejects a record that is no object, by its number', async () => {
    const { rows } = await read('[{"id":1},null,[1],"x",{"id":2}]', ['id'])
    expect(rows.map(({ number, fault }) => [number, fault])).toEqual([
      [1, undefined],
      [2, 'no JSON object'],
      [3, 'no JSON object'],
      [4, 'no JSON object'],
      [5, undefined],
    ])
  })

  it('gives many records in batches', async () => {
    const records = Array.from({ length: 2500 }, (_, id) => ({ id }))
    const source = sourceOf(JSON.stringify(records))
    const table = await readJson(source, shapeOf({ format: 'json' }), ['id'])
    const sizes: number[] = []
    for await (const batch of table.batches) sizes.push(batch.length)
    expect(sizes).toEqual([1000, 1000, 500])
  })

  it('refuses a document that is cut short, and names the place', async () => {
    for (const content of ['[{"id":1},\n{"id":"A', '[{"id":1},\n{"id":2}']) {
      expect(await failureOf(read(content, ['id']))).toMatch(
        /^UNREADABLE_EXPORT export\.json: it is no JSON: it ends in line 2 with brackets open, the file may be cut short/,
      )
    }
  })

  it('does not take a comma too many for a file that is cut', async () => {
    const failure = await failureOf(read('[{"id":1},\n]', ['id']))
    expect(failure).toMatch(/no JSON from line 2, column 1: export it again, or mend it/)
  })

  it('names the place that is no JSON, and never what stands there', async () => {
    const failure = await failureOf(read('[{"id": 1,\n"name": Mary Jones}]', ['id']))
    expect(failure).toMatch(/no JSON from line 2, column \d+: export it again, or mend it/)
    expect(failure).not.toContain('Mary')
  })

  it('refuses an empty file', async () => {
    for (const content of ['', ' \n', '\uFEFF']) {
      expect(await failureOf(read(content, ['id']))).toMatch(
        /UNREADABLE_EXPORT export\.json: it is empty/,
      )
    }
  })

  it('refuses a document of more than 256 MB without holding it', async () => {
    let taken = 0
    async function* endless() {
      const piece = new Uint8Array(8_388_608).fill(0x20)
      for (; taken < 1000; taken++) yield piece
    }
    const reading = readJson(
      { name: 'big.json', bytes: endless() },
      shapeOf({ format: 'json' }),
      [],
    )
    await expect(reading).rejects.toThrow(/big\.json: it is larger than 256 MB; .*ndjson/)
    expect(taken).toBeLessThan(40)
  })

  it('does not give in to lists that are nested deep', async () => {
    const content = '['.repeat(200_000)
    expect(await failureOf(read(content, ['id']))).toMatch(/^UNREADABLE_EXPORT/)
    const { rows } = await read(`[{"id":${'['.repeat(5000)}${']'.repeat(5000)}}]`, ['id'])
    expect(rows).toHaveLength(1)
  })

  const sample = sharedText('data/open311-spec-samples/georeport-v2-service-requests.json')
  it.skipIf(sample === undefined)(
    'names the place where the official Open311 sample is no JSON',
    async () => {
      expect(await failureOf(read(sample ?? '', ['service_code']))).toMatch(
        /no JSON from line 7, column/,
      )
    },
  )
})

describe('readJson, JSON lines', () => {
  it('gives a row a line, by the number of the line', async () => {
    const { rows } = await lines('{"id":1}\n\n{"id":2}\r\n{"id":3}')
    expect(rows).toEqual([
      { number: 1, values: [1] },
      { number: 3, values: [2] },
      { number: 4, values: [3] },
    ])
  })

  it('counts blank lines as left out', async () => {
    expect((await lines('{"id":1}\n\n \n{"id":2}\n')).table.leftOut).toEqual({ 'blank row': 2 })
  })

  it('rejects each bad line by its number, and reads on', async () => {
    const { rows } = await lines('{"id":1}\n{"id":Mary}\n[1]\n7\n{"id":2}\n')
    expect(rows).toEqual([
      { number: 1, values: [1] },
      { number: 2, values: [], fault: 'no JSON' },
      { number: 3, values: [], fault: 'no JSON object' },
      { number: 4, values: [], fault: 'no JSON object' },
      { number: 5, values: [2] },
    ])
  })

  it('reads objects that follow one another without a line between', async () => {
    const { rows } = await lines('{"id":1}{"id":{"a":{}}} {"id":3}\n{"id":"}{"}\n')
    expect(rows.map(({ values }) => values[0])).toEqual([1, { a: {} }, 3, '}{'])
    expect((await lines('{"id":"}{"}{"id":2}\n')).rows).toMatchObject([{ fault: 'no JSON' }])
  })

  it('reads on where another file begins, with the byte order mark that it had', async () => {
    const { rows } = await lines('{"id":1}\n\uFEFF{"id":2}\n')
    expect(rows).toEqual([
      { number: 1, values: [1] },
      { number: 2, values: [2] },
    ])
  })

  it('refuses a file that ends within a line, and says that it may be cut', async () => {
    expect(await failureOf(lines('{"id":1}\n{"id":"Mary'))).toMatch(
      /^UNREADABLE_EXPORT export\.json: line 2, the last, .*cut short/,
    )
  })

  it('refuses an empty file', async () => {
    expect(await failureOf(lines('\n\n'))).toMatch(/it is empty/)
    expect(await failureOf(lines(''))).toMatch(/it is empty/)
  })

  it('refuses a single line of 50 MB without holding it', async () => {
    const content = new Uint8Array(50_000_000).fill(0x20)
    content[0] = 0x7b
    expect(await failureOf(lines(content))).toMatch(/line 1 is longer than 1048576 characters/)
  })

  test.prop([fc.array(fc.jsonValue(), { minLength: 1 }), fc.integer({ min: 1, max: 40 })])(
    'reads back any values, in whatever pieces the bytes come',
    async (values, pieceSize) => {
      const content = values.map((id) => JSON.stringify({ id })).join('\n')
      const { rows } = await lines(content, ['id'], pieceSize)
      expect(JSON.stringify(rows.map((row) => row.values[0]))).toBe(JSON.stringify(values))
    },
  )
})
