/**
 * What advice costs, in assessments: a whole gap to the highest grade, what to find out next, margins
 * and a benchmark, beside `assess` of the same councils in the same run. Every plan is carried out and
 * assessed again before the clock runs.
 *
 * Run it with `npm run bench:insight`, which builds first. Read the ratios.
 */
import {
  assess,
  benchmark,
  nesdsCustomerServices as catalogue,
  gap,
  nextFacts,
  robustness,
} from '../dist/index.js'
import { AS_OF, councilsFor, KINDS } from './support/councils.mjs'
import { median } from './support/median.mjs'

const ROUNDS = 15
const councils = councilsFor(catalogue, { count: 30, kinds: Object.keys(KINDS) })
const options = { asOf: AS_OF }
const target = catalogue.grades.at(-1).id
const assessed = councils.map((facts, place) => ({
  council: `Council ${place}`,
  assessment: assess(catalogue, facts, options),
}))

const BASE = 'assess'
const contenders = [
  { name: BASE, run: (facts) => assess(catalogue, facts, options) },
  { name: 'gap to the highest grade, all standards', run: (facts) => gapOf(facts) },
  { name: 'nextFacts', run: (facts) => nextFacts(catalogue, facts, options) },
  { name: 'robustness', run: (facts) => robustness(catalogue, facts, options) },
  { name: 'benchmark, of all councils, each', run: () => undefined, whole: true },
]

for (const facts of councils) checkPlans(facts)
print(measure())

function gapOf(facts) {
  return gap(catalogue, facts, { ...options, target })
}

/** Ends the run where a plan misses what it says it reaches. */
function checkPlans(facts) {
  const { changes, steps, standards } = gapOf(facts)
  const changed = Object.fromEntries(changes.map(({ fact, to }) => [fact, to]))
  const after = assess(catalogue, { ...facts, ...changed }, options)
  const wanted = new Map(standards.map(({ ref, grade }) => [ref, grade]))
  for (const ref of steps.flatMap((step) => step.standards)) {
    const { floor } = after.standards.find((one) => one.ref === ref)
    if (floor !== wanted.get(ref)) throw new Error(`standard ${ref}: the plan gives ${floor}`)
  }
}

/** Milliseconds a council, by contender and round; the contenders take turns. */
function measure() {
  const found = new Map(contenders.map(({ name }) => [name, []]))
  for (let round = -1; round < ROUNDS; round++) {
    for (const { name, run, whole } of contenders) {
      const start = performance.now()
      if (whole) benchmark(assessed, { minimumCohort: 5 })
      else for (const facts of councils) run(facts)
      // The first round warms up.
      if (round >= 0) found.get(name).push((performance.now() - start) / councils.length)
    }
  }
  return found
}

function print(found) {
  const base = found.get(BASE)
  console.log(`${councils.length} councils, median of ${ROUNDS} rounds\n`)
  console.log('                                          milliseconds   times assess')
  for (const [name, rounds] of found) {
    const ratio = median(rounds.map((milliseconds, round) => milliseconds / base[round]))
    const figures = [median(rounds).toFixed(2).padStart(14), ratio.toFixed(1).padStart(15)]
    console.log(`${name.padEnd(40)}${figures.join('')}`)
  }
}
