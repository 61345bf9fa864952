import type { Issue } from '../../src/errors.ts'
import { indicatorFaults } from './indicator-faults.ts'
import { plainLabel, usesOf } from './labels.ts'
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
