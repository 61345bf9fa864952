import { type Measure, shareOf, withhold } from '../../src/contacts/measure.ts'
import type { Complaint } from './entry.ts'
import { type RegisterHead, shareHead } from './heads.ts'
import { type ComplaintsMapping, columnsOf } from './mapping.ts'

/** The share of complaints answered at stage 1 that went on to stage 2 within the period, told by their references. */
export function escalationMeasure(
  complaints: readonly Complaint[],
  mapping: ComplaintsMapping,
  head: RegisterHead,
): Measure {
  const at = (stage: Complaint['stage']) => complaints.filter((one) => one.stage === stage)
  const first = at('stage1')
  const second = new Set(at('stage2').map(({ reference }) => reference))
  const wentOn = first.filter(({ reference }) => second.has(reference))
  const strangers = second.size - wentOn.length
  const said = shareHead('complaints.escalated', METHOD, head, strangers)
  if (first.length === 0) return withhold(said, 'the register has no complaint at stage 1')
  if (second.size === 0) return withhold(said, 'the register has no complaint at stage 2')
  if (wentOn.length === 0) {
    return withhold(said, 'no complaint at stage 2 has the reference of one at stage 1')
  }
  const isAnswerless = columnsOf(mapping, 'stage1').answered === undefined
  const settled = first.filter(
    ({ reference, answered, outcome }) =>
      second.has(reference) ||
      (outcome !== 'withdrawn' &&
        (answered !== undefined || outcome !== undefined || isAnswerless)),
  )
  return shareOf(said, wentOn.length, settled.length)
}

const METHOD = 'stage2-in-the-period-of-stage1-answered'
