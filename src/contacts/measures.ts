import { firstContactMeasures } from './first-contact.ts'
import type { Measure } from './measure.ts'
import { avoidableContactMeasure, satisfactionMeasures } from './opinions.ts'
import { partsOf, periodOf } from './part.ts'
import { parsePeriod } from './period.ts'
import { responseTimeMeasures } from './response-times.ts'
import type { Tally } from './tally.ts'
import { type VolumeDimension, volumeMeasures } from './volumes.ts'

export type { Measure } from './measure.ts'
export type { VolumeDimension } from './volumes.ts'

/** What a tally doesn't say of itself. */
export interface MeasureContext {
  /** Months that count, first and last; all those of the tally if absent. */
  readonly period?: string
  /** How first-contact resolution was decided, for counts that don't say it themselves. */
  readonly method?: string
  /** How many services, council's and partners', there are in all. */
  readonly servicesInAll?: number
  /** Dimensions that the source says something of. */
  readonly dimensions: readonly VolumeDimension[]
}

/**
 * Measures what a tally says, the same for equal counts however they came together; a figure that
 * they don't give is withheld, with the reason.
 *
 * @throws NesdsError `INVALID_PERIOD`
 */
export function measuresOf(tally: Tally, context: MeasureContext): readonly Measure[] {
  const { method, servicesInAll, dimensions } = context
  const parts = partsOf(
    tally,
    context.period === undefined ? undefined : parsePeriod(context.period),
  )
  const period = context.period ?? periodOf(parts)
  return [
    ...firstContactMeasures(parts, { period, method, servicesInAll }),
    ...responseTimeMeasures(parts, period),
    ...volumeMeasures(parts, dimensions, period),
    ...satisfactionMeasures(parts, period),
    avoidableContactMeasure(parts, period),
  ]
}
