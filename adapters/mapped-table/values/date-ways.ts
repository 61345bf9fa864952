import type { DateReader } from './date-reader.ts'

/** The ways in which a column's dates were written, and how many in each, those that none was in left out. */
export function waysOf(
  reader: DateReader,
  formats: readonly string[],
): readonly { readonly format: string; readonly count: number }[] {
  const ways = formats.map((format, index) => ({ format, count: reader.counts[index] ?? 0 }))
  return [...ways, { format: 'days of the workbook', count: reader.marked() }].filter(
    ({ count }) => count > 0,
  )
}

/** What a reader of an export ought to know of dates that were written in several ways; nothing where it was one. */
export function severalWays(ways: ReturnType<typeof waysOf>): readonly string[] {
  const shares = ways.map(({ format, count }) => `${count} as ${format}`)
  return ways.length > 1 ? [`has dates written in ${ways.length} ways: ${shares.join(', ')}`] : []
}
