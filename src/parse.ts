/**
 * Parses what strangers wrote: facts, catalogues, profiles.
 *
 * @packageDocumentation
 */

export type { Case, StandardFile, WholeCase } from './catalogue/cases.ts'
export {
  type CatalogueFiles,
  type CatalogueSource,
  parseCatalogue,
  parseProfile,
  publish,
  readCatalogue,
} from './catalogue/parse.ts'
export { parseOutcomeRecords } from './catalogue/parse-outcome-records.ts'
export type { Issue } from './errors.ts'
export { type FactChecks, type FactsFile, parseFacts } from './facts/parse.ts'
export { checkCatalogue } from './grading/check.ts'
