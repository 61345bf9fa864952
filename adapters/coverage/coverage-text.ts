import type { TextLayout } from '../../src/report/assessment-text.ts'
import { markdownTable, markdownText } from '../../src/report/markdown.ts'
import { unpainted } from '../../src/report/paint.ts'
import { textTable } from '../../src/report/text-table.ts'
import { wrap } from '../../src/report/wrap.ts'
import type { CombinedCoverage } from './combined-coverage.ts'
import { combinedTables, combinedTitle } from './combined-tables.ts'
import type { Coverage } from './coverage.ts'
import {
  type CoverageTable,
  type CoverageWords,
  coverageTables,
  coverageTitle,
} from './coverage-tables.ts'

/** Coverage as tables for a terminal or a pipe. */
export function coverageText(
  coverage: Coverage,
  words: CoverageWords,
  layout: TextLayout = {},
): string {
  return tablesText(coverageTitle(coverage), coverageTables(coverage, words), layout)
}

/** Coverage as a section in Markdown. */
export function coverageMarkdown(coverage: Coverage, words: CoverageWords, level = 1): string {
  return tablesMarkdown(coverageTitle(coverage), coverageTables(coverage, words), level)
}

/** What several sources cover, as tables for a terminal or a pipe. */
export function combinedText(
  coverage: CombinedCoverage,
  words: CoverageWords,
  layout: TextLayout = {},
): string {
  return tablesText(combinedTitle(coverage), combinedTables(coverage, words), layout)
}

/** What several sources cover, as a section in Markdown. */
export function combinedMarkdown(
  coverage: CombinedCoverage,
  words: CoverageWords,
  level = 1,
): string {
  return tablesMarkdown(combinedTitle(coverage), combinedTables(coverage, words), level)
}

function tablesText(
  title: string,
  tables: readonly CoverageTable[],
  { width, paint = unpainted }: TextLayout,
): string {
  const heading = (text: string) => paint('strong', width === undefined ? text : wrap(text, width))
  const parts = tables.map(({ title: own, header, rows, numbers, flexible }) => {
    const table = textTable(header, rows, { numbers, flexible, width, paint })
    return `${heading(own)}\n${table}`
  })
  return `${[heading(title), ...parts].join('\n\n')}\n`
}

function tablesMarkdown(title: string, tables: readonly CoverageTable[], level: number): string {
  const heading = `${'#'.repeat(level)} ${markdownText(title)}`
  const parts = tables.map(
    ({ title: own, header, rows, numbers }) => `${own}\n\n${markdownTable(header, rows, numbers)}`,
  )
  return `${[heading, ...parts].join('\n\n')}\n`
}
