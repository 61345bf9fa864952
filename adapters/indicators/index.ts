/**
 * Reads the sheet of performance indicators that a council keeps: a row a label, and a column or a row a period.
 *
 * @packageDocumentation
 */

import dictionary from '../../rules/nesds-customer-services/facts.json' with { type: 'json' }
import { type Measure, withhold } from '../../src/contacts/measure.ts'
import type { FactDictionary } from '../../src/facts/dictionary.ts'
import type { Adapter } from '../contract/adapter.ts'
import { openShape } from '../mapped-table/open-table.ts'
import { POINTS } from '../mapped-table/values/percent-of-counts.ts'
import { sheetAdapter } from '../sheets/sheet-adapter.ts'
import { sheetColumns } from '../sheets/sheet-mapping.ts'
import { type FigureHead, figureOf } from './figure.ts'
import { isShare, isTime } from './labels.ts'
import type { Indicator, IndicatorMapping } from './mapping.ts'
import { indicatorIssues } from './mapping-issues.ts'
import { indicatorMappingSchema } from './mapping-schema.ts'
import { type NumberFacts, numberFactsOf } from './number-facts.ts'
import { checkPeriodColumns } from './period-columns.ts'
import { type Notice, pointsOf } from './points.ts'
import { type IndicatorEntry, rowEntries } from './read-row.ts'
import { seriesOf } from './series.ts'
import { periodsText } from './together.ts'

export type { Adapter } from '../contract/adapter.ts'
export type {
  Better,
  CellUnit,
  Indicator,
  IndicatorColumns,
  IndicatorMapping,
  PeriodLength,
  PeriodReading,
} from './mapping.ts'

/** Reads a performance sheet as facts of the customer service standards; it needs a mapping. */
export const indicators: Adapter = indicatorsFor(dictionary.facts as FactDictionary)

/** Makes the reader of performance sheets for another dictionary's facts, of which it gives those that are numbers. */
export function indicatorsFor(facts: FactDictionary): Adapter {
  const known = numberFactsOf(facts)
  const provides = Object.keys(known)
  return sheetAdapter<IndicatorMapping, IndicatorEntry>({
    name: 'indicators',
    version: '1.0.0',
    provides,
    schema: indicatorMappingSchema,
    issuesIn: (mapping) => indicatorIssues(mapping, known),
    needs: ['label', 'period'],
    async open(source, mapping) {
      const { columns, periods } = mapping
      const table = await openShape(source, mapping.source, sheetColumns(mapping, []))
      if (columns.period === undefined) checkPeriodColumns(table.columns, periods, source.name)
      return table
    },
    entriesOf: rowEntries(),
    measuresOf: (entries, mapping, _, unread) => measuresOf(entries, mapping, known, unread),
    warningsOf,
    reachOf: (mapping) => reachOf(mapping, provides),
  })
}

function measuresOf(
  entries: readonly IndicatorEntry[],
  mapping: IndicatorMapping,
  known: NumberFacts,
  unread: number,
): readonly Measure[] {
  const series = seriesOf(entries)
  const measures = mapping.indicators.map((indicator) =>
    figureOf(headOf(indicator, known), indicator, series, unread),
  )
  const named = new Set(measures.map(({ name }) => name))
  const others = Object.entries(known)
    .filter(([name]) => !named.has(name))
    .map(([name, { unit }]) => withhold({ name, unit, unusable: 0 }, UNMAPPED))
  return [...measures, ...others]
}

const UNMAPPED = 'the mapping names no row for it'

function headOf({ fact, measure = '', unit }: Indicator, known: NumberFacts): FigureHead {
  const entry = fact === undefined ? undefined : known[fact]
  if (fact !== undefined && entry !== undefined) {
    return { name: fact, unit: entry.unit, better: entry.better }
  }
  const own = isShare(unit) ? 'percent' : isTime(unit) ? 'seconds' : undefined
  return { name: measure, unit: own ?? (unit === 'count' ? 'count' : 'none') }
}

function warningsOf(
  entries: readonly IndicatorEntry[],
  mapping: IndicatorMapping,
): readonly string[] {
  const series = seriesOf(entries)
  return mapping.indicators.flatMap((indicator) => {
    const { noticed } = pointsOf(indicator, series)
    const name = indicator.fact ?? indicator.measure
    return [...noticed].map(([what, periods]) => `${name}: ${WORDS[what]}, ${periodsText(periods)}`)
  })
}

const WORDS: Readonly<Record<Notice, string>> = {
  off: `the published percentage is not what its counts give, by more than ${POINTS} points: counts win`,
  zero: 'the percentage is 0 where its numerator is not said: not taken for none',
  unsaid: 'a cell says by a word, such as TBC, that nobody knows: left out',
  more: 'a numerator is greater than its denominator: neither is taken',
}

/** A row that the mapping names gives its fact, whatever else is in the sheet. */
function reachOf({ indicators: all }: IndicatorMapping, provides: readonly string[]) {
  const named = new Set(all.map(({ fact }) => fact))
  const given = provides.filter((fact) => named.has(fact))
  const rest = provides.filter((fact) => !named.has(fact))
  return {
    reaches: Object.fromEntries(given.map((fact) => [fact, {}])),
    lacks: Object.fromEntries(rest.map((fact) => [fact, UNMAPPED])),
  }
}
