import type { Fit, Moment } from './moment.ts'

/** Reads a day number of Excel's, whose fraction is the time, rounded to the second. */
export function readSerialDay(serial: number, epoch: 1900 | 1904, moment: Moment): Fit {
  const seconds = Math.round(serial * SECONDS_A_DAY)
  const day = Math.floor(seconds / SECONDS_A_DAY)
  // Below 1 it is a time without a day; Excel's 1900 has a 29 February, number 60, that never was.
  if (day < 1 || day > LAST || (epoch === 1900 && day === 60)) return 'impossible'
  const shift = epoch === 1904 ? FIRST_1904 : day < 60 ? FIRST_1900 + 1 : FIRST_1900
  const date = new Date((day + shift) * SECONDS_A_DAY * 1000)
  moment.year = date.getUTCFullYear()
  moment.month = date.getUTCMonth() + 1
  moment.day = date.getUTCDate()
  moment.time = (seconds - day * SECONDS_A_DAY) * 1000
  moment.offset = undefined
  return 'fits'
}

const SECONDS_A_DAY = 86_400
/** Day 0 of each epoch, in days since 1970; that of 1900 as it is after the day that never was. */
const FIRST_1900 = -25_569
const FIRST_1904 = -24_107
/** 31 December 9999. */
const LAST = 2_958_465
