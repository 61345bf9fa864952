import { test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { criteriaOf } from '../../src/catalogue/catalogue.ts'
import { gradingRulesOf } from '../../src/catalogue/grading-rules.ts'
import { assess } from '../../src/grading/assess.ts'
import { createGrader } from '../../src/grading/grader.ts'
import { AS_OF } from '../support/aim.ts'
import { councils } from '../support/arbitrary-catalogues.ts'
import { verdictsOf } from '../support/grades.ts'
import { readPlainly, truthIn } from '../support/plain-reading.ts'

const asOf = AS_OF

test.prop([councils()])(
  'The grades are those of a plain reading of the rules.',
  ({ catalogue, facts }) => {
    expect(verdictsOf(assess(catalogue, facts, { asOf }))).toEqual(readPlainly(catalogue, facts))
  },
)

test.prop([councils()])(
  'The grader for many councils finds what assess finds.',
  ({ catalogue, facts }) => {
    const grader = createGrader(catalogue, { asOf })
    const { standards } = assess(catalogue, facts, { asOf })
    const criteria = standards.flatMap((standard) => standard.criteria)
    expect([grader.standards, grader.criteria, grader.grade(facts)]).toEqual([
      standards.map(({ ref }) => ref),
      criteria.map(({ id }) => id),
      {
        floors: standards.map(({ floor }) => floor),
        ceilings: standards.map(({ ceiling }) => ceiling),
        truths: criteria.map(({ truth }) => truth),
      },
    ])
  },
)

test.prop([councils()])(
  'A catalogue grades the same without its words.',
  ({ catalogue, facts }) => {
    const [whole, rules] = [catalogue, gradingRulesOf(catalogue)].map((one) =>
      createGrader(one, { asOf }),
    )
    expect(rules?.criteria).toEqual(whole?.criteria)
    expect(rules?.grade(facts)).toEqual(whole?.grade(facts))
  },
)

test.prop([councils()])(
  'The truth of a criterion follows from the findings that are given as its reason.',
  ({ catalogue, facts }) => {
    const { standards } = assess(catalogue, facts, { asOf })
    const strays = catalogue.standards.flatMap((standard, at) =>
      criteriaOf(catalogue, standard).filter(({ conditions }, place) => {
        const found = standards[at]?.criteria[place]
        const findings = [...(found?.because ?? [])]
        const truth = truthIn(conditions, () => findings.shift()?.truth ?? 'unknown')
        return truth !== found?.truth || findings.length > 0
      }),
    )
    expect(strays).toEqual([])
  },
)
