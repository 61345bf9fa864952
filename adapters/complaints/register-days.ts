import { dayNumber } from '../../src/contacts/day-number.ts'
import type { Complaint } from './entry.ts'
import type { ComplaintsMapping } from './mapping.ts'

/** Number of the day on which a register was exported: as the mapping says, else the last on which anything happened. */
export function lastDayIn(
  complaints: readonly Complaint[],
  { extractedOn }: Pick<ComplaintsMapping, 'extractedOn'>,
): number {
  if (extractedOn !== undefined) return dayNumber(extractedOn)
  return complaints.reduce(
    (last, { received, acknowledged = received, answered = received }) =>
      Math.max(last, received, acknowledged, answered),
    0,
  )
}
