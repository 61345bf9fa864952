import { workingCalendar } from '../../src/contacts/working-calendar.ts'
import { answerDue } from './due-days.ts'
import type { Complaint } from './entry.ts'
import { isUndated } from './in-time.ts'
import { type ComplaintsMapping, columnsOf } from './mapping.ts'

/** What a register ought to tell its reader of days and words that its figures can't use, or use otherwise than it may seem. */
export function complaintsWarnings(
  complaints: readonly Complaint[],
  mapping: ComplaintsMapping,
): readonly string[] {
  return [
    ...dueWarnings(complaints, mapping),
    ...receiptWarnings(complaints),
    ...silenceWarnings(complaints, mapping),
  ]
}

/** Extensions, bank holidays of another nation, another code: limits count, and the reader may know why they differ. */
function dueWarnings(
  complaints: readonly Complaint[],
  { limits, time }: ComplaintsMapping,
): readonly string[] {
  if (limits === undefined) return []
  const { zone, nation } = time
  const calendar = workingCalendar({ zone, nation })
  const told = complaints.flatMap((one) => {
    const own = limits.stages[one.stage]
    if (one.due === undefined || own?.answer === undefined || own.answer === 'due') return []
    const due = answerDue(one, own, calendar)
    return due === undefined ? [] : [one.due >= due.earliest && one.due <= due.latest]
  })
  const others = told.filter((isSame) => !isSame).length
  return others === 0
    ? []
    : [`${others} of ${told.length} due days are others than the limits give: the limits count`]
}

/** A register may repeat the first day of a complaint at its later stages, which then look slow. */
function receiptWarnings(complaints: readonly Complaint[]): readonly string[] {
  const firsts = new Map(
    complaints.flatMap(({ stage, reference, received }) =>
      stage === 'stage1' ? [[reference, received]] : [],
    ),
  )
  const later = complaints.filter(
    ({ stage, reference }) => stage === 'stage2' && firsts.has(reference),
  )
  const same = later.filter(({ reference, received }) => firsts.get(reference) === received).length
  return same === 0
    ? []
    : [
        `${same} of ${later.length} complaints at stage 2 were received on the day of stage 1: name the column of the day on which stage 2 was asked for`,
      ]
}

/** Answers without a day, words that nobody names. */
function silenceWarnings(
  complaints: readonly Complaint[],
  mapping: ComplaintsMapping,
): readonly string[] {
  const count = (holds: (one: Complaint) => boolean) => complaints.filter(holds).length
  const undated = count(
    (one) =>
      isUndated(one) &&
      columnsOf(mapping, one.stage).answered !== undefined &&
      mapping.limits?.stages[one.stage]?.answer !== undefined,
  )
  const channels = count(({ isUnnamed }) => isUnnamed.channel)
  const services = count(({ isUnnamed }) => isUnnamed.service)
  return [
    undated > 0 &&
      `complaints with an outcome and no day of answer: ${undated}; nobody knows whether these were in time`,
    channels > 0 &&
      `complaints by a channel that neither the mapping nor the table knows: ${channels}; name it under \`values.channel\``,
    services > 0 &&
      `complaints about a service that \`values.service\` does not name: ${services}; they are in no figure by service`,
  ].filter((warning) => warning !== false)
}
