import type { Io } from './io.ts'

/** One command of `nesds`. */
export interface Command {
  readonly name: string
  /** What stands behind the name, for people: `FACTS.json...`. */
  readonly operands: string
  /** Fewest and most operands. */
  readonly count: readonly [least: number, most: number]
  /** What it does, in a line. */
  readonly says: string
  /** More about it, in paragraphs. */
  readonly about: readonly string[]
  readonly options: Readonly<Record<string, Option>>
  readonly examples: readonly string[]
  /**
   * Makes what the command prints; a command that reads exports has it later.
   *
   * @throws InputError or NesdsError for bad input, UsageError for a wrong call
   */
  run(call: Call, io: Io): Output | Promise<Output>
}

/** What a command prints; where it holds a gate that stops, why it ends with 1 all the same. */
export type Output = string | { readonly text: string; readonly stopped: string }

/** An option; one without `value` is a flag, which is there or not. */
export interface Option {
  /** What stands for the value, for people: `FILE`. */
  readonly value?: string
  readonly says: string
  /** The values that it may have. */
  readonly choices?: readonly string[]
  /** Whether it may be given several times. */
  readonly multiple?: boolean
}

/** How a command was called. */
export interface Call {
  readonly operands: readonly string[]
  /** Values of each option, in the order given; none for a flag that was given. */
  readonly options: Readonly<Record<string, readonly string[]>>
}

/** The value of an option that is given once at most. */
export function optionOf(call: Call, option: string): string | undefined {
  return call.options[option]?.[0]
}

/** Whether a flag was given. */
export function isGiven(call: Call, flag: string): boolean {
  return call.options[flag] !== undefined
}
