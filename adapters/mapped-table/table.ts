/** A table as a reader gives it: the headers, then rows in batches, so that memory stays flat. */
export interface Table {
  /** Headers in their order, trimmed; JSON records give the paths that were asked for. */
  readonly columns: readonly string[]
  readonly batches: AsyncIterable<readonly TableRow[]>
  /** What the reader noticed, such as an encoding that it had to guess; complete when the batches are through. */
  readonly warnings: readonly string[]
  /** Rows between the data that are none, such as blank ones, by reason; complete likewise. */
  readonly leftOut?: Readonly<Record<string, number>>
  /** First day of serial dates, where the file says. */
  readonly epoch?: 1900 | 1904
  /** Whether its rows were written as things happened, so that many in one minute are no import. */
  readonly isLive?: true
}

/** One row. */
export interface TableRow {
  /** Number of the row in the file, from 1, the header included. */
  readonly number: number
  /** Cells in the columns' order: text, or what JSON or a workbook says they are. */
  readonly values: readonly unknown[]
  /** Why the row could not be read, if it couldn't. */
  readonly fault?: string
}
