/**
 * Makes a function from a workbook's cells, as its reader gives them, to values of a table.
 *
 * A "date" of the epoch's first year is a time of day or a duration, and becomes the clock's text for it, such
 * as `0:04:40`: as the fraction of a day that it is in the workbook it would pass for a few thousandths of a second.
 *
 * @param shift - days by which the reader's dates are early
 */
export function cellValue(epoch: 1900 | 1904, shift: number): (cell: unknown) => unknown {
  const start = epoch === 1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30)
  return (cell) => {
    if (!(cell instanceof Date)) return cell ?? undefined
    // Fractions of a day are not exact, and what they stand for is no finer than seconds.
    const time = Math.round(cell.getTime() / 1000) * 1000 + shift * DAY
    return time - start < FIRST_YEAR ? clockText((time - start) / 1000) : new Date(time)
  }
}

function clockText(seconds: number): string {
  const [hours, minutes, rest] = [3600, 60, 1].map((unit) => Math.floor(Math.abs(seconds) / unit))
  const parts = [minutes, rest].map((part = 0) => String(part % 60).padStart(2, '0'))
  return `${seconds < 0 ? '-' : ''}${[hours, ...parts].join(':')}`
}

const DAY = 86_400_000
const FIRST_YEAR = 366 * DAY
