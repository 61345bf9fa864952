import { cutsOf, garbageFor } from './damage.ts'
import { reckoningFaults } from './figure-promises.ts'
import { bytesOf, type Fixture } from './fixture.ts'
import type { AdapterPromise } from './promise.ts'
import { type Outcome, readWatched } from './watched-read.ts'

/** What an adapter promises of exports that are none. */
export const FAILURE_PROMISES: readonly AdapterPromise[] = [
  {
    name: 'notices an export that is cut short',
    async faults(adapter, fixture) {
      const faults: string[] = []
      for (const content of cutsOf(fixture)) {
        faults.push(...cutFaults(await readWatched(adapter, fixture, content), fixture))
      }
      return faults
    },
  },
  {
    name: 'refuses an empty export',
    async faults(adapter, fixture) {
      return refusalFaults(await readWatched(adapter, fixture, ''), fixture)
    },
  },
  {
    name: 'makes no fact of what is no export',
    async faults(adapter, fixture) {
      const faults: string[] = []
      for (const [what, content] of Object.entries(garbageFor(fixture))) {
        const found = nothingFaults(await readWatched(adapter, fixture, content), fixture)
        faults.push(...found.map((fault) => `${what}: ${fault}`))
      }
      return faults
    },
  },
  {
    name: 'gives no half result where its source fails',
    async faults(adapter, fixture) {
      const { length } = bytesOf(fixture.source)
      const faults: string[] = []
      // Not at the very end, where a footer may have said that nothing comes any more.
      for (const failsAfter of [0, Math.floor(length / 2)]) {
        const handing = { pieceSize: 64, failsAfter }
        const { reading } = await readWatched(adapter, fixture, fixture.source, handing)
        if (reading === undefined) continue
        faults.push(
          `a source that fails after ${failsAfter} bytes gives facts: let its error through`,
        )
      }
      return faults
    },
  },
]

/** A row that ends too soon may be rejected alone, as long as that is told. */
function cutFaults(outcome: Outcome, fixture: Fixture): readonly string[] {
  const { reading } = outcome
  if (reading === undefined) return errorFaults(outcome.error, fixture)
  const { rejected, warnings } = reading.reckoning
  if (Object.keys(rejected).length > 0 || warnings.length > 0) {
    return reckoningFaults(reading.reckoning)
  }
  return ['a cut export is read as if it were whole: give an error, or reject its last row']
}

function refusalFaults(outcome: Outcome, fixture: Fixture): readonly string[] {
  if (outcome.reading === undefined) return errorFaults(outcome.error, fixture)
  return ['it is read as if it were an export: give an error']
}

/** Nothing but rejected rows is as good as an error. */
function nothingFaults(outcome: Outcome, fixture: Fixture): readonly string[] {
  const { reading } = outcome
  if (reading === undefined) return errorFaults(outcome.error, fixture)
  const facts = reading.councils.flatMap((council) => Object.keys(council.facts))
  const { used } = reading.reckoning
  return [
    ...facts.map((fact) => `it gives ${fact}: give an error`),
    ...(used > 0 ? [`${used} rows are used: give an error`] : []),
    ...reckoningFaults(reading.reckoning),
  ]
}

/** What an error lacks to be one that a person can act on. */
function errorFaults(error: unknown, { name }: Fixture): readonly string[] {
  if (!(error instanceof Error)) return ['what is thrown is no error: throw a NesdsError']
  const { message } = error
  if (!('code' in error) || error.name !== 'NesdsError') {
    return [`throw a NesdsError of your own words, not ${error.name}: ${message}`]
  }
  const own = message.replaceAll(name, '')
  return [
    ...(message.includes(name) ? [] : [`name the export in the error: ${message}`]),
    ...(own.trim().split(/\s+/).length >= WORDS && /[;:]/.test(own.trim().replace(/^:/, ''))
      ? []
      : [`say what is wrong, then after a colon or semicolon what to do: ${message}`]),
  ]
}

/** With fewer words nobody says both what is wrong and what to do. */
const WORDS = 5
