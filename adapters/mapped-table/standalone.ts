/**
 * The same text in a string of its own.
 *
 * One that was cut from a file's text keeps all of that text in memory as long as it is kept itself.
 */
export function standalone(text: string): string {
  return JSON.parse(JSON.stringify(text))
}
