import type { Counts } from '../../src/contacts/counts.ts'
import { NO_QUEUE, type QueueCounts, type Share } from '../../src/contacts/queue-counts.ts'
import { type QueueEnds, type QueueMethod, queueMethods } from '../../src/contacts/queue-methods.ts'
import { SPEED_OF_ANSWER } from '../../src/contacts/queues.ts'
import { NO_TIMES } from '../../src/contacts/times.ts'
import type { ColumnPlaces } from './column-places.ts'
import { type CellReader, cellReaders } from './interval-cells.ts'
import { leftIn, offeredIn, type SaidCounts } from './interval-counts.ts'
import { notesOf } from './interval-notes.ts'
import type { Mapping } from './mapping.ts'
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

/** Points of a percentage that rounding may account for. */
const POINTS = 0.5

/** Makes the counter of a mapping's queues. */
export function queueCounter(mapping: Mapping, places: ColumnPlaces): QueueCounter {
  const { columns, queue = {} } = mapping
  const cell = cellReaders(mapping, places)
  const total = cell.duration(columns.totalWait)
  const average = cell.duration(columns.averageWait)
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
      const left = leftIn(said)
      const offered = said.get('offered')
      if (offered !== undefined && !Number.isNaN(left)) {
        sums.offered += offered
        sums.left += left
      }
      const ends = endsOf(said, within, amountOf)
      const unweighted: Record<string, { count: number; sum: number }> = {}
      const counted: Record<string, Share> = {}
      methods.forEach((method, index) => {
        const percent = amountOf(shares[index])
        const said = saidShare(method, ends, percent)
        if (said === 'unweighted') {
          unweighted[method.name] = { count: 1, sum: Math.round(percent * 100) }
          notes.add(`${shares[index]?.name} has no count of calls beside it: not pooled`, row)
          return
        }
        if (isOff(said, percent)) {
          const points = `by more than ${POINTS} points: counts win`
          notes.add(`${shares[index]?.name} is not what its counts give, ${points}`, row)
        }
        counted[method.name] = said.share
      })
      const wait = waitOf(said.get('answered'), amountOf(total), amountOf(average))
      if (wait.unweighted !== undefined) {
        unweighted[SPEED_OF_ANSWER] = { count: 1, sum: wait.unweighted }
        notes.add(`${average?.name} has no count of calls beside it: not pooled`, row)
      }
      const own: QueueCounts = {
        ...NO_QUEUE,
        flowedOut: said.get('flowedOut') ?? 0,
        shares: counted,
        unweighted,
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

type SaidShare = { readonly share: Share; readonly isCounted: boolean } | 'unweighted'

/** What a row says of a share: by its counts, else by a percentage of them, else by one of nobody knows how many. */
function saidShare(method: QueueMethod, ends: QueueEnds, percent: number): SaidShare {
  const { part, whole } = method.of(ends)
  if (!Number.isNaN(part) && !Number.isNaN(whole)) {
    return { share: { part, whole, undecided: 0 }, isCounted: true }
  }
  if (!Number.isNaN(percent)) {
    if (Number.isNaN(whole)) return 'unweighted'
    const calls = Math.round((percent * whole) / 100)
    return { share: { part: calls, whole, undecided: 0 }, isCounted: false }
  }
  const calls = ends.answered + ends.abandoned
  const undecided = Number.isNaN(calls) ? 0 : calls
  return { share: { part: 0, whole: 0, undecided }, isCounted: false }
}

function isOff(said: Exclude<SaidShare, 'unweighted'>, percent: number): boolean {
  const { part, whole } = said.share
  return said.isCounted && whole > 0 && Math.abs(percent - (100 * part) / whole) > POINTS
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

function gapWarning({ offered, left }: { offered: number; left: number }): readonly string[] {
  if (offered === left) return []
  return [
    `${offered} calls were offered and ${left} left the queue: all counts are kept, and shares are of those that their method names`,
  ]
}
