import { addCounts, type Counts, NO_COUNTS } from '../../src/contacts/counts.ts'
import { isWithin, parsePeriod } from '../../src/contacts/period.ts'
import { methodNames, queueMethods } from '../../src/contacts/queue-methods.ts'
import type { TallyOptions } from '../../src/contacts/tally.ts'
import { workingCalendar } from '../../src/contacts/working-time.ts'
import { localDayOf } from '../../src/contacts/zone.ts'
import { canonical } from '../../src/facts/canonical.ts'
import { checkCounted, countReaders, countsOf } from './interval-counts.ts'
import { queueCounter } from './interval-queues.ts'
import { rateCheck } from './interval-rates.ts'
import { totalWatch } from './interval-totals.ts'
import type { CountName, Mapping } from './mapping.ts'
import type { RowCounter } from './read-contacts.ts'
import type { Reckoner } from './reckoning.ts'
import { rowFilters } from './row-filters.ts'
import type { RowReaderOptions } from './row-reader.ts'
import { rowTimes } from './row-times.ts'
import { rowWords, type WordColumn } from './row-words.ts'
import type { TableRow } from './table.ts'
import { isFault } from './values/fault.ts'
import { EXCLUDE } from './word-reader.ts'

/** Makes a counter of rows that are counts of an interval, such as a day of a queue. */
export function intervalCounter(
  mapping: Mapping,
  { places, sourceName, epoch, council: givenCouncil }: RowReaderOptions,
  options: TallyOptions,
  reckoner: Reckoner,
): RowCounter {
  checkCounted(mapping, places, sourceName)
  const filters = rowFilters(mapping, places)
  const words = rowWords(mapping, places, sourceName)
  const times = rowTimes(mapping, places, epoch)
  const numbers = countReaders(mapping, places)
  const queues = queueCounter(mapping, places)
  const rates = rateCheck(mapping, places)
  const totals = totalWatch()
  const period = options.period === undefined ? undefined : parsePeriod(options.period)
  const { firstContactMethod } = options
  const methods = methodNames(queueMethods(options.queue ?? {}))
  const calendar = workingCalendar(options).name
  const groups = new Map<string, Counts>()

  const outcomeOf = (row: TableRow): RowCount => {
    if (row.fault !== undefined) return { rejected: row.fault }
    const cells = row.values
    const filtered = filters(cells)
    if (filtered !== undefined) return { excluded: filtered.filtered }
    const opened = times.opened.read(cells)
    if (isFault(opened)) return { rejected: opened.fault, column: times.opened.name }
    const day = opened === undefined ? undefined : localDayOf(opened, options.zone)
    const month = day?.slice(0, 7)
    if (month === undefined && times.opened.present) return { excluded: 'a row that says no day' }
    if (period !== undefined) {
      if (month === undefined) return { excluded: 'not known to be in the period' }
      if (!isWithin(month, period)) return { excluded: 'outside the period' }
    }
    const dimensions: Record<string, string> = { calendar }
    for (const role of ROLES) {
      const column: WordColumn<string> = words[role]
      const word = column.read(cells)
      if (word === EXCLUDE) return column.excluded
      if (word !== undefined) dimensions[role] = word
    }
    const said = new Map<CountName, number | undefined>()
    for (const { name, column, read } of numbers) {
      const count = read(cells)
      if (isFault(count)) return { rejected: count.fault, column }
      said.set(name, count)
    }
    const unread = rates.check(row.number, cells, (name) => said.get(name))
    if (unread !== undefined) return { rejected: unread.fault.fault, column: unread.column }
    const rest = countsOf(said)
    if (rest === undefined) return { rejected: 'counts that contradict one another' }
    const queue = queues.read(row.number, cells, said)
    if ('fault' in queue) return { rejected: queue.fault.fault, column: queue.column }
    totals.add(row.number, said)
    const counts = { ...rest, ...queue }
    if (givenCouncil !== undefined) dimensions.council ??= givenCouncil
    if (month !== undefined) dimensions.period = month
    if (firstContactMethod !== undefined) dimensions.firstContactMethod = firstContactMethod
    if (methods !== undefined) dimensions.queueMethods = methods
    const lastDay = day === undefined ? {} : { lastDay: day }
    return { key: canonical(dimensions), counts: { ...counts, ...lastDay } }
  }

  return {
    take(batch) {
      for (const row of batch) {
        const outcome = outcomeOf(row)
        if ('rejected' in outcome) reckoner.rejected(outcome.rejected, row.number, outcome.column)
        else if ('excluded' in outcome) reckoner.excluded(outcome.excluded)
        else {
          reckoner.used()
          groups.set(outcome.key, addCounts(groups.get(outcome.key) ?? NO_COUNTS, outcome.counts))
        }
      }
    },
    finish() {
      if (groups.size === 0) return { groups: {} }
      reckoner.warn([
        ...times.opened.warnings(),
        ...ROLES.flatMap((role) => words[role].warnings()),
        ...numbers.flatMap((column) => column.warnings()),
        ...rates.warnings(),
        ...queues.warnings(),
        ...totals.warnings(),
      ])
      return { groups: Object.fromEntries(groups) }
    },
  }
}

type RowCount =
  | { readonly key: string; readonly counts: Counts }
  | { readonly excluded: string }
  | { readonly rejected: string; readonly column?: string }

const ROLES = ['council', 'channel', 'service', 'interaction', 'customerType', 'partner'] as const
