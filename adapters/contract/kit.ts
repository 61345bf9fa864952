/**
 * Holds an adapter against what every adapter promises, in the vendor's own tests.
 *
 * @packageDocumentation
 */

import { nesdsCustomerServices } from '../../src/catalogues.ts'
import type { Adapter } from './adapter.ts'
import { adapterIssues } from './adapter-issues.ts'
import { FACT_PROMISES } from './kit/fact-promises.ts'
import { FAILURE_PROMISES } from './kit/failure-promises.ts'
import { FIGURE_PROMISES } from './kit/figure-promises.ts'
import type { Fixture } from './kit/fixture.ts'
import { MEASURE_PROMISES } from './kit/measure-promises.ts'
import type { AdapterPromise, KnownFacts } from './kit/promise.ts'
import { REPEAT_PROMISES } from './kit/repeat-promises.ts'
import { SOURCE_PROMISES } from './kit/source-promises.ts'

export type { Counts } from '../../src/contacts/counts.ts'
export type { Averages, QueueCounts, Share } from '../../src/contacts/queue-counts.ts'
export type { Dimensions, Tally } from '../../src/contacts/tally.ts'
export { TIME_BOUNDS, type Times } from '../../src/contacts/times.ts'
export {
  type Adapter,
  type CouncilReading,
  defineAdapter,
  type ReadContext,
  type Reading,
  type Reckoning,
  type RejectedRows,
  type Source,
} from './adapter.ts'
export type { Content, Fixture } from './kit/fixture.ts'
export { inLines, type LinesAround } from './kit/lines.ts'
export type { KnownFacts } from './kit/promise.ts'
export type { MappingAddition, MappingCoverage, Reach, Reaches } from './mapping-coverage.ts'

/** How one promise is kept with one fixture. */
export interface PromiseResult {
  /** The promise, as a clause after the adapter's name. */
  readonly promise: string
  /** Name of the fixture; absent for what the adapter says of itself. */
  readonly fixture?: string
  /** What isn't kept, and what to do about it; empty where all is. */
  readonly faults: readonly string[]
}

/** Makes one test of a name: vitest's `test` and `it` and those of `node:test` do. */
export type TestFunction = (name: string, run: () => Promise<void>) => unknown

/** How an adapter is checked. */
export interface CheckOptions {
  /** Makes a test of each promise and fixture, which fails with the faults. */
  readonly test?: TestFunction
  /** Whose facts they are; those of the National e-Service Delivery Standards if absent. */
  readonly catalogue?: KnownFacts
}

/** Makes a test of each promise and fixture. */
export function checkAdapter(
  adapter: Adapter,
  fixtures: readonly Fixture[],
  options: CheckOptions & { readonly test: TestFunction },
): undefined
/** Tells how each promise is kept with each fixture. */
export function checkAdapter(
  adapter: Adapter,
  fixtures: readonly Fixture[],
  options?: CheckOptions,
): Promise<readonly PromiseResult[]>
export function checkAdapter(
  adapter: Adapter,
  fixtures: readonly Fixture[],
  { test, catalogue = nesdsCustomerServices }: CheckOptions = {},
): undefined | Promise<readonly PromiseResult[]> {
  const checks = checksOf(adapter, fixtures, catalogue)
  if (test === undefined) return resultsOf(checks)
  for (const check of checks) {
    const { fixture, promise } = check
    const name = `${adapter.name} ${promise}${fixture === undefined ? '' : ` (${fixture})`}`
    test(name, async () => {
      const { faults } = await resultOf(check)
      if (faults.length > 0) throw new Error(faults.join('\n'))
    })
  }
  return undefined
}

interface Check extends Omit<PromiseResult, 'faults'> {
  readonly find: () => readonly string[] | Promise<readonly string[]>
}

function checksOf(
  adapter: Adapter,
  fixtures: readonly Fixture[],
  catalogue: KnownFacts,
): readonly Check[] {
  return [
    { promise: 'says what it is', find: () => selfFaults(adapter, catalogue) },
    { promise: 'is held against fixtures', find: () => fixtureFaults(fixtures) },
    ...fixtures.flatMap((fixture) =>
      PROMISES.map((promise) => ({
        promise: promise.name,
        fixture: fixture.name,
        find: () => promise.faults(adapter, fixture, catalogue),
      })),
    ),
  ]
}

const PROMISES: readonly AdapterPromise[] = [
  ...FACT_PROMISES,
  ...FIGURE_PROMISES,
  ...MEASURE_PROMISES,
  ...REPEAT_PROMISES,
  ...FAILURE_PROMISES,
  ...SOURCE_PROMISES,
]

/** One after the other: the console is listened to meanwhile. */
async function resultsOf(checks: readonly Check[]): Promise<readonly PromiseResult[]> {
  const results: PromiseResult[] = []
  for (const check of checks) results.push(await resultOf(check))
  return results
}

/** An export that isn't read at all is the fault of every promise that needs it. */
async function resultOf({ find, ...check }: Check): Promise<PromiseResult> {
  try {
    return { ...check, faults: await find() }
  } catch (error) {
    const message = error instanceof Error ? error.message : 'it threw what is no error'
    return { ...check, faults: [`the export is not read: ${message}`] }
  }
}

function selfFaults(adapter: Adapter, { facts }: KnownFacts): readonly string[] {
  const issues = adapterIssues(adapter)
  if (issues.length > 0) return issues.map(({ path, message }) => [...path, message].join(': '))
  return adapter.provides
    .filter((fact) => !Object.hasOwn(facts, fact))
    .map((fact) => `provides: there is no fact ${fact} in the catalogue`)
}

function fixtureFaults(fixtures: readonly Fixture[]): readonly string[] {
  const names = fixtures.map(({ name }) => name)
  return [
    ...(fixtures.length === 0 ? ['give an export whose facts are known'] : []),
    ...(fixtures.some(({ planted = [] }) => planted.length > 0)
      ? []
      : ['plant names, addresses and telephone numbers in an export, and list them in `planted`']),
    ...names
      .filter((name, index) => names.indexOf(name) < index)
      .map((name) => `two fixtures are called ${name}: errors name the export`),
  ]
}
