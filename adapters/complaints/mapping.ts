import type { Column, TimeReading, ValueMap } from '../mapped-table/mapping.ts'
import type { SheetMapping } from '../sheets/sheet-mapping.ts'

/** Where a complaint stands; a service request is none, and recorded all the same. */
export type Stage = 'serviceRequest' | 'earlyResolution' | 'stage1' | 'stage2' | 'ombudsman'

/** The stages, in the order in which a complaint goes through them. */
export const STAGES = [
  'serviceRequest',
  'earlyResolution',
  'stage1',
  'stage2',
  'ombudsman',
] as const satisfies readonly Stage[]

/** What came of a complaint at one stage. */
export type Outcome = 'upheld' | 'partlyUpheld' | 'notUpheld' | 'withdrawn'

/** The outcomes. */
export const OUTCOMES = [
  'upheld',
  'partlyUpheld',
  'notUpheld',
  'withdrawn',
] as const satisfies readonly Outcome[]

/** How a register of complaints is read: one row for each stage of a complaint, or all its stages in one. */
export interface ComplaintsMapping extends SheetMapping {
  readonly time: TimeReading
  readonly columns: ComplaintColumns
  readonly values?: {
    readonly stage?: Readonly<Record<string, Stage | 'exclude'>>
    readonly outcome?: Readonly<Record<string, Outcome | 'unknown'>>
    readonly channel?: ValueMap
    readonly service?: ValueMap
  }
  /** The stage of every row, where no column says it. */
  readonly constants?: { readonly stage: Stage }
  /** What counts as in time. */
  readonly limits?: Limits
  /** Day on which the register was exported, `YYYY-MM-DD`; the last day that it names if absent. */
  readonly extractedOn?: string
  /** When the council last made its figures on complaints public, and where they can be found. */
  readonly published?: { readonly on: string; readonly evidence: string }
}

/** Columns of a register; those of a stage stand by themselves, or under `stages`. */
export interface ComplaintColumns extends Partial<StageColumns> {
  readonly council?: Column
  /** What names the complaint, the same at each of its stages; it never leaves the adapter. */
  readonly reference: Column
  readonly stage?: Column
  /** The columns of each stage, where one row has all stages of a complaint. */
  readonly stages?: Readonly<Partial<Record<Stage, StageColumns>>>
  readonly channel?: Column
  readonly service?: Column
}

/** Columns of one stage. */
export interface StageColumns {
  /** Day on which the complaint came in, or the stage was asked for. */
  readonly received: Column
  readonly acknowledged?: Column
  /** Day by which the register says that an answer was due, extensions included. */
  readonly due?: Column
  readonly answered?: Column
  readonly outcome?: Column
}

/** The columns that say the days and the outcome of a stage; none where the register doesn't have it. */
export function columnsOf(
  { columns }: Pick<ComplaintsMapping, 'columns'>,
  stage: Stage,
): Partial<StageColumns> {
  return columns.stages === undefined ? columns : (columns.stages[stage] ?? {})
}

/** Time limits, and who set them. */
export interface Limits {
  /** The code or policy that sets them, for whoever reads the mapping. */
  readonly source: string
  readonly stages: Readonly<Partial<Record<Stage, StageLimits>>>
}

/** The time limits of one stage, in working days after the day on which the clock starts. */
export interface StageLimits {
  /** From receipt to acknowledgement. */
  readonly acknowledge?: number
  /** To the answer; `due` takes the register's own due day. */
  readonly answer?: AnswerLimit | 'due'
}

/** A time limit of an answer. */
export interface AnswerLimit {
  readonly workingDays: number
  /** What starts the clock. */
  readonly from: 'received' | 'acknowledged'
}
