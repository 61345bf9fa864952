import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import type { Encoding } from '../../../adapters/mapped-table/bytes/encoding.ts'
import { decode } from '../../../adapters/mapped-table/decode.ts'
import { piecesOf } from './source-of.ts'

async function read(content: string | Uint8Array, encoding?: Encoding, pieceSize?: number) {
  const warnings: string[] = []
  let text = ''
  const pieces = decode(piecesOf(content, pieceSize), encoding, (found) => warnings.push(found))
  for await (const piece of pieces) text += piece
  return { text, warnings }
}

const windows1252 = (text: string) =>
  Uint8Array.from(text, (character) => {
    const special: Record<string, number> = { '€': 0x80, '’': 0x92, Ÿ: 0x9f }
    return special[character] ?? character.charCodeAt(0)
  })

const utf16 = (text: string, order: 'le' | 'be', mark = true) => {
  const codes = [...(mark ? '\uFEFF' : ''), ...text].map((character) => character.charCodeAt(0))
  return Uint8Array.from(
    codes.flatMap((code) => (order === 'le' ? [code & 255, code >> 8] : [code >> 8, code & 255])),
  )
}

describe('decode', () => {
  it('reads UTF-8 and leaves its byte order mark out', async () => {
    expect(await read('\uFEFFYnys Môn')).toEqual({ text: 'Ynys Môn', warnings: [] })
    expect(await read('Ynys Môn')).toEqual({ text: 'Ynys Môn', warnings: [] })
  })

  it('reads UTF-16 of either order by its byte order mark', async () => {
    expect(await read(utf16('Ynys Môn', 'le'))).toEqual({ text: 'Ynys Môn', warnings: [] })
    expect(await read(utf16('Ynys Môn', 'be'))).toEqual({ text: 'Ynys Môn', warnings: [] })
  })

  it('reads UTF-16 without a mark where the mapping says so', async () => {
    expect((await read(utf16('Môn', 'le', false), 'utf-16le')).text).toBe('Môn')
  })

  it('reads what is not UTF-8 as Windows-1252, and warns that it guessed', async () => {
    const { text, warnings } = await read(windows1252('Ynys Môn, St Helen’s, €5, Ÿ'))
    expect(text).toBe('Ynys Môn, St Helen’s, €5, Ÿ')
    expect(warnings).toEqual([expect.stringContaining('Windows-1252')])
  })

  it('reads Windows-1252 without a warning where the mapping says so', async () => {
    expect(await read(windows1252('Môn’s'), 'windows-1252')).toEqual({
      text: 'Môn’s',
      warnings: [],
    })
  })

  it('believes a byte order mark rather than the mapping, and says so', async () => {
    const { text, warnings } = await read('\uFEFFMôn', 'windows-1252')
    expect(text).toBe('Môn')
    expect(warnings).toEqual([expect.stringContaining('utf-8')])
  })

  it('finds the encoding where the first byte beyond ASCII stands far down', async () => {
    const plain = 'Phone\n'.repeat(50_000)
    expect((await read(`${plain}Môn`)).text).toBe(`${plain}Môn`)
    expect((await read(windows1252(`${plain}Môn`))).text).toBe(`${plain}Môn`)
  })

  it('counts damaged characters, of the bytes or of the text that was exported', async () => {
    const good = 'é'.repeat(40_000)
    const bytes = Uint8Array.of(...new TextEncoder().encode('a\uFFFDb'), 0xff)
    expect((await read(bytes, 'utf-8')).warnings).toEqual([
      expect.stringMatching(/^damaged characters .*: 2;/),
    ])
    const later = new Uint8Array([...new TextEncoder().encode(good), 0xe9, 0x20])
    const { text, warnings } = await read(later)
    expect(text).toBe(`${good}\uFFFD `)
    expect(warnings).toEqual([expect.stringMatching(/^damaged characters .*U\+FFFD.*: 1;/)])
  })

  it('counts characters that were encoded twice', async () => {
    expect((await read('Ynys MÃ´n, St Helenâ€™s, Â£5')).warnings).toEqual([
      expect.stringMatching(/^characters .*twice.*: 3;/),
    ])
    expect((await read('ï»¿id,town,Inis Eoghaiï¿½n')).warnings).toEqual([
      expect.stringMatching(/^characters .*twice.*: 2;/),
    ])
    expect((await read('São Paulo, Ângela, “Café” £5 €6')).warnings).toEqual([])
  })

  it('reads an empty file as no text', async () => {
    expect(await read('')).toEqual({ text: '', warnings: [] })
  })

  test.prop([fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 9 })])(
    'gives the same text in whatever pieces the bytes come',
    async (text, pieceSize) => {
      const given = `${text}é`
      expect((await read(given, 'auto', pieceSize)).text).toBe(given.replace(/^\uFEFF/, ''))
      expect((await read(utf16('Môn', 'le'), 'auto', pieceSize)).text).toBe('Môn')
    },
  )

  test.prop([fc.uint8Array({ maxLength: 40 }), fc.integer({ min: 1, max: 9 })])(
    'reads any bytes, alike in one piece and in many',
    async (bytes, pieceSize) => {
      expect(await read(bytes, 'auto', pieceSize)).toEqual(await read(bytes))
    },
  )

  /** Bytes of which many begin or go on with a character, or are a byte order mark, and not all do. */
  const someUtf8 = fc
    .array(
      fc.oneof(
        fc
          .string({ unit: 'binary', maxLength: 3 })
          .map((text) => [...new TextEncoder().encode(text)]),
        fc.constantFrom([0xef, 0xbb, 0xbf], [0xf0, 0x9f], [0xe2, 0x80], [0xc3], [0x80, 0x80, 0x80]),
        fc.uint8Array({ maxLength: 4 }).map((bytes) => [...bytes]),
      ),
      { maxLength: 12 },
    )
    .map((parts) => Uint8Array.from(parts.flat()))

  test.prop([someUtf8, fc.integer({ min: 1, max: 9 })])(
    'reads UTF-8, and what is only said to be, as the platform does that has it whole',
    async (given, pieceSize) => {
      const bytes = Uint8Array.of(0xef, 0xbb, 0xbf, ...given)
      expect((await read(bytes, 'utf-8', pieceSize)).text).toBe(new TextDecoder().decode(bytes))
    },
  )
})
