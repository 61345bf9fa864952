import type { Measure } from '../../src/contacts/measure.ts'
import { workingCalendar } from '../../src/contacts/working-calendar.ts'
import type { ReadContext } from '../contract/adapter.ts'
import { monthsOf } from '../sheets/grouped-by.ts'
import type { Complaint } from './entry.ts'
import { escalationMeasure } from './escalation.ts'
import type { RegisterHead } from './heads.ts'
import type { Clock } from './in-time.ts'
import { type ComplaintsMapping, STAGES, type Stage } from './mapping.ts'
import { outcomeMeasures } from './outcome-measures.ts'
import { publicationMeasures } from './publication.ts'
import { receivedMeasures } from './received-measures.ts'
import { lastDayIn } from './register-days.ts'
import { stageTimeMeasures, timeMeasures } from './time-measures.ts'

/** The figures of one council's register: what was declared of it, what came in, how it was dealt with. */
export function complaintsMeasures(
  complaints: readonly Complaint[],
  mapping: ComplaintsMapping,
  context: ReadContext,
  unread: number,
  lastDayOutside: number | undefined,
): readonly Measure[] {
  const { zone, nation } = mapping.time
  const head: RegisterHead = { period: context.period ?? monthsOf(complaints), nation, unread }
  const clock: Clock = {
    calendar: workingCalendar({ zone, nation }),
    extracted: lastDayIn(complaints, mapping, lastDayOutside),
    records: {
      acknowledged: complaints.some(({ acknowledged }) => acknowledged !== undefined),
      answered: complaints.some(({ answered }) => answered !== undefined),
    },
  }
  const stages = stagesIn(mapping).map((stage) => ({
    stage,
    own: complaints.filter((one) => one.stage === stage),
  }))
  return [
    ...publicationMeasures(complaints, mapping),
    ...stages.flatMap(({ stage, own }) => receivedMeasures(stage, own, head)),
    ...timeMeasures(complaints, mapping, clock, head),
    ...stages
      .filter(({ stage }) => stage !== 'serviceRequest')
      .flatMap(({ stage, own }) => [
        ...stageTimeMeasures(stage, own, mapping, clock, head),
        ...outcomeMeasures(stage, own, mapping, head),
      ]),
    escalationMeasure(complaints, mapping, head),
  ]
}

/** The stages that a register can tell apart, in the order in which a complaint goes through them. */
function stagesIn({ columns, values, constants }: ComplaintsMapping): readonly Stage[] {
  const said = [...Object.values(values?.stage ?? {}), constants?.stage]
  return STAGES.filter((stage) => said.includes(stage) || columns.stages?.[stage] !== undefined)
}
