import { closestMatch } from 'leven'
import { isShare, isTime } from './labels.ts'
import type { CellUnit, Indicator, IndicatorMapping } from './mapping.ts'
import type { NumberFacts } from './number-facts.ts'

/** What doesn't fit together in one indicator of a mapping. */
export function indicatorFaults(
  indicator: Indicator,
  mapping: IndicatorMapping,
  known: NumberFacts,
): readonly Fault[] {
  const { fact, measure, label, numerator, denominator, unit } = indicator
  const isLong = mapping.columns.period !== undefined
  const ratio = isShare(unit) || isTime(unit)
  return [
    ...((fact === undefined) === (measure === undefined)
      ? [['', 'name either `fact` or `measure`'] as const]
      : []),
    ...(measure !== undefined && Object.hasOwn(known, measure)
      ? [['measure', 'this is a fact of the dictionary: say `fact`'] as const]
      : []),
    ...(fact === undefined ? [] : factFaults(fact, indicator, known)),
    ...(label === undefined && (isLong || numerator === undefined || denominator === undefined)
      ? [['', 'name `label`, or `numerator` and `denominator`'] as const]
      : []),
    ...(numerator !== undefined && denominator === undefined
      ? [['', 'name `denominator` too: a numerator alone says nothing'] as const]
      : []),
    ...(!ratio && (numerator ?? denominator) !== undefined
      ? [['unit', 'only shares and times have a numerator and a denominator'] as const]
      : []),
  ]
}

/** What is wrong with a member of an indicator; `` stands for the indicator itself. */
type Fault = readonly [key: string, message: string]

function factFaults(
  fact: string,
  { unit, better }: Indicator,
  known: NumberFacts,
): readonly Fault[] {
  const entry = Object.hasOwn(known, fact) ? known[fact] : undefined
  if (entry === undefined) {
    const near = closestMatch(fact, Object.keys(known), {
      maxDistance: Math.ceil(fact.length / 2),
    })
    const meant = near === undefined ? '' : `; did you mean \`${near}\`?`
    return [['fact', `there is no such fact of numbers${meant}`]]
  }
  return [
    ...(unitsFor(entry.unit).includes(unit)
      ? []
      : [
          ['unit', `the fact is in ${entry.unit}: use ${unitsFor(entry.unit).join(', ')}`] as const,
        ]),
    ...(better !== undefined && better !== entry.better
      ? [
          [
            'better',
            `of this fact ${entry.better} is better: does the row measure the opposite?`,
          ] as const,
        ]
      : []),
  ]
}

/** Units of cells by the unit of a fact; a working day has no fixed number of hours, so days stay days. */
function unitsFor(unit: NumberFacts[string]['unit']): readonly CellUnit[] {
  if (unit === 'percent') return ['percent', 'fraction']
  if (unit === 'count') return ['count']
  return unit === 'days' ? ['days'] : ['seconds', 'minutes', 'hours', 'text', 'day-fraction']
}
