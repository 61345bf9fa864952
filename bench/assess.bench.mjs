/**
 * How many councils a second: ours beside json-rules-engine, json-logic-engine, zen-engine and a
 * function written by hand; same rules, same councils, results compared first.
 *
 * Run it with `npm run bench`, which builds first. Read the ratios: the figures are this machine's.
 * With arguments (`node bench/assess.bench.mjs full`) it takes councils of those kinds only.
 */
import { isDeepStrictEqual } from 'node:util'
import { createGrader, customerServicesRules } from '../dist/grader.js'
import { assess, nesdsCustomerServices as catalogue } from '../dist/index.js'
import { createEngine, rulesOf } from '../dist/rules-engine.js'
import {
  handWritten,
  jsonLogicEngine,
  jsonRulesEngine,
  jsonRulesEngineBothWays,
  zenEngine,
} from './support/contenders.mjs'
import { AS_OF, councilsFor, KINDS } from './support/councils.mjs'
import { median, quartiles } from './support/median.mjs'
import { criteriaOf, nestedValuesOf, plainValuesOf } from './support/plain.mjs'

const COUNCILS = 60
const ROUNDS = 41
/** A contender goes over the councils until so many milliseconds are gone, in each round. */
const MILLISECONDS = 20

const named = process.argv.slice(2)
const kinds = named.length > 0 ? named : Object.keys(KINDS)
const councils = councilsFor(catalogue, { count: COUNCILS, kinds })
// What the peers want in another shape is made before the clock runs.
const plain = councils.map((council) => plainValuesOf(catalogue, council))
const nested = plain.map(nestedValuesOf)

const ids = criteriaOf(catalogue).map(({ id }) => id)
const options = { asOf: AS_OF }
const grader = createGrader(customerServicesRules, options)
const byHand = await handWritten(catalogue)

/** What a contender's result says, put as ours: everything, or the criteria that are met, or those that are settled. */
const everything = (grades) => grades
const met = ({ truths }) => ids.filter((_, place) => truths[place] === 'met')
const settled = ({ truths }) =>
  ids.map((id, place) => [id, truths[place]]).filter(([, truth]) => truth !== 'unknown')

const BASE = 'json-rules-engine (met or not)'
const HAND = 'written by hand'
const contenders = [
  { name: HAND, input: councils, run: (facts) => byHand(facts, AS_OF), says: everything },
  { name: 'nesds: grade', input: councils, run: grader.grade, says: everything },
  {
    name: 'nesds: assess, with reasons',
    input: councils,
    run: (facts) => assess(catalogue, facts, options),
    read: gradesIn,
    says: everything,
  },
  {
    name: 'json-logic-engine, compiled (met or not)',
    input: nested,
    run: jsonLogicEngine(catalogue),
    says: met,
  },
  {
    name: 'zen-engine (met or not)',
    input: nested,
    run: zenEngine(catalogue),
    says: met,
    waits: true,
  },
  { name: BASE, input: plain, run: jsonRulesEngine(catalogue), says: met, waits: true },
  {
    name: 'json-rules-engine, rulesOf (three-valued)',
    input: plain,
    run: jsonRulesEngineBothWays(rulesOf(catalogue)),
    says: settled,
    waits: true,
  },
  {
    name: 'nesds: createEngine, over json-rules-engine',
    input: councils,
    run: createEngine(catalogue, options).run,
    read: ({ truths, standards }) => ({
      floors: standards.map(({ floor }) => floor),
      ceilings: standards.map(({ ceiling }) => ceiling),
      truths: Object.values(truths),
    }),
    says: everything,
    waits: true,
  },
]

await compareResults()
print(await measure())

/** Ends the run where a contender says something else of a council than the hand-written function. */
async function compareResults() {
  for (const [index, council] of councils.entries()) {
    const expected = byHand(council, AS_OF)
    for (const { name, input, run, says, read = (result) => result } of contenders) {
      const found = read(await run(input[index]))
      if (!isDeepStrictEqual(inOrder(found), says(expected))) {
        throw new Error(`${name} says something else of council ${index}`)
      }
    }
  }
}

/** Floors, ceilings and truths of an assessment, in columns. */
function gradesIn({ standards }) {
  return {
    floors: standards.map(({ floor }) => floor),
    ceilings: standards.map(({ ceiling }) => ceiling),
    truths: standards.flatMap(({ criteria }) => criteria.map(({ truth }) => truth)),
  }
}

/** A list that names criteria, in the catalogue's order; json-rules-engine's is in its own. */
function inOrder(result) {
  if (!Array.isArray(result)) return result
  const placeOf = (entry) => ids.indexOf([entry].flat()[0])
  return [...result].sort((a, b) => placeOf(a) - placeOf(b))
}

/** Microseconds a council, by contender and round; the contenders take turns, so that none gets a quiet machine alone. */
async function measure() {
  const found = new Map(contenders.map(({ name }) => [name, []]))
  for (let round = -1; round < ROUNDS; round++) {
    for (const { name, input, run, waits } of contenders) {
      const time = await timeOf(input, run, waits)
      // The first round warms up.
      if (round >= 0) found.get(name).push(time)
    }
  }
  return found
}

async function timeOf(input, run, waits) {
  const start = performance.now()
  let done = 0
  let elapsed = 0
  do {
    for (const council of input) {
      const result = waits ? await run(council) : run(council)
      if (result === undefined) throw new Error('a result was lost')
    }
    done += input.length
    elapsed = performance.now() - start
  } while (elapsed < MILLISECONDS)
  return (elapsed / done) * 1000
}

function print(times) {
  // Ratios are taken round by round, so that what else the machine does falls on both sides.
  const ratio = (name, other) =>
    median(times.get(name).map((time, round) => time / times.get(other)[round]))
  console.log(
    `${ids.length} criteria, ${COUNCILS} councils (${kinds.join(', ')}), median of ${ROUNDS} interleaved rounds; all results agree\n`,
  )
  console.table(
    Object.fromEntries(
      [...times].map(([name, all]) => [
        name,
        {
          'µs a council': median(all).toFixed(1),
          'middle half': quartiles(all)
            .map((time) => time.toFixed(1))
            .join(' to '),
          'times json-rules-engine': ratio(BASE, name).toFixed(1),
          'of the hand-written time': ratio(name, HAND).toFixed(2),
        },
      ]),
    ),
  )
}
