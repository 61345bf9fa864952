import type { Catalogue } from './catalogue/catalogue.ts'
import customerServices from './catalogues/nesds-customer-services.json' with { type: 'json' }
import type { CustomerServicesFacts } from './catalogues/nesds-customer-services.ts'

/** National e-Service Delivery Standards for Customer Services (2005-06): 25 standards. */
// JSON imports have widened types; "the published catalogue" in generated.test.ts earns the cast.
export const nesdsCustomerServices = customerServices as unknown as Catalogue<CustomerServicesFacts>
