/** Code of an error that this library throws on purpose; stable, while the words are free to improve. */
export type ErrorCode =
  | 'INVALID_CATALOGUE'
  | 'INVALID_FACTS'
  | 'INVALID_PROFILE'
  | 'INVALID_AS_OF'
  | 'INVALID_PERIOD'
  | 'INVALID_CALENDAR'
  | 'INVALID_MAPPING'
  | 'INVALID_ADAPTER'
  | 'UNKNOWN_STANDARD'
  | 'INVALID_AIM'
  | 'INVALID_COHORT'
  | 'NOT_COMPARABLE'
  | 'INVALID_OUTCOMES'
  | 'UNREADABLE_EXPORT'
  | 'INVALID_AUTHORITIES'
  | 'UNKNOWN_COUNCIL'
  | 'AMBIGUOUS_COUNCIL'

/** One thing that is wrong, and where. */
export interface Issue {
  /** Keys from the root of the data to the place, such as `['facts', 'firstContact.resolutionRate']`. */
  readonly path: readonly (string | number)[]
  /** What is wrong there and what to do about it. */
  readonly message: string
}

/** Every error that this library throws on purpose. Tell them apart by `code`. */
export class NesdsError extends Error {
  override readonly name = 'NesdsError'
  readonly code: ErrorCode
  /** What is wrong, place by place; empty where there is one place only, which the message names. */
  readonly issues: readonly Issue[]

  constructor(
    code: ErrorCode,
    message: string,
    issues: readonly Issue[] = [],
    options?: ErrorOptions,
  ) {
    super(message, options)
    this.code = code
    this.issues = issues
  }
}

/** Whether an error is one of this library's, be it of another copy of it that an adapter brought. */
export function isNesdsError(error: unknown): error is NesdsError {
  return error instanceof Error && error.name === 'NesdsError' && 'code' in error
}
