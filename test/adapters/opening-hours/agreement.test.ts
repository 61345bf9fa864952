import { fc, test } from '@fast-check/vitest'
import OpeningHours from 'opening_hours'
import { describe, expect } from 'vitest'
import { osmHours } from '../../../adapters/opening-hours/osm-hours.ts'
import { DAY_NAMES, minutesOf } from '../../../adapters/opening-hours/week.ts'
import '../../support/patience.ts'

const days = fc.constantFrom(...DAY_NAMES)
const range = fc.tuple(days, days).filter(([from, to]) => from !== to)
const selectors = fc
  .array(
    fc.oneof(
      days,
      range.map(([from, to]) => `${from}-${to}`),
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((parts) => parts.join(','))

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
const times = fc.integer({ min: 0, max: 96 }).map((quarters) => quarters * 15)
const daySpans = fc
  .tuple(times, times)
  .filter(([from, to]) => from < to)
  .map(([from, to]) => `${clock(from)}-${clock(to)}`)
/** From the afternoon, or it could be a day on a clock of twelve hours. */
const nights = fc
  .tuple(fc.integer({ min: 13 * 60, max: 1439 }), fc.integer({ min: 0, max: 12 * 60 }))
  .map(([from, to]) => `${clock(from)}-${clock(to)}`)
const joined = (parts: fc.Arbitrary<string>) =>
  fc.array(parts, { minLength: 1, maxLength: 3 }).map((all) => all.join(','))

const dayRules = fc
  .tuple(
    fc.oneof({ arbitrary: selectors, weight: 9 }, { arbitrary: fc.constant('PH'), weight: 1 }),
    fc.oneof(
      { arbitrary: joined(daySpans), weight: 6 },
      { arbitrary: joined(daySpans).map((text) => `${text} open "remark"`), weight: 1 },
      { arbitrary: fc.constantFrom('off', 'closed'), weight: 1 },
    ),
  )
  .map((parts) => parts.join(' '))
const dayStrings = fc
  .tuple(
    fc.constantFrom('', '', '', '24/7; '),
    dayRules,
    fc.array(fc.tuple(fc.constantFrom('; ', '; ', ', '), dayRules), { maxLength: 3 }),
  )
  .map(([always, first, others]) => always + first + others.map((parts) => parts.join('')).join(''))

/**
 * Nights are added alone: of one whose day a later rule sets anew, the package keeps what runs past
 * midnight. `Mo 22:00-02:00; Mo off` is open for two hours then.
 */
const nightStrings = joined(fc.oneof(daySpans, nights)).chain((spans) =>
  fc
    .array(selectors, { minLength: 1, maxLength: 3 })
    .map((all) => all.map((named) => `${named} ${spans}`).join(', ')),
)
const strings = fc.oneof(
  { arbitrary: dayStrings, weight: 3 },
  { arbitrary: nightStrings, weight: 1 },
)

/** The reason to refuse what the package takes. */
const AMBIGUOUS = /^a rule that later ones leave nothing of/

/** Minutes of a week in which no clock changes and no nation has a holiday. */
function minutesByPackage(text: string): number {
  const place = { lat: 52, lon: -1, address: { country_code: 'gb', state: 'England' } }
  const [open] = new OpeningHours(text, place).getOpenDuration(
    new Date(2026, 5, 8),
    new Date(2026, 5, 15),
  )
  return open / 60_000
}

describe('the package opening_hours', () => {
  test.prop([strings], { numRuns: 600 })('counts the same minutes of a week', (text) => {
    const hours = osmHours(text)
    if ('fault' in hours) expect(hours.fault).toMatch(AMBIGUOUS)
    else expect(minutesOf(hours.week)).toBe(minutesByPackage(text))
  })

  test('takes most of the strings that are compared', () => {
    const taken = fc
      .sample(strings, { numRuns: 500, seed: 7 })
      .filter((text) => !('fault' in osmHours(text)))
    expect(taken.length).toBeGreaterThan(250)
  })

  test.each([
    ['Monday to Friday 9am to 5pm', 40],
    ['Mo-Fr 9-5', 100],
    ['9:00 - 17:00', 56],
    ['Mo 22:00-02:00; Mo off', 2],
    ['Fr 22:00-04:00; Sa off', 2],
  ])('guesses where we show both readings, or what to write: %s', (text, guessed) => {
    expect(minutesByPackage(text) / 60).toBe(guessed)
    expect(osmHours(text)).toHaveProperty('fault')
  })

  test.each(['S = 09:00 - 15:00 W = 10:00 - 14:00', 'SH'])('throws where we refuse: %s', (text) => {
    expect(() => minutesByPackage(text)).toThrow()
    expect(osmHours(text)).toHaveProperty('fault')
  })
})
