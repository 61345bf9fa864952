import type { Instant } from './contact.ts'

/** A date and time by the clock on the wall. */
export interface LocalTime {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  readonly day: number
  readonly hour?: number
  readonly minute?: number
  readonly second?: number
  readonly millisecond?: number
}

/** What to do with a local time that a clock change repeats or skips. */
export type Ambiguity = 'earlier' | 'later' | 'reject'

/** Whether the runtime knows an IANA zone, such as `Europe/London`. */
export function isZone(_zone: string): boolean {
  throw new Error('not written yet')
}

/**
 * The instant of a local time; `undefined` where there is none: a day or hour that doesn't exist,
 * or one that a clock change repeats or skips and that is to be rejected.
 *
 * `earlier` and `later` mean what they mean to Temporal.
 *
 * @throws NesdsError `INVALID_CALENDAR` where the zone is unknown
 */
export function instantOf(
  _local: LocalTime,
  _zone: string,
  _ambiguous: Ambiguity,
): Instant | undefined {
  throw new Error('not written yet')
}

/**
 * The day in a zone on which an instant falls, `YYYY-MM-DD`.
 *
 * @throws NesdsError `INVALID_CALENDAR` where the zone is unknown
 */
export function localDayOf(_instant: Instant, _zone: string): string {
  throw new Error('not written yet')
}
