import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { mappedTable } from '../../../adapters/mapped-table/index.ts'

setFlagsFromString('--expose-gc')
const collectGarbage: () => void = runInNewContext('gc')

const PIECE = 60_000
const PIECES = 1500
const mapping = {
  id: 'long-notes',
  version: '1.0.0',
  title: 'Contacts with long notes',
  source: { format: 'csv', grain: 'event', key: 'Case', keep: { which: 'last', by: 'Stage' } },
  time: { zone: 'Europe/London', ambiguous: 'earlier', formats: ['iso'], nation: 'england' },
  columns: { opened: 'Opened', service: 'Service' },
}

/** A table whose rows fill a piece each, most of it with notes that no mapping names. */
async function* bytes(service: (row: number) => string, stage: (row: number) => string) {
  const encoder = new TextEncoder()
  yield encoder.encode('Case,Opened,Service,Stage,Notes\n')
  const notes = 'x'.repeat(PIECE)
  for (let row = 0; row < PIECES; row++) {
    const cells = [`C${row}`, '2025-04-01T09:00', service(row), stage(row), notes]
    yield encoder.encode(`${cells.join()}\n`)
  }
}

/** Megabytes by which the heap has grown most, garbage collected. */
async function growthBy(source: AsyncIterable<Uint8Array>): Promise<number> {
  const heap = () => {
    collectGarbage()
    return process.memoryUsage().heapUsed
  }
  const before = heap()
  let most = Number.NEGATIVE_INFINITY
  const onProgress = (rows: number) => {
    if (rows % 500 < 2) most = Math.max(most, heap() - before)
  }
  await mappedTable.read({ name: 'notes.csv', bytes: source }, { mapping, onProgress })
  return most / 1e6
}

// The file has 90 MB; what is remembered of it is a few words.
describe('memory', () => {
  it('is not filled by the text around words that are remembered', async () => {
    const growth = await growthBy(
      bytes(
        (row) => `a service of the name ${row}`,
        () => 'closed',
      ),
    )
    expect(growth).not.toBe(Number.NEGATIVE_INFINITY)
    expect(growth).toBeLessThan(30)
  })

  it('is not filled by the text around words that put the rows of a case in order', async () => {
    const growth = await growthBy(
      bytes(
        () => 'bins',
        (row) => `a stage of the name ${row}`,
      ),
    )
    expect(growth).not.toBe(Number.NEGATIVE_INFINITY)
    expect(growth).toBeLessThan(30)
  })
})
