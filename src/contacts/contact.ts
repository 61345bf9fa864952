/** One interaction between a customer and the council, without personal data. */

/** What a row of an export is, seen as a contact; only `contact` counts towards rates and times. */
export type Role = 'contact' | 'merged' | 'duplicate' | 'cancelled' | 'internal' | 'bulkImport'

/** An instant, in milliseconds since 1970-01-01T00:00Z. */
export type Instant = number

/** How a telephone contact left its queue; `flowedOut` is for voicemail, a callback or somewhere else. */
export type QueueOutcome = 'answered' | 'abandoned' | 'flowedOut'

/** An answer to a survey question: a whole score on a named scale, such as 4 on `1-5`. */
export interface SatisfactionAnswer {
  readonly scale: string
  readonly score: number
}

/** One contact; what a source doesn't say is absent, never false or 0. */
export interface Contact {
  readonly role: Role
  /** GSS code, or the name that the caller gave the council. */
  readonly council?: string
  readonly opened?: Instant
  readonly firstReply?: Instant
  readonly resolved?: Instant
  readonly closed?: Instant
  readonly due?: Instant
  /** A key of the channel tree. */
  readonly channel?: string
  readonly service?: string
  /** A key of the interaction list. */
  readonly interaction?: string
  readonly customerType?: string
  /** The partner that provides the service; absent where the council does. */
  readonly partner?: string
  /** `undecided` where some of what decides it is said, and too little. */
  readonly resolvedAtFirstContact?: boolean | 'undecided'
  readonly avoidable?: boolean
  readonly queueOutcome?: QueueOutcome
  /** Time in the queue or waiting room, in whole seconds. */
  readonly waitSeconds?: number
  readonly satisfaction?: SatisfactionAnswer
}

/** A contact whose members may be there and undefined, which says as little: those of one shape are counted in half the time. */
export type GivenContact = Pick<Contact, 'role'> & {
  readonly [Member in Exclude<keyof Contact, 'role'>]?: Contact[Member] | undefined
}
