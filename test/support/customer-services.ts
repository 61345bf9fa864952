import type { CatalogueSource } from '../../src/catalogue/parse.ts'
import { readShipped } from './shipped.ts'

/** Reads the Customer Services standards from their files, cases included. */
export function readCustomerServices(): CatalogueSource {
  return readShipped('nesds-customer-services')
}
