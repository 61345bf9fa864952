import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
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
    if (!isWhole) await expect(objectsIn(cut)).rejects.toThrow('it ends within a record')
  },
)
