import {
  averageOf,
  type GivenHead,
  type Measure,
  shareOf,
  withhold,
} from '../../src/contacts/measure.ts'
import { byPart } from '../sheets/grouped-by.ts'
import { workingDaysBetween } from './due-days.ts'
import type { Complaint } from './entry.ts'
import { ENDINGS, inTimeMethod, type RegisterHead, shareHead } from './heads.ts'
import { type Clock, isAcknowledgedInTime, isAnsweredInTime } from './in-time.ts'
import { type ComplaintsMapping, columnsOf, STAGES, type Stage } from './mapping.ts'

/** What is done with a complaint within a limit. */
const DEEDS = {
  acknowledged: {
    name: 'complaints.acknowledgedInTime',
    way: 'acknowledged-in-time',
    limit: 'acknowledge',
    verdict: isAcknowledgedInTime,
    silence: 'no complaint has a day of acknowledgement, so that the register may not record any',
  },
  answered: {
    name: 'complaints.answeredInTime',
    way: 'answered-in-time',
    limit: 'answer',
    verdict: isAnsweredInTime,
    silence: 'no complaint has a day of answer, so that the register may not record any',
  },
} as const

type Deed = keyof typeof DEEDS

/** Shares in time over all stages that have a limit, each held against its own. */
export function timeMeasures(
  complaints: readonly Complaint[],
  mapping: ComplaintsMapping,
  clock: Clock,
  head: RegisterHead,
): readonly Measure[] {
  return (['acknowledged', 'answered'] as const).map((deed) => {
    const limited = STAGES.filter((stage) => hasLimit(mapping, stage, deed))
    const own = complaints.filter(({ stage }) => limited.includes(stage))
    return inTime(deed, '', limited, own, mapping, clock, head)
  })
}

/** Shares in time of one stage, answers by service too, and how long answers took. */
export function stageTimeMeasures(
  stage: Stage,
  own: readonly Complaint[],
  mapping: ComplaintsMapping,
  clock: Clock,
  head: RegisterHead,
): readonly Measure[] {
  const shareBy = (deed: Deed, some: readonly Complaint[], own = head) =>
    inTime(deed, ENDINGS[stage], [stage], some, mapping, clock, own)
  return [
    ...(hasLimit(mapping, stage, 'acknowledged') ? [shareBy('acknowledged', own)] : []),
    ...(hasLimit(mapping, stage, 'answered')
      ? [
          shareBy('answered', own),
          ...byPart(own, 'service', (one) => one.service).map(([service, some]) => ({
            ...shareBy('answered', some, { ...head, unread: 0 }),
            by: { service },
          })),
        ]
      : []),
    ...(columnsOf(mapping, stage).answered === undefined
      ? []
      : [averageDays(stage, own, clock, head)]),
  ]
}

function hasLimit({ limits }: ComplaintsMapping, stage: Stage, deed: Deed): boolean {
  return limits?.stages[stage]?.[DEEDS[deed].limit] !== undefined
}

function inTime(
  deed: Deed,
  ending: string,
  stages: readonly Stage[],
  complaints: readonly Complaint[],
  { limits }: ComplaintsMapping,
  clock: Clock,
  head: RegisterHead,
): Measure {
  const { name, way, verdict, silence } = DEEDS[deed]
  const verdicts = complaints.map((one) => verdict(one, limits?.stages[one.stage] ?? {}, clock))
  const late = verdicts.filter((isInTime) => isInTime === false).length
  const prompt = verdicts.filter((isInTime) => isInTime === true).length
  const method = inTimeMethod(way, stages, limits, head)
  const said = shareHead(`${name}${ending}`, method, head, complaints.length - late - prompt)
  if (stages.length === 0) return withhold(said, 'the mapping gives no time limit')
  if (complaints.length === 0) return withhold(said, 'no row that counts has this limit')
  if (!clock.records[deed]) return withhold(said, silence)
  if (late + prompt === 0) return withhold(said, 'of no complaint is it known')
  return shareOf(said, prompt, late + prompt)
}

/** Working days from receipt to answer; open complaints, which may take longer, are in no average. */
function averageDays(
  stage: Stage,
  complaints: readonly Complaint[],
  { calendar }: Clock,
  { period, nation, unread }: RegisterHead,
): Measure {
  const days = complaints.flatMap(({ received, answered, outcome }) =>
    answered === undefined || outcome === 'withdrawn'
      ? []
      : (workingDaysBetween(received, answered, calendar) ?? []),
  )
  const head: GivenHead = {
    name: `complaints.workingDaysToAnswer${ENDINGS[stage]}`,
    unit: 'days',
    period,
    method: `working-days-from-received-to-answered, ${nation}`,
    unusable: complaints.length - days.length + unread,
  }
  if (days.length === 0) return withhold(head, 'no complaint of this stage has a day of answer')
  return averageOf(
    head,
    days.reduce((sum, own) => sum + own, 0),
    days.length,
    1,
  )
}
