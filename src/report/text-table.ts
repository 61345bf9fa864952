import { type Look, type Paint, unpainted } from './paint.ts'
import { lengthOf } from './wrap.ts'

/** A cell: text, or text that is set off. */
export type Cell = string | { readonly text: string; readonly look: Look }

/** How a table is laid out. */
export interface TableLayout {
  /** Columns whose cells are numbers and stand to the right. */
  readonly numbers: readonly number[]
  /** The columns that are cut where the table is wider than `width`, each as far as it goes before the next. */
  readonly flexible: readonly number[]
  /** Most characters in a line; without it nothing is cut. */
  readonly width?: number | undefined
  readonly paint?: Paint
}

/** Lays out rows in columns; a row that is text alone is a heading across all of them. */
export function textTable(
  header: readonly string[],
  rows: readonly (readonly Cell[] | string)[],
  { numbers, flexible, width, paint = unpainted }: TableLayout,
): string {
  const cells = rows.filter((row) => typeof row !== 'string')
  const widths = header.map((title, column) =>
    Math.max(...[title, ...cells.map((row) => textOf(row[column]))].map(lengthOf)),
  )
  const total = widths.reduce((sum, one) => sum + one, 0) + GAP.length * (widths.length - 1)
  let excess = width === undefined ? 0 : Math.max(0, total - width)
  for (const column of flexible) {
    const own = widths[column] ?? 0
    const cut = Math.min(excess, Math.max(0, own - LEAST))
    widths[column] = own - cut
    excess -= cut
  }
  const line = (row: readonly Cell[]) =>
    widths
      .map((space, column) => {
        const cell = row[column] ?? ''
        const text = fitted(textOf(cell), space, numbers.includes(column))
        return typeof cell === 'string' ? text : paint(cell.look, text)
      })
      .join(GAP)
      .trimEnd()
  return [
    paint('faint', line(header)),
    ...rows.map((row) => (typeof row === 'string' ? paint('strong', row) : line(row))),
  ].join('\n')
}

const GAP = '  '
/** A column cut to less than this says nothing. */
const LEAST = 16

function textOf(cell: Cell | undefined): string {
  return typeof cell === 'object' ? cell.text : (cell ?? '')
}

function fitted(text: string, space: number, toTheRight: boolean): string {
  const left = space - lengthOf(text)
  if (left < 0)
    return `${[...text]
      .slice(0, space - 1)
      .join('')
      .trimEnd()}…`.padEnd(space)
  return toTheRight ? ' '.repeat(left) + text : text + ' '.repeat(left)
}
