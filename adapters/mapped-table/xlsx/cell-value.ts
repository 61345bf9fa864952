/**
 * Makes a function from a workbook's cells, as its reader gives them, to values of a table.
 *
 * A "date" of the epoch's first year is a time of day or a duration, and becomes the fraction of a day
 * that it is in the workbook.
 *
 * @param shift - days by which the reader's dates are early
 */
export function cellValue(epoch: 1900 | 1904, shift: number): (cell: unknown) => unknown {
  const start = epoch === 1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30)
  return (cell) => {
    if (!(cell instanceof Date)) return cell ?? undefined
    // Fractions of a day are not exact, and what they stand for is no finer than seconds.
    const time = Math.round(cell.getTime() / 1000) * 1000 + shift * DAY
    const days = (time - start) / DAY
    return days < FIRST_YEAR ? days : new Date(time)
  }
}

const DAY = 86_400_000
const FIRST_YEAR = 366
