/**
 * `nesds/catalogues`: every catalogue that is shipped. `nesds` itself has the first one only, so that
 * nobody loads what they don't grade by.
 *
 * @module
 */

import type { Catalogue } from './catalogue/catalogue.ts'
import kloe33 from './catalogues/cpa-kloe-3-3.json' with { type: 'json' }
import type { CpaKloe33Facts } from './catalogues/cpa-kloe-3-3.ts'

export type {
  AppliedProfile,
  Catalogue,
} from './catalogue/catalogue.ts'
export type {
  Audience,
  CapacityKind,
  Concern,
  CpaKloe33Facts,
  Leader,
} from './catalogues/cpa-kloe-3-3.ts'
export { nesdsCustomerServices } from './nesds-customer-services.ts'

// JSON imports have widened types; "the published catalogue" in generated.test.ts earns the casts.

/** CPA key line of enquiry 3.3 (February 2006), capacity: Levels 2 and 3, as far as quoted. */
export const cpaKloe33 = kloe33 as unknown as Catalogue<CpaKloe33Facts>
