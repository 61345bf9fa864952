import type { Adapter, Source } from '../../adapters/contract/adapter.ts'
import { dynamics, dynamicsExcel } from '../../adapters/dynamics/index.ts'
import dynamicsMapping from '../../adapters/dynamics/mapping.json' with { type: 'json' }
import dynamicsExcelMapping from '../../adapters/dynamics/mapping-excel.json' with { type: 'json' }
import { mappedTable } from '../../adapters/mapped-table/index.ts'
import { open311, open311Bulk } from '../../adapters/open311/index.ts'
import open311Mapping from '../../adapters/open311/mapping.json' with { type: 'json' }
import open311BulkMapping from '../../adapters/open311/mapping-bulk.json' with { type: 'json' }
import { salesforce, salesforceReport } from '../../adapters/salesforce/index.ts'
import salesforceMapping from '../../adapters/salesforce/mapping.json' with { type: 'json' }
import salesforceReportMapping from '../../adapters/salesforce/mapping-report.json' with {
  type: 'json',
}
import type { ModelContact } from '../../fixtures/generate/contact.ts'
import { SERVICES } from '../../fixtures/generate/council.ts'
import { FORMATS, type Format } from '../../fixtures/generate/formats.ts'
import tableMapping from '../../fixtures/generate/mapped-table.mapping.json' with { type: 'json' }
import { TELL_TALES } from '../../fixtures/generate/people.ts'

/** How a format is read: its adapter, a mapping, and by what the mapping breaks volume down. */
export interface Way {
  readonly adapter: Adapter
  readonly mapping: WayMapping
  readonly volume: readonly string[]
  /** A column that holds names of people, which no mapping reads. */
  readonly personal: string
}

/** As much of a mapping as is changed here. */
export interface WayMapping {
  readonly source: object
  readonly time: object
  readonly columns: Readonly<Record<string, unknown>>
  readonly values?: object
}

const own = (source: object = {}, time: object = {}): Way => ({
  adapter: mappedTable,
  mapping: {
    ...tableMapping,
    source: { ...tableMapping.source, ...source },
    time: { ...tableMapping.time, ...time },
  },
  volume: ['channel', 'service', 'interaction', 'customer_type'],
  personal: 'Customer',
})

/** The ways by format. */
export const WAYS: Readonly<Partial<Record<keyof typeof FORMATS, Way>>> = {
  'table as CSV': own(),
  'table as JSON lines': own({ format: 'ndjson' }, { formats: ['iso'] }),
  'table as JSON': own({ format: 'json' }, { formats: ['iso'] }),
  'table as a workbook': own({ format: 'xlsx' }, { formats: ['excel'] }),
  'Open311 as JSON': {
    adapter: open311,
    mapping: open311Mapping,
    volume: ['service'],
    personal: 'address',
  },
  'Open311 as XML': {
    adapter: open311,
    mapping: open311Mapping,
    volume: ['service'],
    personal: 'address',
  },
  'Open311 Bulk': {
    adapter: open311Bulk,
    mapping: open311BulkMapping,
    volume: ['channel', 'service'],
    personal: 'address',
  },
  'Dynamics as JSON': {
    adapter: dynamics,
    mapping: dynamicsMapping,
    volume: ['channel', 'service', 'interaction', 'customer_type'],
    personal: 'title',
  },
  'Dynamics as a workbook': {
    adapter: dynamicsExcel,
    mapping: dynamicsExcelMapping,
    volume: ['channel', 'service', 'interaction'],
    personal: 'Case Title',
  },
  'Salesforce by REST': {
    adapter: salesforce,
    mapping: salesforceMapping,
    volume: ['channel', 'service', 'interaction'],
    personal: 'SuppliedName',
  },
  'Salesforce as a data tree': {
    adapter: salesforce,
    mapping: salesforceMapping,
    volume: ['channel', 'service', 'interaction'],
    personal: 'SuppliedName',
  },
  'Salesforce report': {
    adapter: salesforceReport,
    mapping: salesforceReportMapping,
    volume: ['channel', 'service', 'interaction'],
    personal: 'Contact Name',
  },
}

/** The formats of a year with the way in which each is read. */
export const FORMATS_AND_WAYS = Object.entries(WAYS).map(([name, way]) => ({
  name,
  way,
  format: FORMATS[name as keyof typeof FORMATS] as Format,
}))

/** A year as a file of a format. */
export async function fileOf(
  { file, holds, write }: Format,
  year: readonly ModelContact[],
): Promise<Source> {
  const written = await write(year.filter(holds))
  return { name: file, bytes: bytesOf(written) }
}

/** All bytes of a file. */
export async function bytesIn({ bytes }: Source): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  for await (const piece of bytes) pieces.push(piece)
  return Buffer.concat(pieces)
}

/** Text or bytes in pieces, as they are read. */
export async function* bytesOf(written: Iterable<string> | Uint8Array): AsyncGenerator<Uint8Array> {
  if (written instanceof Uint8Array) yield written
  else for (const text of written) yield new TextEncoder().encode(text)
}

/** The mapping as the council edits it: it knows who provides which service. */
export function withPartners(mapping: WayMapping): WayMapping {
  const { columns, values } = mapping
  if (columns.partner !== undefined) return mapping
  const byCode = columns.service === 'service_code'
  const partners = SERVICES.map(({ title, code, partner }) => [
    byCode ? code : title,
    partner ?? 'unknown',
  ])
  return {
    ...mapping,
    columns: { ...columns, partner: columns.service },
    values: { ...values, partner: Object.fromEntries(partners) },
    ...{ servicesInAll: SERVICES.length },
  }
}

/** Words of planted people that a text holds. */
export function tellTalesIn(text: string): readonly string[] {
  const plain = text.toLowerCase()
  return TELL_TALES.filter((word) => plain.includes(word.toLowerCase()))
}
