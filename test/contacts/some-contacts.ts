import type { Contact, Instant } from '../../src/contacts/contact.ts'
import { type FactsOf, factsOf } from '../../src/contacts/facts-of.ts'
import { type Measure, type MeasureContext, measuresOf } from '../../src/contacts/measures.ts'
import {
  type Counts,
  createTallyBuilder,
  type Tally,
  type TallyOptions,
} from '../../src/contacts/tally.ts'

export const ENGLAND: TallyOptions = { zone: 'Europe/London', nation: 'england' }

/** The instant of a date and time of UTC, such as `2025-06-02T09:00`. */
export function at(time: string): Instant {
  return Date.parse(`${time}Z`)
}

/** A contact that says nothing but what is given. */
export function contact(said: Partial<Contact> = {}): Contact {
  return { role: 'contact', ...said }
}

/** So many contacts that say the same. */
export function times(count: number, said: Partial<Contact>): readonly Contact[] {
  return Array.from({ length: count }, () => contact(said))
}

export function tallyOf(contacts: readonly Contact[], options: Partial<TallyOptions> = {}): Tally {
  const builder = createTallyBuilder({ ...ENGLAND, ...options })
  for (const one of contacts) builder.add(one)
  return builder.tally()
}

/** The counts of contacts that are all of one group. */
export function countsOf(
  contacts: readonly Contact[],
  options: Partial<TallyOptions> = {},
): Counts {
  const [counts, ...others] = Object.values(tallyOf(contacts, options).groups)
  if (counts === undefined || others.length > 0) throw new Error('not one group')
  return counts
}

const ALL: MeasureContext = { dimensions: ['channel', 'service', 'interaction', 'customer_type'] }

/** Every measure of contacts, or of a tally. */
export function measured(
  given: readonly Contact[] | Tally,
  context: Partial<MeasureContext> = {},
): readonly Measure[] {
  return measuresOf('groups' in given ? given : tallyOf(given), { ...ALL, ...context })
}

/** The measure of a name that speaks of all contacts. */
export function measure(
  name: string,
  given: readonly Contact[] | Tally,
  context: Partial<MeasureContext> = {},
): Measure | undefined {
  return measured(given, context).find((one) => one.name === name && one.by === undefined)
}

/** The measures of a name that speak of parts, as pairs of the part and the value or reason. */
export function parts(
  name: string,
  given: readonly Contact[] | Tally,
  context: Partial<MeasureContext> = {},
) {
  return measured(given, context)
    .filter((one) => one.name === name && one.by !== undefined)
    .map(({ by, value, withheld }) => [Object.values(by ?? {}).join(), value ?? withheld])
}

export function factsFrom(
  given: readonly Contact[] | Tally,
  context: Partial<MeasureContext> = {},
): FactsOf {
  return factsOf(measured(given, context), 'a test')
}
