import { NesdsError } from '../../src/errors.ts'

/** The error of an export that can't be read: its name, then what is wrong and what to do about it. */
export function unreadable(source: string, message: string, cause?: unknown): NesdsError {
  return new NesdsError('UNREADABLE_EXPORT', `${source}: ${message}`, [], { cause })
}
