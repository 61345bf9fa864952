import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { assess } from '../../src/grading/assess.ts'
import { createGrader } from '../../src/grading/grader.ts'
import { AS_OF } from '../support/aim.ts'
import { factsOf } from '../support/arbitraries.ts'
import { published } from '../support/arbitrary-catalogues.ts'

const asOf = AS_OF

test.prop([fc.array(factsOf(published), { minLength: 2, maxLength: 3 }), fc.scheduler()])(
  'Councils graded at the same time by one grader are graded as one after the other.',
  async (councils, scheduler) => {
    const serial = councils.map((facts) => ({
      grades: createGrader(published, { asOf }).grade(facts),
      assessment: assess(published, facts, { asOf }),
    }))
    const shared = createGrader(published, { asOf })
    const turn = () => scheduler.schedule(Promise.resolve())
    const together = Promise.all(
      councils.map(async (facts) => {
        await turn()
        const grades = shared.grade(facts)
        await turn()
        return { grades, assessment: assess(published, facts, { asOf }) }
      }),
    )
    await scheduler.waitAll()
    expect(JSON.stringify(await together)).toBe(JSON.stringify(serial))
  },
)
