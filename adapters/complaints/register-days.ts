import { dayNumber } from '../../src/contacts/day-number.ts'
import type { Complaint } from './entry.ts'
import type { ComplaintsMapping } from './mapping.ts'

/** Number of the day on which a register was exported: as the mapping says, else the last on which anything happened. */
export function lastDayIn(
  complaints: readonly Pick<Complaint, 'lastDay'>[],
  { extractedOn }: Pick<ComplaintsMapping, 'extractedOn'>,
  outside = 0,
): number {
  if (extractedOn !== undefined) return dayNumber(extractedOn)
  return complaints.reduce((last, { lastDay }) => Math.max(last, lastDay), outside)
}
