/**
 * `nesds/catalogues`: every catalogue that is shipped. `nesds` itself has the first one only, so that
 * nobody loads what they don't grade by.
 *
 * @module
 */

import type { Catalogue } from './catalogue/catalogue.ts'
import kloe33 from './catalogues/cpa-kloe-3-3.json' with { type: 'json' }
import type { CpaKloe33Facts } from './catalogues/cpa-kloe-3-3.ts'
import routes from './catalogues/e-council-routes.json' with { type: 'json' }
import type { ECouncilRoutesFacts } from './catalogues/e-council-routes.ts'
import statement from './catalogues/ieg-statement.json' with { type: 'json' }
import type { IegStatementFacts } from './catalogues/ieg-statement.ts'
import indicators from './catalogues/national-indicators.json' with { type: 'json' }
import type { NationalIndicatorsFacts } from './catalogues/national-indicators.ts'
import benchmarking from './catalogues/regional-benchmarking-readiness.json' with { type: 'json' }
import type { RegionalBenchmarkingFacts } from './catalogues/regional-benchmarking-readiness.ts'

export type {
  Audience,
  CapacityKind,
  Concern,
  CpaKloe33Facts,
  Leader,
} from './catalogues/cpa-kloe-3-3.ts'
export type { ECouncilRoutesFacts } from './catalogues/e-council-routes.ts'
export type { IegStatementFacts } from './catalogues/ieg-statement.ts'
export type { NationalIndicatorsFacts } from './catalogues/national-indicators.ts'
export type {
  DefinedThing,
  DiscussionSide,
  GapKind,
  RegionalBenchmarkingFacts,
  SharedData,
} from './catalogues/regional-benchmarking-readiness.ts'
export { nesdsCustomerServices } from './nesds-customer-services.ts'

// JSON imports have widened types; "the published catalogue" in generated.test.ts earns the casts.

/** CPA key line of enquiry 3.3 (February 2006), capacity: Levels 2 and 3, as far as quoted. */
export const cpaKloe33 = kloe33 as unknown as Catalogue<CpaKloe33Facts>

/** What an Implementing Electronic Government statement had to contain (2001): a checklist of completeness. */
export const iegStatement = statement as unknown as Catalogue<IegStatementFacts>

/** Routes to the e-council of 2005 (2001 paper, chapter 3), where they state demands. */
export const eCouncilRoutes = routes as unknown as Catalogue<ECouncilRoutesFacts>

/** What a regional benchmark group was advised to settle first (2008): a checklist of readiness. */
export const regionalBenchmarkingReadiness =
  benchmarking as unknown as Catalogue<RegionalBenchmarkingFacts>

/** BVPI 157 and NI 14: measures with their definitions, ungraded since their sources set no level. */
export const nationalIndicators = indicators as unknown as Catalogue<NationalIndicatorsFacts>
