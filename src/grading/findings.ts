import type { Catalogue } from '../catalogue/catalogue.ts'
import type { FactRule, FactWords, Unit } from '../facts/dictionary.ts'
import type { FactRecord, Provenance } from '../facts/fact.ts'
import {
  codeKeysOf,
  isRecord,
  type Observation,
  observe,
  type UnknownReason,
} from '../facts/observe.ts'
import { type Comparison, type Known, OPERATORS, type Operator } from '../logic/condition.ts'
import type { Truth } from '../logic/truth.ts'

/** What is known of a fact. */
export interface Finding {
  readonly fact: string
  /** The dictionary's words for the fact. */
  readonly title: string
  readonly type: FactRule['type']
  readonly unit?: Unit
  /** What is known: a number in the dictionary's unit, a date as its day. */
  readonly value?: Known
  /** Why it is unknown. */
  readonly unknown?: UnknownReason
  /** More about why it is unknown. */
  readonly detail?: string
  /** What the sources gave, where they disagree. */
  readonly given?: readonly FactRecord[]
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
  /** Whether its criterion comes out as it does by other comparisons: an alternative makes up for this one, or another part settles it. */
  readonly isIdle?: true
}

const UNSAID = ['denominator', 'period', 'method'] as const
type Unsaid = (typeof UNSAID)[number]

/** Looks facts up for an assessment. */
export interface Finder {
  /** Says what is known of a fact. */
  readonly find: (fact: string) => Finding
  /** Holds a fact against a threshold. */
  readonly compare: (comparison: Comparison) => ComparisonFinding
}

/** Makes the finder for one council's facts at an as-of date. */
export function createFinder(
  { facts: dictionary, codeLists }: Pick<Catalogue, 'facts' | 'codeLists'>,
  facts: unknown,
  asOf: string,
): Finder {
  const given = isRecord(facts) ? facts : {}
  const codeKeys = codeKeysOf(codeLists)
  const observed = (fact: string) => {
    const entry: Titled = dictionary[fact] ?? { type: 'boolean', title: fact }
    const observation = observe(given[fact], entry, codeKeys, asOf)
    return { observation, finding: findingOf(fact, entry, given[fact], observation) }
  }
  return {
    find: (fact) => observed(fact).finding,
    compare: (comparison) => {
      const { observation, finding } = observed(comparison.fact)
      return compared(finding, observation.known, comparison)
    },
  }
}

/** What a finding needs of a dictionary entry. */
type Titled = FactRule & Pick<FactWords, 'title'> & { readonly isTarget?: true }

function findingOf(
  fact: string,
  entry: Titled,
  given: unknown,
  { known, unknown, detail }: Observation,
): Finding {
  const record = isRecord(given) ? given : {}
  const provenance = provenanceOf(record)
  const isShare = entry.type === 'number' && entry.unit === 'percent' && !entry.isTarget
  const unsaid = isShare ? UNSAID.filter((key) => record[key] === undefined) : []
  return {
    fact,
    title: entry.title,
    type: entry.type,
    ...(entry.type === 'number' && { unit: entry.unit }),
    ...(known !== undefined && { value: entry.type === 'date' ? dayIn(given) : known }),
    ...(unknown && { unknown }),
    ...(detail && { detail }),
    ...(unknown === 'conflict' && Array.isArray(record.conflict) && { given: record.conflict }),
    ...(known !== undefined && unsaid.length > 0 && { unsaid }),
    ...(provenance && { provenance }),
  }
}

/** The day that a date fact was given as, where it is known to be one. */
function dayIn(given: unknown): string {
  return String(isRecord(given) ? given.value : given)
}

function compared(
  finding: Finding,
  known: Known | undefined,
  { operator, value: threshold }: Comparison,
): ComparisonFinding {
  const truth =
    known === undefined ? 'unknown' : OPERATORS[operator](known, threshold) ? 'met' : 'unmet'
  const margin =
    typeof known === 'number' && typeof threshold === 'number'
      ? marginOf(operator, known, threshold)
      : undefined
  return { ...finding, operator, threshold, truth, ...(margin !== undefined && { margin }) }
}

function marginOf(operator: Operator, known: number, threshold: number): number | undefined {
  // Nine decimals: 83.1 lies 3.1 over 80, not 3.0999999999999943; and no negative zero, which JSON lacks.
  const above = Math.round((known - threshold) * 1e9) / 1e9 + 0
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
