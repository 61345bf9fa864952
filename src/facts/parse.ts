import { closestMatch } from 'leven'
import { z } from 'zod'
import { type Issue, NesdsError } from '../errors.ts'
import { type CodeLists, type FactDictionary, type FactEntry, keysOf } from './dictionary.ts'
import type { FactRecord, Facts, FactValue } from './fact.ts'
import { codeKeysOf, isRecord, observe } from './observe.ts'
import { type RecordKind, recordSchemas } from './record-schema.ts'
import { checkedBy, kindOf } from './schema-issues.ts'
import { unitsFor } from './unit.ts'

/** Facts about one council as a file gives them. */
export interface FactsFile<Values = Readonly<Record<string, FactValue>>> {
  /** Name of the council. */
  readonly council?: string
  /** Day at which the facts are to be judged, `YYYY-MM-DD`. */
  readonly asOf?: string
  readonly note?: string
  readonly facts: Facts<Values>
}

/** What facts are checked against: the dictionary and code lists of a catalogue. */
export interface FactChecks<Values = Readonly<Record<string, FactValue>>> {
  readonly facts: FactDictionary
  readonly codeLists: CodeLists
  /** Never present: carries the type of the facts. */
  readonly values?: Values
}

const envelope = z.strictObject({
  $schema: z.string().exactOptional(),
  council: z.string().min(1).max(200).exactOptional(),
  asOf: z.iso.date().exactOptional(),
  note: z.string().max(2000).exactOptional(),
  // Not z.record, which drops a `__proto__` key without a word.
  facts: z.custom<Readonly<Record<string, unknown>>>(isRecord, 'write an object of facts by name'),
})

/**
 * Checks facts that somebody wrote, strictly: `assess` would read what is wrong as unknown.
 *
 * Takes `{ council, asOf, note, facts }`, or the facts alone.
 *
 * @param catalogue - the catalogue that they are for
 * @throws NesdsError `INVALID_FACTS`, with a place and a remedy for each unknown name, wrong type,
 * text where a number belongs, value out of bounds, and unknown code or unit
 */
export function parseFacts<Values>(
  catalogue: FactChecks<Values>,
  given: unknown,
): FactsFile<Values> {
  const file = isRecord(given) && !('facts' in given) ? { facts: given } : given
  const parsed = checkedBy(envelope, file)
  if (parsed.issues) throw fail(parsed.issues)
  const { $schema, ...rest } = parsed.data
  const prefix = file === given ? ['facts'] : []
  const nearestOf = limitedTo(SUGGESTIONS, (name) => nearest(name, catalogue.facts))
  const issues = Object.entries(rest.facts).flatMap(([name, fact]) => {
    const entry = Object.hasOwn(catalogue.facts, name) ? catalogue.facts[name] : undefined
    const messages = entry
      ? faultsOf(fact, entry, catalogue.codeLists)
      : [unknownName(name, nearestOf)]
    return messages.map((message) => ({ path: [...prefix, name], message }))
  })
  if (issues.length > 0) throw fail(issues)
  return rest as unknown as FactsFile<Values>
}

function fail(issues: readonly Issue[]): NesdsError {
  const text = issues.map(({ path, message }) => `${path.join('/')}: ${message}`).join('\n')
  return new NesdsError('INVALID_FACTS', text, issues)
}

function unknownName(name: string, nearestOf: (name: string) => string | undefined): string {
  const meant = nearestOf(name)
  return `there is no such fact${meant ? `; did you mean \`${meant}\`?` : ''}`
}

/** More misspelt names than these are another kind of file, and looking for each takes its time. */
const SUGGESTIONS = 50

function nearest(name: string, facts: FactDictionary): string | undefined {
  return closestMatch(name, Object.keys(facts), { maxDistance: Math.ceil(name.length / 2) })
}

function limitedTo<Result>(times: number, act: (name: string) => Result) {
  let left = times
  return (name: string) => (left-- > 0 ? act(name) : undefined)
}

/** After every date that a fact may have, so that none is still to come. */
const LAST_DAY = '9999-12-31'

function faultsOf(given: unknown, entry: FactEntry, codeLists: CodeLists): readonly string[] {
  if (!isRecord(given)) return valueFaults({ value: given }, entry, codeLists)
  const faults = recordFaults(given)
  if (faults.length > 0) return faults
  const record = given as unknown as FactRecord
  if ('conflict' in record) {
    return record.conflict.flatMap((one) => faultsOf(one, entry, codeLists))
  }
  if (!('value' in record)) return []
  const { unit, numerator, denominator } = record
  const units = entry.type === 'number' ? unitsFor(entry.unit) : []
  if (unit !== undefined && !units.includes(unit)) {
    const remedy = units.length > 0 ? `use ${units.join(' or ')}` : 'leave the unit out'
    return [`the unit ${JSON.stringify(unit)} does not fit: ${remedy}`]
  }
  if (numerator !== undefined && denominator !== undefined && numerator > denominator) {
    return [`the numerator ${numerator} is greater than the denominator ${denominator}`]
  }
  return valueFaults(record, entry, codeLists)
}

function valueFaults(
  { value, unit }: { readonly value: unknown; readonly unit?: string },
  entry: FactEntry,
  codeLists: CodeLists,
): readonly string[] {
  // Only the value is in question here, so that it rests on enough.
  const record = { value, unit, denominator: Number.POSITIVE_INFINITY }
  const observation = observe(record, entry, codeKeysOf(codeLists), LAST_DAY)
  if (observation.unknown === undefined || observation.unknown === 'missing') return []
  if (observation.unknown === 'outOfBounds') return [observation.detail]
  return [WANTED[entry.type](value, entry as never, codeLists)]
}

/** What a value of the wrong type should have been, and how to write it. */
const WANTED: {
  readonly [Type in FactEntry['type']]: (
    value: unknown,
    entry: Extract<FactEntry, { type: Type }>,
    codeLists: CodeLists,
  ) => string
} = {
  boolean: (value) => `write true, false or null, not ${kindOf(value)}`,
  number: (value, { unit }) => {
    const number = typeof value === 'string' ? NUMBER_AS_TEXT.exec(value)?.[1] : undefined
    const remedy = number ? `the number ${number.replaceAll(',', '')} without quotes` : 'a number'
    const found = number ? `the text ${JSON.stringify(value)}` : kindOf(value)
    return `write ${remedy}, in ${unit}, not ${found}`
  },
  date: (value) => `write a day as "YYYY-MM-DD", not ${kindOf(value)}`,
  set: (_, { codes }, codeLists) =>
    `write a list of codes: ${keysOf(codeLists[codes]?.codes ?? []).join(', ')}`,
}

/** A number written as text, with a sign, separators or a unit around it. */
const NUMBER_AS_TEXT = /^\s*(-?[\d,]+(?:\.\d+)?)\s*(?:%|percent|per cent)?\s*$/

function recordFaults(given: Readonly<Record<string, unknown>>): readonly string[] {
  const kinds = Object.keys(recordSchemas).filter((key): key is RecordKind => key in given)
  const [kind] = kinds
  if (kind === undefined || kinds.length > 1) {
    return [`a record has exactly one of ${Object.keys(recordSchemas).join(', ')}`]
  }
  const { issues = [] } = checkedBy(recordSchemas[kind], given)
  return issues.map(({ path, message }) => [...path, message].join(': '))
}
