import { describe, expect, it } from 'vitest'
import type { Adapter } from '../../adapters/contract/adapter.ts'
import {
  telephony,
  telephonyConnectRecords,
  telephonyGenesysRecords,
} from '../../adapters/telephony/index.ts'
import mapping from '../../adapters/telephony/mapping.json' with { type: 'json' }
import type { ModelContact } from '../../fixtures/generate/contact.ts'
import { councilYear } from '../../fixtures/generate/council-year.ts'
import { queueIntervals } from '../../fixtures/generate/telephony-intervals.ts'
import { contactRecords, conversationDetails } from '../../fixtures/generate/telephony-records.ts'
import { topChannelOf } from '../../src/contacts/channels.ts'
import { SERVICE_LEVEL_FORMULAS } from '../../src/contacts/queue-methods.ts'
import { sourceOf } from './mapped-table/source-of.ts'

const year = [...councilYear({ seed: 2025, size: 6000 })]
const isCall = ({ channel, role }: ModelContact) =>
  topChannelOf(channel) === 'telephone' && role === 'contact'
const calls = year.filter(isCall)
const inside = calls.filter(
  ({ opened }) =>
    opened >= Date.parse('2025-04-01T00:00+01:00') && opened < Date.parse('2026-04-01T00:00+01:00'),
)

const serviceLevels = SERVICE_LEVEL_FORMULAS.map((formula) => ({
  formula,
  seconds: 20,
  ...(formula === 'short-abandon-credit' && { shortAbandonSeconds: 5 }),
}))
const queue = { serviceLevels, abandonment: { base: 'offered', shortAbandonSeconds: 5 } } as const

async function figures(adapter: Adapter, written: Iterable<string>, change: object = {}) {
  const context = {
    council: 'E07000999',
    period: '2025-04/2026-03',
    mapping: { ...Object(adapter.mapping), queue, ...change },
  }
  const { councils, reckoning } = await adapter.read(sourceOf([...written].join('')), context)
  const [{ facts = {}, withheld = {}, measures = [], tally } = {}] = councils
  const counted = (name: string) => {
    const { value, numerator, denominator, method } = Object(facts[name])
    return { value, numerator, denominator, method, withheld: withheld[name] }
  }
  const contacts = Object.values(tally?.groups ?? {}).reduce((sum, one) => sum + one.contacts, 0)
  return {
    figures: {
      contacts,
      wait: counted('responseTime.telephone'),
      abandoned: counted('responseTime.callsAbandoned'),
      levels: measures
        .filter(({ name }) => name === 'serviceLevel.calls')
        .map(({ method, numerator, denominator, withheld }) => [
          method,
          numerator,
          denominator,
          withheld,
        ]),
    },
    reckoning,
  }
}

const summary = {
  columns: {
    ...mapping.columns,
    within: [
      { seconds: 20, answered: 'Answered in 20s', abandoned: 'Abandoned in 20s' },
      { seconds: 5, abandoned: 'Abandoned in 5s' },
    ],
  },
  time: { ...mapping.time, formats: ['DD/MM/YYYY HH:mm:ss'] },
}
const { averageWait, ...others } = summary.columns
const byTotal = {
  ...summary,
  columns: { ...others, totalWait: { column: 'Total Wait', unit: 'seconds' } },
}

const records = await figures(telephonyConnectRecords, contactRecords(year.filter(callOrOwn)))

/** Calls of customers, and those that the council itself made. */
function callOrOwn(contact: ModelContact): boolean {
  return isCall(contact) || (contact.channel === 'telephone' && contact.role === 'internal')
}

describe('the year as contact records of Amazon Connect', () => {
  it('gives what is counted from the calls themselves', () => {
    const answered = inside.filter(({ queueOutcome }) => queueOutcome === 'answered')
    const lost = inside.filter(({ queueOutcome }) => queueOutcome === 'abandoned')
    const within = (some: readonly ModelContact[], seconds: number) =>
      some.filter(({ waitSeconds = 0 }) => waitSeconds <= seconds).length
    const seconds = answered.reduce((sum, { waitSeconds = 0 }) => sum + waitSeconds, 0)
    expect(records.figures).toMatchObject({
      contacts: inside.length,
      wait: { value: seconds / answered.length, denominator: answered.length },
      abandoned: {
        numerator: lost.length - within(lost, 4),
        denominator: inside.length,
        method: 'abandoned-of-offered, short below 5',
      },
    })
    const [all, only] = [inside.length, answered.length]
    const [early, prompt] = [within(lost, 20), within(answered, 20)]
    expect(lost.length).toBeGreaterThan(within(lost, 4))
    expect(records.figures.levels.map((level) => level.slice(0, 3))).toEqual([
      ['all-handled-within, 20 seconds', prompt + early, all],
      ['answered-only, 20 seconds', prompt, only],
      ['ignore-early-abandons, 20 seconds', prompt, all - early],
      ['offered, 20 seconds', prompt, all],
      ['short-abandon-credit, 20 seconds, short below 5', prompt + within(lost, 4), all],
    ])
  })

  it('accounts for every record, those delivered again and transferred among them', () => {
    const { read, used, excluded, rejected } = records.reckoning
    expect(rejected).toEqual({})
    expect(used).toBe(inside.length)
    expect(Object.keys(excluded).sort()).toEqual([
      'a further record of a call',
      'a record that was delivered again',
      'begun by the council',
    ])
    expect(read).toBe(Object.values(excluded).reduce((sum, count) => sum + count, used))
  })
})

describe('the same year', () => {
  it('as conversation details of Genesys gives the same figures', async () => {
    const { figures: genesys } = await figures(
      telephonyGenesysRecords,
      conversationDetails(year.filter(callOrOwn)),
    )
    expect(genesys).toEqual(records.figures)
  })

  it.each([
    ['sums of waits', byTotal],
    ['averages of waits, which counts weigh', summary],
  ])('as half hours of queues, with %s, gives the same figures', async (_, change) => {
    const { figures: intervals, reckoning } = await figures(
      telephony,
      queueIntervals(calls),
      change,
    )
    expect(intervals).toEqual(records.figures)
    expect(reckoning.rejected).toEqual({})
    expect(reckoning.excluded).toEqual({ 'row that the mapping skips': 1 })
  })

  it('as half hours says which share it can not know, and makes none up', async () => {
    const { within, ...columns } = summary.columns
    const bare = { ...summary, columns, queue: undefined }
    const { figures: intervals } = await figures(telephony, queueIntervals(calls), {
      ...bare,
      queue: {},
    })
    expect(intervals.wait).toEqual(records.figures.wait)
    expect(intervals.levels).toEqual([
      [
        'answered-only, 20 seconds',
        undefined,
        undefined,
        'of no call it is known whether it was answered in time',
      ],
    ])
  })

  it('as percentages that calls weigh comes within a call a half hour of the same', async () => {
    const { within, ...columns } = summary.columns
    const share = { column: 'Service Level %', unit: 'percent' }
    const level = { formula: 'all-handled-within', seconds: 20, share }
    const { figures: intervals } = await figures(telephony, queueIntervals(calls), {
      ...summary,
      columns,
      queue: { serviceLevels: [level] },
    })
    // A half hour of a queue has so few calls that one decimal tells them exactly.
    expect(intervals.levels[0]).toEqual(records.figures.levels[0])
  })

  it('gives the same by month where a call is offered in one and answered in the next', async () => {
    const opened = Date.parse('2025-06-30T23:59:30+01:00')
    const late = { ...(inside[0] as ModelContact), opened, waitSeconds: 90 }
    const call = { ...late, queueOutcome: 'answered' } as const
    const { figures: intervals } = await figures(telephony, queueIntervals([call]), byTotal)
    expect(intervals).toMatchObject({ contacts: 1, wait: { value: 90, denominator: 1 } })
  })
})
