/** Says what is wrong with a file that a person gave; the command ends with 1. */
export class InputError extends Error {
  override readonly name = 'InputError'
}

/** Says what is wrong with the way the command was called; the command ends with 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
