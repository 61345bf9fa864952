import { test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { assess } from '../../src/grading/assess.ts'
import { AS_OF, aimsOf } from '../support/aim.ts'
import { improvementOf, oneOf } from '../support/arbitraries.ts'
import { soundCouncils } from '../support/arbitrary-catalogues.ts'
import { heightOf, pairsOf } from '../support/grades.ts'

const improvements = soundCouncils().chain((council) =>
  oneOf(aimsOf(council.catalogue)).chain((aim) =>
    improvementOf(aim).map((values) => ({ ...council, fact: aim.name, values })),
  ),
)

test.prop([improvements])(
  'Doing better in one thing lowers no grade and loses no criterion.',
  ({ catalogue, facts, fact, values: [worse, better] }) => {
    const [before, after] = [worse, better].map((value) =>
      assess(catalogue, { ...facts, [fact]: value }, { asOf: AS_OF }),
    ) as [ReturnType<typeof assess>, ReturnType<typeof assess>]
    const fallen = pairsOf(before, after).filter(
      (pair) =>
        heightOf(after, pair.after.floor) < heightOf(before, pair.before.floor) ||
        heightOf(after, pair.after.ceiling) < heightOf(before, pair.before.ceiling),
    )
    const lost = pairsOf(before, after).flatMap((pair) =>
      pair.before.criteria.filter(
        ({ truth }, at) => truth === 'met' && pair.after.criteria[at]?.truth !== 'met',
      ),
    )
    expect([fallen, lost]).toEqual([[], []])
  },
)
