/** What a command has of the world outside: passed in, so that tests can look. */
export interface Io {
  readonly stdout: Writer
  readonly stderr: Writer
  readonly env: Readonly<Record<string, string | undefined>>
  /** Today's date, `YYYY-MM-DD`. */
  readonly today: string
}

/** Somewhere to write text to. */
interface Writer {
  write(text: string): unknown
  /** Whether a person reads it on a terminal. */
  readonly isTTY?: boolean | undefined
  /** Characters in a line of the terminal. */
  readonly columns?: number | undefined
}
