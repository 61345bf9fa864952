import type { z } from 'zod'
import { factsOf } from '../../src/contacts/facts-of.ts'
import type { Measure } from '../../src/contacts/measure.ts'
import { type Issue, NesdsError } from '../../src/errors.ts'
import {
  type Adapter,
  type CouncilReading,
  defineAdapter,
  type ReadContext,
  type Source,
} from '../contract/adapter.ts'
import type { MappingCoverage } from '../contract/mapping-coverage.ts'
import { anyCoverage } from '../coverage/contact-coverage.ts'
import { checkedMapping } from '../mapped-table/checked-mapping.ts'
import { placesIn } from '../mapped-table/column-places.ts'
import { openShape } from '../mapped-table/open-table.ts'
import { createReckoner, type Reckoner } from '../mapped-table/reckoning.ts'
import { rowFilters } from '../mapped-table/row-filters.ts'
import type { Table, TableRow } from '../mapped-table/table.ts'
import { timeReadingIssues } from '../mapped-table/time-issues.ts'
import { unreadable } from '../mapped-table/unreadable.ts'
import { type RejectedRow, type SheetCells, type SheetRows, sheetRows } from './sheet-cells.ts'
import { type SheetMapping, sheetColumns } from './sheet-mapping.ts'

/**
 * What makes one adapter of sheets differ from another.
 *
 * @typeParam Mapping - what its mapping says
 * @typeParam Entry - what one row, or one cell of a wide row, says
 */
export interface SheetAdapterOptions<Mapping extends SheetMapping, Entry> {
  /** Short name for messages and provenance, such as `complaints`. */
  readonly name: string
  readonly version: string
  /** Every fact that it may give. */
  readonly provides: readonly string[]
  /** The mapping that it reads by unless the caller gives another; absent where none fits any two sheets. */
  readonly mapping?: unknown
  readonly schema: z.ZodType<Mapping>
  /** What doesn't fit together in a mapping whose shape is right. */
  readonly issuesIn?: (mapping: Mapping) => readonly Issue[]
  /** Roles, keys of `columns`, without which rows say nothing; the council's is one of them. */
  readonly needs: readonly string[]
  /** Opens the export, for one that no reader of ours can. */
  readonly open?: (source: Source, mapping: Mapping) => Promise<Table>
  /** What a row says, or why it is left out. */
  readonly entriesOf: (
    cells: SheetCells,
    mapping: Mapping,
    context: ReadContext,
  ) => readonly Entry[] | ExcludedRow
  /** What no two entries of a council may share, such as a case's reference and its stage; absent where any may. */
  readonly unique?: UniqueEntries<Entry>
  /** The same entries in fewer, for sheets that may have a row for each of a million answers. */
  readonly together?: (entries: readonly Entry[]) => readonly Entry[]
  /**
   * The figures of one council, facts and others, whatever order its entries have.
   *
   * @param unread - rows that could not be read and are this council's, or may be
   */
  readonly measuresOf: (
    entries: readonly Entry[],
    mapping: Mapping,
    context: ReadContext,
    unread: number,
  ) => readonly Measure[]
  /** What a mapping can make of each fact, or lacks for it; all that is listed can be given if absent. */
  readonly reachOf?: (mapping: Mapping) => Pick<MappingCoverage, 'reaches' | 'lacks'>
  /** What the entries of one council ought to tell the reader, such as a rate that its counts contradict. */
  readonly warningsOf?: (entries: readonly Entry[], mapping: Mapping) => readonly string[]
}

/** What tells the entries of a council apart. */
interface UniqueEntries<Entry> {
  readonly keyOf: (entry: Entry) => string
  /** What is wrong with a row whose entry is there already, and what to do, as a clause after "row 7". */
  readonly repeated: string
}

/** A row that is left out on purpose. */
export interface ExcludedRow {
  readonly excluded: string
}

/**
 * Makes an adapter for sheets of figures: tables whose rows are no contacts.
 *
 * Reading fails with a NesdsError: `INVALID_MAPPING`, `INVALID_PERIOD`, or `UNREADABLE_EXPORT` where
 * the export isn't what the mapping says.
 */
export function sheetAdapter<Mapping extends SheetMapping, Entry>(
  options: SheetAdapterOptions<Mapping, Entry>,
): Adapter {
  const { name, version, provides } = options
  return defineAdapter({
    name,
    version,
    provides,
    ...(options.mapping !== undefined && { mapping: options.mapping }),
    covers: (mapping) => coverageBy(options, mapping),
    async read(source, context) {
      const mapping = mappingFor(options, context)
      const reckoner = createReckoner()
      const { byCouncil: entries, unreadOf } = await entriesIn(
        source,
        mapping,
        options,
        context,
        reckoner,
      )
      const { id, version: edition, hash } = mapping
      const origin = `${name} ${version} with mapping ${id} ${edition} (sha256 ${hash})`
      const councils = [...entries].sort(([a], [b]) => (a < b ? -1 : 1))
      for (const [, own] of councils) reckoner.warn(options.warningsOf?.(own, mapping) ?? [])
      return {
        councils: councils.map(([council, own]) => {
          const measures = options.measuresOf(own, mapping, context, unreadOf(council))
          return readingOf(council, measures, origin, provides)
        }),
        reckoning: reckoner.reckoning(),
      }
    },
  })
}

type Checked<Mapping> = Mapping & { readonly hash: string }

function mappingFor<Mapping extends SheetMapping, Entry>(
  { name, mapping, schema, issuesIn }: SheetAdapterOptions<Mapping, Entry>,
  context: ReadContext,
): Checked<Mapping> {
  const given = context.mapping ?? mapping
  if (given !== undefined) {
    return checkedMapping(given, schema, (said) => [
      ...(said.time === undefined ? [] : timeReadingIssues(said.time)),
      ...(issuesIn?.(said) ?? []),
    ])
  }
  throw new NesdsError(
    'INVALID_MAPPING',
    `${name} needs a mapping: its guide, adapters/${name}/README.md, shows one to start from`,
  )
}

function coverageBy<Mapping extends SheetMapping, Entry>(
  options: SheetAdapterOptions<Mapping, Entry>,
  given: unknown = options.mapping,
): MappingCoverage {
  const any = anyCoverage(options.provides)
  if (given === undefined) return any
  const mapping = mappingFor(options, { mapping: given })
  const { id, version, title } = mapping
  return { ...any, ...options.reachOf?.(mapping), mapping: { id, version, title } }
}

/** Entries that are held at once; a sheet of figures has far fewer. */
const MOST_ENTRIES = 4_000_000

/** Entries of a council after which it is worth while to take those together that say the same. */
const MANY_ENTRIES = 20_000

interface SheetEntries<Entry> {
  /** The key is `` for the council that nobody names. */
  readonly byCouncil: ReadonlyMap<string, readonly Entry[]>
  /** Rows that could not be read and are this council's, or may be. */
  readonly unreadOf: (council: string) => number
}

async function entriesIn<Mapping extends SheetMapping, Entry>(
  source: Source,
  mapping: Mapping,
  { needs, entriesOf, unique, open, together }: SheetAdapterOptions<Mapping, Entry>,
  context: ReadContext,
  reckoner: Reckoner,
): Promise<SheetEntries<Entry>> {
  const columns = sheetColumns(mapping, needs)
  const table = await (open?.(source, mapping) ?? openShape(source, mapping.source, columns))
  const needed = columns.filter(({ isNeeded }) => isNeeded).map(({ path }) => path.join('.'))
  const places = placesIn(table.columns, columns, needed, source.name)
  reckoner.warn(places.warnings)
  const filtered = rowFilters(mapping, places)
  const rows = sheetRows({
    places,
    headers: table.columns,
    sourceName: source.name,
    nulls: mapping.nulls ?? [],
    time: mapping.time,
    epoch: table.epoch,
  })
  const byCouncil = new Map<string, Entry[]>()
  const unread = new Map<string | undefined, number>()
  const councilOf = (row: TableRow) =>
    rows.of(row).name(mapping.columns.council) ?? context.council ?? ''
  const keys = new Set<string>()
  const roomOf = new Map<string, number>()
  let count = 0
  let read = 0
  for await (const batch of table.batches) {
    for (const row of batch) {
      const left = row.fault === undefined ? filtered(row.values) : faulty(row.fault)
      const taken = left ?? entriesFor(rows, row, (cells) => entriesOf(cells, mapping, context))
      if ('rejected' in taken) {
        reckoner.rejected(taken.rejected, row.number, taken.column)
        // The cells of a broken row may stand in the wrong columns, so it may be anybody's.
        const council = row.fault === undefined ? councilOf(row) : undefined
        unread.set(council, (unread.get(council) ?? 0) + 1)
      } else if ('filtered' in taken) reckoner.excluded(taken.filtered)
      else if ('excluded' in taken) reckoner.excluded(taken.excluded)
      else {
        reckoner.used()
        count += taken.length
        if (count > MOST_ENTRIES) throw unreadable(source.name, TOO_MANY)
        const council = councilOf(row)
        for (const entry of unique === undefined ? [] : taken) {
          const key = JSON.stringify([council, unique?.keyOf(entry)])
          if (keys.has(key)) throw unreadable(source.name, `row ${row.number} ${unique?.repeated}`)
          keys.add(key)
        }
        const known = byCouncil.get(council)
        if (known === undefined) byCouncil.set(council, [...taken])
        else known.push(...taken)
        const room = roomOf.get(council) ?? MANY_ENTRIES
        if (together !== undefined && known !== undefined && known.length > room) {
          const fewer = together(known)
          byCouncil.set(council, [...fewer])
          // Where little came of it, it is tried again once there are twice as many.
          roomOf.set(council, MANY_ENTRIES + 2 * fewer.length)
        }
      }
    }
    read += batch.length
    context.onProgress?.(read)
  }
  for (const [reason, left] of Object.entries(table.leftOut ?? {})) reckoner.excluded(reason, left)
  reckoner.warn(table.warnings)
  reckoner.warn(rows.warnings())
  for (const council of unread.keys()) {
    if (council !== undefined && !byCouncil.has(council)) byCouncil.set(council, [])
  }
  // An export in which nothing counts still speaks of a council.
  if (byCouncil.size === 0) byCouncil.set(context.council ?? '', [])
  return {
    byCouncil,
    unreadOf: (council) => (unread.get(council) ?? 0) + (unread.get(undefined) ?? 0),
  }
}

const TOO_MANY = `it has more than ${MOST_ENTRIES} entries; export it in parts`

function faulty(rejected: string): RejectedRow {
  return { rejected }
}

function entriesFor<Entry>(
  rows: SheetRows,
  row: Parameters<SheetRows['of']>[0],
  entriesOf: (cells: SheetCells) => readonly Entry[] | ExcludedRow,
): readonly Entry[] | ExcludedRow | RejectedRow {
  const entries = entriesOf(rows.of(row))
  return rows.fault() ?? entries
}

function readingOf(
  council: string,
  measures: readonly Measure[],
  origin: string,
  provides: readonly string[],
): CouncilReading {
  const { facts, withheld } = factsOf(measures, origin, provides)
  const others = measures.filter(({ name, by }) => by !== undefined || !provides.includes(name))
  return { council, facts, withheld, ...(others.length > 0 && { measures: others }) }
}
