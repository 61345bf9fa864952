import type { Column } from '../mapped-table/mapping.ts'
import type { SheetMapping } from '../sheets/sheet-mapping.ts'

/** How a sheet of performance indicators is read: one row a label, with a column a period or a row a period. */
export interface IndicatorMapping extends SheetMapping {
  readonly columns: IndicatorColumns
  readonly periods?: PeriodReading
  /** What the council's labels mean; rows with other labels are left out. */
  readonly indicators: readonly Indicator[]
}

/** Columns of the sheet; with `value` each row is one figure, without it the columns headed by periods are. */
export interface IndicatorColumns {
  readonly council?: Column
  readonly label: Column
  readonly period?: Column
  readonly value?: Column
  /** Counts beside the value. */
  readonly numerator?: Column
  readonly denominator?: Column
  /** Which way the sheet says is better: `higher`, `bigger is better`, `low`. It is checked, and decides nothing. */
  readonly better?: Column
}

/** Which figures count, and of when they are. */
export interface PeriodReading {
  /** Length of the periods that are read, where figures of several stand side by side. */
  readonly read?: PeriodLength
  /** Financial year of months and quarters that name none, such as `2025/26`. */
  readonly year?: string
  /** Headers, or words of the period column, that don't say their period: `"To date": "2025-04/2025-12"`. */
  readonly named?: Readonly<Record<string, string>>
}

/** A month, a quarter, a year, or any other time, such as a year to date. */
export type PeriodLength = 'month' | 'quarter' | 'year' | 'other'

/** What one figure of the council is called, and how it is made over several periods. */
export interface Indicator {
  /** The fact that it is; this or `measure`. */
  readonly fact?: string
  /** Name of ours for a figure that no fact asks for, such as `telephony.answeredInTarget`. */
  readonly measure?: string
  /** Label of the row that publishes the figure. */
  readonly label?: string
  /** What its cells are, and for an average those of the numerator. */
  readonly unit: CellUnit
  /** Label of the row that counts the cases of a share, or adds up the times of an average. */
  readonly numerator?: string
  /** Label of the row that counts all cases. */
  readonly denominator?: string
  /**
   * How several periods become one figure: `all` adds up their counts, `latest` takes the last one that has a
   * figure, `unweighted` takes the mean of published figures and says so.
   */
  readonly over: 'all' | 'latest' | 'unweighted'
  /** Name of the method of counting; figures of two methods are never pooled. */
  readonly method: string
  /** Which way is better; checked against the dictionary, which decides. */
  readonly better?: Better
  /** Percentages under 1 are meant: they are no fractions. */
  readonly underOne?: true
}

/** Which way a figure is better. */
export type Better = 'higher' | 'lower'

/** Units of cells; `text` says its units itself, as in `4m 40s`. */
export type CellUnit =
  | 'percent'
  | 'fraction'
  | 'count'
  | 'number'
  | 'seconds'
  | 'minutes'
  | 'hours'
  | 'days'
  | 'text'
  | 'day-fraction'
