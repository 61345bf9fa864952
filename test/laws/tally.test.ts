import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import type { Contact, Role } from '../../src/contacts/contact.ts'
import { factsOf } from '../../src/contacts/facts-of.ts'
import { measuresOf } from '../../src/contacts/measures.ts'
import type { QueueMethods } from '../../src/contacts/queue-methods.ts'
import {
  createTallyBuilder,
  emptyTally,
  mergeTallies,
  type Tally,
  type TallyOptions,
} from '../../src/contacts/tally.ts'
import { workingCalendar, workingSecondsBetween } from '../../src/contacts/working-time.ts'
import { canonical } from '../../src/facts/canonical.ts'
import '../support/patience.ts'

/** A few days about a clock change, Easter and the end of a month, so that the rules of each meet. */
const instants = fc
  .oneof(
    { arbitrary: fc.integer({ min: 0, max: 14 * 24 * 12 }), weight: 9 },
    { arbitrary: fc.integer({ min: -200_000, max: 200_000 }), weight: 1 },
  )
  .map((steps) => Date.UTC(2026, 2, 26) + steps * 300_000 + (steps % 7))

const impossible = fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, -1, 1e300, 0.5)
const waits = fc.oneof(
  { arbitrary: fc.double({ min: 0, max: 4000, noNaN: true }), weight: 9 },
  { arbitrary: impossible, weight: 1 },
)
const roles = fc.oneof(
  { arbitrary: fc.constant<Role>('contact'), weight: 5 },
  { arbitrary: fc.constantFrom<Role[]>('merged', 'cancelled', 'bulkImport'), weight: 1 },
)
const times = fc.oneof({ arbitrary: instants, weight: 19 }, { arbitrary: impossible, weight: 1 })

/** Few groups, so that most contacts share theirs with others and merging has something to add. */
const groups: readonly Partial<Contact>[] = [
  { channel: 'email', service: 'waste' },
  { channel: 'email', service: 'waste', interaction: 'reporting', customerType: 'individual' },
  { channel: 'telephone', service: 'waste', council: 'E06000001' },
  { channel: 'telephone', service: 'housing', partner: 'health' },
  { channel: 'face_to_face', customerType: 'business' },
  { channel: 'self_service_electronic', service: '' },
  { channel: 'letter', service: '__proto__', council: 'E06000002' },
  { channel: 'pigeon' },
  { service: 'housing', interaction: 'booking' },
  {},
]
const said = {
  opened: times,
  resolved: times,
  closed: times,
  due: times,
  resolvedAtFirstContact: fc.constantFrom(true, false, 'undecided' as const),
  avoidable: fc.boolean(),
  queueOutcome: fc.constantFrom('answered' as const, 'abandoned' as const, 'flowedOut' as const),
  waitSeconds: waits,
  satisfaction: fc.record({
    scale: fc.constantFrom('1-5', '0-1', 'smiles'),
    score: fc.oneof(fc.integer({ min: 0, max: 6 }), impossible),
  }),
}
/** Most replies come within days, so that some are in time and some are late. */
const replies = fc.oneof(
  { arbitrary: fc.integer({ min: -3_600_000, max: 4 * 86_400_000 }), weight: 3 },
  { arbitrary: fc.constant(undefined), weight: 1 },
)
const contacts: fc.Arbitrary<Contact> = fc
  .tuple(roles, fc.constantFrom(...groups), fc.record(said, { requiredKeys: [] }), replies)
  .map(([role, group, rest, reply]) => ({
    role,
    ...group,
    ...rest,
    ...(reply !== undefined && rest.opened !== undefined && { firstReply: rest.opened + reply }),
  }))
const exported = fc.array(contacts, { maxLength: 60 })

const options: TallyOptions = { zone: 'Europe/London', nation: 'england' }
const someOptions = fc
  .record(
    {
      nation: fc.constantFrom('england' as const, 'scotland' as const),
      period: fc.constantFrom('2026-03/2026-03', '2026-03/2026-04'),
      firstContactMethod: fc.constantFrom('agent-logged', 'customer-survey'),
      saysReplies: fc.boolean(),
      queue: fc.constantFrom<QueueMethods[]>(
        {},
        { serviceLevels: [{ formula: 'ignore-early-abandons', seconds: 30 }] },
        { abandonment: { base: 'answered-and-abandoned', shortAbandonSeconds: 15 } },
      ),
    },
    { requiredKeys: [] },
  )
  .map((given) => ({ ...options, ...given }))

function tallyOf(contacts: readonly Contact[], given: TallyOptions = options): Tally {
  const builder = createTallyBuilder(given)
  for (const contact of contacts) builder.add(contact)
  return builder.tally()
}

const tallies = fc.tuple(exported, someOptions).map(([contacts, given]) => tallyOf(contacts, given))

const context = {
  dimensions: ['channel', 'service', 'interaction', 'customer_type'],
  servicesInAll: 3,
} as const

function measures(tally: Tally) {
  return measuresOf(tally, context)
}

test.prop([tallies, tallies, tallies])(
  'Tallies are merged in any grouping to the same tally, byte for byte.',
  (a, b, c) => {
    expect(canonical(mergeTallies(mergeTallies(a, b), c))).toBe(
      canonical(mergeTallies(a, mergeTallies(b, c))),
    )
  },
)

test.prop([tallies, tallies])(
  'Tallies are merged in any order to the same tally, byte for byte.',
  (a, b) => {
    expect(canonical(mergeTallies(a, b))).toBe(canonical(mergeTallies(b, a)))
  },
)

test.prop([tallies])('Merging with the empty tally changes nothing.', (tally) => {
  expect(mergeTallies(tally, emptyTally())).toEqual(tally)
  expect(mergeTallies(emptyTally(), tally)).toEqual(tally)
})

test.prop([tallies, tallies])('Merging leaves both tallies as they were.', (a, b) => {
  const before = canonical([a, b])
  mergeTallies(a, b)
  expect(canonical([a, b])).toBe(before)
})

test.prop([tallies, tallies])(
  'Tallies that travelled as JSON merge as those that did not.',
  (a, b) => {
    const travelled: Tally[] = JSON.parse(JSON.stringify([a, b]))
    const [one = emptyTally(), two = emptyTally()] = travelled
    expect(canonical(mergeTallies(one, two))).toBe(canonical(mergeTallies(a, b)))
  },
)

/** An export, the same in another order, and where to cut that into pieces. */
const splits = exported.chain((all) =>
  fc.record({
    all: fc.constant(all),
    shuffled: fc.shuffledSubarray(all, { minLength: all.length }),
    cuts: fc.array(fc.nat({ max: all.length }), { maxLength: 4 }),
  }),
)

function pieces(
  contacts: readonly Contact[],
  cuts: readonly number[],
): readonly (readonly Contact[])[] {
  const ends = [...cuts, contacts.length].sort((a, b) => a - b)
  return ends.map((end, index) => contacts.slice(ends[index - 1] ?? 0, end))
}

const split = (shuffled: readonly Contact[], cuts: readonly number[], given: TallyOptions) =>
  pieces(shuffled, cuts)
    .map((piece) => tallyOf(piece, given))
    .reduce(mergeTallies, emptyTally())

test.prop([splits, someOptions])(
  'Contacts split in any way, in any order, give the same tally, byte for byte.',
  ({ all, shuffled, cuts }, given) => {
    expect(canonical(split(shuffled, cuts, given))).toBe(canonical(tallyOf(all, given)))
  },
)

test.prop([splits, someOptions])(
  'Contacts split in any way, in any order, give the same measures and facts.',
  ({ all, shuffled, cuts }, given) => {
    const [whole, merged] = [tallyOf(all, given), split(shuffled, cuts, given)].map(measures)
    expect(merged).toEqual(whole)
    expect(factsOf(merged ?? [])).toEqual(factsOf(whole ?? []))
  },
)

test.prop([exported])(
  'A period asked of the tally and one asked of its measures are the same.',
  (all) => {
    const period = '2026-03/2026-03'
    const early = measuresOf(tallyOf(all, { ...options, period }), { ...context, period })
    expect(measuresOf(tallyOf(all), { ...context, period })).toEqual(early)
  },
)

test.prop([exported, contacts])(
  "A contact without a channel changes no channel's counts.",
  (all, { channel, ...other }) => {
    const ofChannels = (tally: Tally) =>
      Object.entries(tally.groups).filter(([key]) => 'channel' in JSON.parse(key))
    const sorted = (tally: Tally) => canonical(Object.fromEntries(ofChannels(tally)))
    expect(sorted(tallyOf([...all, other]))).toBe(sorted(tallyOf(all)))
  },
)

test.prop([exported])(
  'Volumes by channel add up to the total less the contacts that name no channel.',
  (all) => {
    const tops = ['telephone', 'face_to_face', 'self_service_electronic', 'post']
    const volumes = measures(tallyOf(all)).filter(({ name }) => name === 'volume.contacts')
    const byChannel = volumes.flatMap(({ by, value }) =>
      by?.channel !== undefined && tops.includes(by.channel) ? [Number(value)] : [],
    )
    const counted = all.filter(({ role }) => role !== 'merged')
    const nowhere = counted.filter(({ channel }) => channel === undefined || channel === 'pigeon')
    const total = volumes.find(({ by }) => by === undefined)?.value ?? 0
    expect(total).toBe(counted.length)
    expect(byChannel.reduce((sum, count) => sum + count, 0)).toBe(counted.length - nowhere.length)
  },
)

test.prop([exported, someOptions])('Every count is whole, and none is negative.', (all, given) => {
  const counts: unknown[] = []
  JSON.stringify(tallyOf(all, given), (_, value) => {
    if (typeof value === 'number') counts.push(value)
    return value
  })
  expect(counts.filter((count) => !(Number.isSafeInteger(count) && Number(count) >= 0))).toEqual([])
})

test.prop([tallies])(
  'A measure is a finite number that is not negative, a list or true, or is withheld with a reason.',
  (tally) => {
    const strange = measures(tally).filter(({ value, withheld }) => {
      if (withheld !== undefined) return withheld === '' || value !== undefined
      return typeof value === 'number'
        ? !(Number.isFinite(value) && value >= 0)
        : value !== true && !Array.isArray(value)
    })
    expect(strange).toEqual([])
  },
)

test.prop([tallies])(
  'A measure in percent is its numerator by its denominator, and never over 100.',
  (tally) => {
    const strange = measures(tally).filter(
      ({ unit, value, numerator = 0, denominator = 0 }) =>
        unit === 'percent' &&
        value !== undefined &&
        !(numerator <= denominator && value === (100 * numerator) / denominator),
    )
    expect(strange).toEqual([])
  },
)

test.prop([exported, someOptions])(
  'A measure uses and passes over no more contacts than there are.',
  (all, given) => {
    const strange = measures(tallyOf(all, given)).filter(
      ({ name, denominator = 0, unusable }) =>
        // This one's denominator is services.
        name !== 'firstContact.servicesCovered' &&
        !(unusable >= 0 && denominator + unusable <= all.length),
    )
    expect(strange).toEqual([])
  },
)

test.prop([exported, exported])('A rate is never pooled over two methods.', (some, others) => {
  const both = mergeTallies(
    tallyOf(some, { ...options, firstContactMethod: 'agent-logged' }),
    tallyOf(others, { ...options, firstContactMethod: 'customer-survey' }),
  )
  const known = (all: readonly Contact[]) =>
    all.some(
      ({ role, partner, resolvedAtFirstContact }) =>
        role === 'contact' && partner === undefined && resolvedAtFirstContact !== undefined,
    )
  const rate = measures(both).find(({ name }) => name === 'firstContact.resolutionRate')
  if (known(some) && known(others)) expect(rate?.value).toBeUndefined()
  else expect(rate?.method).not.toBe('agent-logged, customer-survey')
})

const calendars = (['england', 'scotland', 'northern-ireland'] as const).map((nation) =>
  workingCalendar({ zone: 'Europe/London', nation }),
)

test.prop([fc.constantFrom(...calendars), fc.array(instants, { minLength: 2, maxLength: 6 })])(
  'The working time of an interval is the sum of that of its parts.',
  (calendar, given) => {
    const moments = [...given].sort((a, b) => a - b)
    const between = (from = 0, to = 0) => workingSecondsBetween(from, to, calendar) ?? Number.NaN
    const inParts = moments
      .slice(1)
      .reduce((sum, moment, index) => sum + between(moments[index], moment), 0)
    expect(inParts).toBe(between(moments[0], moments.at(-1)))
  },
)

test.prop([fc.constantFrom(...calendars), instants, instants])(
  'Working time is never more than the time by the clock, nor less than none.',
  (calendar, one, other) => {
    const [from, to] = [Math.min(one, other), Math.max(one, other)]
    const seconds = workingSecondsBetween(from, to, calendar) ?? Number.NaN
    expect(seconds).toBeGreaterThanOrEqual(0)
    expect(seconds).toBeLessThanOrEqual(Math.floor(to / 1000) - Math.floor(from / 1000))
  },
)
