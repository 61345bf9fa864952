import type { Catalogue } from '../catalogue/catalogue.ts'
import { dayBefore } from '../facts/day.ts'
import type { FactEntry, FactRule, Unit } from '../facts/dictionary.ts'
import type { Facts, FactValue } from '../facts/fact.ts'
import { codeKeysOf, isRecord, observe, type UnknownReason } from '../facts/observe.ts'
import type { Known } from '../logic/condition.ts'
import { agree } from './chance.ts'
import { type Demand, nearest, rounded } from './demand.ts'

/** One fact that has to become something else, or has to be found out and be so. */
export interface Change {
  readonly fact: string
  /** The dictionary's words for the fact. */
  readonly title: string
  readonly type: FactRule['type']
  readonly unit?: Unit
  /** What is known now: a number in the dictionary's unit, a date as its day; absent where it is unknown. */
  readonly from?: FactValue
  /** Why it is unknown now. */
  readonly unknown?: UnknownReason
  /** The nearest value that is enough; for a date the earliest such day. */
  readonly to: FactValue
  /** For a date, where every day on that side of it is enough too. */
  readonly onward?: 'earlier' | 'later'
  /** For numbers, how far it is from what is known to what is enough, in the unit; positive upwards. */
  readonly distance?: number
  /** For a share whose counts are known and make that share: how many more, or with a minus fewer, of so many. */
  readonly cases?: { readonly more: number; readonly of: number }
  /** Least number of cases that the figure must rest on, where the dictionary asks for one. */
  readonly onAtLeast?: number
}

/** What is known of a council, as far as changes go. */
export interface Situation {
  knownOf(fact: string): Known | undefined
  /** The change that meets a demand. */
  changeFor(fact: string, demand: Demand): Change
  /** The facts with changes made. */
  after(changes: readonly Change[]): Facts
}

/** Looks at a council's facts at an as-of date. */
export function situationOf(
  { facts: dictionary, codeLists }: Pick<Catalogue, 'facts' | 'codeLists'>,
  facts: unknown,
  asOf: string,
): Situation {
  // Whatever else stands there is graded as unknown.
  const given = (isRecord(facts) ? facts : {}) as Facts
  const codeKeys = codeKeysOf(codeLists)
  const observations = new Map(
    Object.entries(dictionary).map(([fact, entry]) => [
      fact,
      observe(given[fact], entry, codeKeys, asOf),
    ]),
  )
  const knownOf = (fact: string) => observations.get(fact)?.known
  return {
    knownOf,
    changeFor(fact, demand) {
      const entry = dictionary[fact] as FactEntry
      const known = knownOf(fact)
      const unknown = observations.get(fact)?.unknown
      const enough = nearest(demand, known, entry)
      const to = asGiven(enough, entry, asOf)
      return {
        fact,
        title: entry.title,
        type: entry.type,
        ...(entry.type === 'number' && { unit: entry.unit }),
        ...(known !== undefined && { from: asGiven(known, entry, asOf) }),
        ...(unknown && { unknown }),
        to,
        ...(entry.type === 'date' && onwardOf(demand, enough)),
        ...(typeof known === 'number' &&
          entry.type === 'number' &&
          typeof enough === 'number' && { distance: rounded(enough - known) }),
        ...casesOf(given[fact], entry, known, enough),
        ...(entry.type === 'number' &&
          entry.minimumDenominator !== undefined && { onAtLeast: entry.minimumDenominator }),
      }
    },
    after: (changes) => ({
      ...given,
      ...Object.fromEntries(changes.map((change) => [change.fact, recordOf(change)])),
    }),
  }
}

/** A known value as facts are given: a date as its day, not its age. */
function asGiven(known: Known, { type }: FactEntry, asOf: string): FactValue {
  if (type === 'date' && typeof known === 'number') return dayBefore(asOf, known)
  return Array.isArray(known) ? known.map(String) : (known as FactValue)
}

/** On which side of a day, given as its age, all days meet a demand. */
function onwardOf(demand: Demand, age: Known): Pick<Change, 'onward'> {
  if (demand.kind !== 'range' || typeof age !== 'number') return {}
  const { least, most, except } = demand
  if (least <= 0 && except.every((one) => one >= age)) return { onward: 'later' }
  if (most === Number.POSITIVE_INFINITY && except.every((one) => one <= age)) {
    return { onward: 'earlier' }
  }
  return {}
}

function recordOf({ to, onAtLeast }: Change): Facts[string] {
  return onAtLeast === undefined ? to : { value: to, denominator: onAtLeast }
}

/** How many cases more a share needs, where it says of how many it is. */
function casesOf(
  given: unknown,
  entry: FactEntry,
  known: Known | undefined,
  enough: Known,
): Pick<Change, 'cases'> {
  if (entry.type !== 'number' || entry.unit !== 'percent' || !isRecord(given)) return {}
  const { numerator, denominator: of } = given
  if (typeof numerator !== 'number' || typeof of !== 'number' || typeof enough !== 'number') {
    return {}
  }
  if (typeof known !== 'number' || !agree(numerator, of, known)) return {}
  const exact = rounded((enough * of) / 100)
  const more = (enough > known ? Math.ceil(exact) : Math.floor(exact)) - numerator
  // A share that was rounded away from its counts may be short where they are not.
  return more * (enough - known) > 0 ? { cases: { more, of } } : {}
}
