import type { FactEntry } from '../facts/dictionary.ts'
import type { Facts } from '../facts/fact.ts'
import { isRecord } from '../facts/observe.ts'
import type { ComparisonFinding } from '../grading/findings.ts'
import { rounded } from './demand.ts'
import { wilsonInterval } from './wilson.ts'

/** The range of a share that a sample leaves open. */
export interface SampledShare {
  readonly numerator: number
  readonly denominator: number
  /** Ends of the Wilson score interval, in percent; the value as given lies between them. */
  readonly low: number
  readonly high: number
}

/** Why chance can't be weighed. */
export type WhyUnweighed =
  /** It is no share that somebody counted. */
  | 'notAShare'
  /** Nobody says how many of how many. */
  | 'countsMissing'
  /** The counts give another share than the value, by more than half a point. */
  | 'countsDisagree'
  /** The threshold is as far as the figure can go, such as 100 %: no sample, however large, shows that there is no exception. */
  | 'thresholdAtBound'

/** The range that a sample leaves open about a known figure, or why there is none to tell. */
export function sampledShareOf(
  { value, threshold, provenance }: ComparisonFinding,
  entry: FactEntry,
  z: number,
): SampledShare | WhyUnweighed {
  if (entry.type !== 'number' || entry.unit !== 'percent' || entry.isTarget) return 'notAShare'
  const { minimum, maximum } = entry
  if (threshold === minimum || threshold === maximum) return 'thresholdAtBound'
  const { numerator, denominator } = provenance ?? {}
  if (typeof value !== 'number' || !isCount(numerator) || !isCount(denominator)) {
    return 'countsMissing'
  }
  if (!agree(numerator, denominator, value)) return 'countsDisagree'
  const { low, high } = wilsonInterval(numerator, denominator, z)
  return {
    numerator,
    denominator,
    low: rounded(Math.max(minimum, Math.min(100 * low, value))),
    high: rounded(Math.min(maximum, Math.max(100 * high, value))),
  }
}

/** Whether counts make a share, in percent, but for its rounding. */
export function agree(numerator: number, denominator: number, share: number): boolean {
  const isShare = denominator > 0 && numerator <= denominator
  return isShare && Math.abs((100 * numerator) / denominator - share) <= ROUNDING
}

/** The facts with one figure put in another's place, and all else that its record says. */
export function withFigure(facts: unknown, fact: string, value: number): Facts {
  const given = isRecord(facts) ? facts : {}
  const record = isRecord(given[fact]) ? given[fact] : {}
  const { unit, ...said } = record
  return { ...(given as Facts), [fact]: { ...said, value } }
}

/** Percentage points by which a share given as a whole number may differ from its counts. */
const ROUNDING = 0.5

function isCount(given: unknown): given is number {
  return typeof given === 'number' && Number.isFinite(given) && given >= 0
}
