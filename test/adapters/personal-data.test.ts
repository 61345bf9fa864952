import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { councilYear } from '../../fixtures/generate/council-year.ts'
import { NesdsError } from '../../src/errors.ts'
import {
  bytesIn,
  bytesOf,
  FORMATS_AND_WAYS,
  fileOf,
  tellTalesIn,
  type Way,
} from '../support/council-ways.ts'

const year = [...councilYear({ seed: 9, size: 120 })]

describe.each(FORMATS_AND_WAYS)('$name', ({ way, format }) => {
  it('holds names, addresses, telephone numbers and number plates', async () => {
    const file = await fileOf(format, year)
    // A workbook is packed; its words are those of the writer.
    const isPacked = file.name.endsWith('.xlsx')
    const text = isPacked ? JSON.stringify(year) : Buffer.from(await bytesIn(file)).toString()
    expect(tellTalesIn(text).length).toBeGreaterThan(10)
  })

  it('gives none of them where all goes well', async () => {
    const file = await fileOf(format, year)
    const told = await whateverIsTold(way, file.name, await bytesIn(file), way.edited.mapping)
    expect(told).toContain('"councils"')
    expect(tellTalesIn(told)).toEqual([])
  })

  it.each([0.05, 0.6])(
    'gives none of them where the file is cut short, at %f of it',
    async (share) => {
      const file = await fileOf(format, year)
      const bytes = await bytesIn(file)
      const cut = bytes.subarray(0, Math.floor(bytes.length * share))
      const told = await whateverIsTold(way, file.name, cut, way.edited.mapping)
      expect(told).not.toBe('')
      expect(tellTalesIn(told)).toEqual([])
    },
  )

  it('gives none of them where names are taken for dates, channels and answers', async () => {
    const file = await fileOf(format, year)
    const {
      personal,
      shipped: { mapping },
    } = way
    for (const role of ['opened', 'channel', 'status', 'resolvedAtFirstContact', 'avoidable']) {
      const wrong = { ...mapping, columns: { ...mapping.columns, [role]: personal } }
      const told = await whateverIsTold(way, file.name, await bytesIn(file), wrong)
      expect(told).not.toBe('')
      expect(tellTalesIn(told)).toEqual([])
    }
  })
})

/** All that a caller gets to see: facts and the account of rows, or an error. */
async function whateverIsTold(
  { adapter }: Way,
  name: string,
  bytes: Uint8Array,
  mapping: unknown,
): Promise<string> {
  try {
    return JSON.stringify(await adapter.read({ name, bytes: bytesOf(bytes) }, { mapping }))
  } catch (error) {
    if (!(error instanceof NesdsError)) throw error
    return `${inspect(error, { depth: 9 })}${JSON.stringify(error)}`
  }
}
