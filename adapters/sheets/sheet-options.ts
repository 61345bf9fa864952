import type { z } from 'zod'
import type { Measure } from '../../src/contacts/measure.ts'
import type { Issue } from '../../src/errors.ts'
import type { ReadContext, Source } from '../contract/adapter.ts'
import type { MappingCoverage } from '../contract/mapping-coverage.ts'
import type { Table } from '../mapped-table/table.ts'
import type { SheetCells } from './sheet-cells.ts'
import type { SheetMapping } from './sheet-mapping.ts'

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
   * @param lastDay - the last that rows of its which were left out name
   */
  readonly measuresOf: (
    entries: readonly Entry[],
    mapping: Mapping,
    context: ReadContext,
    unread: number,
    lastDay: number | undefined,
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
  /** Number of the last day that it names, where the sheet is known to be no older by it. */
  readonly lastDay?: number
}
