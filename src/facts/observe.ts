import type { Known } from '../logic/condition.ts'
import { ageInDays, isDay } from './day.ts'
import { type CodeLists, type FactEntry, keysOf, type NumberEntry } from './dictionary.ts'
import { convert, UNIT_WORDS } from './unit.ts'

/** Why a fact is unknown. */
export type UnknownReason =
  | 'missing'
  | 'stale'
  | 'conflict'
  | 'belowMinimumDenominator'
  | 'adapterError'
  | 'declaredNotApplicable'
  | 'wrongType'
  | 'outOfBounds'
  | 'afterAsOf'

/** What is known of a fact at the as-of date, or why nothing is. */
export type Observation =
  | { readonly known: Known; readonly unknown?: never; readonly detail?: never }
  | { readonly known?: never; readonly unknown: UnknownReason; readonly detail: string }

/** Reads what somebody gave for one fact, a bare value or a record, at an as-of date; never throws. */
export type Reader = (given: unknown, asOf: string) => Observation

/**
 * Makes the reader of one fact.
 *
 * What it finds known is what rules compare: a number in the dictionary's unit, a date as its age in days.
 */
export function readerOf(entry: FactEntry, codeLists: CodeLists): Reader {
  const read = valueReaderOf(entry, codeLists)
  return (given, asOf) => {
    if (given === undefined || given === null) return MISSING
    return isRecord(given)
      ? (reasonOf(given, entry, asOf) ?? read(inUnitOf(entry, given), asOf))
      : (thinness(entry, undefined) ?? read(given, asOf))
  }
}

/** Whether something given for a fact is a record, not a bare value. */
export function isRecord(given: unknown): given is Readonly<Record<string, unknown>> {
  return typeof given === 'object' && given !== null && !Array.isArray(given)
}

const unknown = (reason: UnknownReason, detail: string): Observation => ({ unknown: reason, detail })
const MISSING = unknown('missing', '')

/** Why a record gives no value to read, if it doesn't. */
function reasonOf(
  record: Readonly<Record<string, unknown>>,
  entry: FactEntry,
  asOf: string,
): Observation | undefined {
  if (record.conflict !== undefined) return unknown('conflict', 'the sources disagree')
  if (record.error !== undefined) return unknown('adapterError', String(record.error))
  if (record.notApplicable !== undefined) {
    return unknown('declaredNotApplicable', String(record.notApplicable))
  }
  if (record.value === undefined || record.value === null) return MISSING
  const { collected, validUntil } = record
  if (!isDayOrAbsent(collected) || !isDayOrAbsent(validUntil)) {
    return unknown('wrongType', 'a date of its record is not written YYYY-MM-DD')
  }
  if (collected && collected > asOf) return unknown('afterAsOf', `collected on ${collected}`)
  if (validUntil && validUntil < asOf) return unknown('stale', `valid until ${validUntil}`)
  const { maximumAgeDays } = entry
  if (maximumAgeDays !== undefined && collected && ageInDays(collected, asOf) > maximumAgeDays) {
    return unknown('stale', `collected on ${collected}, more than ${maximumAgeDays} days before`)
  }
  return thinness(entry, record.denominator)
}

/** Says that a value rests on too few cases where the dictionary asks for more. */
function thinness(entry: FactEntry, denominator: unknown): Observation | undefined {
  const least = entry.type === 'number' ? entry.minimumDenominator : undefined
  if (least === undefined || (typeof denominator === 'number' && denominator >= least)) return
  const found = typeof denominator === 'number' ? `on ${denominator}` : 'on nobody knows how many'
  return unknown('belowMinimumDenominator', `rests ${found} cases, at least ${least} are asked for`)
}

/** A record's value in the dictionary's unit; a number in a unit that can't become it is given as text, which no reader takes. */
function inUnitOf(entry: FactEntry, { value, unit }: Readonly<Record<string, unknown>>): unknown {
  if (entry.type !== 'number' || typeof value !== 'number' || unit === undefined) return value
  return convert(value, String(unit), entry.unit) ?? `${value} ${unit}`
}

function valueReaderOf(entry: FactEntry, codeLists: CodeLists): Reader {
  switch (entry.type) {
    case 'boolean':
      return (given) =>
        typeof given === 'boolean' ? { known: given } : unknown('wrongType', 'not true or false')
    case 'number':
      return numberReaderOf(entry)
    case 'date':
      return (given, asOf) => {
        if (!isDay(given)) return unknown('wrongType', 'not a date written YYYY-MM-DD')
        const age = ageInDays(given, asOf)
        return age < 0 ? unknown('afterAsOf', `${given} is still to come`) : { known: age }
      }
    case 'set': {
      const keys = new Set(keysOf(codeLists[entry.codes]?.codes ?? []))
      return (given) =>
        Array.isArray(given) && given.every((code) => keys.has(code))
          ? { known: given }
          : unknown('wrongType', `not a list of codes of ${entry.codes}`)
    }
  }
}

function numberReaderOf({ minimum, maximum, unit }: NumberEntry): Reader {
  return (given) => {
    if (typeof given !== 'number' || Number.isNaN(given)) {
      return unknown('wrongType', `not a number of${UNIT_WORDS[unit] || ' a count'}`)
    }
    return given >= minimum && given <= maximum
      ? { known: given }
      : unknown('outOfBounds', `${given} is not between ${minimum} and ${maximum}`)
  }
}

function isDayOrAbsent(given: unknown): given is string | undefined {
  return given === undefined || isDay(given)
}
