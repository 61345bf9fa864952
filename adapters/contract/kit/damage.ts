import { bytesOf, type Content, type Fixture } from './fixture.ts'

/** A fixture's export broken off: in the middle of its middle line, or of its bytes where it is no text. */
export function cutsOf({ source, cut }: Fixture): readonly Content[] {
  if (cut !== undefined) return cut
  if (typeof source !== 'string') return [source.slice(0, Math.floor(source.length / 2))]
  const lines = source.split('\n')
  const before = lines.slice(0, Math.floor(lines.length / 2)).join('\n')
  const line = lines[Math.floor(lines.length / 2)] ?? ''
  return [`${before}\n${line.slice(0, Math.ceil(line.length / 2))}`.trimStart()]
}

/** Contents that are no export of any kind. */
export function garbageFor(fixture: Fixture): Readonly<Record<string, Content>> {
  return {
    'bytes of no meaning': noise(4096),
    'zeros alone': new Uint8Array(4096),
    'a page that asks to sign in': SIGN_IN,
    'the export packed by another program': packed(bytesOf(fixture.source)),
  }
}

const SIGN_IN =
  '<!DOCTYPE html>\n<html><head><title>Sign in</title></head>\n<body><form></form></body></html>\n'

/** Bytes that look random and are the same each time. */
function noise(length: number): Uint8Array {
  let state = 20_26
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state >>> 24
  })
}

/** Bytes behind the first ones of gzip, each turned round, as packed text looks to a reader. */
function packed(bytes: Uint8Array): Uint8Array {
  const out = bytes.map((byte) => byte ^ 0xff)
  out.set([0x1f, 0x8b, 0x08, 0].slice(0, out.length))
  return out
}
