import { canonical } from './canonical.ts'
import type { Basis, FactRecord, Facts, FactValue, ValueRecord } from './fact.ts'
import { isRecord } from './observe.ts'
import { periodEnd } from './period-end.ts'
import { convert, UNITS } from './unit.ts'

/** The policies for sources that give a fact different values, the default first. */
export const MERGE_POLICIES = ['conflict', 'newest', 'best-basis'] as const

/**
 * What to do where sources give a fact different values.
 *
 * - `conflict`: the fact is unknown, and carries all that was given
 * - `newest`: take the value of the period that ends last, and of one period, or where a period is not
 *   said or not one of dates, the value collected last
 * - `best-basis`: take measured before examined before interviewed before self-declared
 *
 * Where the policy can't tell, because of a tie or of a record without that date or basis, it is a conflict.
 */
export type MergePolicy = (typeof MERGE_POLICIES)[number]

/**
 * Merges the facts of several sources, whose order makes no difference.
 *
 * A source that knows nothing of a fact leaves it to the others. Those that give one value agree, though
 * they speak of several periods: the record of the latest period is kept, and of one period the one
 * collected last. Values that differ from one period to the next are a conflict unless the policy is
 * `newest`, and all are kept, each with its period. A value that a policy passed over stays in the
 * record as `overruled`.
 */
export function mergeFacts(sources: readonly Facts[], policy: MergePolicy = 'conflict'): Facts {
  const names = [...new Set(sources.flatMap((facts) => Object.keys(facts)))].sort()
  const merged: Record<string, FactValue | FactRecord> = {}
  for (const name of names) {
    const given = sources.flatMap((facts) => (facts[name] == null ? [] : [facts[name]]))
    const [only] = given
    if (only !== undefined) merged[name] = given.length === 1 ? only : settle(given, policy)
  }
  return merged
}

/** One record from several, in an order of their own so that the sources' order can't show. */
function settle(given: readonly (FactValue | FactRecord)[], policy: MergePolicy): FactRecord {
  // Records may differ in the order of their keys alone: which of them is kept must not hang on the sources' order.
  const inOrder = given
    .map(recordOf)
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
  const byText = new Map(inOrder.map((record) => [canonical(record), record]))
  const records = [...byText.keys()].sort().flatMap((text) => byText.get(text) ?? [])
  const saying = records.filter((record) => !('value' in record && record.value === null))
  // An adapter that failed says nothing against one that didn't.
  const voices = saying.filter((record) => !('error' in record))
  const values = voices.filter((record): record is ValueRecord => 'value' in record)
  const [first] = voices.length > 0 ? voices : saying.length > 0 ? saying : records
  if (first === undefined || voices.length <= 1) return first as FactRecord
  if (values.length < voices.length) return { conflict: voices }
  const chosen = agree(values) ? values : best(values, policy)
  const kept = latest(chosen)
  if (kept === undefined || !agree(chosen)) return { conflict: values }
  const overruled = values.filter((record) => !agree([kept, record]))
  return overruled.length > 0 ? { ...kept, overruled } : kept
}

function recordOf(given: FactValue | FactRecord): FactRecord {
  return isRecord(given) ? (given as FactRecord) : { value: given as FactValue }
}

/** Whether records give one value; a set is the same in any order. */
function agree(records: readonly ValueRecord[]): boolean {
  const numbers = records.flatMap(({ value }) => (typeof value === 'number' ? [value] : []))
  if (numbers.length === records.length) {
    const units = records.map(({ unit }) => unit)
    return new Set(units).size <= 1 ? areNear(numbers) : areNearIn(units, numbers)
  }
  const texts = records.map(({ value, unit }) =>
    canonical([Array.isArray(value) ? [...value].sort() : value, unit]),
  )
  return new Set(texts).size <= 1
}

/** Whether numbers are one in whatever unit the dictionary, which isn't known here, may have for them. */
function areNearIn(units: readonly (string | undefined)[], numbers: readonly number[]): boolean {
  const possible = UNITS.map((own) =>
    numbers.map((number, place) => convert(number, units[place] ?? own, own)),
  ).filter((converted) => converted.every((number) => number !== undefined))
  return possible.length > 0 && possible.every(areNear)
}

/** What adding up in another order leaves behind, a part in a billion, sets no sources against each other. */
function areNear(numbers: readonly number[]): boolean {
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)]
  return most - least <= 1e-9 * Math.max(Math.abs(least), Math.abs(most))
}

const BASES: readonly Basis[] = ['self-declared', 'interviewed', 'examined', 'measured']

/** The record of the latest period, and of one period the one collected last; the first where nothing tells. */
function latest(records: readonly ValueRecord[]): ValueRecord | undefined {
  const rank = ({ period, collected }: ValueRecord) =>
    `${periodEnd(period) ?? (period === undefined ? '' : '0')} ${collected ?? ''}`
  return [...records].sort((a, b) => (rank(a) > rank(b) ? -1 : rank(a) < rank(b) ? 1 : 0))[0]
}

/** The records that a policy prefers; none where one of them doesn't say what the policy looks at. */
function best(values: readonly ValueRecord[], policy: MergePolicy): readonly ValueRecord[] {
  if (policy === 'conflict') return []
  if (policy === 'best-basis') {
    return highest(values, ({ basis }) => String(basis ? BASES.indexOf(basis) : ''))
  }
  const last = highest(values, ({ period }) => periodEnd(period) ?? '')
  if (last.length > 0 && agree(last)) return last
  return highest(last.length > 0 ? last : values, ({ collected }) => collected ?? '')
}

/** The records that rank highest; none where one has no rank. */
function highest(
  values: readonly ValueRecord[],
  rankOf: (record: ValueRecord) => string,
): readonly ValueRecord[] {
  const ranks = values.map(rankOf)
  if (ranks.includes('')) return []
  const top = [...ranks].sort().at(-1)
  return values.filter((_, index) => ranks[index] === top)
}
