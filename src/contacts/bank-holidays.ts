/** A nation with bank holidays of its own. */
export type Nation = 'england' | 'wales' | 'scotland' | 'northern-ireland'

/** First and last year whose bank holidays are known. */
export const BANK_HOLIDAY_YEARS = { first: 2004, last: 2035 } as const

/** Days of a year, `YYYY-MM-DD` in order, that are bank holidays in a nation; `undefined` outside {@link BANK_HOLIDAY_YEARS}. */
export function bankHolidaysOf(_nation: Nation, _year: number): readonly string[] | undefined {
  throw new Error('not written yet')
}
