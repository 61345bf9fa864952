import { describe, expect, it } from 'vitest'
import { coverageOf } from '../../adapters/coverage/coverage.ts'
import { dynamics } from '../../adapters/dynamics/index.ts'
import dynamicsMapping from '../../adapters/dynamics/mapping.json' with { type: 'json' }
import { freshdesk } from '../../adapters/freshdesk/index.ts'
import { mappedTable } from '../../adapters/mapped-table/index.ts'
import type { Columns, Mapping } from '../../adapters/mapped-table/mapping.ts'
import { parseMapping } from '../../adapters/mapped-table/parse-mapping.ts'
import { open311 } from '../../adapters/open311/index.ts'
import { zendesk, zendeskWarehouse } from '../../adapters/zendesk/index.ts'
import { councilYear } from '../../fixtures/generate/council-year.ts'
import tableMapping from '../../fixtures/generate/mapped-table.mapping.json' with { type: 'json' }
import { nesdsCustomerServices as catalogue } from '../../src/catalogues.ts'
import type { Facts } from '../../src/facts/fact.ts'
import { FORMATS_AND_WAYS, fileOf } from '../support/council-ways.ts'

const { hash, ...full } = parseMapping(tableMapping)
const year = [...councilYear({ seed: 20, size: 500 })]
const coverageBy = (mapping: Mapping) => coverageOf(mappedTable, mapping, catalogue)

/** What coverage says is given, and by which dimensions volume is. */
function saidBy({ facts }: ReturnType<typeof coverageOf>) {
  const given = facts.filter((one) => one.given)
  return {
    facts: given.map(({ fact }) => fact).toSorted(),
    volume: given.find(({ fact }) => fact === 'volume.dimensions')?.codes,
  }
}

function readIn(facts: Facts = {}) {
  const volume = facts['volume.dimensions']
  return {
    facts: Object.keys(facts).toSorted(),
    volume: typeof volume === 'object' && volume && 'value' in volume ? volume.value : undefined,
  }
}

/** The full mapping without some roles and what hangs on them. */
function without(...roles: readonly string[]): Mapping {
  const keep = <Part extends object>(part: Part) =>
    Object.fromEntries(Object.entries(part).filter(([role]) => !roles.includes(role))) as Part
  const { firstContact, ...rest } = full
  return {
    ...rest,
    columns: keep(full.columns),
    values: keep(full.values ?? {}),
    ...(firstContact && !roles.includes('resolvedAtFirstContact') && { firstContact }),
  }
}

function countsOf(mapping: Mapping, ref: string) {
  const standard = coverageBy(mapping).standards.find((one) => one.ref === ref)
  const criteria = standard?.grades.flatMap((grade) => grade.criteria) ?? []
  return {
    of: criteria.length,
    decided: criteria.filter(({ decided }) => decided).length,
    canBeMet: criteria.filter(({ canBeMet }) => canBeMet).length,
    reaches: standard?.reaches,
  }
}

describe('coverage foretells what is read', () => {
  it.each(FORMATS_AND_WAYS)('$name', { timeout: 60_000 }, async ({ way, format }) => {
    const mapping = way.edited.mapping
    const { councils } = await way.adapter.read(await fileOf(format, year), { mapping })
    const coverage = coverageOf(way.adapter, mapping, catalogue)
    expect(saidBy(coverage)).toEqual(readIn(councils[0]?.facts))
  })

  const roles = Object.keys(full.columns).filter((role) => role !== 'satisfaction')

  it.each(roles)('a table without the column of %s', { timeout: 60_000 }, async (role) => {
    const [table] = FORMATS_AND_WAYS
    if (!table) throw new Error('there is no table among the formats')
    const mapping = without(role)
    const { councils } = await mappedTable.read(await fileOf(table.format, year), { mapping })
    expect(saidBy(coverageBy(mapping))).toEqual(readIn(councils[0]?.facts))
  })
})

describe('a criterion', () => {
  it('is decided where all that it reads is given', () => {
    expect(countsOf(full, '2')).toEqual({ of: 6, decided: 6, canBeMet: 6, reaches: 'excellent' })
    expect(countsOf(full, '18')).toMatchObject({ of: 9, decided: 4, canBeMet: 4 })
  })

  it('is open where a fact that it reads is not given', () => {
    expect(countsOf(without('partner'), '2')).toEqual({
      ...{ of: 6, decided: 2, canBeMet: 2 },
      reaches: 'minimum',
    })
  })

  it('is decided and never met where the source itself fails it', () => {
    expect(countsOf(without('interaction', 'customerType'), '18')).toEqual({
      ...{ of: 9, decided: 4, canBeMet: 2 },
      reaches: undefined,
    })
  })

  it('that asks for all channels is never met by a table of calls', () => {
    const calls = { ...without('channel', 'partner'), constants: { channel: 'telephone' } }
    expect(countsOf(calls, '2')).toMatchObject({ decided: 2, canBeMet: 1, reaches: undefined })
    const channels = coverageBy(calls).facts.find(({ fact }) => fact === 'firstContact.channels')
    expect(channels?.codes).toEqual(['telephone'])
  })
})

describe('a column whose words the vendor fixes', () => {
  const channel = { Call: 'telephone', Mail: 'email', Robot: 'exclude', Other: 'unknown' }
  const fixed: Mapping = {
    ...full,
    source: { ...full.source, fixedWords: [String(full.columns.channel)] },
    values: { ...full.values, channel },
  }
  const given = (mapping: Mapping) => saidBy(coverageBy(mapping)).facts

  it('reaches the channels that the mapping makes of them, and no others', () => {
    expect(given(fixed)).toContain('responseTime.electronic')
    expect(given(fixed)).not.toContain('responseTime.post')
    const channels = coverageBy(fixed).facts.find(({ fact }) => fact === 'firstContact.channels')
    expect(channels?.codes).toEqual(['telephone', 'self_service_electronic'])
    const post = { ...fixed, values: { ...fixed.values, channel: { ...channel, Fax: 'fax' } } }
    expect(given(post)).toContain('responseTime.post')
  })

  it('says nothing of another column, which may hold any channel', () => {
    const own = { ...fixed, columns: { ...fixed.columns, channel: 'A field of our own' } }
    expect(given(own)).toContain('responseTime.post')
  })
})

describe('presets whose channels are a list of the vendor’s', () => {
  it.each([
    ['zendesk', zendesk],
    ['zendesk-warehouse', zendeskWarehouse],
    ['freshdesk', freshdesk],
  ])('%s: letters and visits are not among them', (_, adapter) => {
    const coverage = coverageOf(adapter, adapter.mapping, catalogue)
    expect(saidBy(coverage).facts).toContain('responseTime.emailsAnsweredInOneWorkingDay')
    expect(saidBy(coverage).facts).not.toContain('responseTime.post')
    const channels = coverage.facts.find(({ fact }) => fact === 'firstContact.channels')
    expect(channels?.codes).toEqual(['telephone', 'self_service_electronic'])
  })
})

describe('a standard without grades', () => {
  it('has its measures counted', () => {
    const [, measured] = coverageBy(without('wait')).standards
    expect(measured).toMatchObject({ ref: '3', grades: [], measures: { all: 6 } })
    expect(measured?.measures?.given).not.toContain('responseTime.telephone')
    expect(measured).not.toHaveProperty('reaches')
  })
})

describe('a fact that is not given', () => {
  it('has what the mapping lacks', () => {
    const lacksOf = (mapping: Mapping, fact: string) =>
      coverageBy(mapping).facts.find((one) => one.fact === fact)?.lacks
    expect(lacksOf(without('wait'), 'responseTime.faceToFace')).toBe('the wait')
    expect(lacksOf(without('partner'), 'firstContact.servicesCovered')).toBe('the partner')
    const { servicesInAll, ...unnumbered } = full
    expect(lacksOf(unnumbered, 'firstContact.servicesCovered')).toBe('how many services there are')
    expect(lacksOf(without('opened'), 'responseTime.post')).toBe('the first reply')
  })

  it('is one that conditions on first contact leave open', () => {
    const { hash: own, columns, ...rest } = parseMapping(dynamicsMapping)
    const { resolved, ...others } = columns
    const rates = [
      { ...rest, columns },
      { ...rest, columns: others },
    ].map((mapping) => coverageOf(dynamics, mapping, catalogue).facts[0])
    expect(rates[0]).toEqual({ fact: 'firstContact.resolutionRate', given: true })
    expect(rates[1]).toMatchObject({
      given: false,
      lacks: expect.stringContaining('first contact'),
    })
  })
})

describe('one column more', () => {
  it('is ranked by the criteria that could be met with it, then by those decided', () => {
    const { more } = coverageBy(without('partner', 'interaction', 'wait'))
    expect(more.map(({ place }) => place)).toEqual([
      'columns.partner',
      'columns.interaction',
      'columns.wait',
    ])
    expect(more[0]?.criteria).toEqual([
      ...['2.excellent.1', '2.excellent.2', '2.excellent.3', '2.excellent.4'],
    ])
    expect(more[1]).toMatchObject({ criteria: ['18.minimum.3'], decides: [], facts: [] })
    expect(more[2]?.facts).toEqual(['responseTime.telephone', 'responseTime.faceToFace'])
  })

  it('is none where all that can be is given', () => {
    expect(coverageBy(full).more).toEqual([])
  })

  it('adds nothing that the adapter never gives', () => {
    const { more } = coverageOf(open311, undefined, catalogue)
    expect(more.map(({ place }) => place)).toEqual([
      ...['columns.channel', 'columns.customerType', 'columns.interaction'],
    ])
  })
})

describe('a table of counts', () => {
  const counted = (counts: Columns['counts']): Mapping => ({
    ...without(...Object.keys(full.columns)),
    source: { format: 'csv', grain: 'interval' },
    columns: { channel: 'Channel', service: 'Service', ...(counts && { counts }) },
    ...(counts?.resolvedAtFirstContact !== undefined && {
      firstContact: { method: 'agent-logged', kind: 'native' },
    }),
  })

  it('gives the rates whose parts it has', () => {
    const counts = { contacts: 'All', resolvedAtFirstContact: 'Sorted', abandoned: 'Lost' }
    const facts = ['firstContact.channels', 'firstContact.resolutionRate', 'volume.dimensions']
    expect(saidBy(coverageBy(counted(counts))).facts).toEqual(facts)
    expect(saidBy(coverageBy(counted({ ...counts, answered: 'Taken' }))).facts).toEqual([
      ...['firstContact.channels', 'firstContact.resolutionRate'],
      ...['responseTime.callsAbandoned', 'volume.dimensions'],
    ])
  })

  it('gives the wait of calls where it counts those that were answered', () => {
    const waits = (counts: Columns['counts']) => {
      const mapping = counted(counts)
      const averageWait = { column: 'ASA', unit: 'seconds' } as const
      return saidBy(coverageBy({ ...mapping, columns: { ...mapping.columns, averageWait } })).facts
    }
    expect(waits({ offered: 'All' })).not.toContain('responseTime.telephone')
    expect(waits({ offered: 'All', answered: 'Taken' })).toContain('responseTime.telephone')
  })

  it('is told which counts more would add something', () => {
    const places = coverageBy(counted({ contacts: 'All' })).more.map(({ place }) => place)
    expect(places).toContain('columns.counts.resolvedAtFirstContact')
    expect(places).toContain('columns.counts.abandoned')
    expect(places).toContain('columns.averageWait')
    expect(places).not.toContain('columns.wait')
  })
})

describe('an adapter that reads by no mapping', () => {
  it('is taken at its word', () => {
    const own = { name: 'calls', version: '1.0.0', provides: ['firstContact.resolutionRate'] }
    const coverage = coverageOf(own, undefined, catalogue)
    expect(coverage.facts).toEqual([{ fact: 'firstContact.resolutionRate', given: true }])
    expect(coverage.standards.map(({ ref }) => ref)).toEqual(['2'])
    expect(coverage.more).toEqual([])
    expect(coverage).not.toHaveProperty('mapping')
  })
})
