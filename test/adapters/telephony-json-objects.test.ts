import { fc, test } from '@fast-check/vitest'
import { expect, it } from 'vitest'
import { jsonObjects, parsedObject } from '../../adapters/telephony/json-objects.ts'

async function* inPieces(text: string, size: number): AsyncGenerator<string> {
  for (let from = 0; from < text.length; from += size) yield text.slice(from, from + size)
}

async function objectsIn(text: string, size = text.length): Promise<readonly unknown[]> {
  const objects: unknown[] = []
  for await (const one of jsonObjects(inPieces(text, size), 'x.json')) {
    objects.push(parsedObject(one))
  }
  return objects
}

const tricky = fc.oneof(fc.string(), fc.constantFrom('}{', '"', '\\', '\\"', '[', '],[', '\n'))
const objects = fc.array(
  fc.dictionary(tricky, fc.oneof(tricky, fc.integer(), fc.array(fc.dictionary(tricky, tricky)))),
  { minLength: 1, maxLength: 5 },
)
const between = fc.constantFrom('', '\n', '\r\n', ',', ' , ')
const size = fc.integer({ min: 1, max: 40 })

test.prop([objects, between, fc.nat(2), size])(
  'Objects come out as they went in, whatever stands between them and in them, in pieces of any size.',
  async (given, separator, indent, pieces) => {
    const text = given.map((one) => JSON.stringify(one, null, indent)).join(separator)
    expect(await objectsIn(text, pieces)).toEqual(JSON.parse(JSON.stringify(given)))
    expect(await objectsIn(`[${text}]`, pieces)).toEqual(JSON.parse(JSON.stringify(given)))
  },
)

test.prop([objects, fc.nat()])(
  'A file that ends within an object is noticed.',
  async (given, at) => {
    const text = given.map((one) => JSON.stringify(one)).join('')
    const end = 1 + (at % (text.length - 1 || 1))
    const cut = text.slice(0, end)
    const isWhole = given.some(
      (_, count) =>
        given
          .slice(0, count + 1)
          .map((one) => JSON.stringify(one))
          .join('') === cut,
    )
    if (!isWhole)
      await expect(objectsIn(cut)).rejects.toThrow(
        /it is cut short: it ends within record \d; export it again/,
      )
  },
)

it.each([
  ['{"a":1}{"a":', 'it is cut short: it ends within record 2; export it again'],
  ['[{"a":1},', 'it is cut short: it ends after record 1, within their list; export it again'],
  ['{"a":1}\n{"a":2} Ada', /after record 2 stands something that is no record; give the records/],
  ['Queue,Offered', /before its first record stands something that is no record/],
  ['', 'it is empty; export it again'],
])(
  'What is wrong in %j is told with its place, and never with what it says.',
  async (text, message) => {
    await expect(objectsIn(text)).rejects.toThrow(message)
    await expect(objectsIn(text)).rejects.not.toThrow(/Ada|Queue/)
  },
)
