/**
 * Writes facts of many councils as one tidy table, which `nesds/adapters/tidy-facts` reads.
 *
 * @packageDocumentation
 */

export { TIDY_COLUMNS, type TidyColumn, type TidyColumnName } from './facts/tidy-columns.ts'
export type { CouncilFacts } from './facts/tidy-rows.ts'
export { tidyFactsCsv } from './report/tidy-facts-csv.ts'
