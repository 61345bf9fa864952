import { type CatalogueSource, readCatalogue } from '../../src/catalogue/parse.ts'
import { dataOf, readCatalogueFolder } from '../../src/cli/catalogue-folder.ts'

/** The folder of the Customer Services standards. */
export const FOLDER = 'rules/nesds-customer-services'

/** Reads the Customer Services standards from their files, cases included. */
export function readCustomerServices(): CatalogueSource {
  return readCatalogue(dataOf(readCatalogueFolder(FOLDER)))
}
