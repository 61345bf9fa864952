import { NesdsError } from '../../../src/errors.ts'
import type { FactEntry } from '../../../src/facts/dictionary.ts'
import { isRecord } from '../../../src/facts/observe.ts'
import { parseFacts } from '../../../src/facts/parse.ts'
import { convert } from '../../../src/facts/unit.ts'
import type { Reckoning } from '../adapter.ts'
import type { AdapterPromise } from './promise.ts'
import { readingOf } from './watched-read.ts'

/** What an adapter promises of its figures and where they come from. */
export const FIGURE_PROMISES: readonly AdapterPromise[] = [
  {
    name: 'gives numbers that are numbers',
    async faults(adapter, fixture) {
      return notNumbersIn(await readingOf(adapter, fixture), 'reading')
    },
  },
  {
    name: "gives values of the dictionary's types, in its units and bounds",
    async faults(adapter, fixture, known) {
      const { councils } = await readingOf(adapter, fixture)
      return councils.flatMap(({ facts }) => {
        try {
          parseFacts(known, { facts })
          return []
        } catch (error) {
          if (!(error instanceof NesdsError)) throw error
          return error.issues.map(({ path, message }) => `${path.at(-1)}: ${message}`)
        }
      })
    },
  },
  {
    name: 'says where each fact comes from',
    async faults(adapter, fixture, known) {
      const { councils } = await readingOf(adapter, fixture)
      return councils.flatMap(({ facts }) =>
        Object.entries(facts).flatMap(([fact, given]) =>
          provenanceFaults(given, known.facts[fact]).map((fault) => `${fact}: ${fault}`),
        ),
      )
    },
  },
  {
    name: 'accounts for every row: read = used + excluded + rejected',
    async faults(adapter, fixture) {
      return reckoningFaults((await readingOf(adapter, fixture)).reckoning)
    },
  },
]

/** What is wrong with the account of rows. */
export function reckoningFaults({ read, used, excluded, rejected }: Reckoning): readonly string[] {
  const lost = Object.values(rejected)
  const counts = [read, used, ...Object.values(excluded), ...lost.map(({ count }) => count)]
  const rest = counts.slice(1).reduce((sum, count) => sum + count, 0)
  return [
    ...counts
      .filter((count) => !Number.isInteger(count) || count < 0)
      .map((count) => `${count} is no number of rows`),
    ...(read === rest
      ? []
      : [`${read} rows are read, ${rest} are used, excluded or rejected: count each row once`]),
    ...Object.entries(rejected)
      .filter(([, { count, places }]) => places.length === 0 || places.length > count)
      .map(([reason]) => `name the first places of the rows rejected as: ${reason}`),
  ]
}

function notNumbersIn(data: unknown, place: string): readonly string[] {
  if (typeof data === 'number') {
    return Number.isFinite(data) ? [] : [`${place} is ${data}: leave out what can't be computed`]
  }
  if (typeof data !== 'object' || data === null) return []
  return Object.entries(data).flatMap(([key, value]) => notNumbersIn(value, `${place}.${key}`))
}

function provenanceFaults(given: unknown, entry: FactEntry | undefined): readonly string[] {
  if (!isRecord(given)) return ['give a record with its source, not a bare value']
  if (!('value' in given)) return ['give a value, or leave it out and say in `withheld` why']
  const { value, unit, source, period, note, method, numerator, denominator, basis } = given
  const isFigure = entry?.type === 'number' && !entry.isTarget
  // What a council publishes without its counts is its own word, and has to say so.
  const isCounted = isFigure && !(basis === 'self-declared' && isText(note))
  const isShare = isFigure && entry.unit === 'percent'
  const percent =
    typeof value === 'number' && isText(unit) ? convert(value, unit, 'percent') : value
  return [
    ...(isText(source) ? [] : ['name the system or file in `source`']),
    ...(isText(period) || isText(note)
      ? []
      : ['give its `period`, or say in `note` why it has none']),
    ...(!isFigure || isText(method) ? [] : ['name the way of counting in `method`']),
    ...(!isCounted || isCount(denominator)
      ? []
      : [
          'give its `denominator`, a whole number over 0; or, of a figure that is `self-declared`, say in `note` why it has none',
        ]),
    ...(isShare && isCounted && !contains(denominator, numerator)
      ? ['give its `numerator`, from 0 to the denominator']
      : []),
    ...(isShare &&
    contains(denominator, numerator) &&
    isOff(percent, numerator, denominator, entry.step)
      ? ['the value is not numerator ÷ denominator in percent']
      : []),
  ]
}

function isText(given: unknown): given is string {
  return typeof given === 'string' && given.trim() !== ''
}

function isCount(given: unknown): given is number {
  return typeof given === 'number' && Number.isInteger(given) && given > 0
}

function contains(whole: unknown, part: unknown): boolean {
  return isCount(whole) && typeof part === 'number' && part >= 0 && part <= whole
}

function isOff(value: unknown, part: unknown, whole: unknown, step: number): boolean {
  return !(Math.abs(Number(value) - (100 * Number(part)) / Number(whole)) <= step)
}
