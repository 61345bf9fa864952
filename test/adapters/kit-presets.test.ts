import { describe, it } from 'vitest'
import { checkAdapter, type Fixture } from '../../adapters/contract/kit.ts'
import type { ModelContact } from '../../fixtures/generate/contact.ts'
import { councilYear } from '../../fixtures/generate/council-year.ts'
import { bytesIn, FORMATS_AND_WAYS, fileOf, tellTalesIn } from '../support/council-ways.ts'

const year = [...councilYear({ seed: 31, size: 60 })]

// That the facts are right is for the test of the council year; here they have to stay what they are.
describe.each(FORMATS_AND_WAYS)('$name', async ({ way, format }) => {
  const contentOf = async (contacts: readonly ModelContact[]) => {
    const bytes = await bytesIn(await fileOf(format, contacts))
    return format.file.endsWith('.xlsx') ? bytes : new TextDecoder().decode(bytes)
  }
  const source = await contentOf(year)
  const context = { mapping: way.edited.mapping, period: '2025-04/2026-03' }
  const { councils } = await way.adapter.read(await fileOf(format, year), context)
  const text = typeof source === 'string' ? source : JSON.stringify(year)
  const fixture: Fixture = {
    name: format.file,
    source,
    context,
    facts: councils[0]?.facts ?? {},
    reordered: [await contentOf(year.toReversed())],
    parts: [await contentOf(year.slice(0, 25)), await contentOf(year.slice(25))],
    planted: tellTalesIn(text).filter((word) => word.length > 4 && text.includes(word)),
  }
  checkAdapter(way.adapter, [fixture], { test: it })
})
