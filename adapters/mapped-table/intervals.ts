import { addCounts, type Counts, NO_COUNTS } from '../../src/contacts/counts.ts'
import { isWithin, parsePeriod } from '../../src/contacts/period.ts'
import type { TallyOptions } from '../../src/contacts/tally.ts'
import { workingCalendar } from '../../src/contacts/working-time.ts'
import { localDayOf } from '../../src/contacts/zone.ts'
import { canonical } from '../../src/facts/canonical.ts'
import { rateCheck } from './interval-rates.ts'
import type { CountName, Mapping } from './mapping.ts'
import type { RowCounter } from './read-contacts.ts'
import type { Reckoner } from './reckoning.ts'
import { rowFilters } from './row-filters.ts'
import type { RowReaderOptions } from './row-reader.ts'
import { rowTimes } from './row-times.ts'
import { rowWords, type WordColumn } from './row-words.ts'
import type { TableRow } from './table.ts'
import { isFault } from './values/fault.ts'
import { isNull } from './values/null-words.ts'
import { numberReader } from './values/number-reader.ts'
import { EXCLUDE } from './word-reader.ts'

/** Makes a counter of rows that are counts of an interval, such as a day of a queue. */
export function intervalCounter(
  mapping: Mapping,
  { places, sourceName, epoch, council: givenCouncil }: RowReaderOptions,
  options: TallyOptions,
  reckoner: Reckoner,
): RowCounter {
  const filters = rowFilters(mapping, places)
  const words = rowWords(mapping, places, sourceName)
  const times = rowTimes(mapping, places, epoch)
  const numbers = countReaders(mapping, places)
  const rates = rateCheck(mapping, places)
  const period = options.period === undefined ? undefined : parsePeriod(options.period)
  const { firstContactMethod } = options
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
    if (period !== undefined) {
      if (month === undefined) return { excluded: 'not known to be in the period' }
      if (!isWithin(month, period)) return { excluded: 'outside the period' }
    }
    const said = new Map<CountName, number | undefined>()
    for (const { name, column, read } of numbers) {
      const count = read(cells)
      if (isFault(count)) return { rejected: count.fault, column }
      said.set(name, count)
    }
    const unread = rates.check(row.number, cells, (name) => said.get(name))
    if (unread !== undefined) return { rejected: unread.fault.fault, column: unread.column }
    const counts = countsOf(said)
    if (counts === undefined) return { rejected: 'counts that contradict one another' }
    const dimensions: Record<string, string> = { calendar }
    for (const role of ROLES) {
      const column: WordColumn<string> = words[role]
      const word = column.read(cells)
      if (word === EXCLUDE) return column.excluded
      if (word !== undefined) dimensions[role] = word
    }
    if (givenCouncil !== undefined) dimensions.council ??= givenCouncil
    if (month !== undefined) dimensions.period = month
    if (firstContactMethod !== undefined) dimensions.firstContactMethod = firstContactMethod
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
        ...rates.warnings(),
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

function countReaders(
  { columns, nulls = [] }: Mapping,
  { placeOf, nameOf }: RowReaderOptions['places'],
) {
  const named = Object.entries(columns.counts ?? {}) as [CountName, string | number][]
  return named.map(([name, column]) => {
    const place = placeOf(column)
    const number = numberReader('count')
    return {
      name,
      column: nameOf(column),
      read: (cells: readonly unknown[]) =>
        place === undefined || isNull(cells[place], nulls) ? undefined : number(cells[place]),
    }
  })
}

/**
 * The counts that one row adds; `undefined` where they can't all be true.
 *
 * A share counts only where both its parts are said: a numerator that is missing isn't 0.
 */
function countsOf(said: ReadonlyMap<CountName, number | undefined>): Counts | undefined {
  const known = [...said.values()].filter((count) => count !== undefined)
  const contacts = said.get('contacts') ?? Math.max(0, ...known)
  const whole = (name: CountName) => (said.has(name) ? said.get(name) : said.get('contacts'))
  const resolution = shareOf(said.get('resolvedAtFirstContact'), whole('resolutionKnown'))
  const avoidable = shareOf(said.get('avoidable'), whole('avoidableKnown'))
  const answered = said.get('answered')
  const gaveUp = said.get('abandoned')
  const both = answered === undefined || gaveUp === undefined ? undefined : answered + gaveUp
  const queue = shareOf(gaveUp, said.has('offered') ? said.get('offered') : both)
  // Of a queue's counts none bounds another: a call offered before the hour is answered after it.
  const fits = [resolution, avoidable].every(
    ({ part, whole }) => part <= whole && whole <= contacts,
  )
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
    answered: queue.whole === 0 ? 0 : (answered ?? 0),
    abandoned: queue.part,
  }
}

function shareOf(part: number | undefined, whole: number | undefined) {
  return part === undefined || whole === undefined ? { part: 0, whole: 0 } : { part, whole }
}
