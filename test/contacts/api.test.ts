import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as api from '../../src/contacts.ts'

const HALVES = [
  ['2025-06-02T09:00Z', '2025-06-30T22:59Z'],
  ['2025-06-30T23:00Z', '2025-07-01T09:00Z'],
]

/** What a worker makes of its part: text that travels. */
function workOn(part: readonly string[], order: (part: readonly string[]) => readonly string[]) {
  const builder = api.createTallyBuilder({ zone: 'Europe/London', nation: 'england' })
  for (const opened of order(part)) {
    builder.add({ role: 'contact', opened: Date.parse(opened), channel: 'email' })
  }
  return JSON.stringify(builder.tally())
}

describe('nesds/contacts', () => {
  it('has these names and no others, each for a reader of the docs', () => {
    expect(Object.keys(api).toSorted()).toEqual([
      'CHANNELS',
      'CONTACT_FACTS',
      'CUSTOMER_TYPES',
      'INTERACTIONS',
      'TIME_BOUNDS',
      'channelOf',
      'councilResolver',
      'createTallyBuilder',
      'customerTypeOf',
      'dimensionsOf',
      'emptyTally',
      'factsOf',
      'interactionOf',
      'measuresOf',
      'mergeTallies',
      'talliesByCouncil',
      'topChannelOf',
    ])
  })

  it('is told of where a researcher looks', () => {
    expect(readFileSync('docs/guide-researcher.md', 'utf8')).toContain("from 'nesds/contacts'")
    expect(readFileSync('README.md', 'utf8')).toContain('`nesds/contacts`')
  })

  it('gives the same facts of tallies that travelled as text, in any order', () => {
    const tallies = HALVES.map((part) => workOn(part, (own) => own))
    const others = HALVES.map((part) => workOn(part, (own) => own.toReversed())).toReversed()
    const [one, other] = [tallies, others].map((texts) => {
      const tally = texts
        .map((text): api.Tally => JSON.parse(text))
        .reduce(api.mergeTallies, api.emptyTally())
      return api.factsOf(api.measuresOf(tally, { dimensions: ['channel'] }), 'two workers')
    })
    expect(one).toEqual(other)
    expect(one?.facts['volume.dimensions']).toMatchObject({
      value: ['channel'],
      denominator: 4,
      period: '2025-06/2025-07',
    })
  })
})
