import days from './bank-holidays.json' with { type: 'json' }

/** A nation with bank holidays of its own. */
export type Nation = 'england' | 'wales' | 'scotland' | 'northern-ireland'

/** First and last year whose bank holidays are known. */
export const BANK_HOLIDAY_YEARS = { first: 2004, last: 2035 } as const

/**
 * Days of a year on which banks close in a nation, `YYYY-MM-DD` in order; `undefined` outside {@link BANK_HOLIDAY_YEARS}.
 *
 * A holiday that falls on a weekend is given by the day that stands in for it. Holidays of a single
 * town, which some Scottish councils keep, are not among them.
 */
export function bankHolidaysOf(nation: Nation, year: number): readonly string[] | undefined {
  if (year < BANK_HOLIDAY_YEARS.first || year > BANK_HOLIDAY_YEARS.last) return undefined
  const years: Readonly<Record<string, readonly string[]>> = days[DIVISIONS[nation]]
  return years[year]?.map((day) => `${year}-${day}`)
}

/** Whether a word names a nation, as callers without types may give any. */
export function isNation(word: unknown): word is Nation {
  return typeof word === 'string' && Object.hasOwn(DIVISIONS, word)
}

const DIVISIONS = {
  england: 'england-and-wales',
  wales: 'england-and-wales',
  scotland: 'scotland',
  'northern-ireland': 'northern-ireland',
} as const satisfies Record<Nation, keyof typeof days>
