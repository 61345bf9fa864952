import { match, P } from 'ts-pattern'
import type { Unit } from '../facts/dictionary.ts'
import { isRecord } from '../facts/observe.ts'
import { convert, UNIT_WORDS } from '../facts/unit.ts'
import type { ComparisonFinding, Finding } from './findings.ts'

/** What is known of a fact, in words: `83.1 % of 41,200 interactions resolved at first contact (2025/26, agent-logged)`. */
export function knownWords(finding: Finding): string {
  const { title, value, provenance } = finding
  const origin = [provenance?.period, provenance?.method].filter(Boolean).join(', ')
  const told = match(finding)
    .with({ type: 'boolean', value: true }, () => title)
    .with({ type: 'boolean' }, () => `it is not so that ${title}`)
    .with(
      { unit: 'percent', provenance: { denominator: P.number.select() } },
      (of) => `${amount(finding, value)} of ${number(of)} ${title}`,
    )
    .otherwise(() => `${title}: ${amount(finding, value)}`)
  return origin ? `${told} (${origin})` : told
}

/** Why a fact is unknown, in words: `nobody said whether partner services are counted`. */
export function unknownWords(finding: Finding): string {
  const { detail } = finding
  const why = detail ? ` (${detail})` : ''
  const subject = subjectOf(finding)
  return match(finding.unknown)
    .with('missing', () => missingWords(finding))
    .with('stale', () => `what was said of ${subject} is out of date${why}`)
    .with('conflict', () => `sources disagree on ${subject}${givenWords(finding)}`)
    .with('belowMinimumDenominator', () => `too little is known of ${subject}${why}`)
    .with('adapterError', () => `an adapter could not tell ${subject}${why}`)
    .with('declaredNotApplicable', () => `${subject} was declared not applicable${why}`)
    .with('afterAsOf', () => `what was said of ${subject} came after the as-of date${why}`)
    .with('wrongType', 'outOfBounds', () => `what was said of ${subject} can't be used${why}`)
    .with(undefined, () => '')
    .exhaustive()
}

/** What a comparison asks of its fact, in words: `80 %`, `more than 0 minutes a week`, `at most 366 days ago`. */
export function thresholdWords(finding: ComparisonFinding): string {
  const threshold = amount(finding, finding.threshold)
  const asked =
    finding.type === 'date' ? `${amount({ unit: 'days' }, finding.threshold)} ago` : threshold
  return match(finding.operator)
    .with('greaterThanInclusive', 'equal', 'contains', () => asked)
    .with('greaterThan', () => `more than ${asked}`)
    .with('lessThanInclusive', () => `at most ${asked}`)
    .with('lessThan', () => `less than ${asked}`)
    .with('in', () => `one of ${asked}`)
    .with('notEqual', 'doesNotContain', () => `anything but ${asked}`)
    .with('notIn', () => `none of ${asked}`)
    .exhaustive()
}

/** What each source gave, as far as it gave a value: ` (83.1 % by CRM, 78 % by survey)`; of which period, where they differ. */
function givenWords(finding: Finding): string {
  const given = (finding.given ?? []).flatMap((record) =>
    isRecord(record) && 'value' in record ? [record] : [],
  )
  const isOnePeriod = new Set(given.map(({ period }) => period)).size <= 1
  const told = given.map(({ value, unit, period, source }) => {
    const when = isOnePeriod || !period ? '' : ` in ${period}`
    return [`${givenAmount(finding, value, unit)}${when}`, source].filter(Boolean).join(' by ')
  })
  return told.length > 0 ? ` (${told.join(', ')})` : ''
}

/** A value in the dictionary's unit; in its own, as written, where that can't become it. */
function givenAmount(finding: Finding, value: unknown, unit: unknown): string {
  if (typeof value !== 'number' || typeof unit !== 'string' || finding.unit === undefined) {
    return amount(finding, value)
  }
  const converted = convert(value, unit, finding.unit)
  return converted === undefined ? `${amount({}, value)} ${unit}` : amount(finding, converted)
}

function missingWords({ type, title }: Finding): string {
  return match(type)
    .with('boolean', () => `nobody said whether ${title}`)
    .with('number', () => `nobody gave a figure for ${title}`)
    .with('date', () => `nobody gave the ${title}`)
    .with('set', () => `nobody named the ${title}`)
    .exhaustive()
}

function subjectOf({ type, title }: Finding): string {
  return type === 'boolean' ? `whether ${title}` : type === 'number' ? title : `the ${title}`
}

/** A value with its unit; codes without the signs that join their words. */
export function amount({ unit }: Pick<Finding, 'unit'>, value: unknown): string {
  if (Array.isArray(value)) return value.map((code) => amount({}, code)).join(', ') || 'none'
  if (typeof value === 'number') return `${number(value)}${unit ? unitWords(unit, value) : ''}`
  return String(value).replaceAll('_', ' ')
}

/** ` minutes a week`, and ` minute a week` behind 1. */
function unitWords(unit: Unit, value: number): string {
  const words = UNIT_WORDS[unit]
  return value === 1 ? words.replace(/s\b/, '') : words
}

function number(value: number): string {
  return value.toLocaleString('en-GB', { maximumFractionDigits: 9 })
}
