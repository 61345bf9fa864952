import type { SourcePlace } from '../catalogue/catalogue.ts'

/** Where something stands in the source, in words: its section, and the words that it starts and ends with. */
export function sourceWords({ section, from, to }: SourcePlace): string {
  const place = /^\d/.test(section) ? `section ${section}` : section
  return `${place}, ${from === to ? `"${from}"` : `"${from}" to "${to}"`}`
}
