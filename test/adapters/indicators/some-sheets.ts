import { indicators } from '../../../adapters/indicators/index.ts'
import type { IndicatorMapping } from '../../../adapters/indicators/mapping.ts'
import { failureOf, readingOf } from '../reading-of.ts'

/** The rate of contacts resolved at first contact. */
export const RATE = 'firstContact.resolutionRate'
/** The share of calls given up. */
export const ABANDONED = 'responseTime.callsAbandoned'
/** The average wait for an answer. */
export const WAIT = 'responseTime.telephone'

/** A sheet with a column a month. */
export const WIDE: IndicatorMapping = {
  id: 'exampleton-kpis',
  version: '1.0.0',
  title: 'Performance sheet of Exampleton',
  source: { format: 'csv' },
  columns: { label: 'Indicator' },
  indicators: [
    {
      fact: RATE,
      label: 'Resolved at first contact (target 80%)',
      unit: 'percent',
      numerator: 'Contacts resolved first time',
      denominator: 'Contacts',
      over: 'all',
      method: 'agent-logged',
    },
    {
      fact: WAIT,
      label: 'Average wait, telephone',
      unit: 'text',
      denominator: 'Calls answered',
      over: 'all',
      better: 'lower',
      method: 'queue-wait',
    },
  ],
}

/** A sheet with a row a figure. */
export const LONG: IndicatorMapping = {
  ...WIDE,
  columns: {
    label: 'KPI',
    period: 'Month',
    value: 'Value',
    numerator: 'Numerator',
    denominator: 'Denominator',
  },
  indicators: [
    { fact: RATE, label: 'FCR', unit: 'percent', over: 'all', method: 'agent-logged' },
    { fact: ABANDONED, label: 'Abandoned', unit: 'percent', over: 'all', method: 'offered' },
  ],
}

/** Lines as a file has them. */
export const lines = (...rows: readonly string[]) => `${rows.join('\n')}\n`

/** What is read of a sheet, and of its first council. */
export async function read(
  content: string | Uint8Array,
  mapping: object = WIDE,
  context: { readonly period?: string; readonly council?: string } = {},
) {
  const { councils, reckoning } = await readingOf(indicators, content, { mapping, ...context })
  const { facts = {}, withheld = {}, measures = [] } = councils[0] ?? {}
  return { councils, reckoning, facts, withheld, measures }
}

/** The code and message of the error that a sheet has. */
export const failure = (content: string, mapping: object = WIDE) =>
  failureOf(indicators, content, { mapping })

/** A wide sheet of one percentage and its counts. */
export const rated = (rate: string, first: string, all: string, header = 'Apr-25,May-25') =>
  lines(
    `Indicator,${header}`,
    `Resolved at first contact (target 80%),${rate}`,
    `Contacts resolved first time,${first}`,
    `Contacts,${all}`,
  )

/** The wide mapping with its rate changed, and nothing else in it. */
export const one = (indicator: object, more: object = {}): object => ({
  ...WIDE,
  ...more,
  indicators: [{ ...WIDE.indicators[0], ...indicator }],
})

/** The wide mapping with a percentage that no counts stand beside. */
export const alone = (indicator: object = {}, more: object = {}): object => ({
  ...WIDE,
  ...more,
  indicators: [
    { fact: RATE, label: 'FCR', unit: 'percent', over: 'all', method: 'kpi', ...indicator },
  ],
})
