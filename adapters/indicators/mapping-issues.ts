import { closestMatch } from 'leven'
import type { Issue } from '../../src/errors.ts'
import { isShare, isTime, plainLabel, usesOf } from './labels.ts'
import type { CellUnit, Indicator, IndicatorMapping } from './mapping.ts'
import type { NumberFacts } from './number-facts.ts'
import { periodIn, yearIn } from './period-text.ts'

/** What doesn't fit together in a mapping of indicators. */
export function indicatorIssues(mapping: IndicatorMapping, known: NumberFacts): readonly Issue[] {
  const { indicators } = mapping
  return [
    ...shapeIssues(mapping),
    ...periodIssues(mapping),
    ...indicators.flatMap((indicator, index) =>
      indicatorFaults(indicator, mapping, known).map(([key, message]) =>
        issue(['indicators', index, ...(key === '' ? [] : [key])], message),
      ),
    ),
    ...repeatIssues(indicators),
    ...unitIssues(indicators),
  ]
}

function shapeIssues({ columns, source }: IndicatorMapping): readonly Issue[] {
  const { period, value, numerator, denominator } = columns
  const isLong = period !== undefined
  const hasFigures = value !== undefined || (numerator !== undefined && denominator !== undefined)
  const isTable = source.format === 'csv' || source.format === 'xlsx'
  return [
    ...(isLong && !hasFigures
      ? [issue(['columns'], 'name `value`, or `numerator` and `denominator`, beside `period`')]
      : []),
    ...(!isLong && (value ?? numerator ?? denominator) !== undefined
      ? [issue(['columns'], 'name `period` too: without it the columns headed by periods are read')]
      : []),
    ...(!isLong && !isTable
      ? [
          issue(
            ['source', 'format'],
            'a column a period needs csv or xlsx; or name `columns.period`',
          ),
        ]
      : []),
  ]
}

function periodIssues({ periods = {} }: IndicatorMapping): readonly Issue[] {
  const { year, named = {}, read } = periods
  return [
    ...(year !== undefined && yearIn(year) === undefined
      ? [issue(['periods', 'year'], 'write a financial year, such as 2025/26')]
      : []),
    ...Object.entries(named)
      .filter(([, text]) => [undefined, 'ambiguous'].includes(textOf(periodIn(text, read))))
      .map(([word]) =>
        issue(['periods', 'named', word], 'write first and last month, such as 2025-04/2025-12'),
      ),
  ]
}

function textOf(period: ReturnType<typeof periodIn>): string | undefined {
  return typeof period === 'object' ? period.first : period
}

type Fault = readonly [key: string, message: string]

function indicatorFaults(
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

function repeatIssues(indicators: readonly Indicator[]): readonly Issue[] {
  const names = indicators.map(({ fact, measure }) => fact ?? measure)
  return names.flatMap((name, index) =>
    name !== undefined && names.indexOf(name) < index
      ? [issue(['indicators', index], `\`${name}\` is there already; keep one of them`)]
      : [],
  )
}

/** The cells of one label are of one unit. */
function unitIssues(indicators: readonly Indicator[]): readonly Issue[] {
  const unitOf = new Map<string, CellUnit>()
  return indicators.flatMap((indicator, index) =>
    usesOf(indicator).flatMap(({ label, unit }) => {
      const plain = plainLabel(label)
      const other = unitOf.get(plain)
      unitOf.set(plain, other ?? unit)
      return other === undefined || other === unit
        ? []
        : [issue(['indicators', index], `the row "${label}" is read as ${other} elsewhere`)]
    }),
  )
}

function issue(path: Issue['path'], message: string): Issue {
  return { path, message }
}
