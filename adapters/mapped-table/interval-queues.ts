import type { Counts } from '../../src/contacts/counts.ts'
import type { QueueCounts } from '../../src/contacts/queue-counts.ts'
import type { QueueEnds } from '../../src/contacts/queue-ends.ts'
import { queueMethods } from '../../src/contacts/queue-methods.ts'
import { SPEED_OF_ANSWER } from '../../src/contacts/queues.ts'
import { NO_TIMES } from '../../src/contacts/times.ts'
import type { ColumnPlaces } from './column-places.ts'
import { type CellReader, cellReaders } from './interval-cells.ts'
import { leftIn, offeredIn, type SaidCounts } from './interval-counts.ts'
import { ALONE, countShare, type GrowingQueue, undecidedOf } from './interval-shares.ts'
import type { Mapping } from './mapping.ts'
import { notesOf } from './row-notes.ts'
import { type Fault, isFault } from './values/fault.ts'

/** Counts what rows of intervals say of a queue beside calls offered, answered and given up. */
export interface QueueCounter {
  /** What one row adds, or the cell that can't be read, with its column's name. */
  read(
    row: number,
    cells: readonly unknown[],
    said: SaidCounts,
  ): Pick<Counts, 'wait' | 'queue'> | { readonly fault: Fault; readonly column: string }
  warnings(): readonly string[]
}

/** Makes the counter of a mapping's queues. */
export function queueCounter(mapping: Mapping, places: ColumnPlaces): QueueCounter {
  const { columns, queue = {} } = mapping
  const cell = cellReaders(mapping, places)
  const total = cell.totalWait(columns.totalWait)
  const average = cell.averageWait(columns.averageWait)
  const within = (columns.within ?? []).map(({ seconds, answered, abandoned }) => ({
    seconds,
    answered: cell.count(answered),
    abandoned: cell.count(abandoned),
  }))
  const shares = (queue.serviceLevels ?? []).map(({ share }) => cell.share(share))
  const methods = queueMethods(queue)
  const all = [
    ...[total, average],
    ...within.flatMap(({ answered, abandoned }) => [answered, abandoned]),
    ...shares,
  ].filter((reader) => reader !== undefined)
  const notes = notesOf()
  const sums = { offered: 0, left: 0 }

  return {
    read(row, cells, said) {
      const amounts = new Map<CellReader, number | undefined>()
      for (const reader of all) {
        const amount = reader.read(cells)
        if (isFault(amount)) return { fault: amount, column: reader.name }
        amounts.set(reader, amount)
      }
      const amountOf = (reader: CellReader | undefined) =>
        (reader === undefined ? undefined : amounts.get(reader)) ?? Number.NaN
      addGap(sums, said)
      const ends = endsOf(said, within, amountOf)
      const own: GrowingQueue = {
        flowedOut: said.get('flowedOut') ?? 0,
        shares: {},
        unweighted: {},
      }
      const undecided = undecidedOf(ends, own.flowedOut)
      methods.forEach((method, index) => {
        const column = shares[index]
        countShare(own, method, ends, undecided, amountOf(column), (what) =>
          notes.add(`${column?.name} ${what}`, row),
        )
      })
      const wait = waitOf(said.get('answered'), amountOf(total), amountOf(average))
      if (wait.unweighted !== undefined) {
        own.unweighted[SPEED_OF_ANSWER] = { count: 1, sum: wait.unweighted }
        notes.add(`${average?.name} ${ALONE}`, row)
      }
      return { wait: wait.times, ...(saysAnything(own) && { queue: own }) }
    },
    warnings: () => [
      ...all.flatMap((reader) => reader.warnings()),
      ...notes.warnings(),
      ...gapWarning(sums),
    ],
  }
}

interface Within {
  readonly seconds: number
  readonly answered: CellReader | undefined
  readonly abandoned: CellReader | undefined
}

/** How the calls of one row left their queue; of no calls none did so in time. */
function endsOf(
  said: SaidCounts,
  within: readonly Within[],
  amountOf: (reader: CellReader | undefined) => number,
): QueueEnds {
  const answered = said.get('answered') ?? Number.NaN
  const abandoned = said.get('abandoned') ?? Number.NaN
  const at = (wanted: number) => within.find(({ seconds }) => seconds === wanted)
  const ofAbandoned = (seconds: number) => (abandoned === 0 ? 0 : amountOf(at(seconds)?.abandoned))
  return {
    offered: offeredIn(said) ?? Number.NaN,
    answered,
    abandoned,
    answeredWithin: (seconds) => (answered === 0 ? 0 : amountOf(at(seconds)?.answered)),
    abandonedWithin: ofAbandoned,
    abandonedBefore: ofAbandoned,
  }
}

/** A wait in all, or on average weighed by the calls answered; without those it stands alone. */
function waitOf(answered: number | undefined, total: number, average: number) {
  if (answered !== undefined) {
    const seconds = Number.isNaN(total) ? average * answered : total
    if (Number.isNaN(seconds) || answered === 0) return { times: NO_TIMES }
    return { times: { count: answered, seconds: Math.round(seconds), buckets: [] } }
  }
  if (Number.isNaN(average)) return { times: NO_TIMES }
  return { times: NO_TIMES, unweighted: Math.round(average) }
}

function saysAnything({ flowedOut, shares, unweighted }: QueueCounts): boolean {
  return flowedOut > 0 || Object.keys(shares).length + Object.keys(unweighted).length > 0
}

/** Adds up what was offered and what left the queue, of rows that say both. */
function addGap(sums: { offered: number; left: number }, said: SaidCounts): void {
  const left = leftIn(said)
  const offered = said.get('offered')
  if (offered === undefined || Number.isNaN(left)) return
  sums.offered += offered
  sums.left += left
}

function gapWarning({ offered, left }: { offered: number; left: number }): readonly string[] {
  if (offered === left) return []
  return [
    `${offered} calls were offered and ${left} left the queue: all counts are kept, and shares are of those that their method names`,
  ]
}
