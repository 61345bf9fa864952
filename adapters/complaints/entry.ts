import { dayNumber } from '../../src/contacts/day-number.ts'
import { isWithin, parsePeriod } from '../../src/contacts/period.ts'
import type { ReadContext } from '../contract/adapter.ts'
import {
  channelIn,
  excludedService,
  isChannelUnknown,
  isUnnamed,
  serviceIn,
} from '../sheets/row-words.ts'
import type { SheetCells } from '../sheets/sheet-cells.ts'
import type { ExcludedRow } from '../sheets/sheet-options.ts'
import { isTotal } from '../sheets/total-words.ts'
import type { ComplaintsMapping, Outcome, Stage } from './mapping.ts'
import { stagesSaid } from './stages-said.ts'

/** One stage of one complaint; days are numbers since 1970-01-01. */
export interface Complaint {
  /** Tells complaints apart and brings their stages together: it may be personal, and goes no further. */
  readonly reference: string
  readonly stage: Stage
  /** Month of receipt, `YYYY-MM`. */
  readonly month: string
  readonly received: number
  readonly acknowledged: number | undefined
  readonly due: number | undefined
  readonly answered: number | undefined
  readonly outcome: Outcome | undefined
  /** The last day that its row names, of stages outside the period too. */
  readonly lastDay: number
  readonly channel: string | undefined
  readonly service: string | undefined
  /** Whether it names a channel, or a service, that the mapping should and doesn't. */
  readonly isUnnamed: Readonly<Record<'channel' | 'service', boolean>>
}

/** What a row of a register says, or why it is left out. */
export function complaintOf(
  cells: SheetCells,
  mapping: ComplaintsMapping,
  { period }: ReadContext,
): readonly Complaint[] | ExcludedRow {
  const { extractedOn } = mapping
  const reference = cells.text(mapping.columns.reference)
  if (reference === undefined) {
    cells.reject(mapping.columns.reference, { fault: 'a row that names no complaint' })
    return []
  }
  if (isTotal(reference)) return { excluded: 'a total of other rows' }
  const left = excludedService(mapping.values?.service, cells.name(mapping.columns.service))
  if (left !== undefined) return left
  const about = aboutIn(cells, mapping)
  const said = stagesSaid(cells, mapping)
  if ('excluded' in said) return said
  const asked = period === undefined ? undefined : parsePeriod(period)
  const inside = said.filter(({ month }) => asked === undefined || isWithin(month, asked))
  const extracted = extractedOn === undefined ? undefined : dayNumber(extractedOn)
  const days = said.filter((one) => impossibleIn(one, extracted) === undefined).map(lastDayOf)
  const lastDay = Math.max(0, ...days)
  if (inside.length === 0) return { excluded: 'outside the period', lastDay }
  const [impossible] = inside.flatMap((one) => impossibleIn(one, extracted) ?? [])
  if (impossible !== undefined) return { excluded: impossible }
  return inside.map((stage) => ({ reference, ...stage, ...about, lastDay }))
}

/** What all stages of a row's complaint are about, and how it came in. */
function aboutIn(
  cells: SheetCells,
  { columns, values = {} }: ComplaintsMapping,
): Pick<Complaint, 'channel' | 'service' | 'isUnnamed'> {
  const words = { channel: cells.name(columns.channel), service: cells.name(columns.service) }
  // As for contacts: with a map, what it doesn't name may be anything, a person's name too.
  const isServiceUnnamed = isUnnamed(values.service, words.service)
  return {
    channel: channelIn(values.channel, words.channel),
    service: isServiceUnnamed ? undefined : serviceIn(values.service, words.service),
    isUnnamed: {
      channel: isChannelUnknown(values.channel, words.channel),
      service: isServiceUnnamed,
    },
  }
}

/** What tells the rows of a register apart. */
export const UNIQUE_STAGES = {
  keyOf: ({ reference, stage }: Complaint) => JSON.stringify([reference, stage]),
  repeated:
    'has a complaint at a stage at which another row has it too: leave all but one of them out of the export, or name under `values.stage` the word by which a stage that was asked for again differs',
} as const

type Times = Pick<Complaint, 'received' | 'acknowledged' | 'due' | 'answered'>

function lastDayOf({ received, acknowledged = received, answered = received }: Times): number {
  return Math.max(received, acknowledged, answered)
}

/** What can't be in the times of a complaint; they are never put right here. */
function impossibleIn(
  { received, acknowledged = received, due = received, answered = received }: Times,
  extracted = Number.POSITIVE_INFINITY,
): string | undefined {
  if (acknowledged < received) return 'acknowledged before it was received'
  if (answered < received) return 'answered before it was received'
  if (due < received) return 'due before it was received'
  return Math.max(received, acknowledged, answered) > extracted
    ? 'a day after `extractedOn` of the mapping'
    : undefined
}
