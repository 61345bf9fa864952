import type { Facts } from '../../../src/facts/fact.ts'
import { isRecord } from '../../../src/facts/observe.ts'
import type { CouncilReading, Reading } from '../adapter.ts'
import { expectedOf, type Fixture } from './fixture.ts'
import type { AdapterPromise } from './promise.ts'
import { readingOf } from './watched-read.ts'

/** What an adapter promises of which facts it gives. */
export const FACT_PROMISES: readonly AdapterPromise[] = [
  {
    name: 'gives what it lists and nothing else',
    async faults(adapter, fixture) {
      const { councils } = await readingOf(adapter, fixture)
      return councils.flatMap(({ facts, withheld }) => [
        ...[...Object.keys(facts), ...Object.keys(withheld)]
          .filter((fact) => !adapter.provides.includes(fact))
          .map((fact) => `${fact} is given: list it in \`provides\`, or leave it out`),
        ...adapter.provides
          .filter((fact) => !(fact in facts) && !withheld[fact]?.trim())
          .map((fact) => `${fact} is not given: say in \`withheld\` why`),
        ...Object.keys(facts)
          .filter((fact) => fact in withheld)
          .map((fact) => `${fact} is given and withheld: keep one of them`),
      ])
    },
  },
  {
    name: 'gives the facts that the export holds',
    async faults(adapter, fixture) {
      const reading = await readingOf(adapter, fixture)
      return expectedOf(fixture).flatMap(([council, expected]) => {
        const { facts } = councilOf(reading, fixture, council)
        return Object.entries(expected)
          .filter(([fact, value]) => !isAs(facts[fact], value))
          .map(([fact, value]) => `${fact} is ${text(facts[fact])}, where ${text(value)} belongs`)
      })
    },
  },
  {
    name: 'leaves what the export does not say absent, never 0 or false',
    async faults(adapter, fixture) {
      const reading = await readingOf(adapter, fixture)
      const strangers = reading.councils
        .filter(({ council }) => fixture.councils && !(council in fixture.councils))
        .map(({ council }) => `there is a council ${text(council)} that the fixture doesn't expect`)
      const surplus = expectedOf(fixture).flatMap(([council, expected]) =>
        Object.keys(councilOf(reading, fixture, council).facts)
          .filter((fact) => !(fact in expected))
          .map((fact) => `${fact} is given, where the export doesn't say it: leave it out`),
      )
      return [...strangers, ...surplus]
    },
  },
]

const NOTHING: Pick<CouncilReading, 'facts'> = { facts: {} }

/** What was read for a council; a fixture without councils' names has one. */
function councilOf(reading: Reading, { councils }: Fixture, council: string) {
  if (councils === undefined && reading.councils.length === 1) return reading.councils[0] ?? NOTHING
  return reading.councils.find((one) => one.council === council) ?? NOTHING
}

/** Whether what was given is what was expected: the same value, and every member that is asked for. */
function isAs(given: Facts[string], expected: Facts[string]): boolean {
  const own = membersOf(given)
  return Object.entries(membersOf(expected)).every(([member, value]) => isSame(own[member], value))
}

function membersOf(given: unknown): Readonly<Record<string, unknown>> {
  return isRecord(given) ? given : { value: given }
}

/** Whether two values are the same, numbers within what adding up in another order may change. */
function isSame(given: unknown, expected: unknown): boolean {
  if (typeof given === 'number' && typeof expected === 'number') {
    return Math.abs(given - expected) <= 1e-9 * Math.max(1, Math.abs(expected))
  }
  return JSON.stringify(given) === JSON.stringify(expected)
}

function text(given: unknown): string {
  return JSON.stringify(given) ?? 'absent'
}
