/** Lines around the rows of a text export. */
export interface LinesAround {
  /** Lines before the first row, such as a header. */
  readonly header?: number
  /** Lines after the last row, such as a footer. */
  readonly footer?: number
}

/**
 * The parts of a fixture that a text export with one row in a line can be made into: its rows in other
 * orders, and in two files.
 *
 * @param text - an export no cell of which has a line break
 */
export function inLines(
  text: string,
  { header = 1, footer = 0 }: LinesAround = {},
): { readonly reordered: readonly string[]; readonly parts: readonly string[] } {
  const lines = text.replace(/\r?\n$/, '').split('\n')
  const end = lines.length - footer
  const rows = lines.slice(header, end)
  const withRows = (own: readonly string[]) =>
    `${[...lines.slice(0, header), ...own, ...lines.slice(end)].join('\n')}\n`
  const middle = Math.ceil(rows.length / 2)
  return {
    reordered: [withRows(rows.toReversed()), withRows(dealt(rows))],
    parts: [withRows(rows.slice(0, middle)), withRows(rows.slice(middle))],
  }
}

/** Rows as three people would get them by turns, one hand after the other. */
function dealt(rows: readonly string[]): readonly string[] {
  return [2, 0, 1].flatMap((turn) => rows.filter((_, index) => index % 3 === turn))
}
