import type { Fault } from '../mapped-table/values/fault.ts'
import type { SheetCells } from '../sheets/sheet-cells.ts'
import type { ExcludedRow } from '../sheets/sheet-options.ts'
import type { SatisfactionMapping } from './mapping.ts'
import { SCALES, type Scale } from './scales.ts'

/** The answers that a row counts, or the score that somebody made of them. */
export interface Said {
  /** How many gave each score. */
  readonly counts?: readonly (readonly [score: number, count: number])[]
  readonly published?: Published
}

/** A score that the sheet gives, and how many answers it rests on, where that is said. */
interface Published {
  readonly score: number
  readonly answers?: number
}

/** What a row says of answers, or why it is left out. */
export function answersIn(cells: SheetCells, mapping: SatisfactionMapping): Said | ExcludedRow {
  const scale = SCALES[mapping.scale]
  const { answer, counts } = mapping.columns
  if (answer !== undefined) return answerIn(cells, mapping, scale)
  const published = publishedIn(cells, mapping, scale)
  const counted = counts === undefined ? undefined : countsIn(cells, counts, scale)
  const total = sumOf(counted)
  if (total === 0 || published?.answers === 0) return NO_ANSWERS
  // A rate of 0 beside a count that nobody gives is a count that became 0.
  const saysNumber = counts !== undefined || mapping.columns.answers !== undefined
  const isBare = total === undefined && published !== undefined && published.answers === undefined
  if (isBare && saysNumber && published.score === 0) return BARE_ZERO
  if (counted === undefined && published === undefined) return NO_ANSWERS
  return { ...(counted && { counts: counted }), ...(published && { published }) }
}

const NO_ANSWERS: ExcludedRow = { excluded: 'no answers are counted' }
const BARE_ZERO: ExcludedRow = { excluded: 'a score of 0 of nobody knows how many answers' }
const NOT_SAID: Fault = { fault: 'not said, where other answers of the row are counted' }
const NO_ANSWER: Fault = { fault: "no answer on the mapping's scale" }

/** One answer, and how many gave it. */
function answerIn(
  cells: SheetCells,
  { columns, values }: SatisfactionMapping,
  { scores, bounds }: Scale,
): Said | ExcludedRow {
  const count = columns.count === undefined ? 1 : cells.number(columns.count, 'count')
  const score =
    scores === undefined
      ? within(cells, columns.answer, cells.number(columns.answer, 'percent'), bounds)
      : scoreOf(cells.key(columns.answer, { ...ownAnswers(scores), ...values?.answer }), scores)
  if (score === 'excluded') return { excluded: 'left out by its word in `answer`' }
  if (score === undefined || !count) return NO_ANSWERS
  return { counts: [[score, count]] }
}

function ownAnswers(scores: Readonly<Record<string, number>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.keys(scores).map((key) => [key, key]))
}

function scoreOf(key: string | undefined, scores: Readonly<Record<string, number>>) {
  if (key === undefined || key === 'unknown') return undefined
  return key === 'exclude' ? ('excluded' as const) : scores[key]
}

/** Counts across the columns: all of them, or the row can't be read, as a missing one is not 0. */
function countsIn(
  cells: SheetCells,
  columns: NonNullable<SatisfactionMapping['columns']['counts']>,
  { scores = {} }: Scale,
): Said['counts'] {
  const counts: [number, number][] = []
  let missing: string | number | undefined
  for (const [answer, column] of Object.entries(columns)) {
    const count = cells.number(column, 'count')
    if (count === undefined) missing ??= column
    else counts.push([scores[answer] ?? 0, count])
  }
  if (counts.length === 0) return undefined
  if (missing !== undefined) cells.reject(missing, NOT_SAID)
  return counts
}

function publishedIn(
  cells: SheetCells,
  { columns, scale }: SatisfactionMapping,
  { bounds }: Scale,
): Published | undefined {
  const { column, unit } = columns.score ?? {}
  const own = unit ?? (scale === 'percent' ? 'percent' : 'number')
  const score = within(cells, column, cells.number(column, own), bounds)
  const answers = cells.number(columns.answers, 'count')
  return score === undefined ? undefined : { score, ...(answers !== undefined && { answers }) }
}

function within(
  cells: SheetCells,
  column: string | number | undefined,
  score: number | undefined,
  [least, greatest]: Scale['bounds'],
): number | undefined {
  if (column === undefined || score === undefined) return undefined
  return score >= least && score <= greatest ? score : cells.reject(column, NO_ANSWER)
}

function sumOf(counts: Said['counts']): number | undefined {
  return counts?.reduce((sum, [, count]) => sum + count, 0)
}
