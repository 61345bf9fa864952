import type { Unit } from './dictionary.ts'

/** For each unit of the dictionary, the other units that a record may use, and how many of it one of them makes. */
const FACTORS: Readonly<Record<Unit, Readonly<Record<string, number>>>> = {
  percent: { ratio: 100 },
  count: {},
  seconds: { minutes: 60, hours: 3600 },
  minutes: { seconds: 1 / 60, hours: 60 },
  hours: { minutes: 1 / 60, days: 24 },
  days: { hours: 1 / 24, weeks: 7 },
  'minutes-per-week': { 'hours-per-week': 60 },
}

/** The units that a dictionary may have. */
export const UNITS = Object.keys(FACTORS) as readonly Unit[]

/** A number in another unit; `undefined` where the unit can't become it. */
export function convert(value: number, from: string, to: Unit): number | undefined {
  if (from === to) return value
  const factors = FACTORS[to]
  const factor = Object.hasOwn(factors, from) ? factors[from] : undefined
  // Nine decimals, so that 0.829 of 1 is 82.9 % and not 82.89999999999999 %.
  return factor === undefined ? undefined : Math.round(value * factor * 1e9) / 1e9
}

/** The units that a value may be given in, the dictionary's own first. */
export function unitsFor(unit: Unit): readonly string[] {
  return [unit, ...Object.keys(FACTORS[unit])]
}

/** What stands behind a number in words: ` %`, ` minutes a week`, nothing for a count. */
export const UNIT_WORDS: Readonly<Record<Unit, string>> = {
  percent: ' %',
  count: '',
  seconds: ' seconds',
  minutes: ' minutes',
  hours: ' hours',
  days: ' days',
  'minutes-per-week': ' minutes a week',
}
