import type { Adapter, Source } from '../../adapters/contract/adapter.ts'
import { dynamics, dynamicsExcel } from '../../adapters/dynamics/index.ts'
import { freshdesk } from '../../adapters/freshdesk/index.ts'
import { mappedTable } from '../../adapters/mapped-table/index.ts'
import { open311, open311Bulk } from '../../adapters/open311/index.ts'
import { salesforce, salesforceReport } from '../../adapters/salesforce/index.ts'
import { serviceNow, serviceNowAudit, serviceNowCsm } from '../../adapters/servicenow/index.ts'
import { telephonyConnectRecords, telephonyGenesysRecords } from '../../adapters/telephony/index.ts'
import { zendesk, zendeskWarehouse } from '../../adapters/zendesk/index.ts'
import type { ModelContact } from '../../fixtures/generate/contact.ts'
import { type Channel, SERVICES } from '../../fixtures/generate/council.ts'
import { FORMATS, type Format } from '../../fixtures/generate/formats.ts'
import tableMapping from '../../fixtures/generate/mapped-table.mapping.json' with { type: 'json' }
import { TELL_TALES } from '../../fixtures/generate/people.ts'

/** How a format is read: by an adapter, with its mapping as it is shipped and as the council edits it. */
export interface Way {
  readonly adapter: Adapter
  /** It knows nothing of partners. */
  readonly shipped: Said
  /** It knows which services partners provide, and the council's own fields and words. */
  readonly edited: Said
  /** A column that holds names or addresses of people, which no mapping reads. */
  readonly personal: string
}

/** A mapping, and what it leaves unsaid of what its format holds. */
export interface Said {
  readonly mapping: WayMapping
  /** By what it breaks volume down. */
  readonly volume: readonly string[]
  /** Channels that it can't name. */
  readonly unsaid: readonly Channel[]
}

/** As much of a mapping as is changed here. */
interface WayMapping {
  readonly source: object
  readonly time: object
  readonly columns: Readonly<Record<string, unknown>>
  readonly values?: Readonly<Record<string, object>>
}

/** What the council writes into a mapping beside its partners. */
interface Edits {
  readonly columns?: Readonly<Record<string, string>>
  readonly channels?: Readonly<Record<string, Channel>>
}

const CHANNEL_SERVICE_INTERACTION = ['channel', 'service', 'interaction']
const ALL = [...CHANNEL_SERVICE_INTERACTION, 'customer_type']

/** The ways by format. */
const WAYS: Readonly<Record<keyof typeof FORMATS, Way>> = {
  'table as CSV': own(),
  'table as JSON lines': own({ format: 'ndjson' }, { formats: ['iso'] }),
  'table as JSON': own({ format: 'json' }, { formats: ['iso'] }),
  'table as a workbook': own({ format: 'xlsx' }, { formats: ['excel'] }),
  'Open311 as JSON': preset(open311, 'address', ['service']),
  'Open311 as XML': preset(open311, 'address', ['service']),
  'Open311 Bulk': preset(open311Bulk, 'address', ['channel', 'service']),
  'Dynamics as JSON': preset(dynamics, 'title', ALL),
  'Dynamics as a workbook': preset(dynamicsExcel, 'Case Title', CHANNEL_SERVICE_INTERACTION),
  'Salesforce by REST': preset(salesforce, 'SuppliedName', CHANNEL_SERVICE_INTERACTION),
  'Salesforce as a data tree': preset(salesforce, 'SuppliedName', CHANNEL_SERVICE_INTERACTION),
  'Salesforce report': preset(salesforceReport, 'Contact Name', CHANNEL_SERVICE_INTERACTION),
  'Zendesk as JSON': preset(zendesk, 'via.source.from.name', ['channel'], {
    unsaid: ['face_to_face', 'letter'],
    edits: { columns: { service: 'custom_fields.360001', channel: 'custom_fields.360002' } },
  }),
  'Zendesk in a warehouse': preset(zendeskWarehouse, 'subject', ['channel'], {
    unsaid: ['face_to_face', 'letter'],
    edits: { columns: { service: 'custom_department', channel: 'custom_contact_channel' } },
  }),
  Freshdesk: preset(freshdesk, 'requester.name', ['channel', 'service'], {
    unsaid: ['face_to_face', 'letter', 'sms'],
    edits: { channels: { '101': 'face_to_face', '102': 'letter', '103': 'sms' } },
  }),
  'ServiceNow as JSON': preset(serviceNow, 'caller_id.display_value', ['channel', 'service']),
  'ServiceNow as an audit log': preset(serviceNowAudit, 'caller_id', ['channel', 'service']),
  'ServiceNow CSM': preset(serviceNowCsm, 'contact.display_value', ['channel', 'service']),
  'Amazon Connect records': preset(telephonyConnectRecords, 'Attributes.caller', ['channel'], {
    edits: { columns: { service: 'Queue.Name' } },
  }),
  'Genesys conversations': preset(
    withoutEstimates(telephonyGenesysRecords),
    'participants.0.participantName',
    ['channel'],
    { edits: { columns: { service: 'participants.0.attributes.service' } } },
  ),
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

/** Words of planted people that a text holds. */
export function tellTalesIn(text: string): readonly string[] {
  const plain = text.toLowerCase()
  return TELL_TALES.filter((word) => plain.includes(word.toLowerCase()))
}

/** Of a council that has not bought the feature which estimates first-contact resolution. */
function withoutEstimates(adapter: Adapter): Adapter {
  const { firstContact, ...mapping } = Object(adapter.mapping)
  const { resolvedAtFirstContact, ...columns } = mapping.columns
  return { ...adapter, mapping: { ...mapping, columns } }
}

/** The council's own table, in which nothing is left to edit. */
function own(source: object = {}, time: object = {}): Way {
  const mapping = {
    ...tableMapping,
    source: { ...tableMapping.source, ...source },
    time: { ...tableMapping.time, ...time },
  }
  const { partner, ...columns } = mapping.columns
  const said = { volume: ALL, unsaid: [] }
  return {
    adapter: mappedTable,
    shipped: { ...said, mapping: { ...mapping, columns } },
    edited: { ...said, mapping },
    personal: 'Customer',
  }
}

function preset(
  adapter: Adapter,
  personal: string,
  volume: readonly string[],
  { unsaid = [], edits = {} }: { unsaid?: readonly Channel[]; edits?: Edits } = {},
): Way {
  const mapping = adapter.mapping as WayMapping
  const said = edits.columns?.service === undefined ? volume : [...volume, 'service']
  return {
    adapter,
    shipped: { mapping, volume, unsaid },
    edited: { mapping: edit(mapping, edits), volume: said, unsaid: [] },
    personal,
  }
}

function edit(mapping: WayMapping, { columns, channels }: Edits): WayMapping {
  const service = columns?.service ?? mapping.columns.service
  const partners = SERVICES.map(({ title, code, partner }) => [
    service === 'service_code' ? code : title,
    partner ?? 'unknown',
  ])
  return {
    ...mapping,
    columns: { ...mapping.columns, ...columns, service, partner: service },
    values: {
      ...mapping.values,
      partner: Object.fromEntries(partners),
      ...(channels && { channel: { ...mapping.values?.channel, ...channels } }),
    },
    ...{ servicesInAll: SERVICES.length },
  }
}
