/**
 * Grades alone, for programs that need them fast and without words: the rules without the text of
 * the catalogue, a quarter of its size.
 *
 * @packageDocumentation
 */

import type { GradingRules } from './catalogue/grading-rules.ts'
import rules from './catalogues/nesds-customer-services.rules.json' with { type: 'json' }
import type { CustomerServicesFacts } from './catalogues/nesds-customer-services.ts'

export type { GradingRules } from './catalogue/grading-rules.ts'
export type { CustomerServicesFacts } from './catalogues/nesds-customer-services.ts'
export { createGrader, type Grader, type Grades } from './grading/grader.ts'

/** The rules of the National e-Service Delivery Standards for Customer Services (2005-06). */
// JSON imports have widened types; "its rules without words" in generated.test.ts earns the cast.
export const customerServicesRules = rules as unknown as GradingRules<CustomerServicesFacts>
