import { test } from '@fast-check/vitest'
import { Engine } from 'json-rules-engine'
import { expect } from 'vitest'
import { createGrader } from '../../src/grading/grader.ts'
import type { Truth } from '../../src/logic/truth.ts'
import { createEngine, type EngineRun, rulesOf, valuesOf } from '../../src/rules-engine.ts'
import { AS_OF } from '../support/aim.ts'
import { type Council, councils } from '../support/arbitrary-catalogues.ts'

const asOf = AS_OF

/** Milliseconds to wait: json-rules-engine takes most of a second for a hundred councils on an idle machine. */
const PATIENCE = 30_000

test.prop([councils()])(
  'json-rules-engine finds what our own evaluator finds, whatever is known.',
  async ({ catalogue, facts }) => {
    const run = await createEngine(catalogue, { asOf }).run(facts)
    expect(verdictOf(run)).toEqual(ownVerdict({ catalogue, facts }))
  },
  PATIENCE,
)

test.prop([councils()])(
  'It finds the same where it fetches every fact itself.',
  async ({ catalogue, facts }) => {
    const fetch = async (fact: string) => facts[fact]
    const run = await createEngine(catalogue, { asOf, fetch }).run()
    expect(verdictOf(run)).toEqual(ownVerdict({ catalogue, facts }))
  },
  PATIENCE,
)

test.prop([councils()])(
  'An engine of one’s own finds the same, its rules and values read from JSON.',
  async ({ catalogue, facts }) => {
    const rules = JSON.parse(JSON.stringify(rulesOf(catalogue)))
    const values = JSON.parse(JSON.stringify(valuesOf(catalogue, facts, { asOf })))
    const { events } = await new Engine(rules, { allowUndefinedFacts: true }).run(values)
    const settled = Object.entries(ownVerdict({ catalogue, facts }).truths).filter(
      ([, truth]) => truth !== 'unknown',
    )
    const found = events.map(({ params }) => [params?.criterion, params?.truth])
    expect(found.length).toBe(settled.length)
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(settled))
  },
  PATIENCE,
)

/** What both ways of grading say of a council. */
interface Verdict {
  readonly truths: Readonly<Record<string, Truth>>
  readonly standards: EngineRun['standards']
}

function verdictOf({ truths, standards }: EngineRun): Verdict {
  return { truths, standards }
}

function ownVerdict({ catalogue, facts }: Council): Verdict {
  const grader = createGrader(catalogue, { asOf })
  const { truths, floors, ceilings } = grader.grade(facts)
  return {
    truths: Object.fromEntries(grader.criteria.map((id, at) => [id, truths[at] as Truth])),
    standards: grader.standards.map((ref, at) => ({
      ref,
      floor: floors[at] as string,
      ceiling: ceilings[at] as string,
    })),
  }
}
