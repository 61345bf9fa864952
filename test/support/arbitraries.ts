import { fc } from '@fast-check/vitest'
import './patience.ts'
import type { Catalogue } from '../../src/catalogue/catalogue.ts'
import type { FactRecord, Facts, FactValue, ValueRecord } from '../../src/facts/fact.ts'
import { unitsFor } from '../../src/facts/unit.ts'
import { type Aim, aimsOf, bestOf, dayBefore, inUnit, telling } from './aim.ts'

/** Something given for a fact. */
export type Given = FactValue | FactRecord | null

/** A value of a fact that can be used: three in four tell one side of a threshold from the other. */
export function usableOf(aim: Aim): fc.Arbitrary<FactValue> {
  return fc.oneof(
    { arbitrary: fc.constantFrom(...telling(aim)), weight: 3 },
    { arbitrary: anyValueOf(aim), weight: 1 },
  )
}

/** A record whose value can be used. */
export function recordOf(aim: Aim): fc.Arbitrary<ValueRecord> {
  const value = fc.oneof(
    usableOf(aim).map((value) => ({ value })),
    usableOf(aim).chain((value) => inAnyUnit(aim, value)),
  )
  return fc.tuple(value, provenance).map(([one, origin]) => ({ ...origin, ...one }))
}

/** Something given for a fact that can't be used: the fact stays unknown. */
export function unusableOf(aim: Aim): fc.Arbitrary<Given> {
  const value = usableOf(aim)
  const record = value.map((one): FactRecord => ({ value: one }))
  return fc.oneof(
    { arbitrary: fc.constantFrom(...wrongOf(aim)), weight: 3 },
    { arbitrary: fc.constantFrom(...beyondOf(aim)), weight: 3 },
    fc.constantFrom(null, { error: 'no answer' }, { notApplicable: 'there is no desk' }),
    provenance.map((origin): FactRecord => ({ ...origin, value: null })),
    fc.tuple(record, record).map((conflict): FactRecord => ({ conflict })),
    fc.tuple(value, days(1, 900)).map(([one, validUntil]) => ({ value: one, validUntil })),
    fc.tuple(value, days(-900, -1)).map(([one, collected]) => ({ value: one, collected })),
  )
}

/** Something given for a fact: a bare value, a record, or what can't be used. */
export function givenOf(aim: Aim): fc.Arbitrary<Given> {
  return fc.oneof(
    { arbitrary: usableOf(aim), weight: 4 },
    { arbitrary: recordOf(aim), weight: 3 },
    { arbitrary: unusableOf(aim), weight: 2 },
  )
}

/**
 * Facts about a council: everything in place or nothing known, but for some facts that are given.
 *
 * So most criteria of most standards are met or unknown, and what is given decides.
 */
export function factsOf(catalogue: Catalogue): fc.Arbitrary<Facts> {
  const aims = aimsOf(catalogue)
  const inPlace = Object.fromEntries(aims.map((aim) => [aim.name, bestOf(aim)]))
  const given = new Map(aims.map((aim) => [aim.name, givenOf(aim)]))
  return fc
    .tuple(fc.constantFrom({}, inPlace), someNames(aims))
    .chain(([start, names]) => recordWith(names, given).map((facts) => ({ ...start, ...facts })))
}

/** A known value for every fact. */
export function knownFactsOf(catalogue: Catalogue): fc.Arbitrary<Record<string, FactValue>> {
  const aims = aimsOf(catalogue)
  const inPlace = Object.fromEntries(aims.map((aim) => [aim.name, bestOf(aim)]))
  const values = new Map(aims.map((aim) => [aim.name, usableOf(aim)]))
  return someNames(aims)
    .chain((names) => recordWith(names, values))
    .map((facts) => ({ ...inPlace, ...facts }))
}

/** One of the facts; a number, a date or a set as often as one of the many statements. */
export function oneOf(aims: readonly Aim[]): fc.Arbitrary<Aim> {
  return fc.oneof(...byType(aims).map((alike) => fc.constantFrom(...alike)))
}

/** Names of some of the facts, of each type some. */
function someNames(aims: readonly Aim[]): fc.Arbitrary<readonly string[]> {
  const names = byType(aims).map((alike) => alike.map(({ name }) => name))
  return fc.tuple(...names.map((alike) => some(alike))).map((chosen) => chosen.flat())
}

function byType(aims: readonly Aim[]): readonly (readonly Aim[])[] {
  const types = [...new Set(aims.map(({ entry }) => entry.type))]
  return types.map((type) => aims.filter(({ entry }) => entry.type === type))
}

/** A few of many, or many of few. */
export function some<One>(all: readonly One[]): fc.Arbitrary<One[]> {
  return fc.subarray([...all], { maxLength: Math.min(all.length, 40) })
}

/** A record with an own generator for each of some names. */
export function recordWith<Value>(
  names: readonly string[],
  arbitraries: ReadonlyMap<string, fc.Arbitrary<Value>>,
): fc.Arbitrary<Record<string, Value>> {
  const chosen = names.flatMap((name) => {
    const arbitrary = arbitraries.get(name)
    return arbitrary ? [[name, arbitrary] as const] : []
  })
  return fc.record(Object.fromEntries(chosen))
}

/** A day that lies so many days before the as-of date; after it where the number is negative. */
function days(least: number, most: number): fc.Arbitrary<string> {
  return fc.integer({ min: least, max: most }).map(dayBefore)
}

function anyValueOf({ entry, codes }: Aim): fc.Arbitrary<FactValue> {
  switch (entry.type) {
    case 'boolean':
      return fc.boolean()
    case 'number':
      // JSON has no negative zero.
      return fc
        .double({ min: entry.minimum, max: entry.maximum, noNaN: true })
        .map((value) => value + 0)
    case 'date':
      return days(0, 4000)
    case 'set':
      return fc.subarray([...codes])
  }
}

function inAnyUnit(
  { entry }: Aim,
  value: FactValue,
): fc.Arbitrary<Pick<ValueRecord, 'value' | 'unit'>> {
  if (entry.type !== 'number' || typeof value !== 'number') return fc.constant({ value })
  return fc.constantFrom(...unitsFor(entry.unit)).map((unit) => ({
    value: inUnit(value, unit, entry.unit),
    unit,
  }))
}

const said = new Map<string, fc.Arbitrary<unknown>>([
  ['numerator', fc.nat()],
  ['denominator', fc.integer({ min: 30, max: 1e6 })],
  ['period', fc.constantFrom('2005/06', '2006')],
  ['method', fc.constantFrom('agent-logged', 'survey')],
  ['basis', fc.constantFrom('measured', 'examined', 'interviewed', 'self-declared')],
  ['source', fc.string({ minLength: 1 })],
  ['collected', days(0, 300)],
  ['validUntil', days(-300, 0)],
  ['evidence', fc.string({ minLength: 1 })],
])

/** Some of what a record may say of where its value comes from, and nothing that makes it unknown. */
const provenance: fc.Arbitrary<Omit<ValueRecord, 'value'>> = fc
  .subarray([...said.keys()])
  .chain((keys) => recordWith(keys, said))

/** Values of another type. */
function wrongOf({ entry }: Aim): readonly Given[] {
  switch (entry.type) {
    case 'boolean':
      return ['true', 1, 0, '', [], { value: 'false' }]
    case 'number':
      return ['82', '82%', String(entry.maximum), true, ['82'], { value: 1, unit: 'miles' }]
    case 'date':
      return ['2006-02-30', '1 April 2006', 2006, true, { value: 0 }]
    case 'set':
      return ['web', true, 1, { value: 'telephone' }]
  }
}

/** Values of the right type that lie beyond what makes sense; nothing for a statement, which has no such. */
function beyondOf({ entry, codes }: Aim): readonly Given[] {
  switch (entry.type) {
    case 'boolean':
      return [null]
    case 'number':
      return [entry.minimum - entry.step, entry.maximum + entry.step, Number.MAX_VALUE]
    case 'date':
      return [dayBefore(-1), '9999-12-31']
    case 'set':
      return [['pigeon'], [...codes, 'pigeon']]
  }
}

/** Two values of a fact, the second better in the fact's own direction, or as good. */
export function improvementOf(aim: Aim): fc.Arbitrary<readonly [FactValue, FactValue]> {
  return fc.tuple(usableOf(aim), usableOf(aim)).map(([one, other]) => {
    if (Array.isArray(one)) return [one, [...new Set([...one, ...[other].flat()])]] as const
    return rankOf(aim, one) <= rankOf(aim, other) ? [one, other] : [other, one]
  })
}

/** Higher for a better value. */
function rankOf({ entry }: Aim, value: FactValue): number {
  if (entry.type === 'date') return Date.parse(String(value))
  const isTurned = entry.better === 'lower' || entry.better === 'false'
  return isTurned ? -Number(value) : Number(value)
}
