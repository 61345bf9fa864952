import type { Known } from '../logic/condition.ts'
import { ageInDays, isDay } from './day.ts'
import { type CodeKey, type FactRule, keysOf, type NumberRule } from './dictionary.ts'
import { convert } from './unit.ts'

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

/** The keys of each code list. */
export type CodeKeys = ReadonlyMap<string, ReadonlySet<unknown>>

/** Code lists by name, as far as their keys go. */
export type CodeListKeys = Readonly<Record<string, { readonly codes: readonly CodeKey[] }>>

/** Collects the keys of each code list, to observe sets with. */
export function codeKeysOf(codeLists: CodeListKeys): CodeKeys {
  return new Map(
    Object.entries(codeLists).map(([name, { codes }]) => [name, new Set(keysOf(codes))]),
  )
}

/**
 * Observes one fact, given as a bare value or a record, at an as-of date; never throws.
 *
 * What it finds known is what rules compare: a number in the dictionary's unit, a date as its age in days.
 */
export function observe(
  given: unknown,
  rule: FactRule,
  codeKeys: CodeKeys,
  asOf: string,
): Observation {
  if (given === undefined || given === null) return MISSING
  return isRecord(given)
    ? (reasonOf(given, rule, asOf) ?? readValue(inUnitOf(rule, given), rule, codeKeys, asOf))
    : (thinness(rule, undefined) ?? readValue(given, rule, codeKeys, asOf))
}

/** Whether something given for a fact is a record, not a bare value. */
export function isRecord(given: unknown): given is Readonly<Record<string, unknown>> {
  return typeof given === 'object' && given !== null && !Array.isArray(given)
}

const unknown = (reason: UnknownReason, detail: string): Observation => ({
  unknown: reason,
  detail,
})
const MISSING = unknown('missing', '')

/** Why a record gives no value to read, if it doesn't. */
function reasonOf(
  record: Readonly<Record<string, unknown>>,
  rule: FactRule,
  asOf: string,
): Observation | undefined {
  if (record.conflict !== undefined) return unknown('conflict', 'the sources disagree')
  if (record.error !== undefined) return unknown('adapterError', wordsOf(record.error))
  if (record.notApplicable !== undefined) {
    return unknown('declaredNotApplicable', wordsOf(record.notApplicable))
  }
  if (record.value === undefined || record.value === null) return MISSING
  const { collected, validUntil } = record
  if (!isDayOrAbsent(collected) || !isDayOrAbsent(validUntil)) {
    return unknown('wrongType', 'a date of its record is not written YYYY-MM-DD')
  }
  if (collected && collected > asOf) return unknown('afterAsOf', `collected on ${collected}`)
  if (validUntil && validUntil < asOf) return unknown('stale', `valid until ${validUntil}`)
  const { maximumAgeDays } = rule
  if (maximumAgeDays !== undefined && collected && ageInDays(collected, asOf) > maximumAgeDays) {
    return unknown('stale', `collected on ${collected}, more than ${maximumAgeDays} days before`)
  }
  return thinness(rule, record.denominator)
}

/** Says that a value rests on too few cases where the dictionary asks for more. */
function thinness(rule: FactRule, denominator: unknown): Observation | undefined {
  const least = rule.type === 'number' ? rule.minimumDenominator : undefined
  if (least === undefined || (typeof denominator === 'number' && denominator >= least)) return
  const found = typeof denominator === 'number' ? `on ${denominator}` : 'on nobody knows how many'
  return unknown('belowMinimumDenominator', `rests ${found} cases, at least ${least} are asked for`)
}

/** A record's value in the dictionary's unit; a number in a unit that can't become it is given as text, which no reader takes. */
function inUnitOf(rule: FactRule, { value, unit }: Readonly<Record<string, unknown>>): unknown {
  if (rule.type !== 'number' || typeof value !== 'number' || unit === undefined) return value
  return convert(value, wordsOf(unit), rule.unit) ?? String(value)
}

/** Text; nothing where something else stands in its place, which may not even turn into text. */
function wordsOf(given: unknown): string {
  return typeof given === 'string' ? given : ''
}

function readValue(given: unknown, rule: FactRule, codeKeys: CodeKeys, asOf: string): Observation {
  switch (rule.type) {
    case 'boolean':
      return typeof given === 'boolean'
        ? { known: given }
        : unknown('wrongType', 'not true or false')
    case 'number':
      return readNumber(given, rule)
    case 'date':
      return readDate(given, asOf)
    case 'set': {
      const keys = codeKeys.get(rule.codes)
      return Array.isArray(given) && given.every((code) => keys?.has(code))
        ? { known: given }
        : unknown('wrongType', `not a list of codes of ${rule.codes}`)
    }
  }
}

function readNumber(given: unknown, { minimum, maximum, unit }: NumberRule): Observation {
  if (typeof given !== 'number' || Number.isNaN(given)) {
    return unknown('wrongType', `not a number of ${unit}`)
  }
  return given >= minimum && given <= maximum
    ? { known: given }
    : unknown('outOfBounds', `${given} is not between ${minimum} and ${maximum}`)
}

function readDate(given: unknown, asOf: string): Observation {
  if (!isDay(given)) return unknown('wrongType', 'not a date written YYYY-MM-DD')
  const age = ageInDays(given, asOf)
  return age < 0 ? unknown('afterAsOf', `${given} is still to come`) : { known: age }
}

function isDayOrAbsent(given: unknown): given is string | undefined {
  return given === undefined || isDay(given)
}
