import { describe, expect, it } from 'vitest'
import {
  type Content,
  checkAdapter,
  type Fixture,
  inLines,
} from '../../../adapters/contract/kit.ts'
import { indicators } from '../../../adapters/indicators/index.ts'
import type { IndicatorMapping } from '../../../adapters/indicators/mapping.ts'
import { mappedTable } from '../../../adapters/mapped-table/index.ts'
import type { ModelContact } from '../../../fixtures/generate/contact.ts'
import { councilYear } from '../../../fixtures/generate/council-year.ts'
import { FORMATS } from '../../../fixtures/generate/formats.ts'
import tableMapping from '../../../fixtures/generate/mapped-table.mapping.json' with {
  type: 'json',
}
import sheetMapping from '../../../fixtures/generate/performance-sheet.mapping.json' with {
  type: 'json',
}
import {
  sheetAsLongCsv,
  sheetAsWideCsv,
  sheetAsXlsx,
} from '../../../fixtures/generate/performance-sheet.ts'
import { YEAR_ENDS, YEAR_STARTS } from '../../../fixtures/generate/year.ts'
import type { Facts } from '../../../src/facts/fact.ts'
import { mergeFacts } from '../../../src/facts/merge.ts'
import { isRecord } from '../../../src/facts/observe.ts'
import { fileOf } from '../../support/council-ways.ts'
import { readingOf } from '../reading-of.ts'

const YEAR = [...councilYear({ seed: 2025, size: 3000 })]
const PERIOD = '2025-04/2026-03'
const WIDE = sheetMapping as IndicatorMapping

/** Shares have their counts beside them, and rows of counts are left out. */
const LONG: IndicatorMapping = {
  ...WIDE,
  columns: {
    label: 'Indicator',
    period: 'Month',
    value: 'Value',
    numerator: 'Numerator',
    denominator: 'Denominator',
  },
  indicators: WIDE.indicators.map((indicator) => {
    const { label, numerator, denominator, ...rest } = indicator
    if (rest.unit === 'percent') return { ...rest, ...(label !== undefined && { label }) }
    return { ...indicator, label: label ?? 'Average wait at the counter' }
  }),
}

const XLSX: IndicatorMapping = {
  ...WIDE,
  source: { format: 'xlsx', sheet: 'KPIs', headerRow: 2 },
  indicators: WIDE.indicators.map((indicator) => ({
    ...indicator,
    unit: indicator.unit === 'percent' ? 'fraction' : 'day-fraction',
  })),
}

const SHEETS: Readonly<
  Record<
    string,
    {
      readonly mapping: IndicatorMapping
      readonly write: (year: readonly ModelContact[]) => Content | Promise<Content>
    }
  >
> = {
  'a wide CSV': { mapping: WIDE, write: sheetAsWideCsv },
  'a long CSV': { mapping: LONG, write: sheetAsLongCsv },
  'a workbook': { mapping: XLSX, write: sheetAsXlsx },
}

/** Value and counts of each fact, to what adding up fractions may change. */
function counted(facts: object) {
  return Object.fromEntries(
    Object.entries(facts).map(([name, { value, numerator, denominator }]) => [
      name,
      { value: Number(value.toPrecision(12)), ...(numerator && { numerator }), denominator },
    ]),
  )
}

const NAMES = WIDE.indicators.map(({ fact = '' }) => fact).sort()

async function factsOfRecords(): Promise<Facts> {
  const { councils } = await mappedTable.read(await fileOf(FORMATS['table as CSV'], YEAR), {
    mapping: tableMapping,
    period: PERIOD,
  })
  const facts = councils[0]?.facts ?? {}
  return Object.fromEntries(NAMES.map((name) => [name, facts[name]]))
}

describe.each(Object.entries(SHEETS))('a year as %s', (_, { mapping, write }) => {
  it('gives exactly what the records of the same year give', async () => {
    const { councils, reckoning } = await readingOf(indicators, await write(YEAR), {
      mapping,
      period: PERIOD,
    })
    const facts = councils[0]?.facts ?? {}
    expect(Object.keys(facts).sort()).toEqual(NAMES)
    expect(counted(facts)).toEqual(counted(await factsOfRecords()))
    expect(Object.values(facts)).toMatchObject(NAMES.map(() => ({ period: PERIOD })))
    expect(reckoning).toMatchObject({ rejected: {}, warnings: [] })
  })

  it('says of everything else why it is not there', async () => {
    const { councils } = await readingOf(indicators, await write(YEAR), { mapping })
    const { withheld = {} } = councils[0] ?? {}
    expect(Object.keys(withheld).sort()).toEqual(
      indicators.provides.filter((name) => !NAMES.includes(name)).sort(),
    )
    expect(new Set(Object.values(withheld))).toEqual(new Set(['the mapping names no row for it']))
  })
})

describe('a sheet and the records of one year', () => {
  const merged = async (sheet: string) => {
    const { councils } = await readingOf(indicators, sheet, { mapping: WIDE })
    return mergeFacts([councils[0]?.facts ?? {}, await factsOfRecords()])
  }
  const disputed = (facts: Facts) =>
    Object.entries(facts).flatMap(([name, fact]) =>
      isRecord(fact) && 'conflict' in fact ? [name] : [],
    )

  it('agree', async () => {
    expect(disputed(await merged(sheetAsWideCsv(YEAR)))).toEqual([])
  })

  it('are a conflict where they don’t, and the fact is unknown', async () => {
    const wrong = sheetAsWideCsv(YEAR).replace(/^(Calls given up,.*),\d+\r?$/m, '$1,0')
    const facts = await merged(wrong)
    expect(disputed(facts)).toEqual(['responseTime.callsAbandoned'])
  })
})

describe('a year whose counts are not published', () => {
  it('gives no fact, and says why', async () => {
    const published = WIDE.indicators.flatMap(({ numerator, denominator, label, ...rest }) =>
      label === undefined ? [] : [{ ...rest, label }],
    )
    const { councils } = await readingOf(indicators, sheetAsWideCsv(YEAR), {
      mapping: { ...WIDE, indicators: published },
    })
    expect(councils[0]?.facts).toEqual({})
    expect(councils[0]?.withheld).toMatchObject({
      'firstContact.resolutionRate': expect.stringMatching(/^12 figures stand without counts/),
      'responseTime.telephone': expect.stringMatching(/^12 figures stand without counts/),
    })
  })
})

describe('a performance sheet', async () => {
  const year = YEAR.slice(0, 400)
  const owner = year[0]?.person.name ?? ''
  const { councils } = await readingOf(indicators, sheetAsLongCsv(year), { mapping: LONG })
  const facts = counted(councils[0]?.facts ?? {})
  const wide = sheetAsWideCsv(year)
  const latest: IndicatorMapping = {
    ...WIDE,
    indicators: [
      {
        measure: 'telephony.callsOffered',
        label: 'Calls offered',
        unit: 'count',
        over: 'all',
        method: 'queue',
      },
      ...WIDE.indicators.slice(0, 1).map(({ numerator, denominator, ...rest }) => ({
        ...rest,
        over: 'latest' as const,
      })),
    ],
  }
  const offered = year.filter(
    ({ role, queueOutcome, opened }) =>
      role === 'contact' &&
      queueOutcome !== undefined &&
      opened < YEAR_ENDS &&
      opened >= YEAR_STARTS,
  )
  const published = await readingOf(indicators, wide, { mapping: latest })
  const long = sheetAsLongCsv(year)
  const fixtures: readonly Fixture[] = [
    {
      name: 'kpis.csv',
      source: wide,
      context: { mapping: WIDE },
      facts,
      ...inLines(wide),
      planted: [owner],
    },
    {
      name: 'kpis-long.csv',
      source: long,
      context: { mapping: LONG },
      facts,
      ...inLines(long),
      planted: [owner],
    },
  ]
  const uncounted: Fixture = {
    name: 'kpis-published.csv',
    source: wide,
    context: { mapping: latest },
    facts: published.councils[0]?.facts ?? {},
    measures: { 'telephony.callsOffered': offered.length },
    ...inLines(wide),
    planted: [owner],
  }
  checkAdapter(indicators, [...fixtures, uncounted], { test: it })
})
