import { type ModelStage, stagesOf } from '../../fixtures/generate/complaints-register.ts'
import type { ModelContact } from '../../fixtures/generate/contact.ts'
import { DAYS, EXPORTED, placeOfDay } from '../../fixtures/generate/year.ts'

/** Complaints at one stage that were received in the year, as the model has them. */
export function complaintsAt(
  stage: ModelStage['stage'],
  year: readonly ModelContact[],
): readonly ModelStage[] {
  return year
    .flatMap(stagesOf)
    .filter((one) => one.stage === stage && one.received >= APRIL_2025 && one.received < APRIL_2026)
}

/** How many of how many were acknowledged within five working days: short and plain, and nothing of `src/`. */
export function acknowledgedInTime(complaints: readonly ModelStage[]): string {
  return shareOf(complaints, ({ received, acknowledged, answered, outcome }) => {
    const due = workingDaysAfter(placeOfDay(received), 5)
    if (acknowledged !== undefined) return placeOfDay(acknowledged) <= due
    if (outcome === 'Withdrawn' || (answered !== undefined && placeOfDay(answered) <= due)) return
    return due < TODAY ? false : undefined
  })
}

/** How many of how many were answered within so many working days of their acknowledgement. */
export function answeredInTime(complaints: readonly ModelStage[], limit: number): string {
  return shareOf(complaints, ({ received, acknowledged, answered, outcome }) => {
    if (outcome === 'Withdrawn') return undefined
    const start = placeOfDay(received)
    const first = workingDaysAfter(placeOfDay(acknowledged ?? received), limit)
    const last =
      acknowledged === undefined ? workingDaysAfter(workingDaysAfter(start, 5), limit) : first
    if (answered !== undefined && placeOfDay(answered) <= first) return true
    return (answered === undefined ? TODAY : placeOfDay(answered)) > last ? false : undefined
  })
}

const APRIL_2025 = Date.parse('2025-04-01T00:00+01:00')
const APRIL_2026 = Date.parse('2026-04-01T00:00+01:00')
const TODAY = placeOfDay(EXPORTED)

function shareOf(
  complaints: readonly ModelStage[],
  verdictOf: (complaint: ModelStage) => boolean | undefined,
): string {
  const verdicts = complaints.map(verdictOf).filter((verdict) => verdict !== undefined)
  return `${verdicts.filter((verdict) => verdict).length} of ${verdicts.length}`
}

/** Places after the known days are none of the year's: whatever is due there isn't due yet. */
function workingDaysAfter(place: number, count: number): number {
  let reached = place
  for (let left = count; left > 0 && reached < DAYS.length; left -= DAYS[reached]?.worked ? 1 : 0) {
    reached += 1
  }
  return reached
}
