import { test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { assess } from '../../src/grading/assess.ts'
import { AS_OF } from '../support/aim.ts'
import { councils } from '../support/arbitrary-catalogues.ts'
import { heightOf } from '../support/grades.ts'

test.prop([councils()])(
  'A grade is held only with every lower grade that its standard has.',
  ({ catalogue, facts }) => {
    const assessment = assess(catalogue, facts, { asOf: AS_OF })
    const broken = assessment.standards.filter(({ floor, ceiling, criteria }) => {
      const upTo = (grade: string) =>
        criteria.filter((one) => heightOf(assessment, one.grade) <= heightOf(assessment, grade))
      return (
        heightOf(assessment, floor) > heightOf(assessment, ceiling) ||
        upTo(floor).some(({ truth }) => truth !== 'met') ||
        upTo(ceiling).some(({ truth }) => truth === 'unmet')
      )
    })
    expect(broken).toEqual([])
  },
)
