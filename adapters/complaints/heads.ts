import type { GivenHead } from '../../src/contacts/measure.ts'
import type { Limits, Stage } from './mapping.ts'

/** What every figure of a register is told with. */
export interface RegisterHead {
  readonly period: string | undefined
  readonly nation: string
  /** Rows that could not be read and may be of what the figure speaks of. */
  readonly unread: number
}

/** How a measure of one stage ends, behind what it measures. */
export const ENDINGS: Readonly<Record<Stage, string>> = {
  serviceRequest: 'ServiceRequests',
  earlyResolution: 'EarlyResolution',
  stage1: 'Stage1',
  stage2: 'Stage2',
  ombudsman: 'Ombudsman',
}

/** The head of a share of complaints; the caller says of how many that were read nothing is known. */
export function shareHead(
  name: string,
  method: string,
  { period, unread }: RegisterHead,
  unusable: number,
): GivenHead {
  return { name, unit: 'percent', period, method, unusable: unusable + unread }
}

/** A way of counting in time with its limits, such as `answered-in-time, stage1 10 working days from acknowledged, england`. */
export function inTimeMethod(
  way: 'acknowledged-in-time' | 'answered-in-time',
  stages: readonly Stage[],
  limits: Limits | undefined,
  { nation }: RegisterHead,
): string {
  const said = stages.flatMap((stage) => {
    const { acknowledge, answer } = limits?.stages[stage] ?? {}
    if (way === 'acknowledged-in-time') {
      return acknowledge === undefined ? [] : [`${stage} ${acknowledge} working days from received`]
    }
    if (answer === undefined) return []
    if (answer === 'due') return [`${stage} by the register's due day`]
    return [`${stage} ${answer.workingDays} working days from ${answer.from}`]
  })
  return [way, ...said, nation].join(', ')
}
