import { describe, expect, it } from 'vitest'
import type { Adapter, Reading } from '../../adapters/contract/adapter.ts'
import { freshdesk } from '../../adapters/freshdesk/index.ts'
import { serviceNow, serviceNowAudit, serviceNowCsm } from '../../adapters/servicenow/index.ts'
import { zendesk, zendeskWarehouse } from '../../adapters/zendesk/index.ts'
import type { ModelContact } from '../../fixtures/generate/contact.ts'
import { councilYear } from '../../fixtures/generate/council-year.ts'
import { freshdeskTickets } from '../../fixtures/generate/freshdesk.ts'
import { TELL_TALES } from '../../fixtures/generate/people.ts'
import { csmCases, incidentsAsCsv, incidentsAsJson } from '../../fixtures/generate/servicenow.ts'
import { ticketsAsCsv, ticketsAsJson } from '../../fixtures/generate/zendesk.ts'
import { readingOf } from './reading-of.ts'
import { figuresOf } from './tally-of.ts'

type Write = (contacts: Iterable<ModelContact>) => Iterable<string>

const SYSTEMS: readonly (readonly [string, Adapter, Write])[] = [
  ['Zendesk', zendesk, ticketsAsJson],
  ['Zendesk in a warehouse', zendeskWarehouse, ticketsAsCsv],
  ['Freshdesk', freshdesk, freshdeskTickets],
  ['ServiceNow', serviceNow, incidentsAsJson],
  ['ServiceNow as the log of an audit', serviceNowAudit, incidentsAsCsv],
  ['ServiceNow CSM', serviceNowCsm, csmCases],
]

// Nobody makes a ticket of a call that nobody answered. A smaller year has too few imports at once to be told from others.
const year = [...councilYear({ seed: 41, size: 3000 })].filter(
  ({ queueOutcome }) => queueOutcome !== 'abandoned',
)
const contacts = year.filter(
  ({ role, opened }) =>
    role === 'contact' &&
    opened >= Date.parse('2025-04-01T00:00+01:00') &&
    opened < Date.parse('2026-04-01T00:00+01:00'),
)
const resolved = contacts.filter((one) => one.resolvedAtFirstContact === true)

const readings = new Map<string, Promise<Reading>>()

/** What an adapter reads of the year, once for all tests. */
function yearBy(adapter: Adapter, write: Write): Promise<Reading> {
  const known = readings.get(adapter.name)
  if (known) return known
  const text = [...write(year)].join('')
  const reading = readingOf(adapter, text, { period: '2025-04/2026-03' })
  readings.set(adapter.name, reading)
  return reading
}

describe.each(SYSTEMS)('a council’s year in %s', (_, adapter, write) => {
  it('has as many contacts resolved at first contact as happened', async () => {
    const { councils, reckoning } = await yearBy(adapter, write)
    expect(reckoning.rejected).toEqual({})
    expect(councils[0]?.facts['firstContact.resolutionRate']).toMatchObject({
      numerator: resolved.length,
      denominator: contacts.length,
    })
  })

  it('lets nothing personal out', async () => {
    const said = JSON.stringify(await yearBy(adapter, write)).toLowerCase()
    expect(TELL_TALES.filter((word) => said.includes(word.toLowerCase()))).toEqual([])
  })
})

describe('a council’s year', () => {
  it('is the same from Zendesk as from a warehouse that holds it', async () => {
    expect(figuresOf(await yearBy(zendeskWarehouse, ticketsAsCsv))).toEqual(
      figuresOf(await yearBy(zendesk, ticketsAsJson)),
    )
  })

  it('is the same from the events of incidents as from the incidents', async () => {
    expect(figuresOf(await yearBy(serviceNowAudit, incidentsAsCsv))).toEqual(
      figuresOf(await yearBy(serviceNow, incidentsAsJson)),
    )
  })
})
