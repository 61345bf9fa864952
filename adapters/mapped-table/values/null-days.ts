import { blankMoment } from './moment.ts'
import { readSerialDay } from './serial-days.ts'

/** A day of a workbook as people write it, so that `nulls` can name it; nothing for any other cell, or one with a time. */
export function dayWords(cell: unknown): readonly string[] {
  if (!(cell instanceof Date) || cell.getTime() % DAY !== 0) return NONE
  const [year, month, day] = cell.toISOString().slice(0, 10).split('-')
  return [`${year}-${month}-${day}`, `${day}/${month}/${year}`]
}

const DAY = 86_400_000
const NONE: readonly string[] = []

/**
 * Likewise of a cell that is an instant, so that a day of the epoch's first year can't be a duration,
 * as which the workbook's reader gives it.
 */
export function instantWords(cell: unknown, epoch: 1900 | 1904 | undefined): readonly string[] {
  if (epoch === undefined) return dayWords(cell)
  const [, hours] = (typeof cell === 'string' && FIRST_DAYS.exec(cell)) || []
  const moment = blankMoment()
  if (hours === undefined || readSerialDay(Number(hours) / 24, epoch, moment) !== 'fits') {
    return dayWords(cell)
  }
  return dayWords(new Date(Date.UTC(moment.year, moment.month - 1, moment.day) + moment.time))
}

const FIRST_DAYS = /^(\d{2,4}):00:00$/
