/**
 * Counts contacts in your own workers, and makes facts of the counts: what the adapters are made of.
 *
 * @packageDocumentation
 */

export type { Nation } from './contacts/bank-holidays.ts'
export { CHANNELS, type Channel, channelOf, topChannelOf } from './contacts/channels.ts'
export type {
  Contact,
  Instant,
  QueueOutcome,
  Role,
  SatisfactionAnswer,
} from './contacts/contact.ts'
export {
  type Council,
  type CouncilFound,
  type CouncilIdentifier,
  type CouncilResolver,
  type CouncilRow,
  councilResolver,
} from './contacts/councils.ts'
export { CUSTOMER_TYPES, customerTypeOf } from './contacts/customer-types.ts'
export { CONTACT_FACTS, type FactsOf, factsOf } from './contacts/facts-of.ts'
export { INTERACTIONS, type Interaction, interactionOf } from './contacts/interactions.ts'
export type { Measured, Withheld } from './contacts/measure.ts'
export {
  type Measure,
  type MeasureContext,
  measuresOf,
  type VolumeDimension,
} from './contacts/measures.ts'
export type { Averages, QueueCounts, Share } from './contacts/queue-counts.ts'
export type { Abandonment, QueueMethods, ServiceLevel } from './contacts/queue-methods.ts'
export {
  type Counts,
  createTallyBuilder,
  type Dimensions,
  dimensionsOf,
  emptyTally,
  mergeTallies,
  type Tally,
  type TallyOptions,
  talliesByCouncil,
} from './contacts/tally.ts'
export type { Added, TallyBuilder } from './contacts/tally-builder.ts'
export { TIME_BOUNDS, type Times } from './contacts/times.ts'
