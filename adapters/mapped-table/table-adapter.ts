import type { GivenContact } from '../../src/contacts/contact.ts'
import { CONTACT_FACTS, factsOf } from '../../src/contacts/facts-of.ts'
import { measuresOf, type VolumeDimension } from '../../src/contacts/measures.ts'
import { isWithin, parsePeriod } from '../../src/contacts/period.ts'
import { emptyTally, type Tally, talliesByCouncil } from '../../src/contacts/tally.ts'
import { localDayOf } from '../../src/contacts/zone.ts'
import { NesdsError } from '../../src/errors.ts'
import {
  type Adapter,
  type CouncilReading,
  defineAdapter,
  type ReadContext,
  type Source,
} from '../contract/adapter.ts'
import { anyCoverage, contactCoverage } from '../coverage/contact-coverage.ts'
import { lettingGo } from './bytes/let-go.ts'
import { columnPlaces } from './column-places.ts'
import { intervalCounter } from './intervals.ts'
import type { Mapping } from './mapping.ts'
import { openTable } from './open-table.ts'
import { otherMeasures } from './other-measures.ts'
import { type CheckedMapping, parseMapping } from './parse-mapping.ts'
import { contactCounter } from './read-contacts.ts'
import { createReckoner } from './reckoning.ts'
import type { RowReaderOptions } from './row-reader.ts'
import type { Table } from './table.ts'

/** What makes one table adapter differ from another. */
export interface TableAdapterOptions {
  /** Short name for messages and provenance, such as `zendesk`. */
  readonly name: string
  readonly version: string
  /** The mapping of a preset, as JSON has it; one that the caller gives goes before it. */
  readonly mapping?: unknown
  /** Opens the export, for one that no reader of ours can. */
  readonly open?: (source: Source, mapping: Mapping) => Promise<Table>
  /** Every fact that it may give; all that contacts may give if absent. */
  readonly provides?: readonly string[]
}

/**
 * Makes an adapter for exports that are tables: a mapping says how their rows are contacts.
 *
 * Reading fails with a NesdsError: `INVALID_MAPPING`, `INVALID_PERIOD`, or `UNREADABLE_EXPORT` where
 * the export isn't what the mapping says.
 */
export function tableAdapter(options: TableAdapterOptions): Adapter {
  const { name, version, open = openTable, provides = CONTACT_FACTS } = options
  return defineAdapter({
    name,
    version,
    provides,
    ...(options.mapping !== undefined && { mapping: options.mapping }),
    async read(source, context) {
      const mapping = mappingFor(options, context)
      const { tally, reckoning } = await lettingGo(source, async (held) =>
        count(await open(held, mapping), mapping, held, context),
      )
      const councils = councilsIn(tally, context).map(([council, own]) => ({
        council,
        ...readingOf(own, mapping, options, context),
      }))
      return { councils, reckoning }
    },
    covers(mapping = options.mapping) {
      return mapping === undefined ? anyCoverage(provides) : contactCoverage(parseMapping(mapping))
    },
    conclude: (tally, context) => readingOf(tally, mappingFor(options, context), options, context),
  })
}

function mappingFor(options: TableAdapterOptions, context: ReadContext): CheckedMapping {
  const given = context.mapping ?? options.mapping
  if (given !== undefined) return parseMapping(given)
  const remedy = 'give one; `nesds mapping init EXPORT` proposes one to start from'
  throw new NesdsError('INVALID_MAPPING', `${options.name} needs a mapping: ${remedy}`)
}

/** Counts a table's rows, and keeps account of them. */
async function count(table: Table, mapping: Mapping, source: Source, context: ReadContext) {
  const { zone, nation, workingHours } = mapping.time
  const { council, period, noteCase, onProgress } = context
  const reckoner = createReckoner()
  const places = columnPlaces(mapping, table.columns, source.name)
  reckoner.warn(places.warnings)
  const counter = (mapping.source.grain === 'interval' ? intervalCounter : contactCounter)(
    mapping,
    {
      places,
      sourceName: source.name,
      ...(council !== undefined && { council }),
      ...(noteCase !== undefined && { noteCase: noterWithin(noteCase, zone, period) }),
      ...(table.epoch !== undefined && { epoch: table.epoch }),
      ...(table.isLive && { isLive: true }),
    },
    {
      zone,
      nation,
      ...(workingHours !== undefined && { workingHours }),
      ...(period !== undefined && { period }),
      ...(mapping.firstContact && { firstContactMethod: mapping.firstContact.method }),
      saysReplies: (mapping.columns.firstReply ?? mapping.columns.reply) !== undefined,
      ...(mapping.queue && { queue: mapping.queue }),
    },
    reckoner,
  )
  let rows = 0
  for await (const batch of table.batches) {
    counter.take(batch)
    rows += batch.length
    onProgress?.(rows)
  }
  const tally = counter.finish()
  for (const [reason, left] of Object.entries(table.leftOut ?? {})) reckoner.excluded(reason, left)
  reckoner.warn(table.warnings)
  return { tally, reckoning: reckoner.reckoning() }
}

/** Notes the cases of a period: one that was opened outside it counts in no export. */
function noterWithin(
  noteCase: (name: string) => boolean,
  zone: string,
  period: string | undefined,
): NonNullable<RowReaderOptions['noteCase']> {
  if (period === undefined) return noteCase
  const months = parsePeriod(period)
  const counts = ({ opened }: GivenContact) =>
    opened !== undefined && isWithin(localDayOf(opened, zone).slice(0, 7), months)
  return (name, contact) => !counts(contact) || noteCase(name)
}

/** Each council's counts, by name; an export in which nothing counts still speaks of one. */
function councilsIn(tally: Tally, { council = '' }: ReadContext): readonly [string, Tally][] {
  const councils = [...talliesByCouncil(tally)].sort(([a], [b]) => (a < b ? -1 : 1))
  return councils.length > 0 ? councils : [[council, emptyTally()]]
}

function readingOf(
  tally: Tally,
  mapping: CheckedMapping,
  { name, version, provides = CONTACT_FACTS }: TableAdapterOptions,
  { period }: ReadContext,
): Omit<CouncilReading, 'council'> {
  const { servicesInAll, firstContact } = mapping
  const measures = measuresOf(tally, {
    dimensions: dimensionsSaid(mapping),
    ...(period !== undefined && { period }),
    ...(firstContact !== undefined && { method: firstContact.method }),
    ...(servicesInAll !== undefined && { servicesInAll }),
  })
  const { id, version: edition, hash } = mapping
  const source = `${name} ${version} with mapping ${id} ${edition} (sha256 ${hash})`
  const { facts, withheld } = factsOf(measures, source)
  const given = <Value>(all: Readonly<Record<string, Value>>) =>
    Object.fromEntries(Object.entries(all).filter(([fact]) => provides.includes(fact)))
  return {
    facts: given(facts),
    withheld: given(withheld),
    measures: otherMeasures(measures, mapping, provides),
    tally,
  }
}

const DIMENSIONS = {
  channel: 'channel',
  service: 'service',
  interaction: 'interaction',
  customerType: 'customer_type',
} as const satisfies Partial<Record<keyof Mapping['columns'], VolumeDimension>>

/** The ways in which the export itself breaks volume down; a constant of the mapping does not. */
function dimensionsSaid({ columns }: Mapping): readonly VolumeDimension[] {
  return Object.entries(DIMENSIONS).flatMap(([role, dimension]) =>
    role in columns ? [dimension] : [],
  )
}
