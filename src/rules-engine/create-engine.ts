import { Engine } from 'json-rules-engine'
import type { Catalogue, Standard } from '../catalogue/catalogue.ts'
import { NesdsError } from '../errors.ts'
import type { FactEntry } from '../facts/dictionary.ts'
import type { Facts } from '../facts/fact.ts'
import { codeKeysOf, isRecord, type Observation, observe } from '../facts/observe.ts'
import { checkedAsOf } from '../grading/as-of.ts'
import { comparisonsIn } from '../logic/condition.ts'
import { type EngineRun, engineRunOf } from './engine-run.ts'
import { ask, type FactSource } from './fact-source.ts'
import { rulesOf } from './rules-of.ts'

/** What an engine needs besides a catalogue. */
export interface CatalogueEngineOptions<Values> {
  /** Day at which facts are judged, `YYYY-MM-DD`. */
  readonly asOf: string
  /** Asked for each fact that a rule reads and the run isn't given, once a run. */
  readonly fetch?: FactSource<Values>
  /** References of the standards to run, so that no other facts are fetched; all of them, if absent. */
  readonly standards?: readonly string[]
}

/** Runs a catalogue's rules in json-rules-engine. */
export interface CatalogueEngine<Values> {
  /** Runs them for one council; runs may overlap. What can't be had is unknown, and ends no run. */
  run(facts?: Facts<Values>): Promise<EngineRun>
}

/**
 * Makes an engine that runs a catalogue's rules in json-rules-engine, and fetches facts as rules read them.
 *
 * It finds what `createGrader` finds. Faults of the catalogue come up here, not in a run.
 *
 * @throws NesdsError `INVALID_CATALOGUE` where json-rules-engine couldn't run a rule, `INVALID_AS_OF`
 * where the date isn't written `YYYY-MM-DD`, `UNKNOWN_STANDARD` where the catalogue lacks one
 */
export function createEngine<Values>(
  catalogue: Catalogue<Values>,
  options: CatalogueEngineOptions<Values>,
): CatalogueEngine<Values> {
  const asOf = checkedAsOf(options.asOf)
  const standards = standardsOf(catalogue, options.standards)
  const rules = rulesOf(catalogue).filter(({ event }) =>
    standards.some(({ ref }) => ref === event.params.standard),
  )
  const read = new Set(
    rules.flatMap(({ conditions }) => comparisonsIn(conditions)).map(({ fact }) => fact),
  )
  const codeKeys = codeKeysOf(catalogue.codeLists)
  const { fetch } = options
  return {
    async run(facts) {
      const given: Readonly<Record<string, unknown>> = isRecord(facts) ? facts : {}
      const observations = new Map<string, Observation>()
      // An engine for each run: of two runs on one, the first to finish stops the other.
      const engine = new Engine(rules, { allowUndefinedFacts: true, pathResolver })
      for (const fact of read) {
        engine.addFact(fact, async () => {
          const value = given[fact] === undefined && fetch ? await ask(fetch, fact) : given[fact]
          const entry = catalogue.facts[fact] as FactEntry
          const observation = observe(value, entry, codeKeys, asOf)
          observations.set(fact, observation)
          return observation.known
        })
      }
      const { results } = await engine.run()
      const held = new Set(results.map(({ name }) => name))
      return engineRunOf({
        grades: catalogue.grades,
        standards,
        read: [...read].map((fact) => [fact, observations.get(fact)] as const),
        events: rules.filter(({ name }) => held.has(name)).map(({ event }) => event),
      })
    },
  }
}

function standardsOf(
  { id, standards }: Catalogue<unknown>,
  refs: readonly string[] | undefined,
): readonly Standard[] {
  const strangers = refs?.filter((ref) => !standards.some((standard) => standard.ref === ref)) ?? []
  if (strangers.length === 0) return standards.filter(({ ref }) => refs?.includes(ref) ?? true)
  throw new NesdsError(
    'UNKNOWN_STANDARD',
    `\`${id}\` has no standard ${strangers.map((ref) => `\`${ref}\``).join(', ')}; it has ${standards.map(({ ref }) => ref).join(', ')}`,
  )
}

/** No rule of ours has a path, so that json-rules-engine's JSONPath is never reached. */
const pathResolver = (value: object) => value
