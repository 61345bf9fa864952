import { describe, expect, it } from 'vitest'
import { avoidableContact } from '../../adapters/avoidable-contact/index.ts'
import type { Adapter, ReadContext } from '../../adapters/contract/adapter.ts'
import { mappedTable } from '../../adapters/mapped-table/index.ts'
import { open311 } from '../../adapters/open311/index.ts'
import { tidyFacts } from '../../adapters/tidy-facts/index.ts'
import { piecesOf } from './mapped-table/source-of.ts'
import { smallMapping } from './mapped-table/support.ts'

const table = (header: string) => `${header}\n${'A1,2025-06-02,web\n'.repeat(9000)}`
const requests = `<service_requests>${'<request/>'.repeat(9000)}</service_requests>`
const byPlace = { ...smallMapping, columns: { opened: 1 } }
const avoidable = {
  id: 'sample',
  version: '1.0.0',
  title: 'A sample',
  source: { format: 'csv' },
  columns: { service: 'Service', judged: 'Judged', avoidable: 'Avoidable' },
}

interface Failing {
  readonly why: string
  readonly adapter: Adapter
  readonly content: string
  readonly context?: ReadContext
}

const failing: readonly Failing[] = [
  { why: 'has no column of its mapping', adapter: mappedTable, content: table('Ref,Began,How') },
  { why: 'has a column twice', adapter: mappedTable, content: table('Ref,Opened,Opened') },
  { why: 'has no header', adapter: mappedTable, content: table(',,') },
  { why: 'has NUL characters', adapter: mappedTable, content: table('Ref\0,Opened,How') },
  {
    why: 'is read for no period',
    adapter: mappedTable,
    content: table('Ref,Opened,How'),
    context: { period: 'May' },
  },
  {
    why: 'is XML that is read by places',
    adapter: open311,
    content: requests,
    context: { mapping: byPlace },
  },
  {
    why: 'is a sheet without its columns',
    adapter: avoidableContact,
    content: table('Ref,Day,How'),
    context: { mapping: avoidable },
  },
  { why: 'is no table of facts', adapter: tidyFacts, content: table('Ref,Day,How') },
]

describe('a reading that fails', () => {
  it.each(failing)('lets go of an export that $why', async ({ adapter, content, context }) => {
    let isHeld = false
    async function* bytes() {
      isHeld = true
      try {
        yield* piecesOf(content, 4096)
      } finally {
        isHeld = false
      }
    }
    const source = { name: 'export', bytes: bytes() }
    const given = adapter === mappedTable ? { mapping: smallMapping, ...context } : { ...context }
    await expect(adapter.read(source, given)).rejects.toThrow(/column|period|header|row/)
    expect(isHeld).toBe(false)
  })
})
