import type { Catalogue } from '../../src/catalogue/catalogue.ts'
import { type FactEntry, keysOf, type Unit } from '../../src/facts/dictionary.ts'
import type { FactValue } from '../../src/facts/fact.ts'
import { comparisonsIn } from '../../src/logic/condition.ts'

/** The day at which generated facts are judged. */
export const AS_OF = '2006-04-01'

/** Older than anybody asks: the worst age of a date. */
const AGES_AGO = 36_500

/** What generators know of a fact: what it is, and what rules hold it against. */
export interface Aim {
  readonly name: string
  readonly entry: FactEntry
  /** Thresholds of the rules that read it. */
  readonly thresholds: readonly unknown[]
  /** Keys of its code list, for a set. */
  readonly codes: readonly string[]
}

/** What there is to aim at in a catalogue, fact by fact. */
export function aimsOf(catalogue: Catalogue): readonly Aim[] {
  const comparisons = catalogue.standards
    .flatMap(({ grades }) => Object.values(grades).flat())
    .flatMap(({ conditions }) => comparisonsIn(conditions))
  const thresholdsOf = (name: string) =>
    comparisons.filter(({ fact }) => fact === name).flatMap(({ value }) => [value].flat())
  return Object.entries(catalogue.facts).map(([name, entry]) => ({
    name,
    entry,
    thresholds: thresholdsOf(name),
    codes: entry.type === 'set' ? keysOf(catalogue.codeLists[entry.codes]?.codes ?? []) : [],
  }))
}

/** The best value that a fact may have. */
export function bestOf({ entry, codes }: Aim): FactValue {
  switch (entry.type) {
    case 'boolean':
      return entry.better === 'true'
    case 'number':
      return entry.better === 'higher' ? entry.maximum : entry.minimum
    case 'date':
      return AS_OF
    case 'set':
      return codes
  }
}

/** The worst value that a fact may have. */
export function worstOf({ entry }: Aim): FactValue {
  switch (entry.type) {
    case 'boolean':
      return entry.better === 'false'
    case 'number':
      return entry.better === 'higher' ? entry.minimum : entry.maximum
    case 'date':
      return dayBefore(AGES_AGO)
    case 'set':
      return []
  }
}

/** Values at the bounds, at each threshold, and one step to either side of it. */
export function telling({ entry, thresholds, codes }: Aim): readonly FactValue[] {
  switch (entry.type) {
    case 'boolean':
      return [true, false]
    case 'number': {
      const { minimum, maximum, step } = entry
      return [minimum, maximum, ...around(thresholds, step)].filter(
        (value) => value >= minimum && value <= maximum,
      )
    }
    case 'date':
      return [0, AGES_AGO, ...around(thresholds, 1)].filter((age) => age >= 0).map(dayBefore)
    case 'set':
      return [codes, [], ...codes.flatMap((one) => [[one], codes.filter((code) => code !== one)])]
  }
}

/** The day that lies so many days before the as-of date. */
export function dayBefore(age: number): string {
  return new Date(Date.parse(AS_OF) - age * 86_400_000).toISOString().slice(0, 10)
}

/** How much of a common measure each unit is: of percent, of seconds, of minutes a week. */
const SIZES: Readonly<Record<string, number>> = {
  percent: 1,
  ratio: 100,
  count: 1,
  seconds: 1,
  minutes: 60,
  hours: 3600,
  days: 86_400,
  weeks: 604_800,
  'minutes-per-week': 1,
  'hours-per-week': 60,
}

/** A number of one unit, told in another. */
export function inUnit(value: number, unit: string, own: Unit): number {
  return (value * (SIZES[own] ?? Number.NaN)) / (SIZES[unit] ?? Number.NaN)
}

/** Nine decimals, so that a tenth less than 80 is 79.9. */
function around(thresholds: readonly unknown[], step: number): readonly number[] {
  return thresholds
    .filter((one) => typeof one === 'number')
    .flatMap((one) => [one - step, one, one + step])
    .map((one) => Math.round(one * 1e9) / 1e9)
}
