import { readdirSync } from 'node:fs'
import { type CatalogueSource, readCatalogue } from '../../src/catalogue/parse.ts'
import { dataOf, readCatalogueFolder } from '../../src/cli/catalogue-folder.ts'

/** The names of the catalogues that are shipped: those of their folders. */
export const shippedIds: readonly string[] = readdirSync('rules', { withFileTypes: true })
  .filter((one) => one.isDirectory())
  .map(({ name }) => name)

/** Reads a shipped catalogue from its files, cases included. */
export function readShipped(id: string): CatalogueSource {
  return readCatalogue(dataOf(readCatalogueFolder(`rules/${id}`)))
}
