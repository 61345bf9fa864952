import { type Counts, NO_COUNTS } from '../../src/contacts/counts.ts'
import type { ColumnPlaces } from './column-places.ts'
import type { CountName, Mapping } from './mapping.ts'
import { unreadable } from './unreadable.ts'
import { nullCount } from './values/null-count.ts'
import { isNull } from './values/null-words.ts'
import { numberReader } from './values/number-reader.ts'

/**
 * Checks that a table has something to count, so that another system's export isn't read as one that says nothing.
 *
 * @throws NesdsError `UNREADABLE_EXPORT`
 */
export function checkCounted(
  { columns, queue: { serviceLevels = [] } = {} }: Mapping,
  { placeOf }: ColumnPlaces,
  sourceName: string,
): void {
  const counts = Object.values(columns.counts ?? {})
  const averages = [
    columns.totalWait,
    columns.averageWait,
    ...serviceLevels.map(({ share }) => share),
  ]
  const all = [...counts, ...averages.flatMap((named) => named?.column ?? [])]
  if (all.some((column) => placeOf(column) !== undefined)) return
  const words = counts.map((column) => (typeof column === 'string' ? `"${column}"` : column))
  throw unreadable(
    sourceName,
    `it has no column of counts (${words.join(', ')}): choose the adapter for it, or name its columns in a mapping`,
  )
}

/** What a row says of each count that the mapping names; `undefined` where it says nothing. */
export type SaidCounts = ReadonlyMap<CountName, number | undefined>

/** Makes the readers of a mapping's columns of counts. */
export function countReaders({ columns, nulls = [] }: Mapping, { placeOf, nameOf }: ColumnPlaces) {
  const named = Object.entries(columns.counts ?? {}) as [CountName, string | number][]
  return named.flatMap(([name, column]) => {
    const place = placeOf(column)
    // What was offered can be added up, and what flowed out may be nothing.
    if (place === undefined && (name === 'offered' || name === 'flowedOut')) return []
    const number = numberReader('count')
    const header = nameOf(column)
    const nothing = nullCount()
    const read = (cells: readonly unknown[]) => {
      const cell = place === undefined ? undefined : cells[place]
      const count = isNull(cell, nulls) ? undefined : number(cell)
      if (count === undefined) nothing.see(cell)
      return count
    }
    return [{ name, column: header, read, warnings: () => nothing.warnings(header) }]
  })
}

/**
 * The counts that one row adds; `undefined` where they can't all be true.
 *
 * A share counts only where both its parts are said: a numerator that is missing isn't 0.
 */
export function countsOf(said: SaidCounts): Counts | undefined {
  const known = [...said].flatMap(([name, count]) => (LEFT.has(name) ? [] : (count ?? [])))
  const most = said.get('contacts') ?? Math.max(0, ...known)
  const offered = offeredIn(said)
  // A call that one interval offers and the next one answers is one.
  const contacts = said.get('contacts') ?? offered ?? most
  const whole = (name: CountName) => (said.has(name) ? said.get(name) : said.get('contacts'))
  const resolution = shareOf(said.get('resolvedAtFirstContact'), whole('resolutionKnown'))
  const avoidable = shareOf(said.get('avoidable'), whole('avoidableKnown'))
  const queue = shareOf(said.get('abandoned'), offered)
  const isQueue = said.get('abandoned') !== undefined && offered !== undefined
  // Of a queue's counts none bounds another: a call offered before the hour is answered after it.
  const fits = [resolution, avoidable].every(({ part, whole }) => part <= whole && whole <= most)
  if (!fits) return undefined
  return {
    ...NO_COUNTS,
    roles: contacts > 0 ? { contact: contacts } : {},
    contacts,
    resolutionKnown: resolution.whole,
    resolvedAtFirstContact: resolution.part,
    avoidableKnown: avoidable.whole,
    avoidable: avoidable.part,
    offered: queue.whole,
    answered: isQueue ? (said.get('answered') ?? 0) : 0,
    abandoned: queue.part,
  }
}

/** Calls that left without an answer say nothing of how many there were. */
const LEFT: ReadonlySet<CountName> = new Set(['abandoned', 'flowedOut'])

/** Calls offered, as a column says them or as they left the queue; `undefined` where neither is said. */
export function offeredIn(said: SaidCounts): number | undefined {
  if (said.has('offered')) return said.get('offered')
  const left = leftIn(said)
  return Number.isNaN(left) ? undefined : left
}

/** Calls that left the queue in one way or another; NaN where a column that is named doesn't say. */
export function leftIn(said: SaidCounts): number {
  const answered = said.get('answered') ?? Number.NaN
  const abandoned = said.get('abandoned') ?? Number.NaN
  const flowedOut = said.has('flowedOut') ? (said.get('flowedOut') ?? Number.NaN) : 0
  return answered + abandoned + flowedOut
}

function shareOf(part: number | undefined, whole: number | undefined) {
  return part === undefined || whole === undefined ? { part: 0, whole: 0 } : { part, whole }
}
