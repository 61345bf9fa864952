/**
 * Text that a terminal shows and doesn't obey: control characters and marks that turn the writing
 * direction are left out, line breaks and tabs become spaces.
 */
export function plain(text: string): string {
  return text.replace(/[\t\n\r\u2028\u2029]+/g, ' ').replace(OBEYED, '')
}

/** The same data with each text in it changed; keys stay as they are. */
export function mapText<Data>(data: Data, change: (text: string) => string): Data {
  return changed(data, change) as Data
}

const OBEYED = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

function changed(data: unknown, change: (text: string) => string): unknown {
  if (typeof data === 'string') return change(data)
  if (Array.isArray(data)) return data.map((item) => changed(item, change))
  if (typeof data !== 'object' || data === null) return data
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, changed(value, change)]),
  )
}
