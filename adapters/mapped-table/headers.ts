import type { TableShape } from './mapping.ts'
import type { NamedColumn } from './named-columns.ts'
import { plainWord } from './plain-word.ts'
import { unreadable } from './unreadable.ts'

/**
 * A table's headers by the names that a mapping has for them.
 *
 * @throws NesdsError `UNREADABLE_EXPORT` if a header that the mapping names stands there twice, or goes
 * by two of its other names
 */
export function headersFor(
  { aliases = {} }: TableShape,
  wanted: readonly NamedColumn[],
  headers: readonly string[],
  sourceName: string,
): readonly string[] {
  const named = [...headers]
  const places = (name: string): readonly number[] => {
    const word = plainWord(name)
    return headers.flatMap((header, index) => (plainWord(header) === word ? [index] : []))
  }
  for (const [name, others] of Object.entries(aliases)) {
    if (places(name).length > 0) continue
    const found = others.flatMap(places)
    if (found.length > 1) {
      throw unreadable(sourceName, `several columns could be \`${name}\`: ${placesText(found)}`)
    }
    for (const index of found) named[index] = name
  }
  for (const { column, path } of wanted) {
    const found = typeof column === 'string' ? exactOr(places(column), headers, column) : []
    if (found.length < 2) continue
    const remedy = `say in \`${path.join('.')}\` of the mapping which one by its place, such as ${(found[0] ?? 0) + 1}`
    throw unreadable(
      sourceName,
      `column \`${column}\` is there twice, ${placesText(found)}: ${remedy}`,
    )
  }
  return named
}

/** Where one header is written as asked, those that differ in case are others. */
function exactOr(
  places: readonly number[],
  headers: readonly string[],
  column: string,
): readonly number[] {
  const exact = places.filter((index) => headers[index] === column)
  return exact.length > 0 ? exact : places
}

function placesText(indices: readonly number[]): string {
  return `as column ${indices.map((index) => index + 1).join(' and ')}`
}
