import { dayNumber } from '../../src/contacts/day-number.ts'
import type { SheetCells } from '../sheets/sheet-cells.ts'
import type { ExcludedRow } from '../sheets/sheet-options.ts'
import type { Complaint } from './entry.ts'
import { type ComplaintsMapping, STAGES, type Stage, type StageColumns } from './mapping.ts'

/** What a row says of one stage. */
export type StageSaid = Pick<
  Complaint,
  'stage' | 'month' | 'received' | 'acknowledged' | 'due' | 'answered' | 'outcome'
>

/** The stages that a row speaks of: one, or all that its complaint went through; or why it is left out. */
export function stagesSaid(
  cells: SheetCells,
  mapping: ComplaintsMapping,
): readonly StageSaid[] | ExcludedRow {
  const { columns, values, constants } = mapping
  const { stages } = columns
  if (stages !== undefined) return stagesAcross(cells, stages, values)
  const days = daysIn(cells, columns, values)
  const stage = cells.key(columns.stage, values?.stage ?? {}) ?? constants?.stage
  if (stage === undefined) return { excluded: 'no stage is said' }
  if (stage === 'exclude') return { excluded: 'a stage that the mapping leaves out' }
  const said = stageOf(stage, days)
  return said === undefined ? UNDATED : [said]
}

const UNDATED: ExcludedRow = { excluded: 'no day of receipt is said' }
const ORPHANED: ExcludedRow = { excluded: 'a day of a stage that has no day of receipt' }

/** A stage without a day of receipt is one that the complaint didn't come to. */
function stagesAcross(
  cells: SheetCells,
  stages: NonNullable<ComplaintsMapping['columns']['stages']>,
  values: ComplaintsMapping['values'],
): readonly StageSaid[] | ExcludedRow {
  const given = STAGES.flatMap((stage) => {
    const columns = stages[stage]
    return columns === undefined ? [] : [{ stage, days: daysIn(cells, columns, values) }]
  })
  const said = given.flatMap(({ stage, days }) => stageOf(stage, days) ?? [])
  const isOrphaned = given.some(
    ({ days }) => days.received === undefined && (days.acknowledged ?? days.answered) !== undefined,
  )
  if (isOrphaned) return ORPHANED
  return said.length === 0 ? UNDATED : said
}

type Days = Omit<StageSaid, 'stage' | 'month' | 'received'> & {
  /** `YYYY-MM-DD`. */
  readonly received: string | undefined
}

function daysIn(
  cells: SheetCells,
  columns: Partial<StageColumns>,
  values: ComplaintsMapping['values'],
): Days {
  const dayIn = (role: 'acknowledged' | 'due' | 'answered') => {
    const day = cells.day(columns[role])
    return day === undefined ? undefined : dayNumber(day)
  }
  const outcome = cells.key(columns.outcome, values?.outcome ?? {})
  return {
    received: cells.day(columns.received),
    acknowledged: dayIn('acknowledged'),
    due: dayIn('due'),
    answered: dayIn('answered'),
    outcome: outcome === 'unknown' ? undefined : outcome,
  }
}

function stageOf(stage: Stage, { received, ...days }: Days): StageSaid | undefined {
  return received === undefined
    ? undefined
    : { stage, month: received.slice(0, 7), received: dayNumber(received), ...days }
}
