import { describe, expect, it } from 'vitest'
import { complaints } from '../../../adapters/complaints/index.ts'
import { checkAdapter, inLines } from '../../../adapters/contract/kit.ts'
import mapping from '../../../fixtures/generate/complaints-register.mapping.json' with {
  type: 'json',
}
import { registerAsCsv } from '../../../fixtures/generate/complaints-register.ts'
import { councilYear } from '../../../fixtures/generate/council-year.ts'
import { topChannelOf } from '../../../src/contacts/channels.ts'
import { FORMATS_AND_WAYS, fileOf, tellTalesIn } from '../../support/council-ways.ts'
import { acknowledgedInTime, answeredInTime, complaintsAt } from '../../support/model-complaints.ts'
import { readingOf } from '../reading-of.ts'
import { figuresIn, measuresIn } from './some-registers.ts'

const period = '2025-04/2026-03'
const context = { council: 'E07000999', period }
const year = [...councilYear({ seed: 2025, size: 3000 })]
const csv = [...registerAsCsv(year)].join('')
const reading = await readingOf(complaints, csv, { ...context, mapping })
const figures = figuresIn(reading)
const first = complaintsAt('Stage 1', year)
const second = complaintsAt('Stage 2', year)

describe("a council's year as its complaints register", () => {
  it('has as many complaints as the year, at each stage', () => {
    expect(first.length).toBeGreaterThan(100)
    expect(second.length).toBeGreaterThan(10)
    expect(figures).toMatchObject({
      'complaints.receivedStage1': first.length,
      'complaints.receivedStage2': second.length,
    })
    expect(reading.reckoning.rejected).toEqual({})
  })

  it('has those acknowledged and answered in time that the year has', () => {
    expect(figures).toMatchObject({
      'complaints.acknowledgedInTimeStage1': acknowledgedInTime(first),
      'complaints.acknowledgedInTimeStage2': acknowledgedInTime(second),
      'complaints.answeredInTimeStage1': answeredInTime(first, 10),
      'complaints.answeredInTimeStage2': answeredInTime(second, 20),
    })
  })

  it('has some in time and some late, so that a wrong limit would show', () => {
    const shares = [answeredInTime(first, 9), answeredInTime(first, 10), answeredInTime(first, 11)]
    expect(new Set(shares).size).toBe(3)
  })

  it('gives the facts that its mapping declares', () => {
    expect(Object.keys(reading.councils[0]?.facts ?? {})).toEqual(complaints.provides)
  })
})

describe.each(FORMATS_AND_WAYS.filter(({ name }) => name === 'table as CSV'))(
  'the same year as its $name of contacts',
  async ({ way, format }) => {
    const file = await fileOf(format, year)
    const contacts = await way.adapter.read(file, { ...context, mapping: way.edited.mapping })
    const groups = Object.entries(contacts.councils[0]?.tally?.groups ?? {}).map(
      ([key, { roles }]) => ({
        ...JSON.parse(key),
        volume: (roles.contact ?? 0) + (roles.cancelled ?? 0) + (roles.bulkImport ?? 0),
      }),
    )
    const made = groups.filter(({ interaction }) => interaction === 'making_a_complaint')

    it('has as many contacts that make a complaint', () => {
      expect(figures['complaints.receivedStage1']).toBe(sum(made))
    })

    it.each(['service', 'channel'] as const)('has as many of them by %s', (dimension) => {
      const counted = measuresIn(reading.councils)
        .filter(({ name, by }) => name === 'complaints.receivedStage1' && by?.[dimension])
        .map(({ by, value }) => [String(by?.[dimension]).toLowerCase(), value])
      // A channel has those of its narrower ones too.
      const wordsOf = (group: (typeof made)[number]) => {
        const word = String(group[dimension])
        return dimension === 'channel' ? [word, topChannelOf(word) ?? word] : [word]
      }
      const words = new Set(made.flatMap(wordsOf))
      expect(words.size).toBeGreaterThan(3)
      const expected = [...words].map((word) => [
        word.toLowerCase(),
        sum(made.filter((group) => wordsOf(group).includes(word))),
      ])
      expect(counted.toSorted()).toEqual(expected.toSorted())
    })
  },
)

describe('the register of a small year', () => {
  const small = [
    ...registerAsCsv(
      [...councilYear({ seed: 31, size: 300 })].filter(({ number }) => number % 4 > 0),
    ),
  ].join('')
  checkAdapter(
    complaints,
    [
      {
        name: 'register.csv',
        source: small,
        context: { mapping, period },
        facts: {
          'complaints.statisticsPublished': { value: true, basis: 'self-declared' },
          'complaints.statisticsPublishedOn': '2026-03-12',
        },
        ...inLines(small),
        planted: tellTalesIn(small).filter((word) => word.length > 4 && small.includes(word)),
      },
    ],
    { test: it },
  )
})

function sum(groups: readonly { readonly volume: number }[]): number {
  return groups.reduce((total, { volume }) => total + volume, 0)
}
