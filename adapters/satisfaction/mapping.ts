import type { Column } from '../mapped-table/mapping.ts'
import type { SheetMapping } from '../sheets/sheet-mapping.ts'

/** How a sheet of answers about satisfaction is read. */
export interface SatisfactionMapping extends SheetMapping {
  /** What customers answered on; a sheet with two scales takes two mappings. */
  readonly scale: SurveyScale
  readonly columns: SatisfactionColumns
  /** Words to keys; `exclude` leaves the row out, `unknown` leaves the value out. */
  readonly values?: SurveyWords
  /** What every row is about, where no column says it. */
  readonly constants?: SurveyConstants
  /** How customers came to be asked, where no column says it; `agent-invited` is one that biases answers. */
  readonly asked?: string
  /** First and last month of the answers, such as `2025-04/2026-03`, where no column says when. */
  readonly period?: string
  /** The council's main groups of customers, by the keys that they have in the rows. */
  readonly mainGroups?: readonly string[]
  /** What the council says of its surveys and no answer shows. */
  readonly declared?: DeclaredOfSurveys
}

/**
 * Scales, which are never turned into one another: three faces, five points, zero to ten for how
 * likely one is to recommend, zero to a hundred.
 */
export type SurveyScale = 'faces' | 'five-point' | 'nps' | 'percent'

/** Columns of a sheet of answers: answers down the rows, answers across the columns, or a published score. */
export interface SatisfactionColumns {
  readonly council?: Column
  /** Day on which the answers were given, or the last day of those that the row counts. */
  readonly day?: Column
  /** The month of the answers: `2025-04`, `April 2025`, `Apr-25`, or a day in it. */
  readonly month?: Column
  readonly channel?: Column
  readonly customerType?: Column
  readonly service?: Column
  /** How customers came to be asked. */
  readonly asked?: Column
  /** The answer that a row is about. */
  readonly answer?: Column
  /** How many gave it; without this column each row is one answer. */
  readonly count?: Column
  /** How many gave each answer, by the scale's answers. */
  readonly counts?: Readonly<Record<string, Column>>
  /** A score somebody worked out; beside `counts` it is checked and never used. */
  readonly score?: ScoreColumn
  /** How many answers the score rests on. */
  readonly answers?: Column
}

/** A column of scores; the unit is for the scale `percent` alone, and a hundred if absent. */
export interface ScoreColumn {
  readonly column: Column
  readonly unit?: 'percent' | 'fraction'
}

/** Words to keys, compared after trimming, without regard to case. */
export interface SurveyWords {
  readonly channel?: Readonly<Record<string, string>>
  readonly customerType?: Readonly<Record<string, string>>
  readonly service?: Readonly<Record<string, string>>
  readonly asked?: Readonly<Record<string, string>>
  /** Words to the scale's answers, such as `Very satisfied` to `5`. */
  readonly answer?: Readonly<Record<string, string>>
}

/** What every row is about. */
export interface SurveyConstants {
  readonly channel?: string
  readonly customerType?: string
  readonly service?: string
}

/** What only the council can say; days as `YYYY-MM-DD`. */
export interface DeclaredOfSurveys {
  /** Whether a transaction or an event sets off each survey. */
  readonly triggeredByContact?: boolean
  /** Whether the questions leave out what came of the service in the end. */
  readonly outcomeLeftOut?: boolean
  /** Whether the questions leave out whether people know the council's brand. */
  readonly brandLeftOut?: boolean
  /** Day on which the survey was completed; for a rolling one the end of the last period analysed. */
  readonly surveyEnded?: string
  readonly resultsPublished?: boolean
  /** Day on which results were last published. */
  readonly publishedOn?: string
  /** Where they can be read: an address, or a document. */
  readonly publishedAt?: string
}
