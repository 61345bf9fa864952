import type { TextLayout } from '../../src/report/assessment-text.ts'
import { markdownTable, markdownText } from '../../src/report/markdown.ts'
import { unpainted } from '../../src/report/paint.ts'
import { textTable } from '../../src/report/text-table.ts'
import type { Coverage } from './coverage.ts'
import { type CoverageWords, coverageTables, coverageTitle } from './coverage-tables.ts'

/** Coverage as tables for a terminal or a pipe. */
export function coverageText(
  coverage: Coverage,
  words: CoverageWords,
  { width, paint = unpainted }: TextLayout = {},
): string {
  const tables = coverageTables(coverage, words).map(({ title, header, rows, numbers }) => {
    const table = textTable(header, rows, { numbers, flexible: 1, width, paint })
    return `${paint('strong', title)}\n${table}`
  })
  return `${[paint('strong', coverageTitle(coverage)), ...tables].join('\n\n')}\n`
}

/** Coverage as a section in Markdown. */
export function coverageMarkdown(coverage: Coverage, words: CoverageWords, level = 1): string {
  const heading = `${'#'.repeat(level)} ${markdownText(coverageTitle(coverage))}`
  const tables = coverageTables(coverage, words).map(
    ({ title, header, rows, numbers }) => `${title}\n\n${markdownTable(header, rows, numbers)}`,
  )
  return `${[heading, ...tables].join('\n\n')}\n`
}
