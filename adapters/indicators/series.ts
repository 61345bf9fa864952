import type { Period } from '../../src/contacts/period.ts'
import { plainLabel } from './labels.ts'
import type { IndicatorEntry } from './read-row.ts'

/** What a label says of one period. */
type SeriesFigure = Pick<
  IndicatorEntry,
  'period' | 'value' | 'numerator' | 'denominator' | 'lacksNumerator' | 'scale' | 'better'
>

/** The figures of a council's labels, by period. */
export interface Series {
  /** A label's figures by period, such as `2025-04/2025-04`; none where no row has it. */
  of(label: string | undefined): ReadonlyMap<string, SeriesFigure>
  /** The periods of which a label's cell says that nobody knows, and no other row does better. */
  unsaidOf(label: string | undefined): readonly Period[]
  /** Whether two rows have one label, and say different things of one period. */
  isContradicted(label: string | undefined): boolean
}

/** Puts the entries of one council in order, which makes no difference. */
export function seriesOf(entries: readonly IndicatorEntry[]): Series {
  const byLabel = new Map<string, Map<string, SeriesFigure>>()
  const contradicted = new Set<string>()
  const unsaid = new Map<string, Map<string, Period>>()
  for (const { label, ...figure } of entries) {
    if (figure.unsaid) {
      const periods = unsaid.get(label) ?? new Map<string, Period>()
      unsaid.set(label, periods.set(keyOf(figure.period), figure.period))
      continue
    }
    const own = byLabel.get(label) ?? new Map<string, SeriesFigure>()
    byLabel.set(label, own)
    const key = keyOf(figure.period)
    const known = own.get(key)
    if (known !== undefined && textOf(known) !== textOf(figure)) contradicted.add(label)
    if (known === undefined || textOf(figure) < textOf(known)) own.set(key, figure)
  }
  const of = (label: string | undefined) =>
    (label === undefined ? undefined : byLabel.get(plainLabel(label))) ?? NONE
  return {
    of,
    unsaidOf: (label) =>
      label === undefined
        ? []
        : [...(unsaid.get(plainLabel(label)) ?? [])].flatMap(([key, period]) =>
            of(label).has(key) ? [] : [period],
          ),
    isContradicted: (label) => label !== undefined && contradicted.has(plainLabel(label)),
  }
}

const NONE: ReadonlyMap<string, SeriesFigure> = new Map()

/** A period as text: its first and last month. */
export function keyOf({ first, last }: Period): string {
  return `${first}/${last}`
}

function textOf({ value, numerator, denominator }: SeriesFigure): string {
  return JSON.stringify([value, numerator, denominator])
}
