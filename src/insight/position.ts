import type { Catalogue, Outcome } from '../catalogue/catalogue.ts'
import { LIGHTS, type Light, type OutcomeRecords } from '../catalogue/outcome-records.ts'
import { NesdsError } from '../errors.ts'
import { checkedAsOf } from '../grading/as-of.ts'

/** Where a council stands on the outcomes that a catalogue's standards refer to. */
export interface Position {
  readonly asOf: string
  /** By obligation, in the catalogue's order. */
  readonly obligations: readonly ObligationPosition[]
  /** All outcomes that have a deadline, in one: what councils were asked to report. */
  readonly binding: OutcomeShare
  /** The binding outcomes in place at each day that something was reported of, the first day first. */
  readonly history: readonly OutcomeHistory[]
  /** Every outcome, in the catalogue's order. */
  readonly outcomes: readonly OutcomePosition[]
}

/** How many outcomes are in place. */
export interface OutcomeShare {
  readonly inPlace: number
  readonly of: number
  /** 100 × in place ÷ of, unrounded. */
  readonly percent: number
}

/** Where a council stands on outcomes that are equally binding. */
export interface ObligationPosition extends OutcomeShare {
  readonly id: string
  readonly title: string
  /** Last day, `YYYY-MM-DD`; `null` where none is stated. */
  readonly deadline: string | null
  /** Outcomes by light; `unknown` are those that nobody reported. */
  readonly lights: Readonly<Record<Light | 'unknown', number>>
  /** Codes of those past their deadline and known not to be in place. */
  readonly overdue: readonly string[]
}

/** The binding outcomes in place on a day. */
export interface OutcomeHistory extends OutcomeShare {
  readonly on: string
  /** Whether it is a count alone, with more in place than are known by name. */
  readonly isCountAlone: boolean
}

/** How far one outcome is. */
export interface OutcomePosition {
  readonly code: string
  readonly obligation: string
  readonly deadline: string | null
  /** In our own words; absent where no checked source describes it. */
  readonly description?: string
  /** Absent where nobody reported it by the as-of date. */
  readonly light?: Light
  /** Day of that report. */
  readonly on?: string
  readonly isOverdue: boolean
  /** References of the standards that support it, as the two places of the source say. */
  readonly standards: { readonly prose: readonly string[]; readonly appendixB: readonly string[] }
}

/**
 * Tells where a council stands on a catalogue's outcomes at an as-of date, as far as it reported.
 *
 * What wasn't reported is unknown; it counts among all, and not as in place.
 *
 * @throws NesdsError `INVALID_AS_OF`, or `INVALID_OUTCOMES` where the catalogue has no outcomes
 */
export function positionOf(
  catalogue: Pick<Catalogue, 'outcomes' | 'standards'>,
  records: OutcomeRecords,
  options: { readonly asOf: string },
): Position {
  const asOf = checkedAsOf(options.asOf)
  const known = catalogue.outcomes
  if (known === undefined) {
    throw new NesdsError('INVALID_OUTCOMES', 'the standards of this catalogue refer to no outcomes')
  }
  const outcomes = known.outcomes.map((outcome) =>
    outcomePosition(outcome, catalogue, records, asOf),
  )
  const binding = known.outcomes.filter(({ deadline }) => deadline !== null)
  return {
    asOf,
    obligations: known.obligations.map(({ id, title, deadline }) => {
      const own = outcomes.filter(({ obligation }) => obligation === id)
      return {
        ...{ id, title, deadline },
        ...shareOf(own.filter(({ light }) => light === 'green').length, own.length),
        lights: lightsOf(own),
        overdue: own.filter(({ isOverdue }) => isOverdue).map(({ code }) => code),
      }
    }),
    binding: shareOf(
      outcomes.filter(({ deadline, light }) => deadline !== null && light === 'green').length,
      binding.length,
    ),
    history: historyOf(binding, records, asOf),
    outcomes,
  }
}

/** Outcomes in place, as a share. */
function shareOf(inPlace: number, of: number): OutcomeShare {
  return { inPlace, of, percent: of === 0 ? 0 : (100 * inPlace) / of }
}

function outcomePosition(
  { code, obligation, deadline, description }: Outcome,
  { standards }: Pick<Catalogue, 'standards'>,
  records: OutcomeRecords,
  asOf: string,
): OutcomePosition {
  const last = lastBy(records, code, asOf)
  const refs = (place: 'prose' | 'appendixB') =>
    standards.filter(({ outcomes }) => outcomes[place].includes(code)).map(({ ref }) => ref)
  return {
    ...{ code, obligation, deadline },
    ...(description !== undefined && { description }),
    ...(last && { light: last.light, on: last.on }),
    isOverdue: deadline !== null && asOf > deadline && last !== undefined && isOpen(last.light),
    standards: { prose: refs('prose'), appendixB: refs('appendixB') },
  }
}

/** What is not in place and is meant to be. */
function isOpen(light: Light): boolean {
  return light === 'red' || light === 'amber'
}

/** The last that was reported of an outcome by a day. */
function lastBy({ outcomes = {} }: OutcomeRecords, code: string, day: string) {
  const own = Object.hasOwn(outcomes, code) ? (outcomes[code] ?? []) : []
  return own
    .filter(({ on }) => on <= day)
    .reduce<(typeof own)[number] | undefined>(
      (last, one) => (last === undefined || one.on > last.on ? one : last),
      undefined,
    )
}

function lightsOf(outcomes: readonly OutcomePosition[]): ObligationPosition['lights'] {
  const count = (light: Light | undefined) => outcomes.filter((one) => one.light === light).length
  const [black, red, amber, green] = LIGHTS.map(count)
  return {
    ...{ black: black ?? 0, red: red ?? 0, amber: amber ?? 0, green: green ?? 0 },
    unknown: count(undefined),
  }
}

function historyOf(
  binding: readonly Outcome[],
  records: OutcomeRecords,
  asOf: string,
): readonly OutcomeHistory[] {
  const { outcomes = {}, counts = [] } = records
  const counted = new Map(counts.map(({ on, inPlace }) => [on, inPlace]))
  const lit = new Set(Object.values(outcomes).flatMap((own) => own.map(({ on }) => on)))
  return [...new Set([...lit, ...counted.keys()])]
    .filter((on) => on <= asOf)
    .sort()
    .map((on) => {
      const green = binding.filter(({ code }) => lastBy(records, code, on)?.light === 'green')
      // A report by outcome may leave outcomes out that a count of that day has.
      const inPlace = Math.max(green.length, counted.get(on) ?? 0)
      return { on, ...shareOf(inPlace, binding.length), isCountAlone: inPlace > green.length }
    })
}
