import { canonical } from '../../../src/facts/canonical.ts'
import { isRecord } from '../../../src/facts/observe.ts'
import type { Fixture } from './fixture.ts'
import type { AdapterPromise } from './promise.ts'
import { readingOf } from './watched-read.ts'

/** What an adapter promises of figures that no fact asks for. */
export const MEASURE_PROMISES: readonly AdapterPromise[] = [
  {
    name: 'says of each measure what it is and how it was counted',
    async faults(adapter, fixture) {
      const { councils } = await readingOf(adapter, fixture)
      return councils.flatMap(({ measures = [] }) => [
        ...measures.flatMap((measure) =>
          measureFaults(measure, adapter.provides).map(
            (fault) => `${String(measure.name)}: ${fault}`,
          ),
        ),
        ...repeatedIn(measures).map(
          (name) => `${name}: two say the same of the same contacts: keep one of them`,
        ),
      ])
    },
  },
  {
    name: 'gives the measures that the export holds',
    async faults(adapter, fixture) {
      const { councils } = await readingOf(adapter, fixture)
      const given = councils.flatMap(({ measures = [] }) => measures)
      const isNone =
        adapter.provides.length === 0 && given.every(({ value }) => value === undefined)
      return [
        ...(isNone ? ['it lists no fact and gives no measure: give one of them'] : []),
        ...missingIn(given, fixture),
      ]
    },
  },
]

/** What a fixture expects and nobody gives; anything may be given, as a plugin may be written in JavaScript. */
function missingIn(
  given: readonly { readonly name: string; readonly by?: unknown; readonly value?: unknown }[],
  { measures = {} }: Fixture,
): readonly string[] {
  return Object.entries(measures).flatMap(([name, expected]) => {
    const values = given.filter((one) => one.name === name && one.by === undefined)
    const isThere = values.some(({ value }) => isNear(value, expected))
    const found = values.map(({ value }) => value ?? 'withheld').join(', ') || 'absent'
    return isThere ? [] : [`${name} is ${found}, where ${expected} belongs`]
  })
}

/** Numbers within what adding up in another order may change. */
function isNear(given: unknown, expected: number): boolean {
  return (
    typeof given === 'number' &&
    Math.abs(given - expected) <= 1e-9 * Math.max(1, Math.abs(expected))
  )
}

function measureFaults(measure: unknown, provides: readonly string[]): readonly string[] {
  if (!isRecord(measure)) return ['give a record']
  const { name, by, value, withheld, unit, method, period, note, numerator, denominator } = measure
  if (typeof name !== 'string' || !NAME.test(name)) return ['use area.measure for its name']
  const isFact = provides.includes(name) && by === undefined
  if (isFact) return ['it is a fact that the adapter lists: give it among the facts']
  if (value === undefined)
    return isText(withheld) ? [] : ['give a value, or say in `withheld` why not']
  const isCounted = typeof value === 'number' && unit !== 'count'
  return [
    ...(withheld === undefined ? [] : ['it has a value and is withheld: keep one of them']),
    ...(isText(period) || isText(note)
      ? []
      : ['give its `period`, or say in `note` why it has none']),
    ...(!isCounted || isText(method) ? [] : ['name the way of counting in `method`']),
    ...(denominator === undefined || isOver0(denominator)
      ? []
      : ['its `denominator` is not over 0']),
    ...(isTrueShare(measure) ? [] : ['the value is not numerator ÷ denominator in its unit']),
    ...(unit === 'percent' && Number(numerator) > Number(denominator)
      ? ['its `numerator` is more than its denominator']
      : []),
  ]
}

const NAME = /^[a-z][a-zA-Z0-9]{0,40}\.[a-z][a-zA-Z0-9]{0,60}$/

/** Whether a value is what its numerator and denominator give, where it has both. */
function isTrueShare(measure: Readonly<Record<string, unknown>>): boolean {
  const { value, unit, numerator, denominator } = measure
  if (typeof numerator !== 'number' || typeof denominator !== 'number') return true
  const times = unit === 'percent' ? 100 : 1
  return isNear(value, (times * numerator) / denominator)
}

function isText(given: unknown): boolean {
  return typeof given === 'string' && given.trim() !== ''
}

function isOver0(given: unknown): boolean {
  return typeof given === 'number' && given > 0
}

/** Names of measures that are there twice, all that tells two apart being the same. */
function repeatedIn(measures: readonly object[]): readonly string[] {
  const seen = new Set<string>()
  return measures.flatMap((measure) => {
    const { name, by, scale, method, period } = { ...measure } as Readonly<Record<string, unknown>>
    const key = canonical({ name, by, scale, method, period })
    if (seen.has(key)) return [String(name)]
    seen.add(key)
    return []
  })
}
