import type { FactDictionary, FactEntry, Unit } from '../facts/dictionary.ts'
import type { FactValue, Provenance } from '../facts/fact.ts'
import { isRecord, type Observation, type UnknownReason } from '../facts/observe.ts'
import { type Comparison, OPERATORS, type Operator } from '../logic/condition.ts'
import type { Truth } from '../logic/truth.ts'

/** What is known of a fact. */
export interface Finding {
  readonly fact: string
  /** The dictionary's words for the fact. */
  readonly title: string
  readonly type: FactEntry['type']
  readonly unit?: Unit
  /** What is known: a number in the dictionary's unit, a date as its day. */
  readonly value?: FactValue
  /** Why it is unknown. */
  readonly unknown?: UnknownReason
  /** More about why it is unknown. */
  readonly detail?: string
  /** What a share should say of itself and doesn't; it is accepted, but marked. */
  readonly unsaid?: readonly Unsaid[]
  /** Where it comes from, as far as the record says. */
  readonly provenance?: Provenance
}

/** A fact held against a threshold. */
export interface ComparisonFinding extends Finding {
  readonly operator: Operator
  /** In the dictionary's unit; days of age for a date. */
  readonly threshold: Comparison['value']
  /** What the comparison says by itself, before `not` and groups. */
  readonly truth: Truth
  /** How far a number, or a date's age in days, lies on the good side of the threshold; negative on the other side. */
  readonly margin?: number
}

const UNSAID = ['denominator', 'period', 'method'] as const
type Unsaid = (typeof UNSAID)[number]

/** Says what is known of a fact that was given and observed. */
export function findingOf(
  fact: string,
  entry: FactDictionary[string] | undefined,
  given: unknown,
  observation: Observation | undefined,
): Finding {
  if (!entry || !observation) {
    return {
      fact,
      title: fact,
      type: 'boolean',
      unknown: 'missing',
      detail: 'not in the dictionary',
    }
  }
  const record = isRecord(given) ? given : undefined
  const provenance = record && provenanceOf(record)
  const { known, unknown, detail } = observation
  const value = entry.type === 'date' ? ((record ? record.value : given) as string) : known
  const unsaid =
    entry.type === 'number' && entry.unit === 'percent'
      ? UNSAID.filter((key) => record?.[key] === undefined)
      : []
  return {
    fact,
    title: entry.title,
    type: entry.type,
    ...(entry.type === 'number' && { unit: entry.unit }),
    ...(known === undefined ? { unknown } : { value }),
    ...(detail && { detail }),
    ...(known !== undefined && unsaid.length > 0 && { unsaid }),
    ...(provenance && { provenance }),
  } as Finding
}

/** Holds what was observed of a fact against a threshold. */
export function compared(
  finding: Finding,
  observation: Observation | undefined,
  { operator, value: threshold }: Comparison,
): ComparisonFinding {
  const known = observation?.known
  const truth =
    known === undefined ? 'unknown' : OPERATORS[operator](known, threshold) ? 'met' : 'unmet'
  const margin =
    typeof known === 'number' && typeof threshold === 'number'
      ? marginOf(operator, known, threshold)
      : undefined
  return { ...finding, operator, threshold, truth, ...(margin !== undefined && { margin }) }
}

function marginOf(operator: Operator, known: number, threshold: number): number | undefined {
  // Nine decimals: 83.1 lies 3.1 over 80, not 3.0999999999999943.
  const above = Math.round((known - threshold) * 1e9) / 1e9
  if (operator === 'greaterThan' || operator === 'greaterThanInclusive') return above
  if (operator === 'lessThan' || operator === 'lessThanInclusive') return 0 - above
  return undefined
}

const PROVENANCE: readonly (keyof Provenance)[] = [
  'numerator',
  'denominator',
  'period',
  'method',
  'basis',
  'source',
  'collected',
  'validUntil',
  'evidence',
  'note',
]

function provenanceOf(record: Readonly<Record<string, unknown>>): Provenance | undefined {
  const said = PROVENANCE.filter((key) => record[key] !== undefined)
  return said.length > 0 ? Object.fromEntries(said.map((key) => [key, record[key]])) : undefined
}
