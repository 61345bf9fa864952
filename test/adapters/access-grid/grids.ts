import { accessGrid } from '../../../adapters/access-grid/index.ts'
import downMapping from '../../../fixtures/generate/access-grid.mapping.json' with { type: 'json' }
import type { Measure } from '../../../src/contacts/measure.ts'
import { bytesOf } from '../../support/council-ways.ts'

/** The types that the synthetic grid lists. */
const ids = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 13, 21].map(String)
/** A grid across the columns, about the website. */
export const acrossMapping = {
  ...downMapping,
  id: 'synthetic-grid-across',
  columns: { service: 'Service', marks: Object.fromEntries(ids.map((id) => [id, id])) },
  values: { mark: { 'N/A': 'not-provided', Exempt: 'exempt' } },
  constants: { channel: 'web' },
}
/** The month in which the synthetic grid stood so. */
export const period = '2026-03/2026-03'

/** Reads a grid by a mapping. */
export function read(content: string | Iterable<string>, mapping: unknown, context: object = {}) {
  const bytes = bytesOf(typeof content === 'string' ? [content] : content)
  return accessGrid.read({ name: 'grid.csv', bytes }, { mapping, ...context })
}

/** What came out for the only council. */
export async function outcomeOf(reading: ReturnType<typeof read>) {
  const { councils, reckoning } = await reading
  const { facts = {}, withheld = {}, measures = [] } = councils[0] ?? {}
  return { facts, withheld, measures, reckoning }
}

/** The measure of a name, in all or of a type. */
export function called(measures: readonly Measure[], name: string, interaction?: string) {
  return measures.find((one) => one.name === name && one.by?.interaction === interaction)
}

/** Headers of a grid down the rows, as the synthetic mapping has them. */
export const HEAD = 'Service,LGIL,Channel,Provided,E-enabled,Permissible,Exemption\n'
/** Ids of the ten types. */
export const TEN = ids.slice(0, 10)
/** Reads rows under those headers. */
export const grid = (rows: readonly string[], mapping: object = {}) =>
  outcomeOf(read(`${HEAD}${rows.join('\n')}\n`, { ...downMapping, servicesInAll: 1, ...mapping }))
/** A row of one service for each of the ten types, some of them changed. */
export const all = (rest: string, changed: Readonly<Record<string, string>> = {}) =>
  TEN.map((id) => `Parks,${id},${changed[id] ?? rest}`)
/** Channel, provided, enabled, permissible, exemption. */
export const YES = 'Website,Yes,Yes,Yes,'
export const NO = 'Website,Yes,No,Yes,'
