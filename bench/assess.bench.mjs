/**
 * How many councils a second: ours beside json-rules-engine, json-logic-engine, zen-engine and a
 * function written by hand; same rules, same councils, results compared first.
 *
 * Run it with `npm run bench`, which builds first. Read the ratios: the figures are this machine's.
 */
import { isDeepStrictEqual } from 'node:util'
import { createGrader, customerServicesRules } from '../dist/grader.js'
import { assess, nesdsCustomerServices as catalogue } from '../dist/index.js'
import { rulesOf } from '../dist/rules-engine.js'
import {
  handWritten,
  jsonLogicEngine,
  jsonRulesEngine,
  jsonRulesEngineBothWays,
  zenEngine,
} from './support/contenders.mjs'
import { AS_OF, councilsFor } from './support/councils.mjs'
import { median, quartiles } from './support/median.mjs'
import { criteriaOf, nestedValuesOf, plainValuesOf } from './support/plain.mjs'

const COUNCILS = 60
const ROUNDS = 15
/** A contender goes over the councils until so many milliseconds are gone, in each round. */
const MILLISECONDS = 60

const councils = councilsFor(catalogue, { count: COUNCILS })
// What the peers want in another shape is made before the clock runs.
const plain = councils.map((council) => plainValuesOf(catalogue, council))
const nested = plain.map(nestedValuesOf)

const grader = createGrader(customerServicesRules, { asOf: AS_OF })
const byHand = await handWritten(catalogue)
const options = { asOf: AS_OF }

const contenders = [
  { name: 'written by hand', input: councils, run: (facts) => byHand(facts, AS_OF) },
  { name: 'nesds: grade', input: councils, run: grader.grade },
  {
    name: 'nesds: assess, with reasons',
    input: councils,
    run: (facts) => assess(catalogue, facts, options),
  },
  {
    name: 'json-logic-engine, compiled (met or not)',
    input: nested,
    run: jsonLogicEngine(catalogue),
  },
  { name: 'zen-engine (met or not)', input: nested, run: zenEngine(catalogue), waits: true },
  {
    name: 'json-rules-engine (met or not)',
    input: plain,
    run: jsonRulesEngine(catalogue),
    waits: true,
  },
  {
    name: 'json-rules-engine, rulesOf (three-valued)',
    input: plain,
    run: jsonRulesEngineBothWays(rulesOf(catalogue)),
    waits: true,
  },
]

await compareResults()
const times = await measure()
print(times)

/** Ends the run where two contenders disagree on any council. */
async function compareResults() {
  const ids = criteriaOf(catalogue).map(({ id }) => id)
  for (const [index, council] of councils.entries()) {
    const ours = grader.grade(council)
    const { standards } = assess(catalogue, council, options)
    const assessed = {
      floors: standards.map(({ floor }) => floor),
      ceilings: standards.map(({ ceiling }) => ceiling),
      truths: standards.flatMap(({ criteria }) => criteria.map(({ truth }) => truth)),
    }
    agree('nesds: assess', ours, assessed)
    agree('written by hand', ours, byHand(council, AS_OF))
    const met = ids.filter((_, place) => ours.truths[place] === 'met')
    for (const { name, input, run } of contenders.slice(3, 6)) {
      agree(name, met, [...(await run(input[index]))].sort(byPlace(ids)))
    }
    const known = ids
      .map((id, place) => [id, ours.truths[place]])
      .filter(([, truth]) => truth !== 'unknown')
    const bothWays = [...(await contenders[6].run(plain[index]))]
    agree(
      contenders[6].name,
      known,
      bothWays.sort(([a], [b]) => byPlace(ids)(a, b)),
    )
  }
}

function agree(name, expected, found) {
  if (!isDeepStrictEqual(found, expected)) throw new Error(`${name} disagrees with nesds: grade`)
}

function byPlace(ids) {
  const places = new Map(ids.map((id, place) => [id, place]))
  return (a, b) => places.get(a) - places.get(b)
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
  const microseconds = (name) => median(times.get(name))
  const engine = microseconds('json-rules-engine (met or not)')
  const hand = microseconds('written by hand')
  console.log(
    `${criteriaOf(catalogue).length} criteria, ${COUNCILS} councils, median of ${ROUNDS} interleaved rounds; all results agree\n`,
  )
  console.table(
    Object.fromEntries(
      [...times].map(([name, all]) => [
        name,
        {
          'µs a council': microseconds(name).toFixed(1),
          'middle half': quartiles(all)
            .map((time) => time.toFixed(1))
            .join(' to '),
          'times json-rules-engine': (engine / microseconds(name)).toFixed(1),
          'of the hand-written time': (microseconds(name) / hand).toFixed(2),
        },
      ]),
    ),
  )
}
